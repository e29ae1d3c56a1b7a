import type { Span } from '@dondoc/model';
import { fold, stripDiacritics } from '@dondoc/text';
import { type FieldRole, LINE_LABELS } from '../data/fields.js';

export interface FieldLine {
  readonly role: FieldRole;
  readonly label: Span;
  /** After the colon; empty where the value stands in the lines below. */
  readonly value: Span;
}

const EXACT = new Map<string, FieldRole>();
const OPEN: [string, FieldRole][] = [];
for (const [label, role] of LINE_LABELS) {
  // Without tone and vowel marks: scans lose them, and no two labels differ by them alone.
  const bare = stripDiacritics(label);
  if (label.endsWith(' …')) OPEN.push([bare.slice(0, -2), role]);
  else EXACT.set(bare, role);
}
OPEN.sort((a, b) => b[0].length - a[0].length);

/** A label may go on for a few words ("Thời gian dự kiến hoàn thành") but not become a sentence. */
const MOST_WORDS = 9;
const LEADS =
  /(?:chu tri|thuc hien|phu trach|tham muu|dau moi|chiu trach nhiem|theo doi|to chuc|trien khai|soan thao|trinh)/u;

function roleOf(label: string): FieldRole | null {
  const exact = EXACT.get(label);
  if (exact) return exact;
  if (label.split(' ').length > MOST_WORDS) return null;
  for (const [opening, role] of OPEN) {
    if (label !== opening && !label.startsWith(`${opening} `)) continue;
    if (role === 'lead' && label !== opening && !LEADS.test(label)) return null;
    return role;
  }
  return null;
}

/** The labelled line that the text in `span` is ("Cơ quan chủ trì: Sở Nội vụ."), or null. */
export function readFieldLine(text: string, span: Span): FieldLine | null {
  const part = text.slice(span.start, span.end);
  const colon = part.search(/:(?!\/\/)/u);
  if (colon < 3 || colon > 90) return null;
  const raw = part.slice(0, colon);
  const opening = /^[\s*_•+–—-]*/u.exec(raw)?.[0].length ?? 0;
  const key = stripDiacritics(fold(raw.slice(opening)))
    .replace(/\([^)]*\)/gu, '')
    .replace(/[\s*_]+/gu, ' ')
    .trim();
  const role = roleOf(key);
  if (!role) return null;
  let start = span.start + colon + 1;
  while (start < span.end && /[\s*_]/u.test(text[start] ?? '')) start++;
  let end = span.end;
  while (end > start && /[\s*_;.,/]/u.test(text[end - 1] ?? '')) end--;
  return { role, label: { start: span.start + opening, end: span.start + colon }, value: { start, end } };
}
