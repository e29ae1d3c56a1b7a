import type { BlockView, Role, SourceDocument, Span } from '@dondoc/model';
import { type PrintedLine, printedLines } from './printed-line.js';

export interface Listed {
  readonly values: readonly string[];
  readonly spans: readonly Span[];
}

const RECIPIENTS: ReadonlySet<Role> = new Set(['recipients']);
const ADDRESSEES: ReadonlySet<Role> = new Set(['addressees']);
const LABEL = /^\P{L}{0,3}(?:nơi (?:nhận|gửi)|(?:đồng )?kính (?:gửi|gởi))\P{L}{0,3}?\s*:?[\s_*]*/u;
const BULLET = /^[-–+•*]\s*/u;
const TAIL = /(?:\.\/)?[\s.;,:✓*_]*$/u;

/** Items of a list that follows a label, "Nơi nhận:", one a line or parted by semicolons after it. */
function items(lines: readonly PrintedLine[], end: number): Listed {
  const values: string[] = [];
  const spans: Span[] = [];
  for (const line of lines) {
    if (line.start >= end) break;
    const text = line.text.slice(0, end - line.start);
    const label = LABEL.exec(line.folded)?.[0].length ?? 0;
    let from = label;
    for (const piece of text.slice(label).split(/;\s+/u)) {
      const lead = (/^\s*/u.exec(piece)?.[0].length ?? 0) + (BULLET.exec(piece.trimStart())?.[0].length ?? 0);
      const value = piece.slice(lead).replace(TAIL, '').replace(/\s+/gu, ' ');
      const start = line.start + from + lead;
      if (/\p{L}/u.test(value)) {
        values.push(value);
        spans.push({ start, end: start + piece.slice(lead).replace(TAIL, '').length });
      }
      from += piece.length + (/;\s+/u.exec(text.slice(from + piece.length))?.[0].length ?? 0);
    }
  }
  return { values, spans };
}

/** "Nơi nhận" of the first document. `end`: where its signature starts, in one line with the last item on some pages. */
export const recipientsOf = (document: SourceDocument, blocks: readonly BlockView[], end: number): Listed =>
  items(printedLines(document, blocks, RECIPIENTS), end);

/** "Kính gửi" of the first document. */
export const addresseesOf = (document: SourceDocument, blocks: readonly BlockView[]): Listed =>
  items(printedLines(document, blocks, ADDRESSEES), document.text.length);
