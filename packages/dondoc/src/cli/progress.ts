import type { ReadProgress } from '../read/read-document.js';
import { duration } from './batch-progress.js';
import { say } from './messages.js';

/** What is told about the way while documents are read. */
export interface ProgressTeller {
  page(progress: ReadProgress): void;
  /** One document is done: what came of it, in a few words. */
  done(path: string, words: string): void;
  /** Clears what must not stay on the screen. */
  end(): void;
}

const SILENT: ProgressTeller = { page: () => undefined, done: () => undefined, end: () => undefined };

const STAGES: Readonly<Record<ReadProgress['stage'], string>> = {
  'text-layer': 'đọc lớp chữ',
  render: 'dựng ảnh trang',
  ocr: 'nhận dạng',
};

/** Pages a minute of one file, and how long its other pages take at that pace. */
export class FilePace {
  readonly #begun = new Map<string, number>();

  /** In words; empty until the first page is done. `now` in milliseconds. */
  words({ path, page, pages }: ReadProgress, now: number): string {
    const begun = this.#begun.get(path);
    if (begun === undefined) this.#begun.set(path, now);
    if (begun === undefined || page < 2 || now <= begun) return '';
    const each = (now - begun) / (page - 1);
    const pace = 60_000 / each;
    return ` · ${pace < 10 ? pace.toFixed(1).replace('.', ',') : Math.round(pace)} trang/phút · còn ${duration(each * (pages - page + 1))}`;
  }
}

/** One line that is written over as pages go by. */
function liveProgress(total: number): ProgressTeller {
  let done = 0;
  let last = 0;
  const pace = new FilePace();
  const clear = (): void => void process.stderr.write('\r\u001B[K');
  return {
    page(progress) {
      const { path, page, pages, stage } = progress;
      const now = performance.now();
      const speed = pace.words(progress, now);
      if (now - last < 80) return;
      last = now;
      const line = `[${Math.min(done + 1, total)}/${total}] ${path}: trang ${page}/${pages}, ${STAGES[stage]}…${speed}`;
      clear();
      process.stderr.write(line.slice(0, Math.max(20, (process.stderr.columns ?? 80) - 1)));
    },
    done(path, words) {
      done++;
      clear();
      if (total > 1) say(`[${done}/${total}] ${path}: ${words}`);
    },
    end: clear,
  };
}

/** A line a document. */
function plainProgress(total: number): ProgressTeller {
  let done = 0;
  return { ...SILENT, done: (path, words) => say(`[${++done}/${total}] ${path}: ${words}`) };
}

/** A live line on a terminal, a line a document elsewhere, nothing where it is to be quiet. */
export function progressTeller(total: number, quiet: boolean): ProgressTeller {
  if (quiet) return SILENT;
  return process.stderr.isTTY ? liveProgress(total) : plainProgress(total);
}
