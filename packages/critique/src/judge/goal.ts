import type { RequirementFact } from '@dondoc/model';
import { boundary, fold } from '@dondoc/text';
import { ALSO_VERBS, COMPARISONS, MAKING, NAMED_REPORTS, SELF_NAMED } from '../words/goals.js';
import { firstHit, type Hit, phrasePattern } from '../words/phrases.js';
import type { Patterns } from '../words/vocabularies.js';
import { evidenceAt, type ItemReading, judged, present, quoteAt } from './reading.js';

const MAKES = phrasePattern(MAKING);
const REPORT = phrasePattern(NAMED_REPORTS);
const SELF = phrasePattern(SELF_NAMED);
const VERB_TOO = phrasePattern(ALSO_VERBS);
const COMPARISON = phrasePattern(COMPARISONS);

const RATE = /(?<![\d.,])\d+(?:[.,]\d+)*\s*%/gu;
/** A measure whose unit stands against the figure, as people and engines write it: "3km", "1.200m2". */
const MEASURED = /(?<![\p{L}\d.,/:-])\d+(?:[.,]\d+)*(?:km|m|ha|kg)[²³23]?(?![\p{L}\p{M}\d])/gu;
/** Numbers that are dates, periods, provisions, addresses or numbers of documents are no figures to be reached. */
const NO_FIGURE =
  /(?<![\p{L}\p{M}])(?:ngày|tháng|năm|quý|tuần|giờ|phút|lần thứ|thứ|khóa|nhiệm kỳ|giai đoạn|điều|khoản|điểm|mục|phần|phụ lục|số|đề án|dự án|chương trình|nghị quyết|kết luận|chỉ thị|mẫu|tầng|phòng|bước|kỳ|trang|chương|khu vực|quốc lộ|đường|hạng|loại|cấp|nhóm|chuyên đề|tiêu chuẩn)$/u;
const COUNT = /(?<![\p{L}\d/.,:-])\d{1,3}(?:[.,]\d{3})*(?:[.,]\d+)?\s+(\p{Ll}[\p{L}\p{M}]*)/gu;
const MEASURES = boundary(
  'ngày|tháng|năm|quý|tuần|giờ|phút|h|giây|buổi sáng|và|đến|của|hằng|hàng|theo|tại|trước|sau|từ|là|kể|thuộc',
  'u',
);

/** A number with the noun it counts. */
function count(folded: string): Hit | null {
  for (const m of folded.matchAll(COUNT)) {
    const noun = m[1] ?? '';
    if (MEASURES.test(noun) || noun.length < 2) continue;
    if (NO_FIGURE.test(folded.slice(Math.max(0, m.index - 16), m.index).trimEnd())) continue;
    return { start: m.index, end: m.index + m[0].length };
  }
  return null;
}

/** A figure to be reached: a rate, a count or a measure. */
export function figure(folded: string): Hit | null {
  return firstHit(RATE, folded) ?? count(folded) ?? firstHit(MEASURED, folded);
}

const OPEN = boundary('các|những|mọi|nhiều|một số', 'u');
/** Before the verb: the making is another body's, or it is only looked at: “kiến nghị sửa đổi …”, “rà soát việc lập …”. */
const OTHERS =
  /(?<![\p{L}\p{M}])(?:kiến nghị(?:\s[^,;.]{0,40})?|(?:rà soát|kiểm tra|giám sát|thanh tra|đánh giá|theo dõi|đôn đốc|hướng dẫn)[^;.]{0,40}\sviệc(?:\s[^;.]{0,30})?)[\s,]*$/u;
const EMPTY =
  /^(?:\s*[,;.:)]|\s*$|\s+(?:và|hoặc|để|nhằm|này|theo|trên|của|được|cho|từ|đã|thuộc)(?![\p{L}\p{M}])|\s+(?:tổ chức|triển khai)?\s*thực hiện(?:\s*$|\s*[,;.]|\s+(?:tại|ở|trên|theo|kế hoạch|nhiệm vụ|các nhiệm vụ|phù hợp|đạt|có|và|đảm bảo|bảo đảm)(?![\p{L}\p{M}])))/u;
/** Between verb and product: further verbs, quantities, the body that signs; not the place where the product already stands. */
const ELSEWHERE = boundary('theo|tại|trong|thuộc|nêu|căn cứ|về', 'u');

/** In a column of results: a state that is wished for, and no product. */
const WISHED =
  /^(?:bảo đảm|đảm bảo|nâng cao|tăng cường|phát huy|đẩy mạnh|tạo (?:sự )?chuyển biến|góp phần)(?![\p{L}\p{M}])/u;

/** Words that a plan is said to be and that do not say what it is about. */
const ADJECTIVES = /^\s+(?:cụ thể|chi tiết|riêng|phù hợp|hằng năm|hàng năm)(?=[\s,;.]|$)/u;
/** “kế hoạch và tổ chức thực hiện các hoạt động …”: a plan of what is carried out. */
const CARRIED_OUT =
  /^\s+và\s+(?:đẩy mạnh\s+)?(?:tổ chức\s+)?(?:triển khai\s+|thực hiện\s+){1,2}(?:có hiệu quả\s+|hiệu quả\s+|tốt\s+)?(?!theo|đạt|đảm bảo|bảo đảm|nhiệm vụ|kế hoạch|tại|ở|trên|các nhiệm vụ|có|hiệu quả)(?=\p{L}+\s+\p{L}+)/u;
