import { isBlank, type SourceLine } from './source-lines.js';

const NUMBER = /^\s*[-–—]?\s*(\d{1,3})\s*[-–—]?\s*$/u;
/** Between two page numbers stands at least about half a page. */
const PAGE = 800;

/**
 * Lines that are page numbers, by index: a number alone on its line beside a form feed, or numbers that count up by one with
 * a page of text between them. A column of numbers that was taken apart stands closer together.
 */
export function pageNumberLines(lines: readonly SourceLine[]): ReadonlySet<number> {
  const out = new Set<number>();
  let last: { value: number; end: number } | null = null;
  const candidates: { index: number; value: number; start: number; end: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const value = Number(NUMBER.exec(line.text)?.[1]);
    if (Number.isNaN(value)) continue;
    let before = index;
    while (before > 0 && !lines[before]?.newPage && isBlank(lines[before - 1])) before--;
    let after = index + 1;
    while (after < lines.length && !lines[after]?.newPage && isBlank(lines[after])) after++;
    if (lines[before]?.newPage || lines[after]?.newPage) out.add(index);
    else if ((before < index || index === 0) && (after > index + 1 || after >= lines.length))
      candidates.push({ index, value, start: line.start, end: line.end });
  }
  for (const { index, value, start, end } of candidates) {
    const follows = last ? value === last.value + 1 : value === 1 || value === 2;
    if (!follows || start - (last?.end ?? 0) < PAGE * (last || value === 2 ? 1 : 0)) continue;
    last = { value, end };
    out.add(index);
  }
  return out;
}
