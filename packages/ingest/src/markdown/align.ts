/** A character of a node's value with where it stands in the source. `to` is exclusive. */
export interface Placed {
  readonly char: string;
  readonly from: number;
  readonly to: number;
}

const ENTITY = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/u;

/**
 * Places each UTF-16 unit of a Markdown node's `value` in the source: escapes, entities, and the indents and quote marks of
 * continued lines make the value differ from its slice. Characters that cannot be placed share the place of the one before.
 *
 * @param start  where the node's source begins
 * @param end    where it ends
 */
export function alignValue(source: string, start: number, end: number, value: string): readonly Placed[] {
  const out: Placed[] = [];
  let at = start;
  let i = 0;
  while (i < value.length) {
    const char = value[i] ?? '';
    const entity = source[at] === '&' ? ENTITY.exec(source.slice(at, at + 40))?.[0] : undefined;
    if (entity && !value.startsWith(entity, i)) {
      // How many characters the entity became shows where the source after it goes on.
      const after = source[at + entity.length];
      let length = 1;
      while (length < 3 && i + length < value.length && after !== undefined && value[i + length] !== after) length++;
      if (i + length >= value.length && at + entity.length < end) length = 1;
      for (let k = 0; k < length && i + k < value.length; k++)
        out.push({ char: value[i + k] ?? '', from: at, to: at + entity.length });
      i += length;
      at += entity.length;
      continue;
    }
    if (source[at] === '\\' && source[at + 1] === char && char !== '\n') {
      out.push({ char, from: at, to: at + 2 });
      at += 2;
      i++;
      continue;
    }
    // What the parser dropped: trailing and leading space of lines, quote marks, carriage returns.
    let skip = at;
    while (skip < end && source[skip] !== char && /[\s>|\\]/u.test(source[skip] ?? '')) skip++;
    if (skip < end && source[skip] === char) at = skip;
    const here = Math.min(at, end);
    const found = source[here] === char && here < end;
    out.push({ char, from: here, to: found ? here + 1 : here });
    if (found) at = here + 1;
    i++;
  }
  return out;
}
