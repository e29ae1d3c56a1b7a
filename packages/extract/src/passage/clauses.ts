import type { Span } from '@dondoc/model';
import { fold, sentences } from '@dondoc/text';
import { readBodies } from '../owner/body-list.js';
import { type Clause, readClause } from '../owner/clause.js';
import { keyOf } from '../owner/head.js';
import { actAt } from '../owner/lexicon.js';
import { type Word, wordsOf } from '../words/words.js';

/** A clause with its own act, or a sentence that has none. */
export interface Passage {
  readonly span: Span;
  readonly words: readonly Word[];
  readonly clause: Clause;
  /** 0-based number of the sentence in its block: clauses of one sentence share it. */
  readonly sentence: number;
  /** Opens its block. */
  readonly first: boolean;
  /** A clause that goes on with a sentence which tells: without an owner or a modal it tells too. */
  readonly told: boolean;
}

/** A colon after which things are listed: semicolons part them, not acts. */
const LISTS =
  /(?:\p{L})\s(?:về|gồm|bao gồm|nội dung|các bệnh|các loại|các trường hợp|các hành vi|các đối tượng)(?:\s(?:các|những)?\s?(?:nội dung|mặt|vấn đề))?\s*:\s|(?:là|như|gồm|sau|cụ thể)\s*:\s+(?=(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Quy định|Chỉ thị|Kết luận|Thông tư|Công văn|Công điện)\s)/u;

/** `(i)`, `(1)`, `(a)`: an enumeration within a sentence. */
const ENUMERATOR = /\((?:i{1,3}|iv|vi{0,3}|ix|x|\d{1,2}|[a-zđ])\)\s/u;

export function passage(text: string, span: Span, sentence: number): Passage {
  const words = wordsOf(text, span);
  return { span, words, clause: readClause(text, words), sentence, first: false, told: false };
}

/** The clause breaks off in a list of bodies, which the semicolon goes on: "Giao X phối hợp với các sở; UBND các xã …". */
function endsInBodies(p: Passage): boolean {
  const partner = p.clause.coordinating.at(-1);
  return p.clause.act >= p.words.length || (partner !== undefined && partner.span.end >= p.span.end);
}

/** `span` without white space, list punctuation and closing strokes at its ends. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s,;:.–—•*✓-]/u.test(text[start] ?? '')) start++;
  const tail = /(?:\.\/\.?-?|[\s;,:*✓_]|(?<=\.)\/)+$/u.exec(text.slice(start, end));
  if (tail) {
    end -= tail[0].length;
    if (text[end] === '.' && tail[0].startsWith('./')) end++;
  }
  return start < end ? { start, end } : { start: span.start, end: span.start };
}

/** Offsets where a semicolon outside quotes and brackets parts the sentence. */
function semicolons(text: string, span: Span): number[] {
  const out: number[] = [];
  let depth = 0;
  for (let i = span.start; i < span.end; i++) {
    const c = text[i] ?? '';
    if ('“(['.includes(c)) depth++;
    else if ('”)]'.includes(c)) depth = Math.max(0, depth - 1);
    else if (c === ';' && depth === 0) out.push(i);
  }
  return out;
}

/** Commas before a recurrence that opens an act of its own: "…, định kỳ báo cáo". */
function recurrences(words: readonly Word[]): number[] {
  const out: number[] = [];
  for (let k = 3; k < words.length; k++) {
    const word = words[k];
    if (!word?.gap.includes(',') || word.capital) continue;
    const pair = `${word.key} ${words[k + 1]?.key}`;
    if (!/^(?:định kỳ|hằng năm|hàng năm|hằng quý|hàng quý|hằng tháng|hàng tháng)$/u.test(pair)) continue;
    let at = k + 2;
    while (at < k + 7 && /^(?:hằng|hàng|năm|quý|tháng|tuần|6|06|3|03|một|lần|\d+)$/u.test(words[at]?.key ?? '')) at++;
    const act = actAt(words, at);
    if (act?.tag === 'verb' && !/,/u.test(words[at]?.gap ?? '')) out.push(word.start);
  }
  return out;
}