/** Syllables that make another word of a one-syllable verb: “chương trình”, “đào tạo”, “các cấp”. */
const COMPOUND =
  /(?<![\p{L}\p{M}])(?:chương|công|quá|quy|lộ|giáo|hành|tiến|thuyết|đào|sáng|cải|chế|các|cung|nâng|sơ|trung|cao|cơ|phân|thành|độc|quốc|mọi|tỉnh|cán)\s$/u;
/** Another document cited with its number, and what is said of it up to the next comma. */
const CITATION =
  /(?<![\p{L}\p{M}])(?:luật|bộ luật|pháp lệnh|nghị định|nghị quyết|thông tư|quyết định|chỉ thị|kết luận|kế hoạch|chương trình|hướng dẫn|công văn|văn bản|thông báo)\s+số\s[^,;]*/gu;

/** Before a verb that is part of a name: "Luật Ban hành văn bản …", "tổ biên tập, soạn thảo". */
const IN_NAME = /(?<![\p{L}\p{M}])(?:luật|tổ\s\p{L}+\s\p{L}+,|ban\s\p{L}+\s\p{L}+,)\s$/u;
/** "báo cáo UBND tỉnh", "báo cáo Sở": whom one reports to; "chế độ báo cáo": the duty to report. */
const REPORTS_TO =
  /^(?:báo cáo|thông báo)\s+(?:ubnd|ủy ban|hđnd|hội đồng|chủ tịch|thủ tướng|chính phủ|sở|bộ|lãnh đạo|ban thường|thường trực|đảng ủy|tỉnh ủy|cấp trên|cấp có)(?![\p{L}\p{M}])/u;
const DUTY = /(?:chế độ|công tác|hoạt động|việc)\s$/u;

function isMade(folded: string, hit: Hit): boolean {
  if (REPORTS_TO.test(folded.slice(hit.start)) || DUTY.test(folded.slice(Math.max(0, hit.start - 12), hit.start)))
    return false;
  const before = folded.slice(Math.max(0, hit.start - 60), hit.start);
  const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf('.')) + 1);
  const verb = [...clause.matchAll(MAKES)]
    .filter((m) => m[0].includes(' ') || !COMPOUND.test(clause.slice(0, m.index)))
    .at(-1);
  if (!verb || OTHERS.test(clause.slice(0, verb.index)) || IN_NAME.test(clause.slice(0, verb.index))) return false;
  const between = clause.slice(verb.index + verb[0].length);
  const words = between.trim().split(/\s+/u).filter(Boolean);
  if (firstHit(VERB_TOO, folded, hit.start)?.start === hit.start) return words.length <= 2 && !between.includes(',');
  if (words.length > 6 || ELSEWHERE.test(between)) return false;
  return !OPEN.test(words.slice(-2).join(' '));
}

/** A product that the item brings about and that is known by what it is about. */
function product(folded: string, { products }: Patterns): Hit | null {
  for (let at = 0; ; ) {
    const hit = firstHit(products, folded, at);
    if (!hit) return null;
    at = hit.end;
    if (!isMade(folded, hit)) continue;
    const rest = folded.slice(hit.end).replace(ADJECTIVES, '').replace(CARRIED_OUT, ' ');
    const self = firstHit(SELF, folded, hit.start);
    if (EMPTY.test(rest) && self?.start !== hit.start) continue;
    const next = /^(?:\s+[^\s,;.:()]+){1,5}/u.exec(rest);
    return { start: hit.start, end: hit.end + (next?.[0].length ?? 0) };
  }
}

/**
 * Requirement 2, “cụ thể mục tiêu”: a figure or a named product in the item, in its product or goal column or in the aim
 * it is listed under is `yes`; a comparison without a value `vague`.
 */
export function judgeGoal(reading: ItemReading): RequirementFact {
  const { item, folded, text } = reading;
  const column = present(item.goal) ?? present(item.product);
  if (column) {
    const words = fold(column.value);
    if (figure(words) || (present(item.product) && !WISHED.test(words)))
      return judged(reading, 'yes', `cột kết quả ghi “${column.value}”`, column.evidence);
    return judged(reading, 'vague', `cột mục tiêu, kết quả ghi “${column.value}”, không có trị số`, column.evidence);
  }
  const number = figure(folded);
  if (number) return judged(reading, 'yes', `có con số: “${quoteAt(text, number)}”`, evidenceAt(reading, number));
  const made =
    firstHit(REPORT, folded) ??
    product(
      folded.replace(CITATION, (c) => ' '.repeat(c.length)),
      reading.patterns,
    );
  if (made) return judged(reading, 'yes', `nêu tên sản phẩm: “${quoteAt(text, made)}”`, evidenceAt(reading, made));
  const aim = item.context.find((c) => firstHit(RATE, fold(c.quote)));
  if (aim)
    return judged(reading, 'yes', `đứng dưới chỉ tiêu “${quoteAt(aim.quote, { start: 0, end: aim.quote.length })}”`, [
      aim,
    ]);
  const direction = firstHit(COMPARISON, folded);
  if (direction)
    return judged(
      reading,
      'vague',
      `chỉ có chiều hướng: “${quoteAt(text, direction)}”`,
      evidenceAt(reading, direction),
    );
  return judged(reading, 'no', 'không có con số, tỷ lệ hay tên sản phẩm');
}
