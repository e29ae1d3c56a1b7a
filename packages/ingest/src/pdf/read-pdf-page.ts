import {
  type Block,
  type Box,
  DondocError,
  FURNITURE_ZONES,
  type PageInfo,
  type Problem,
  toProblem,
} from '@dondoc/model';
import { type LayoutWord, layoutWords, type OcrPage, type PageImage, readPage } from '@dondoc/ocr';
import { type OpenOptions, type Progress, readOptions } from '../backend.js';
import { footnoteWords, withMarks } from './footnotes.js';
import { judgePage, type PictureVerdict } from './judge-page.js';
import { holdsCentre } from './matrix.js';
import { onSheet } from './on-sheet.js';
import { readOverlays } from './overlays.js';
import { type PageContent, readPageContent } from './page-content.js';
import type { PagePicture } from './page-picture.js';
import type { PDFDocumentProxy, PDFPageProxy } from './pdfjs.js';
import { quarterTurn, renderDpi, renderForReading } from './render.js';
import { frameOf, type LayerWord, type PageFrame, toTopLeft, wordsOf } from './words.js';

export interface ReadPage {
  readonly info: PageInfo;
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
  /** The page is a picture, read or not. */
  readonly scanned: boolean;
}

interface Request {
  readonly document: PDFDocumentProxy;
  /** What the page is, where it is one picture and `document` was opened without pictures. */
  readonly picture: PagePicture | null;
  readonly number: number;
  readonly options: OpenOptions;
  readonly report: (stage: Progress['stage']) => void;
}

/** Clockwise turn that puts the text of a layer upright: against the way most of its letters run. */
function uprightTurn(words: readonly LayerWord[], rotate: 0 | 90 | 180 | 270): 0 | 90 | 180 | 270 {
  const letters = [0, 0, 0, 0];
  for (const word of words) if (word.turn !== null) letters[word.turn] = (letters[word.turn] ?? 0) + word.text.length;
  const most = Math.max(...letters);
  return most === 0 ? rotate : ((letters.indexOf(most) * 90) as 0 | 90 | 180 | 270);
}

/** Words that run another way than the page are watermarks and marks of the margin. */
function placed(words: readonly LayerWord[], rotation: number): LayoutWord[] {
  return words.map((w): LayoutWord => {
    const { text, raw, box, bold, italic, turn } = w;
    return {
      text,
      box,
      ...(raw === undefined ? {} : { raw }),
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
      ...(turn === null || turn * 90 !== rotation ? { zone: 'noise' as const } : {}),
    };
  });
}

const unread = (code: Problem['code'], page: number, message: string): Problem => ({
  code,
  page,
  message,
  remedy: 'Bật bộ nhận dạng chữ (OCR) rồi đọc lại.',
});

/** The words of a recognised page, with what is known of where they belong. */
function recognised(page: OcrPage): LayoutWord[] {
  const texts = page.blocks.flatMap((b) =>
    b.kind === 'text' ? [b] : b.rows.flatMap((r) => r.cells.flatMap((c) => c.blocks)),
  );
  return texts.flatMap((block) =>
    block.lines.flatMap((line) =>
      line.pieces.flatMap((piece): LayoutWord[] => {
        if (piece.origin.kind !== 'page') return [];
        const { box, confidence } = piece.origin;
        const aside = block.zone === 'stamp' || block.zone === 'handwriting' || block.zone === 'noise';
        return [
          {
            text: piece.text,
            box,
            ...(piece.raw === undefined ? {} : { raw: piece.raw }),
            ...(confidence === undefined ? {} : { confidence }),
            ...(aside ? { zone: block.zone as 'stamp' | 'handwriting' | 'noise' } : {}),
          },
        ];
      }),
    ),
  );
}

/** Recognised words that fill the regions where the layer is wanting; what the layer already has stays the layer's. */
function filling(page: OcrPage, regions: readonly Box[], kept: readonly LayerWord[]): LayoutWord[] {
  return recognised(page).filter(
    (w) =>
      regions.some((r) => holdsCentre(r, w.box)) &&
      !kept.some((k) => holdsCentre(k.box, w.box) || holdsCentre(w.box, k.box)),
  );
}

const meanConfidence = (words: readonly LayoutWord[]): number | undefined => {
  const known = words.flatMap((w) => (w.confidence === undefined ? [] : [w.confidence]));
  return known.length === 0 ? undefined : known.reduce((a, b) => a + b, 0) / known.length;
};

/** Reads one page: the text layer, a recognised picture, or both. Never throws for trouble with the page alone. */
export async function readPdfPage(request: Request): Promise<ReadPage> {
  const { document, number, options } = request;
  const page = await document.getPage(number);
  try {
    return await read(page, request);
  } catch (error) {
    options.signal?.throwIfAborted();
    if (error instanceof DondocError) throw error;
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view;
    const problem: Problem = {
      code: 'input/page-failed',
      page: number,
      message: `Không đọc được trang ${number}: ${error instanceof Error ? error.message : String(error)}.`,
      remedy: 'Mở tệp, in lại ra PDF mới rồi thử lại.',
    };
    const info: PageInfo = {
      number,
      width: x1 - x0,
      height: y1 - y0,
      rotation: quarterTurn(page.rotate),
      source: 'blank',
      reason: 'Trang bị hỏng, không đọc được.',
    };
    return { info, blocks: [], problems: [problem], scanned: false };
  } finally {
    page.cleanup();
  }
}