/** Commas before another body that has a duty of its own: "X có trách nhiệm …, các cơ quan phối hợp có trách nhiệm …". */
function newOwners(text: string, p: Passage): number[] {
  if (p.clause.kind !== 'order' || p.clause.lead.length === 0) return [];
  const out: number[] = [];
  for (let k = p.clause.act + 3; k < p.words.length; k++) {
    const word = p.words[k];
    if (!word?.gap.includes(',')) continue;
    const list = readBodies(text, p.words, k);
    const act = list ? actAt(p.words, list.next) : null;
    if (
      list &&
      act?.tag === 'modal' &&
      /^(?:có trách nhiệm|có nhiệm vụ|chịu trách nhiệm)$/u.test(keyOf(p.words, list.next, list.next + act.length))
    )
      out.push(word.start);
  }
  return out;
}

/** "Giao X: (i) Chỉ đạo …; (ii) …": the pieces are acts of their own where only the owner stands before them. */
function enumerated(text: string, span: Span): Span[] | null {
  const part = text.slice(span.start, span.end);
  const first = ENUMERATOR.exec(part);
  if (!first) return null;
  const lead = part.slice(0, first.index);
  if (lead.trim() !== '' && !/:\s*$/u.test(lead)) return [];
  if (lead.trim() !== '') {
    const head = passage(text, { start: span.start, end: span.start + first.index }, 0);
    const bare =
      head.clause.kind === 'name' || (head.clause.lead.length > 0 && head.clause.act >= head.words.length - 1);
    if (!bare) return [];
  }
  const marks = Array.from(part.matchAll(new RegExp(ENUMERATOR, 'gu')), (m) => ({
    start: span.start + m.index,
    end: span.start + m.index + m[0].length,
  }));
  const pieces = marks.map((m, i) => ({ start: m.end, end: marks[i + 1]?.start ?? span.end }));
  return lead.trim() === '' ? pieces : [{ start: span.start, end: span.start + first.index }, ...pieces];
}

/** "Giảm số trẻ bị bỏ rơi: Đây là …": a title that runs into its text; what follows the colon where that stands for itself. */
function runIn(text: string, span: Span): Span | null {
  const colon = /:\s+(?=\p{Lu})/u.exec(text.slice(span.start, span.end));
  if (!colon || colon.index > 160) return null;
  const after = { start: span.start + colon.index + colon[0].length, end: span.end };
  const before = passage(text, { start: span.start, end: span.start + colon.index }, 0).clause;
  const { clause } = passage(text, after, 0);
  if (before.kind === 'name' || before.lead.length > 0 || before.introduced) return null;
  return clause.kind === 'statement' ||
    (clause.kind === 'order' && clause.lead.length > 0) ||
    /^Đây là/u.test(text.slice(after.start))
    ? after
    : null;
}

/**
 * The clauses of `span`: sentences, parted at semicolons where what follows has its own act; objects, and members of
 * an enumeration that belong to one act, stay together.
 */
export function clausesOf(text: string, span: Span): Passage[] {
  const out = rawClauses(text, span);
  let opening: Passage | undefined;
  return out.map((p, i) => {
    if (opening?.sentence !== p.sentence) opening = p;
    const told =
      opening !== undefined &&
      opening !== p &&
      opening.clause.kind === 'statement' &&
      p.clause.lead.length === 0 &&
      !p.clause.modal &&
      !p.clause.assigned;
    return { ...p, first: i === 0, told: told || (p.told && !p.clause.assigned) };
  });
}

const BACKWARD =
  /^(?:trong\s+(?:những\s+)?(?:năm\s+\d{4}|năm qua|thời gian qua|các năm qua|\d+ tháng (?:đầu|qua))|thời gian qua|những năm qua|năm qua|bên cạnh (?:những|các) (?:thành tích|kết quả|ưu điểm|mặt)|sau (?:hơn |gần )?\d+ (?:tháng|năm) (?:vận hành|thực hiện|triển khai|hoạt động)|nhìn chung|đến nay|từ đầu năm)(?![\p{L}\p{M}])/u;
