import type { IsoDate, Span } from '@dondoc/model';
import { fold, literal } from '@dondoc/text';
import { TYPE_CODES, TYPE_NAMES } from '../data/document-types.js';
import { day } from '../deadline/calendar.js';
import { readHead } from '../owner/head.js';
import { nameEnd } from '../owner/name-end.js';
import { wordsOf } from '../words/words.js';
import type { DocumentNumber } from './document-number.js';

/** What stands around a document's number in a citation. */
export interface Citation extends Span {
  readonly number: DocumentNumber;
  readonly type: string | null;
  /** True where the words name the type; false where it was told from the code or an earlier number of a list. */
  readonly typed: boolean;
  readonly date: IsoDate | null;
  readonly issuer: string | null;
}

const NAMES = TYPE_NAMES.map((n) => literal(n)).join('|');
/** "Nghị quyết số ", "các Quyết định: số ", "Công văn " right before the number. */
const TYPE_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{M}])(${NAMES})(?:\\s+(?:liên tịch|này))?\\s*(?:\\(?\\s*(?:số|sô|só|sồ)\\s*[:.]?)?\\s*$`,
  'u',
);
/** Acts whose number does not tell what they are: "Luật Đất đai số 31/2024/QH15". */
const ACTS_OF_THE_ASSEMBLY = 'bộ luật|luật|pháp lệnh|nghị quyết';
const namedBefore = (names: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{M}])(${names})(?![\\p{L}\\p{M}])(?:(?!(?<![\\p{L}\\p{M}])(?:${names})(?![\\p{L}\\p{M}]))[^;.()\\n]){0,140}(?:số|sô|só)\\s*:?\\s*$`,
    'u',
  );
/** Where the type stands before the document's name: "Kế hoạch kiểm tra số ". By the type that the code tells. */
const NAMED_BEFORE = new Map(
  [ACTS_OF_THE_ASSEMBLY, ...TYPE_NAMES].map((names) => [names, namedBefore(names)] as const),
);
const SO_BEFORE = /(?<![\p{L}\p{M}])(?:số|sô|só|sồ)\s*[:.]?\s*$/u;
const DATE_AFTER =
  /^\s*[,(]?\s*(?:(?:ban hành|ký|được ban hành|đã ban hành)\s+)?(?:ngày|ngảy|ngay|ngà y)?\s*(\d{1,2})\s*(?:[/.-]|\s?tháng)\s*(\d{1,2})\s*(?:[/.-]|,?\s?năm)\s*(\d{4})(?!\d)\s*\)?/u;
