import type { BlockView } from '@dondoc/model';

const DATE_LINE = /ngày[^\n]{0,24}tháng[^\n]{0,12}năm\s*(\d{4})/iu;

/** The year of the place-and-date line, also where its day or month is left blank; null where there is none. */
export function yearOf(text: string, blocks: readonly BlockView[]): number | null {
  for (const block of blocks) {
    if (block.role !== 'letterhead') continue;
    const m = DATE_LINE.exec(text.slice(block.span.start, block.span.end));
    if (m) return Number(m[1]);
  }
  return null;
}
