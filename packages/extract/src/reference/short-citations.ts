import type { BlockView, Span } from '@dondoc/model';
import { fold, WORD_END, WORD_START } from '@dondoc/text';
import { TYPE_NAMES } from '../data/document-types.js';
import type { Citation } from './citation.js';

const SHORT = new RegExp(
  `${WORD_START}(${TYPE_NAMES.map((n) => n.replace(/\s/gu, '\\s')).join('|')})\\s+(?:số\\s*:?\\s*)?(\\d{1,5}[a-zđ]?)${WORD_END}(?!\\s?[-–/.%]\\s?[\\p{L}\\d])`,
  'gu',
);

/**
 * Where the documents of `found` are cited again by type and running number alone: "Kết luận 328", "Chỉ thị số 04". Only where
 * one document alone can be meant.
 */
export function shortCitations(
  text: string,
  blocks: readonly BlockView[],
  found: ReadonlyMap<string, readonly Citation[]>,
): ReadonlyMap<string, readonly Span[]> {
  const owners = new Map<string, string | null>();
  for (const [key, places] of found)
    for (const name of new Set(places.map((c) => `${c.type} ${Number.parseInt(c.number.serial, 10)}`)))
      owners.set(name, owners.has(name) && owners.get(name) !== key ? null : key);
  const out = new Map<string, Span[]>();
  if (owners.size === 0) return out;
  for (const { span } of blocks)
    for (const m of fold(text.slice(span.start, span.end)).matchAll(SHORT)) {
      const key = owners.get(`${m[1]?.replace(/\s/gu, ' ')} ${Number.parseInt(m[2] ?? '', 10)}`);
      if (!key) continue;
      const start = span.start + m.index;
      const list = out.get(key) ?? [];
      list.push({ start, end: start + m[0].length });
      out.set(key, list);
    }
  return out;
}
