/** A change to a text: what goes out at `at`, and what comes in before it. */
export interface Edit {
  readonly at: number;
  readonly remove?: number;
  readonly insert?: string;
}

/** `text` with `edits` made. Insertions at one place keep their order and come before what is taken out there. */
export function edited(text: string, edits: readonly Edit[]): string {
  const ordered = edits
    .map((edit, i) => ({ ...edit, i }))
    .sort((a, b) => a.at - b.at || (a.remove ?? 0) - (b.remove ?? 0) || a.i - b.i);
  let out = '';
  let at = 0;
  for (const { at: place, remove = 0, insert = '' } of ordered) {
    if (place < at) throw new RangeError(`edits overlap at ${place}`);
    out += text.slice(at, place) + insert;
    at = place + remove;
  }
  return out + text.slice(at);
}
