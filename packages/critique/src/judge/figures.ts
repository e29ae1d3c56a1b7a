import { fold } from '@dondoc/text';

/** Amounts that a directive sets and a plan repeats: rates and sums of money. Counts of things differ for good reasons. */
const AMOUNT =
  /(?<![\d.,/])(\d+(?:\.\d{3})*(?:,\d+)?)\s*(%|(?:nghìn|triệu|tỷ|tỉ)\s+đồng|(?:nghìn|triệu|tỷ|tỉ)(?![\p{L}\p{M}]))/gu;

function amounts(text: string): ReadonlyMap<string, readonly number[]> {
  const out = new Map<string, number[]>();
  for (const m of fold(text).matchAll(AMOUNT)) {
    const value = Number((m[1] ?? '').replaceAll('.', '').replace(',', '.'));
    const unit = (m[2] ?? '').replace(/\s+đồng$/u, '').replace('tỉ', 'tỷ');
    out.set(unit, [...(out.get(unit) ?? []), value]);
  }
  return out;
}

/**
 * True where the plan states one amount, the directive one of the same unit, and the plan's is lower; false where it is not;
 * null where there is nothing to compare.
 */
export function lowerFigure(ordered: string, planned: string): boolean | null {
  const wanted = amounts(ordered);
  for (const [unit, [value, ...more]] of amounts(planned)) {
    const [want, ...others] = wanted.get(unit) ?? [];
    if (value === undefined || want === undefined || more.length > 0 || others.length > 0) continue;
    return value < want;
  }
  return null;
}