const TELLS = /(?<![\p{L}\p{M}])(?:đã|vẫn còn|vẫn|chưa|đạt được)(?![\p{L}\p{M}])/u;

/** "Đến hết tháng 8/2026, có 31/46 …": a level, reached or aimed at. */
const LEVEL_BY =
  /^(?:tính\s+)?đến\s+(?:hết\s+|cuối\s+)?(?:ngày|tháng|quý|năm)\s[^,;]{1,24},\s+(?:đã\s+|mới\s+|chỉ\s+)?(?:có|đạt|còn)\s+(?:trên\s+|khoảng\s+|ít nhất\s+|tối thiểu\s+|hơn\s+)?\d/u;

/** "Trong năm 2025, … đã …", "Bên cạnh những kết quả đạt được, vẫn còn …": the whole sentence tells what was. */
function looksBack(text: string, { start, end }: Span): boolean {
  const folded = fold(text.slice(start, end)).replace(/^[\s*+-]+/u, '');
  return (BACKWARD.test(folded) && TELLS.test(folded)) || LEVEL_BY.test(folded);
}

function rawClauses(text: string, span: Span): Passage[] {
  const out: Passage[] = [];
  sentences(text, span).forEach((sentence, n) => {
    if (looksBack(text, sentence)) {
      out.push(...parted(text, sentence, n).map((p) => ({ ...p, told: true })));
      return;
    }
    const after = n === 0 ? runIn(text, sentence) : null;
    if (after) {
      out.push(...parted(text, after, n));
      return;
    }
    const pieces = enumerated(text, sentence);
    if (pieces?.length === 0) out.push(passage(text, trim(text, sentence), n));
    else for (const piece of pieces ?? [sentence]) out.push(...parted(text, piece, n));
  });
  return out;
}

/** "…; bảo đảm đúng quy định", "…; đảm bảo tính khả thi": how the act before it is to be done. */
const QUALITY =
  /^(?:bảo đảm|đảm bảo)\s+(?:đúng|tính|chất lượng|tiến độ|hiệu quả|thống nhất|đồng bộ|công khai|khách quan|nghiêm túc|kịp thời|đầy đủ|chính xác|thiết thực|tiết kiệm|dân chủ|khả thi|phù hợp|tuân thủ|trang trọng|ngắn gọn|yêu cầu|chặt chẽ|trình tự)(?![\p{L}\p{M}])/u;
const isQuality = (text: string, p: Passage): boolean =>
  p.clause.lead.length === 0 && !p.clause.assigned && QUALITY.test(fold(text.slice(p.span.start, p.span.start + 60)));

function parted(text: string, span: Span, sentence: number): Passage[] {
  const cuts = semicolons(text, span).filter((cut) => !LISTS.test(text.slice(span.start, cut)));
  const out: Passage[] = [];
  let start = span.start;
  for (const cut of [...cuts, span.end]) {
    const piece = trim(text, { start, end: cut });
    start = cut + 1;
    if (piece.start >= piece.end) continue;
    const next = passage(text, piece, sentence);
    const before = out.at(-1);
    if (before && (next.clause.kind !== 'order' || endsInBodies(before) || isQuality(text, next))) {
      out[out.length - 1] = passage(text, { start: before.span.start, end: piece.end }, sentence);
      continue;
    }
    out.push(next);
  }
  return out.flatMap((p) => {
    const at = [...recurrences(p.words), ...newOwners(text, p)].sort((a, b) => a - b);
    if (at.length === 0) return [p];
    const bounds = [p.span.start, ...at, p.span.end];
    return bounds
      .slice(0, -1)
      .map((from, i) => passage(text, trim(text, { start: from, end: bounds[i + 1] ?? p.span.end }), sentence));
  });
}
