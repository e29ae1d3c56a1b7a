import type { Block, PageInfo, Problem } from '@dondoc/model';
import type { Backend, BackendResult, InputFile, OpenOptions } from '../backend.js';
import { empty } from '../input-errors.js';
import { markContinued } from './continued-tables.js';
import { inTurn } from './in-turn.js';
import { openPages } from './open-pages.js';
import { readPdfPage } from './read-pdf-page.js';
import { markRunningHeads } from './running-heads.js';

/** Pages in hand at a time: while the engine reads one, the next is made ready. */
const IN_HAND = 2;

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
    const opened = await openPages(file, options.engine != null);
    try {
      const count = opened.pages;
      if (count === 0) throw empty(file.path);
      const last = Math.min(count, options.maxPages ?? 2000);
      const pages: PageInfo[] = [];
      const blocks: Block[] = [];
      const problems: Problem[] = [];
      let scanned = 0;
      const readOne = async (number: number): ReturnType<typeof readPdfPage> => {
        options.signal?.throwIfAborted();
        const report = (stage: 'text-layer' | 'render' | 'ocr'): void =>
          options.onProgress?.({ page: number, pages: last, stage });
        const source = await opened.page(number);
        let page = await readPdfPage({ ...source, number, options, report });
        // pdf.js makes something of damaged pictures, too.
        if (source.picture && page.problems.some((p) => p.code === 'input/corrupt'))
          page = await readPdfPage({ ...(await opened.page(number, false)), number, options, report });
        // Gives pdf.js the turn it needs to let go of the page's pictures.
        await new Promise(setImmediate);
        return page;
      };
      for await (const page of inTurn(last, IN_HAND, (i) => readOne(i + 1))) {
        pages.push(page.info);
        blocks.push(...page.blocks);
        problems.push(...page.problems);
        if (page.scanned) scanned++;
      }
      if (last < count) problems.push(leftOut(last + 1, count));
      const kind = scanned * 2 >= pages.length ? 'scan' : 'pdf';
      return { kind, pages, blocks: markContinued(markRunningHeads(blocks)), problems };
    } finally {
      await opened.close();
    }
  },
};
