import type { BlockView, Role, SourceDocument, Span } from '@dondoc/model';
import { fold } from '@dondoc/text';
import { SURNAMES } from '../data/bodies.js';
import { isShouted } from '../words/words.js';
import { properCase } from './normal-case.js';
import { type PrintedLine, printedLines } from './printed-line.js';

export interface Signature {
  readonly signer: { readonly name: string; readonly span: Span } | null;
  /** "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH": lines in order. */
  readonly capacity: readonly Span[];
  /** Where the closing's right half starts, for lines in which the list of recipients runs into it. */
  readonly start: number;
}

const CLOSING: ReadonlySet<Role> = new Set(['recipients', 'signature', 'note']);
const SIGN = '(?:t\\s?/\\s?m|tm|k\\s?/\\s?t|kt|t\\s?/\\s?l|tl|tuq|t\\s?/\\s?uq|q)\\s?\\.?';
const POST =
  '(?:phó\\s+|quyền\\s+)?(?:chủ tịch|bí thư|giám đốc|hiệu trưởng|bộ trưởng|thứ trưởng|thủ tướng|chủ nhiệm|trưởng (?:ban|phòng|đoàn|khoa|công an|trạm|tiểu ban|đại diện)|chánh(?: (?:văn phòng|thanh tra|án))?|tổng giám đốc|tổng bí thư|cục trưởng|chi cục trưởng|tổng cục trưởng|vụ trưởng|viện trưởng|tổng thư ký|thủ trưởng|thống đốc|tổng thanh tra|tổng biên tập|tổng kiểm toán|tư lệnh|chỉ huy trưởng|chính ủy|tổ trưởng|người đứng đầu|thường trực)|phó (?:phòng|ban)|ủy viên';
const BODY =
  '(?:ban|bộ chính|ủy ban|ubnd|hội đồng|chính phủ|quốc hội|đảng ủy|tỉnh ủy|thành ủy|huyện ủy|đoàn|chi bộ|đảng bộ|btv|bch|chi ủy|đảng đoàn|tập thể|thường trực|hđnd)';
/** Opens the capacity: a sign of representation with what it stands for, or a post. */
const CAPACITY = new RegExp(
  `(?<![\\p{L}\\p{M}/.])(?:${SIGN}\\s*(?=${POST}|${BODY})|(?=(?:${POST})(?![\\p{L}\\p{M}])))`,
  'u',
);
const LOUD = /^[^\p{Ll}]{6}/u;
/** Between post and name. */
const SIGNED = /\(?\s*(?:đã ký|đã kí|chữ ký|ký tên,? đóng dấu|ký tên|ký)\s*\)?/gu;
const RANK =
  /^(?:(?:đại|thượng|trung|thiếu)\s+(?:tướng|tá|úy)|(?:(?:gs|pgs|ts|ths|bs|bsckii|bscki|bsck2|cn|ks|luật sư|tskh|nhà giáo ưu tú|ngưt)\.?\s?(?:,\s?|\/\s?)?)+(?:ck\s?i{1,2}\.?\s*)?)\s*\.?\s*/u;
const SYLLABLE = "\\p{Lu}[\\p{Ll}'’]+|Ê|Ô|Y|A|Ý|H'\\p{Lu}?\\p{Ll}+";
const NAME = new RegExp(`^(?:${SYLLABLE})(?:\\s+(?:${SYLLABLE})){1,5}(?=$|[\\s\\d.,;(/\\\\|✓*_-])`, 'u');
const NOT_NAMES =
  /^(?:báo|đài|kho bạc|ngân hàng|cục|tòa|viện|trường|công ty|tổng|họ và|nơi|lưu|như|ban|sở|bộ|phụ|ủy|hội|các|văn (?:phòng|bản|thư)|phòng|điều|căn|thường trực|thừa|số|trang|hà nội|tỉnh|thành|người|phó|chủ|đã|nguyên văn|chánh)(?![\p{L}\p{M}])/u;

