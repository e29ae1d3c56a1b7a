import { type Block, DondocError, type PageInfo, type Problem, toProblem } from '@dondoc/model';
import { readPage } from '@dondoc/ocr';
import { type Backend, type BackendResult, type InputFile, type OpenOptions, readOptions } from '../backend.js';
import { openImage, type PictureSource } from './pictures.js';

function unread(page: number): Problem {
  return {
    code: 'input/no-text',
    page,
    message: `Trang ${page} là ảnh, chưa đọc được chữ vì không có bộ nhận dạng.`,
    remedy: 'Bật bộ nhận dạng chữ (OCR) rồi đọc lại.',
  };
}

interface Page {
  readonly info: PageInfo;
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
}

async function readPicture(source: PictureSource, number: number, options: OpenOptions): Promise<Page> {
  const picture = await source.page(number);
  const bare: PageInfo = {
    number,
    width: picture.width,
    height: picture.height,
    rotation: 0,
    source: 'blank',
    reason: 'Ảnh chưa được nhận dạng chữ.',
  };
  if (!options.engine) return { info: bare, blocks: [], problems: [unread(number)] };
  options.onProgress?.({ page: number, pages: source.pages, stage: 'ocr' });
  try {
    const { data, dpi, width, height } = picture;
    const ocr = await readPage({ data, dpi, page: number, width, height }, options.engine, readOptions(options));
    const info: PageInfo = {
      ...bare,
      rotation: ocr.rotation,
      source: 'ocr',
      reason: picture.dpiGuessed
        ? `Tệp là ảnh; độ phân giải ước lượng ${Math.round(dpi)} dpi theo khổ A4.`
        : `Tệp là ảnh ${Math.round(dpi)} dpi.`,
      skew: ocr.skew,
      confidence: ocr.confidence,
    };
    return { info, blocks: ocr.blocks, problems: ocr.problems };
  } catch (error) {
    options.signal?.throwIfAborted();
    if (!(error instanceof DondocError) || error.code === 'ocr/model-missing') throw error;
    return { info: bare, blocks: [], problems: [toProblem(error, number)] };
  }
}

export const imageBackend: Backend = {
  name: 'image',
  async read(file: InputFile, options: OpenOptions): Promise<BackendResult> {
    const source = await openImage(file);
    const last = Math.min(source.pages, options.maxPages ?? 2000);
    const read: Page[] = [];
    for (let number = 1; number <= last; number++) {
      options.signal?.throwIfAborted();
      read.push(await readPicture(source, number, options));
    }
    return {
      kind: 'image',
      pages: read.map((p) => p.info),
      blocks: read.flatMap((p) => p.blocks),
      problems: read.flatMap((p) => p.problems),
    };
  },
};
