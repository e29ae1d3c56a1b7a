import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

export interface WordComment {
  readonly id: string;
  readonly author: string;
  readonly text: string;
  /** The characters between its range marks; deleted ones are not among them. */
  readonly words: string;
  /** The elements that its reference stands in, innermost first. */
  readonly referenceIn: readonly string[];
}

/** The parts of a package as they are once unpacked, by name in the order of its directory. */
export const partsOf = (bytes: Uint8Array): ReadonlyMap<string, Uint8Array> =>
  new Map(Object.entries(unzipSync(bytes)));

function walk(
  xml: string,
  on: {
    open(name: string, attributes: Record<string, string>, path: readonly string[]): void;
    text(text: string, path: readonly string[]): void;
  },
): void {
  const parser = new SaxesParser();
  const path: string[] = [];
  parser.on('error', (e) => {
    throw e;
  });
  parser.on('opentag', ({ name, attributes }) => {
    on.open(name, attributes as Record<string, string>, [...path].reverse());
    path.push(name);
  });
  parser.on('closetag', () => void path.pop());
  parser.on('text', (text) => on.text(text, [...path].reverse()));
  parser.write(xml).close();
}

/**
 * The comments of a .docx as a word processor pairs them: range, reference and body by id. Throws where one of them is missing,
 * stands twice or in the wrong order, for then Word repairs the file or drops the comment.
 */
export function wordComments(bytes: Uint8Array): readonly WordComment[] {
  const parts = partsOf(bytes);
  const read = (name: string): string => strFromU8(parts.get(name) ?? new Uint8Array());
  const bodies = new Map<string, { author: string; text: string }>();
  let body = '';
  if (parts.has('word/comments.xml'))
    walk(read('word/comments.xml'), {
      open(name, attributes) {
        if (name !== 'w:comment') return;
        body = attributes['w:id'] ?? '';
        if (bodies.has(body)) throw new Error(`comment ${body} twice`);
        bodies.set(body, { author: attributes['w:author'] ?? '', text: '' });
      },
      text(text, [inside]) {
        const known = bodies.get(body);
        if (known && inside === 'w:t') known.text += text;
      },
    });
  const words = new Map<string, string>();
  const open = new Set<string>();
  const closed = new Set<string>();
  const references = new Map<string, readonly string[]>();
  const add = (text: string): void => {
    for (const id of open) words.set(id, (words.get(id) ?? '') + text);
  };
  walk(read('word/document.xml'), {
    open(name, attributes, path) {
      const id = attributes['w:id'] ?? '';
      if (name === 'w:commentRangeStart') {
        if (words.has(id)) throw new Error(`range ${id} starts twice`);
        open.add(id);
        words.set(id, '');
      } else if (name === 'w:commentRangeEnd') {
        if (!open.delete(id)) throw new Error(`range ${id} ends without a start`);
        closed.add(id);
      } else if (name === 'w:commentReference') {
        if (references.has(id) || !closed.has(id)) throw new Error(`reference ${id} twice or before its range`);
        references.set(id, path);
      } else if (name === 'w:tab' && path[0] === 'w:r') add(' ');
    },
    text(text, [inside]) {
      if (inside === 'w:t') add(text);
    },
  });
  if (open.size > 0) throw new Error(`ranges without an end: ${[...open]}`);
  for (const id of bodies.keys()) if (!references.has(id)) throw new Error(`comment ${id} without a reference`);
  for (const id of references.keys()) if (!bodies.has(id)) throw new Error(`reference ${id} without a comment`);
  return Array.from(bodies, ([id, { author, text }]) => ({
    id,
    author,
    text,
    words: words.get(id) ?? '',
    referenceIn: references.get(id) ?? [],
  }));
}