interface Name {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The name that opens `text`, ranks and titles left out. Names in capitals only where the line holds nothing else. */
function nameAt(text: string, sure: boolean): Name | null {
  const folded = fold(text);
  const signed = /^[\s*_.,:;-]*/u.exec(text)?.[0].length ?? 0;
  const note =
    /^\(?\s*(?:đã ký|đã kí|chữ ký|ký tên,? đóng dấu|ký tên|ký)\s*\)?\s*/u.exec(folded.slice(signed))?.[0].length ?? 0;
  const from = signed + note;
  const start = from + (RANK.exec(folded.slice(from))?.[0].length ?? 0);
  const rest = text.slice(start);
  const m = NAME.exec(rest);
  if (m) {
    const name = m[0].replace(/\s+/gu, ' ').trim();
    const first = fold(name.split(' ')[0] ?? '');
    if (NOT_NAMES.test(fold(name)) || !(sure || SURNAMES.has(first))) return null;
    return { name, start, end: start + m[0].length };
  }
  const capitals = /^\p{Lu}+(?:\s\p{Lu}+){1,4}(?=[\s.*_\d]*$)/u.exec(rest);
  if (
    !capitals ||
    !SURNAMES.has(fold(capitals[0].split(' ')[0] ?? '')) ||
    NOT_NAMES.test(fold(capitals[0])) ||
    CAPACITY.test(fold(capitals[0]))
  )
    return null;
  return { name: properCase(capitals[0]), start, end: start + capitals[0].length };
}

/** In a line that holds capacity and name together: the capacity in capitals up to the first word that is not. */
function parted(line: PrintedLine, from: number): { capacity: Span; name: Name | null; surname: string | null } {
  const words = line.text.slice(from);
  const loud = /^(?:(?!\(?\s*Đã)[\p{Lu}\d./,()&-]+(?![\p{Ll}])\s*)+/u.exec(words)?.[0] ?? '';
  if (loud.trim().length < 4)
    return { capacity: { start: line.start + from, end: line.end }, name: null, surname: null };
  const capacity = {
    start: line.start + from,
    end: line.start + from + loud.trimEnd().replace(/[(]+$/u, '').trimEnd().length,
  };
  const name = nameAt(words.slice(loud.length), true);
  const left = words.slice(loud.length).trim();
  return {
    capacity,
    name: name && { ...name, start: from + loud.length + name.start, end: from + loud.length + name.end },
    surname: !name && SURNAMES.has(fold(left)) ? left : null,
  };
}

/** The first signature at the close of the first document in the file. */
export function signatureOf(document: SourceDocument, blocks: readonly BlockView[]): Signature | null {
  const lines = printedLines(document, blocks, CLOSING);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (
      !line ||
      (line.role === 'recipients' && /^[-+•]\s/u.test(line.text) && !/\p{Lu}{3,}\s+\p{Lu}{2,}/u.test(line.text))
    )
      continue;
    const m = CAPACITY.exec(line.folded);
    if (!m || !(line.role === 'signature' || LOUD.test(line.text.slice(m.index)))) continue;
    if (m.index > 0 && (line.role === 'signature' ? m.index > 3 : !LOUD.test(line.text.slice(m.index)))) continue;
    const capacity: Span[] = [];
    let signer: Signature['signer'] = null;
    let surname: string | null = null;
    for (let k = i; k < lines.length && k < i + 8 && !signer; k++) {
      const next = lines[k];
      if (!next) break;
      if (k > i && ((next.zone === 'column-left' && line.zone === 'column-right') || /^[-–+•]\s/u.test(next.text)))
        continue;
      const from = k === i ? m.index : 0;
      const name = k > i ? nameAt(next.text, true) : null;
      if (name)
        signer = {
          name: surname ? `${surname} ${name.name}` : name.name,
          span: { start: next.start + name.start, end: next.start + name.end },
        };
      else if (
        isShouted(next.text.slice(from)) ||
        /\p{Lu}{2,}/u.test(next.text.slice(from, from + 16)) ||
        CAPACITY.test(next.folded.slice(from))
      ) {
        const { capacity: span, name: inner, surname: first } = parted(next, from);
        surname = first;
        capacity.push(span);
        if (inner)
          signer = { name: inner.name, span: { start: next.start + inner.start, end: next.start + inner.end } };
      } else if (k > i && SURNAMES.has(next.folded.trim()) && /^\p{Lu}/u.test(next.text.trim()))
        surname = next.text.trim();
      else if (next.text.replace(SIGNED, '').trim().length > 60) break;
    }
    if (signer || line.role === 'signature') return { signer, capacity, start: line.start + m.index };
  }
  return null;
}
