import type { Span } from '@dondoc/model';
import { sentences } from '@dondoc/text';

const trim = (text: string, span: Span): Span => {
  let { start, end } = span;
  while (start < end && /[\s,;:(+•–-]/u.test(text[start] ?? '')) start++;
  while (end > start && /[\s,;:.)]/u.test(text[end - 1] ?? '')) end--;
  return { start, end };
};

/** The clauses of `span`: sentences, parted at semicolons and list signs; what stands in brackets is a clause of its own. */
export function clausesIn(text: string, span: Span): readonly Span[] {
  const out: Span[] = [];
  for (const sentence of sentences(text, span)) {
    let from = sentence.start;
    const brackets: Span[] = [];
    const words = text.slice(sentence.start, sentence.end);
    for (const m of words.matchAll(/\([^()]{6,200}\)/gu))
      brackets.push({ start: sentence.start + m.index, end: sentence.start + m.index + m[0].length });
    const inBracket = (at: number): boolean => brackets.some((b) => b.start <= at && at < b.end);
    for (const m of words.matchAll(/;|(?<=[\s,])\((?:[ivx]{1,4}|\d{1,2})\)/gu)) {
      const at = sentence.start + m.index;
      if (m[0] === ';' && inBracket(at)) continue;
      out.push(trim(text, { start: from, end: at }));
      from = at + m[0].length;
    }
    out.push(trim(text, { start: from, end: sentence.end }));
  }
  return out.filter((s) => s.start < s.end);
}

/** The part of a clause around each of several quantities: cut at the commas and "và" between them. */
export function shares(folded: string, quantities: readonly Span[]): readonly Span[] {
  const cuts = [0];
  for (let i = 1; i < quantities.length; i++) {
    const from = quantities[i - 1]?.end ?? 0;
    const between = folded.slice(from, quantities[i]?.start);
    const comma = between.lastIndexOf(',');
    const and = between.lastIndexOf(' và ');
    const stop = between.lastIndexOf('. ');
    cuts.push(from + Math.max(comma, and, stop, 0));
  }
  return quantities.map((_, i) => ({ start: cuts[i] ?? 0, end: cuts[i + 1] ?? folded.length }));
}

const OPENS =
  /^(?:phấn đấu|nâng|bảo đảm|đảm bảo|đạt|giảm|tăng|hoàn thành|bố trí|ít nhất|tối thiểu|mục tiêu|trong đó|cắt giảm|rút ngắn|tiết kiệm|số hóa|thực hiện|giải ngân|trên|dưới|tỷ lệ|tỉ lệ|duy trì|kéo giảm|đến năm|có|đưa|phủ|tích hợp)(?![\p{L}\p{M}])/u;
const LONG = 20;
/** What is counted and what is to become of it stand behind the quantity: more of that is kept. */
const LONG_REST = 30;
const syllables = (text: string): number => text.split(/\s+/u).length;

/** `part` of a folded clause without the preamble far before its quantity and what follows far behind it. */
export function around(folded: string, part: Span, quantity: Span): Span {
  let { start, end } = part;
  const lead = folded.slice(part.start, quantity.start);
  if (syllables(lead) > LONG) {
    const opening = Array.from(
      lead.matchAll(/(?:,|:|\.|(?<!\p{L})(?:để|và|với|nhằm|góp phần|trong đó))\s+/gu),
      (m) => m.index + m[0].length,
    )
      .filter((at) => OPENS.test(lead.slice(at)))
      .at(-1);
    if (opening !== undefined) start = part.start + opening;
  }
  const rest = folded.slice(quantity.end, part.end);
  if (syllables(rest) > LONG_REST) {
    const stop = Array.from(rest.matchAll(/[,:)]/gu), (m) => m.index).find((at) => syllables(rest.slice(0, at)) >= 14);
    if (stop !== undefined) end = quantity.end + stop;
  }
  const joint = /^\s*(?:và|,|trong đó)\s+/u.exec(folded.slice(start, end))?.[0].length ?? 0;
  return { start: start + joint, end };
}
