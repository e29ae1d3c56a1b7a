import type { Span } from '@dondoc/model';
import type { Cleaned } from '../clean.js';
import { OffsetMap } from '../offset-map.js';

/** What was wrong with a word. */
export type MendKind = 'marks' | 'letters' | 'roman' | 'date' | 'number' | 'joined' | 'split' | 'sign' | 'phrase';

/** A part of a text and what it is to read. */
export interface Edit extends Span {
  readonly text: string;
  readonly kind: MendKind;
}

/** Source offset of each character of `edit`: what it shares with the source at its ends keeps its place. */
function inside(source: string, { start, end, text }: Edit, starts: number[]): void {
  const raw = source.slice(start, end);
  if (raw.length === text.length) {
    for (let i = 0; i < text.length; i++) starts.push(start + i);
    return;
  }
  const least = Math.min(raw.length, text.length);
  let head = 0;
  while (head < least && raw[head] === text[head]) head++;
  let tail = 0;
  while (tail < least - head && raw[raw.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
  for (let i = 0; i < text.length; i++) {
    if (i < head) starts.push(start + i);
    else if (i >= text.length - tail) starts.push(end - (text.length - i));
    // What was put in belongs to the character before it, so that the one after it is found again.
    else starts.push(Math.max(start, Math.min(start + i, end - tail - 1)));
  }
}

/** `text` with the edits made, which must be in order and apart. */
export function applyEdits(text: string, edits: readonly Edit[]): Cleaned {
  if (edits.length === 0) return { text, map: OffsetMap.identity(text.length) };
  let out = '';
  let at = 0;
  const starts: number[] = [];
  for (const edit of edits) {
    if (edit.start < at) throw new RangeError(`edits overlap at ${edit.start}`);
    out += text.slice(at, edit.start);
    for (; at < edit.start; at++) starts.push(at);
    inside(text, edit, starts);
    out += edit.text;
    at = edit.end;
  }
  for (let i = at; i <= text.length; i++) starts.push(i);
  out += text.slice(at);
  return { text: out, map: OffsetMap.from(starts) };
}
