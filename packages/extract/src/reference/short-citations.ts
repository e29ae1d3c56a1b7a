import type { BlockView, Span } from '@dondoc/model';
import { boundary, fold, literal, WORD_END, WORD_START } from '@dondoc/text';
import { TYPE_NAMES } from '../data/document-types.js';
import type { Citation } from './citation.js';

const TYPES = TYPE_NAMES.map((n) => literal(n)).join('|');
const SHORT = new RegExp(
  `${WORD_START}(${TYPES})\\s+(?:số\\s*:?\\s*)?(\\d{1,5}[a-zđ]?)${WORD_END}(?!\\s?[-–/.%]\\s?[\\p{L}\\d])`,
  'gu',
);
const NUMBERED = /\p{L}\s+(?:số\s*:?\s*)?\d/u;
/** "Nghị quyết này", "Chỉ thị nêu trên", "Kết luận trên". */
const POINTING = new RegExp(`${WORD_START}(${TYPES})\\s+(?:này|đó|(?:nêu|nói)\\s+trên|trên)${WORD_END}`, 'gu');
const POINTER = /\s(?:này|đó|trên|(?:nêu|nói)\s+trên)/u;
/** The name between the type and the number: "Luật Lâm nghiệp số 16/2017/QH14". */
const NAMED = /^((?:bộ luật|luật|pháp lệnh)(?:\s+[\p{L}\p{M}]+,?){1,9}?)\s+(?:số|sô|só)(?![\p{L}\p{M}])/u;

const oneLine = (folded: string): string => folded.replace(/\s+/gu, ' ');

/** A name that one document alone has; null once a second claims it. */
function claim(owners: Map<string, string | null>, name: string, key: string): void {
  owners.set(name, owners.has(name) && owners.get(name) !== key ? null : key);
}

/** The names of laws by which `found` are cited, with the document that each is of. */
function actNames(text: string, found: ReadonlyMap<string, readonly Citation[]>): Map<string, string | null> {
  const names = new Map<string, string | null>();
  for (const [key, places] of found)
    for (const place of places) {
      const name = NAMED.exec(fold(text.slice(place.start, place.number.start)))?.[1];
      if (name) claim(names, oneLine(name), key);
    }
  return names;
}

/**
 * Where the documents of `found` are cited again without their full number: "Kết luận 328", "Chỉ thị số 04", "Luật Lâm nghiệp"
 * after its number, "Nghị quyết này" where the document itself is none. Only where one document alone can be meant.
 *
 * @param own  type of the document itself, which "này" points to; null where it has none
 */
export function shortCitations(
  text: string,
  blocks: readonly BlockView[],
  found: ReadonlyMap<string, readonly Citation[]>,
  own: string | null,
): ReadonlyMap<string, readonly Span[]> {
  const out = new Map<string, Span[]>();
  if (found.size === 0) return out;
  const owners = new Map<string, string | null>();
  const places = [...found].flatMap(([key, list]) => list.map((c) => ({ key, ...c })));
  for (const { key, type, number } of places) claim(owners, `${type} ${Number.parseInt(number.serial, 10)}`, key);
  // By type, the end of the first citation of each document.
  const cited = new Map<string | null, (readonly [key: string, end: number])[]>();
  for (const [key, list] of found) {
    const ends = new Map<string | null, number>();
    for (const { type, end } of list) if (!ends.has(type)) ends.set(type, end);
    for (const [type, end] of ends) {
      const known = cited.get(type) ?? [];
      known.push([key, end]);
      cited.set(type, known);
    }
  }
  const acts = actNames(text, found);
  const names = acts.size > 0 ? boundary([...acts.keys()].map(literal).join('|'), 'gu') : null;
  places.sort((a, b) => a.start - b.start);
  let next = 0;
  for (const { span } of blocks) {
    while (next < places.length && (places[next]?.end ?? 0) <= span.start) next++;
    let last = next;
    while (last < places.length && (places[last]?.start ?? 0) < span.end) last++;
    const here = places.slice(next, last);
    const put = (key: string | null | undefined, start: number, length: number): void => {
      if (!key || here.some((p) => p.start < start + length && start < p.end)) return;
      const list = out.get(key) ?? [];
      list.push({ start, end: start + length });
      out.set(key, list);
    };
    const folded = fold(text.slice(span.start, span.end));
    for (const m of NUMBERED.test(folded) ? folded.matchAll(SHORT) : [])
      put(owners.get(`${oneLine(m[1] ?? '')} ${Number.parseInt(m[2] ?? '', 10)}`), span.start + m.index, m[0].length);
    if (names) for (const m of folded.matchAll(names)) put(acts.get(oneLine(m[0])), span.start + m.index, m[0].length);
    for (const m of POINTER.test(folded) ? folded.matchAll(POINTING) : []) {
      const type = oneLine(m[1] ?? '');
      if (type === own) continue;
      const at = span.start + m.index;
      const before = cited.get(type)?.filter(([, end]) => end <= at) ?? [];
      if (before.length === 1) put(before[0]?.[0], at, m[0].length);
    }
  }
  return out;
}
