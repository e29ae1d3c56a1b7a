import type { Block, PageInfo, Problem } from '@dondoc/model';
import type { Backend, BackendResult, InputFile, OpenOptions } from '../backend.js';
import { empty } from '../input-errors.js';
import { markContinued } from './continued-tables.js';
import { openPdf, openPdfToRead, type PDFDocumentProxy } from './pdfjs.js';
import { readPdfPage } from './read-pdf-page.js';
import { markRunningHeads } from './running-heads.js';

function leftOut(from: number, pages: number): Problem {
  return {
    code: 'input/too-large',
    page: null,
    message: `Tệp có ${pages} trang; các trang từ ${from} chưa được đọc.`,
    remedy: 'Nâng giới hạn số trang hoặc tách tệp thành nhiều phần.',
  };
}

export const pdfBackend: Backend = {
  name: 'pdf',
  async read(file: InputFile, options: OpenOptions): Promise<BackendResult> {
    const document = await openPdfToRead(file.path, file.bytes);
    let drawn: Promise<PDFDocumentProxy> | undefined;
    const toDraw = (): Promise<PDFDocumentProxy> => {
      drawn ??= openPdf(file.path, file.bytes);
      return drawn;
    };
    try {
      const count = document.numPages;
      if (count === 0) throw empty(file.path);
      const last = Math.min(count, options.maxPages ?? 2000);
      const pages: PageInfo[] = [];
      const blocks: Block[] = [];
      const problems: Problem[] = [];
      let scanned = 0;
      for (let number = 1; number <= last; number++) {
        options.signal?.throwIfAborted();
        const report = (stage: 'text-layer' | 'render' | 'ocr'): void =>
          options.onProgress?.({ page: number, pages: last, stage });
        const page = await readPdfPage({ document, toDraw, number, options, report });
        pages.push(page.info);
        blocks.push(...page.blocks);
        problems.push(...page.problems);
        if (page.scanned) scanned++;
        // Gives pdf.js the turn it needs to let go of the page's pictures.
        await new Promise(setImmediate);
      }
      if (last < count) problems.push(leftOut(last + 1, count));
      const kind = scanned * 2 >= pages.length ? 'scan' : 'pdf';
      return { kind, pages, blocks: markContinued(markRunningHeads(blocks)), problems };
    } finally {
      await document.destroy();
      await drawn?.then(
        (opened) => opened.destroy(),
        () => undefined,
      );
    }
  },
};
