import type { Span } from '@dondoc/model';
import { NOT_COUNTED, OUTPUT_ACTS, OUTPUT_NOUNS } from '../data/target-words.js';

/** A quantity as written: one value, or a step or range with two. */
export interface Quantity extends Span {
  readonly from: number | null;
  readonly to: number;
  readonly unit: string;
}

const NUMBER = '\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:[,.]\\d+)?';
const PERCENT = '\\s?(?:%|phần trăm)';
const START = '(?<![\\p{L}\\p{N}/.,%-])';
/** "từ 15% đến 20%", "từ 15 lên 20%", "4,5 - 5%", "100%". */
const PERCENTS = new RegExp(
  `${START}(?:(?<a>${NUMBER})(?:${PERCENT})?\\s*(?:-|–|đến|lên|xuống|tới)\\s*(?:trên |khoảng |còn |ít nhất |tối thiểu )?)?(?<b>${NUMBER})${PERCENT}(?!\\p{L})`,
  'gu',
);
/** The hearts of the patterns: what each match of them holds, without the word boundaries that are dear to look for. */
const SHARE = /%|phần trăm/u;
const COUNTED = /ít nhất|tối thiểu|phấn đấu|chỉ tiêu/u;
const WORD = '[\\p{L}\\p{M}]+';
const UNIT = `(?<unit>(?:(?:triệu|tỷ|tỉ|nghìn|ngàn) )?${WORD}(?: ${WORD})?)`;
const AMOUNT = `(?:có |đạt |từ |trên |khoảng |thêm |được )*(?<!năm )${START}(?:(?<a>${NUMBER})\\s*(?:-|–|đến)\\s*)?(?<b>${NUMBER})\\s+${UNIT}`;
/** "ít nhất 02 mô hình", "phấn đấu xây dựng trên 1.000 căn nhà". */
const COUNTS = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:ít nhất|tối thiểu|phấn đấu(?: ${WORD}){0,5}|chỉ tiêu(?: ${WORD}){0,4})\\s+${AMOUNT}`,
  'gu',
);
const LEVEL_WORDS =
  'đạt|trên|khoảng|dưới|còn|lên|giảm|tăng|trồng|trồng mới|xây dựng|thu hút|đào tạo|hỗ trợ|thành lập|hoàn thành|có';
const LEVELLED = new RegExp(`(?:${LEVEL_WORDS})\\s+(?:có |đạt |từ |trên |khoảng |thêm |được )*\\d`, 'u');
/** "đạt 48,3 triệu USD", "trồng mới 500 ha": where the clause or its heading sets aims. */
const LEVELS = new RegExp(`(?<![\\p{L}\\p{M}])(?:${LEVEL_WORDS})\\s+${AMOUNT}`, 'gu');
const BROUGHT = new RegExp(`(?:${OUTPUT_ACTS})\\s+(?:thêm |mới |được |đủ |cho )*\\d`, 'u');
/** "tổ chức 02 lớp tập huấn", "thành lập 03 đoàn kiểm tra": what an act is to bring forth. */
const OUTPUTS = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${OUTPUT_ACTS})\\s+(?:thêm |mới |được |đủ |cho )*${START}(?:(?<a>${NUMBER})\\s*(?:-|–|đến)\\s*)?(?<b>${NUMBER})\\s+${UNIT}`,
  'gu',
);
const MEASURED =
  /^(?:(?:triệu|tỷ|tỉ|nghìn|ngàn) |ha|km|m2|tấn|usd|đồng|mw|kw|người|hộ|căn|nhà|doanh nghiệp|mô hình|lượt|hợp tác xã|cơ sở|trường|công trình|dự án|sản phẩm|lao động|cây|giường|bác sĩ|kỹ sư|sinh viên|học sinh|hội viên|đảng viên|đoàn viên|cuộc|lớp|mô hình)(?![\p{L}\p{M}])|^(?:triệu|tỷ|tỉ|nghìn|ngàn) /u;

/** Figures in the Vietnamese style: a dot parts thousands, a comma decimals. A dot before one or two digits is a decimal too. */
export function figure(text: string): number {
  return Number(
    /^\d{1,3}(?:\.\d{3})+/u.test(text) ? text.replace(/\./gu, '').replace(',', '.') : text.replace(',', '.'),
  );
}

/** "từ 7 triệu năm 2005 lên " before the value. */
const FROM = new RegExp(
  `(?<!\\p{L})từ\\s+(?:mức\\s+)?(${NUMBER})(?:${PERCENT}|\\s${WORD}(?:\\s${WORD})?)?(?:\\s+\\(?(?:vào\\s+)?năm\\s+\\d{4}\\)?)?\\s+(?:lên|đến|xuống|còn|tới|tăng lên|giảm xuống)(?:\\s+(?:trên|khoảng|còn|đạt|dưới))?\\s*$`,
  'u',
);

function quantity(m: RegExpMatchArray, unit: string): Quantity {
  const { a, b = '' } = m.groups ?? {};
  const before = (m.input ?? '').slice(0, (m.index ?? 0) + m[0].lastIndexOf(b));
  const step = a ?? FROM.exec(before)?.[1];
  const from = step === undefined ? null : figure(step);
  return { start: m.index ?? 0, end: (m.index ?? 0) + m[0].length, from, to: figure(b), unit };
}

/**
 * The quantities in a folded clause that could be targets: percentages, counts that an aim word governs and, where the setting is one
 * of aims, amounts and measures.
 */
export function quantities(folded: string, aims: () => boolean): readonly Quantity[] {
  const out = SHARE.test(folded) ? Array.from(folded.matchAll(PERCENTS), (m) => quantity(m, '%')) : [];
  const add = (pattern: RegExp, fits: (unit: string) => boolean): void => {
    for (const m of folded.matchAll(pattern)) {
      const unit = m.groups?.unit?.trim() ?? '';
      const at = quantity(m, unit.replace(/^((?:triệu|tỷ|tỉ|nghìn|ngàn)) (?:trở|mỗi|cho|từ|vào).*$/u, '$1'));
      if (fits(unit) && !NOT_COUNTED.test(unit) && !out.some((q) => q.start < at.end && at.start < q.end)) out.push(at);
    }
  };
  if (COUNTED.test(folded)) add(COUNTS, () => true);
  if (BROUGHT.test(folded)) add(OUTPUTS, (unit) => OUTPUT_NOUNS.test(unit));
  if (LEVELLED.test(folded) && aims()) add(LEVELS, (unit) => MEASURED.test(unit));
  return out.sort((x, y) => x.start - y.start);
}