const OF = /^\s*,?\s*(?:do|của)\s+/u;
/** Where the name of the issuer ends: at punctuation, or at a word that tells what the document is about. */
const ISSUER_END =
  /[,;:.()"\n[\]]|\s+(?:về|v\/v|ban hành|phê duyệt|quy định|hướng dẫn|triển khai|thực hiện|sửa đổi|bổ sung|tại|trong|trên|tiếp tục|tổ chức|để|đã|được|là|phê|thông qua|công bố|giao|kết luận|nhằm|cho|đối với|có|khóa|khoá|đến|từ|nêu|thành lập|phối hợp|yêu cầu|đề nghị|báo cáo|trình|điều chỉnh|chỉ đạo|xác định|thay thế|trả lời|góp ý|gửi|xin|bãi bỏ|kiện toàn|ký|số|ngày|theo|do|đồng ý|chấp thuận|thống nhất|xử lý|tăng cường|đẩy mạnh|nâng cao|phát triển|xây dựng|chương trình|nghị quyết|quyết định|chỉ thị|kế hoạch|luật|với|khi|nếu|đang|sẽ|cần|phải|không|như|mà)(?![\p{L}\p{M}])/u;
/** Words that are of no body's name, in capitals as well: what the grammar of bodies reads past. */
const NEVER_NAME =
  /\s+(?:về|ngày|trong|từ|tại|trên|ban hành|phê duyệt|quy định|thực hiện|nêu|khóa|ký|số|đã|và các|và ý kiến|triển khai|(?:chương trình|kế hoạch) hành động|nghị định)(?![\p{L}\p{M}])/u;
/** The next document of a list: " và Kế hoạch", or what it is: " Quy định chi tiết". */
const NEXT_DOCUMENT = new RegExp(
  `\\s+(?:(?:và|về)(?![\\p{L}\\p{M}])(?:\\s+các)?\\s+(?=\\p{Lu})|(?=\\p{Lu}))(?:${TYPE_NAMES.map((n) => `[${n[0]}${n[0]?.toUpperCase()}]${literal(n.slice(1))}`).join('|')})(?![\\p{L}\\p{M}])|\\s+và\\s*$|\\s+và\\s+(?=[^\\p{Lu}])`,
  'u',
);
/** Between numbers of one list: "số 1-NQ/TW, 2-NQ/TW và số 3-NQ/TW". */
const LIST_GAP = /^[^.;\n]{0,160}?(?:,|;|và|hoặc|;\s*số)\s*(?:số\s*:?\s*)?$/u;

const BY_CODE = new Map(TYPE_CODES);

/** The type that a code tells; thông tư and thông tri share one. */
function typeOfCode(number: DocumentNumber): string | null {
  const head = /(?<=[/-])[^/\-.&\d]+/u.exec(number.value.slice(number.serial.length))?.[0] ?? '';
  if (head === 'TT') return number.year ? 'thông tư' : 'thông tri';
  return number.code === null ? null : (BY_CODE.get(number.code) ?? null);
}

/** The body that is named after "của": by the grammar of bodies where it opens as one, else up to the next break. */
function issuerAfter(text: string, folded: string, at: number, end: number): Span | null {
  const of = OF.exec(folded.slice(at, end));
  if (!of) return null;
  const start = at + of[0].length;
  if (!/^\p{Lu}/u.test(text.slice(start))) return null;
  const near = folded.slice(start, Math.min(end, start + 120));
  const reach = start + (NEVER_NAME.exec(near)?.index ?? near.length);
  const next = NEXT_DOCUMENT.exec(text.slice(start, reach));
  const words = wordsOf(text, { start, end: next ? start + next.index : reach });
  const head = readHead(words, 0);
  const last = head && head.start === 0 ? words[nameEnd(words, head, false).end - 1] : undefined;
  if (last) return { start, end: last.end };
  const rest = folded.slice(start, reach);
  const name = text.slice(start, start + (ISSUER_END.exec(rest)?.index ?? rest.length)).trimEnd();
  return name.length < 100 ? { start, end: start + name.length } : null;
}

/**
 * The citation around each of `numbers`: its type ("Nghị quyết số"), the date behind it and the body that issued it.
 *
 * @param text  NFC; `span` is the block in which the numbers stand, offsets of the numbers are into `text`
 */
export function citations(text: string, span: Span, numbers: readonly DocumentNumber[]): readonly Citation[] {
  if (numbers.length === 0) return [];
  const printed = text.slice(span.start, span.end);
  const folded = fold(printed);
  const at = (offset: number): number => offset - span.start;
  const out: Citation[] = [];
  for (const number of numbers) {
    const previous = out.at(-1);
    const from = previous ? at(previous.number.end) : 0;
    const before = folded.slice(Math.max(from, at(number.start) - 220), at(number.start));
    const coded = typeOfCode(number);
    const direct = TYPE_BEFORE.exec(before) ?? NAMED_BEFORE.get(coded ?? ACTS_OF_THE_ASSEMBLY)?.exec(before) ?? null;
    const listed = !direct && previous && LIST_GAP.test(folded.slice(from, at(number.start))) ? previous.type : null;
    const type = direct?.[1] ?? coded ?? listed;
    const head = direct ?? SO_BEFORE.exec(before);
    const start = head ? number.start - (before.length - head.index) : number.start;
    let end = number.end;
    const dated = DATE_AFTER.exec(folded.slice(at(end), at(end) + 60));
    const date = dated ? day(Number(dated[3]), Number(dated[2]), Number(dated[1])) : null;
    if (date && dated) end += dated[0].trimEnd().length;
    const issuer = issuerAfter(printed, folded, at(end), folded.length);
    if (issuer) end = span.start + issuer.end;
    out.push({
      start,
      end,
      number,
      type,
      typed: direct !== null,
      date,
      issuer: issuer && text.slice(span.start + issuer.start, span.start + issuer.end).replace(/\s+/gu, ' '),
    });
  }
  return out;
}
