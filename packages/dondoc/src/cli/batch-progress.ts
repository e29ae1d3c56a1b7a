import type { Outcome } from '../batch/outcome.js';
import type { ReadProgress } from '../read/read-document.js';
import { say } from './messages.js';

/** What is told while a batch runs. */
export interface BatchTeller {
  found(files: number): void;
  page(progress: ReadProgress): void;
  done(outcome: Outcome): void;
  /** Clears what must not stay on the screen. */
  end(): void;
}

const MINUTE = 60_000;

const WORDS: Readonly<Record<Outcome['status'], string>> = {
  ok: '',
  partial: 'đọc được một phần',
  failed: 'không đọc được',
  known: 'đã có',
  quarantined: 'để riêng, không đọc lại',
};

export const outcomeWords = ({ status, tasks }: Outcome): string => {
  const words = WORDS[status];
  if (status !== 'ok' && status !== 'partial') return words;
  return [words, `${tasks} nhiệm vụ`].filter(Boolean).join(', ');
};

/** `khoảng 3 giờ 20 phút`. */
export function duration(milliseconds: number): string {
  const minutes = Math.ceil(milliseconds / MINUTE);
  if (minutes < 1) return 'dưới 1 phút';
  if (minutes < 60) return `${minutes} phút`;
  return `${Math.floor(minutes / 60)} giờ ${minutes % 60} phút`;
}

/** Counts, pace and time left. Pages count as they are read; files without pages count as one. */
export class Pace {
  readonly #begun: number;
  #pages = 0;
  #read = 0;
  #readMs = 0;
  done = 0;
  total = 0;

  constructor(now: number) {
    this.#begun = now;
  }

  add(outcome: Outcome, now: number): void {
    this.done++;
    if (outcome.status === 'known' || outcome.status === 'quarantined') return;
    this.#read++;
    this.#pages += Math.max(1, outcome.pages);
    this.#readMs = now - this.#begun;
  }

  /** Pages a minute since the beginning; 0 before the first document. */
  pagesPerMinute(now: number): number {
    const spent = now - this.#begun;
    return spent > 0 ? (this.#pages * MINUTE) / spent : 0;
  }

  /** Milliseconds that the files left take at the pace of those that were read; null before the first. */
  left(): number | null {
    return this.#read === 0 ? null : (this.#readMs / this.#read) * (this.total - this.done);
  }
}

const STAGES: Readonly<Record<ReadProgress['stage'], string>> = {
  'text-layer': 'đọc lớp chữ',
  render: 'dựng ảnh trang',
  ocr: 'nhận dạng',
};

const BAR = 20;
const REDRAW_MS = 100;

/** One line: how far, how fast, how long yet, which page. */
export function statusLine(pace: Pace, page: ReadProgress | null, now: number): string {
  const share = pace.total === 0 ? 0 : pace.done / pace.total;
  const bar = `${'█'.repeat(Math.round(share * BAR))}${'░'.repeat(BAR - Math.round(share * BAR))}`;
  const left = pace.left();
  return [
    `${bar} ${pace.done}/${pace.total}`,
    `${Math.round(pace.pagesPerMinute(now))} trang/phút`,
    ...(left === null ? [] : [`còn ${duration(left)}`]),
    ...(page ? [`${page.path}: trang ${page.page}/${page.pages}, ${STAGES[page.stage]}…`] : []),
  ].join(' · ');
}

/** A live line on a terminal, a line a document elsewhere, nothing where it is to be quiet. */
export function batchTeller(quiet: boolean): BatchTeller {
  const pace = new Pace(performance.now());
  const live = !quiet && process.stderr.isTTY;
  let drawn = 0;
  let last: ReadProgress | null = null;
  const clear = (): void => {
    if (live) process.stderr.write('\r\u001B[K');
  };
  const draw = (): void => {
    const now = performance.now();
    if (!live || now - drawn < REDRAW_MS) return;
    drawn = now;
    clear();
    process.stderr.write(statusLine(pace, last, now).slice(0, Math.max(20, (process.stderr.columns ?? 80) - 1)));
  };
  return {
    found: (files) => {
      pace.total = files;
      draw();
    },
    page: (progress) => {
      last = progress;
      draw();
    },
    done: (outcome) => {
      pace.add(outcome, performance.now());
      clear();
      if (!quiet) say(`[${pace.done}/${pace.total}] ${outcome.path}: ${outcomeWords(outcome)}`);
      drawn = 0;
      draw();
    },
    end: clear,
  };
}