async function read(page: PDFPageProxy, request: Request): Promise<ReadPage> {
  const { number, options, picture, report } = request;
  report('text-layer');
  const frame = frameOf(page);
  const content = await readPageContent(page);
  const words = wordsOf(content.glyphs, frame);
  const overlays = readOverlays(content.annotations, frame, number);
  const images = (picture ? [picture] : content.images).map((i) => ({ ...i, box: toTopLeft(i.box, frame) }));
  const rulings = content.rulings.map((r) => toTopLeft(r, frame));
  const verdict = judgePage({ frame, words, images, shapes: content.shapes });
  const rotate = quarterTurn(page.rotate);
  const size = { page: number, width: frame.width, height: frame.height };

  const fromLayer = (
    kept: readonly LayerWord[],
    extra: readonly LayoutWord[],
    reason: string,
    source: PageInfo['source'],
  ): Omit<ReadPage, 'problems' | 'scanned'> => {
    const rotation = uprightTurn(kept, rotate);
    const notes = rotation === 0 ? footnoteWords(kept, rulings, frame) : new Set<LayerWord>();
    const text = [...kept.filter((w) => !notes.has(w)), ...overlays.filled];
    const all = [...placed(text, rotation), ...extra];
    const confidence = meanConfidence(extra);
    const upright = { ...size, rotation };
    const foot = notes.size > 0 ? layoutWords(placed(withMarks(notes), rotation), [], upright) : [];
    return {
      blocks: [
        ...layoutWords(all, rulings, upright),
        ...foot.map((b) => (FURNITURE_ZONES.has(b.zone) ? b : { ...b, zone: 'footnote' as const })),
        ...overlays.blocks,
      ],
      info: {
        number,
        width: frame.width,
        height: frame.height,
        rotation,
        source,
        reason,
        ...(confidence === undefined ? {} : { confidence }),
      },
    };
  };

  if (!('cause' in verdict)) {
    const source = verdict.kind === 'blank' ? 'blank' : 'text-layer';
    return { ...fromLayer(words, [], verdict.reason, source), problems: [], scanned: false };
  }
  if (!options.engine) return withoutEngine(verdict, words, fromLayer, number);

  report('render');
  const { data, dpi } = picture ? await onSheet(picture, frame) : await drawn(request.document, page, content, frame);
  options.signal?.throwIfAborted();
  report('ocr');
  let ocr: OcrPage;
  try {
    const image = { data, dpi, ...size, turned: rotate };
    ocr = await readPage(image, options.engine, readOptions(options));
  } catch (error) {
    options.signal?.throwIfAborted();
    // Without its model no page can be read: that is trouble with the call.
    if (!(error instanceof DondocError) || error.code === 'ocr/model-missing') throw error;
    const fallback = withoutEngine(verdict, words, fromLayer, number);
    return { ...fallback, problems: [toProblem(error, number)] };
  }
  if (verdict.kind === 'mixed') {
    const kept = words.filter((w) => !verdict.bad.has(w));
    const extra = filling(ocr, verdict.regions, kept);
    const source = extra.length > 0 ? 'mixed' : 'text-layer';
    // Of the engine's complaints those about the page as a whole do not hold: most of it comes from the layer.
    return { ...fromLayer(kept, extra, verdict.reason, source), problems: [], scanned: false };
  }
  return {
    info: {
      number,
      width: frame.width,
      height: frame.height,
      rotation: ocr.rotation,
      source: 'ocr',
      reason: verdict.reason,
      skew: ocr.skew,
      confidence: ocr.confidence,
    },
    blocks: [...ocr.blocks, ...overlays.blocks],
    problems: ocr.problems,
    scanned: true,
  };
}

async function drawn(
  document: PDFDocumentProxy,
  page: PDFPageProxy,
  content: PageContent,
  { width, height }: PageFrame,
): Promise<Pick<PageImage, 'data' | 'dpi'>> {
  const dpi = renderDpi(content.images, width, height);
  return { data: await renderForReading(document, page, dpi), dpi };
}

/** What there is, and that there is more in the picture. */
function withoutEngine(
  verdict: PictureVerdict,
  words: readonly LayerWord[],
  fromLayer: (
    kept: readonly LayerWord[],
    extra: readonly LayoutWord[],
    reason: string,
    source: PageInfo['source'],
  ) => Omit<ReadPage, 'problems' | 'scanned'>,
  page: number,
): ReadPage {
  const untrusted = verdict.cause === 'untrusted';
  const layer = fromLayer(
    words,
    [],
    `${verdict.reason} Chưa nhận dạng ảnh trang.`,
    words.length > 0 ? 'text-layer' : 'blank',
  );
  if (verdict.kind === 'mixed' && !untrusted) return { ...layer, problems: [], scanned: false };
  const problem = untrusted
    ? unread('input/text-layer-untrusted', page, `Trang ${page}: lớp chữ không tin được. ${verdict.reason}`)
    : unread('input/no-text', page, `Trang ${page} chưa đọc được chữ. ${verdict.reason}`);
  return { ...layer, problems: [problem], scanned: verdict.kind === 'scan' };
}
