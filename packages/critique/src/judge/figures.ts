import { boundary, fold } from '@dondoc/text';

/** Amounts that a directive sets and a plan repeats: rates and sums of money. Counts of things differ for good reasons. */
const AMOUNT =
  /(?<![\d.,/])(\d+(?:\.\d{3})*(?:,\d+)?)\s*(%|(?:nghìn|triệu|tỷ|tỉ)\s+đồng|(?:nghìn|triệu|tỷ|tỉ)(?![\p{L}\p{M}]))/gu;

/** Things that are counted once for all who do the work. “03 lớp”, “15 thủ tục hành chính”. */
const COUNT = /(?<![\p{L}\d.,/:-])(\d{1,3}(?:\.\d{3})*)\s+(\p{Ll}[\p{L}\p{M}]+(?:\s\p{Ll}[\p{L}\p{M}]+){0,2})/gu;
/** Numbers before or after these words are dates, spans of time or provisions. */
const TIME = boundary('ngày|tháng|năm|quý|tuần|giờ|phút|buổi|và|đến|của|theo|tại|trước|sau|từ|kỳ|điều|khoản|mục', 'u');
const NUMBERED =
  /(?<![\p{L}\p{M}])(?:ngày|tháng|năm|quý|tuần|lần thứ|thứ|khóa|điều|khoản|điểm|mục|phần|số|phụ lục|đề án|dự án|mẫu|tầng|lớp|cấp|nhóm|hạng|loại)\s*$/u;

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

/** Counts by what is counted, as written. */
function counts(text: string): ReadonlyMap<string, readonly string[]> {
  const out = new Map<string, string[]>();
  const words = fold(text);
  for (const m of words.matchAll(COUNT)) {
    const noun = m[2] ?? '';
    if (TIME.test(noun.split(' ')[0] ?? '') || NUMBERED.test(words.slice(0, m.index))) continue;
    out.set(noun, [...(out.get(noun) ?? []), `${text.slice(m.index, m.index + m[0].length)}…`]);
  }
  return out;
}

/** The first amount or count that two statements of one piece of work give differently, as written; null where none is. */
export function differingFigures(own: string, other: string): { readonly own: string; readonly other: string } | null {
  const rates = amounts(other);
  for (const [unit, [value, ...more]] of amounts(own)) {
    const [there, ...others] = rates.get(unit) ?? [];
    if (value === undefined || there === undefined || more.length > 0 || others.length > 0 || value === there) continue;
    const written = (n: number): string => `${n.toLocaleString('vi-VN')} ${unit}`;
    return { own: written(value), other: written(there) };
  }
  const theirs = counts(other);
  const number = (count: string): number => Number((/^[\d.]+/u.exec(count)?.[0] ?? '').replaceAll('.', ''));
  for (const [noun, [count, ...more]] of counts(own)) {
    const [there, ...others] = theirs.get(noun) ?? [];
    if (!count || !there || more.length > 0 || others.length > 0 || number(count) === number(there)) continue;
    return { own: count, other: there };
  }
  return null;
}
