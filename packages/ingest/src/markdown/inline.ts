import type { Line, Piece } from '@dondoc/model';
import { clean } from '@dondoc/text';
import type { Nodes, PhrasingContent } from 'mdast';
import { alignValue, type Placed } from './align.js';
import type { LineIndex } from './line-index.js';

interface Styled extends Placed {
  readonly bold: boolean;
  readonly italic: boolean;
  /** A line that the writer broke on purpose. */
  readonly hard?: true;
}

export interface Source {
  readonly text: string;
  readonly lines: LineIndex;
}

const startOf = (node: Nodes): number | undefined => node.position?.start.offset;
const endOf = (node: Nodes): number | undefined => node.position?.end.offset;

/** The characters of phrasing content in order, each with its place. */
function characters(nodes: readonly PhrasingContent[], source: Source, from: number, to: number): Styled[] {
  const out: Styled[] = [];
  let cursor = from;
  const add = (value: string, start: number, end: number, bold: boolean, italic: boolean): void => {
    for (const placed of alignValue(source.text, start, end, value)) out.push({ ...placed, bold, italic });
    cursor = Math.max(cursor, out.at(-1)?.to ?? cursor);
  };
  const walk = (list: readonly PhrasingContent[], bold: boolean, italic: boolean): void => {
    for (const node of list) {
      // Nodes that extensions made of others (autolinks) have no position of their own.
      const start = startOf(node) ?? cursor;
      const end = endOf(node) ?? to;
      switch (node.type) {
        case 'text':
          add(node.value, start, end, bold, italic);
          break;
        case 'inlineCode': {
          const open = /^`+/u.exec(source.text.slice(start, end))?.[0].length ?? 0;
          add(node.value, start + open, end - open, bold, italic);
          break;
        }
        case 'break':
          out.push({ char: '\n', from: start, to: end, bold, italic, hard: true });
          break;
        case 'html':
          if (/^<br\s*\/?>$/iu.test(node.value))
            out.push({ char: '\n', from: start, to: end, bold, italic, hard: true });
          break;
        case 'image':
          if (node.alt) add(node.alt, start + 2, end, bold, italic);
          break;
        case 'footnoteReference': {
          // Printed as a raised number; brackets keep it apart from the word before it.
          const label = `[${node.label ?? node.identifier}]`;
          for (const char of label) out.push({ char, from: start, to: end, bold, italic });
          break;
        }
        case 'strong':
          walk(node.children, true, italic);
          break;
        case 'emphasis':
          walk(node.children, bold, true);
          break;
        default:
          if ('children' in node) walk(node.children as PhrasingContent[], bold, italic);
      }
      cursor = Math.max(cursor, endOf(node) ?? cursor);
    }
  };
  walk(nodes, false, false);
  return out;
}

/** Pieces of characters: a piece goes on while the characters follow each other in the source one by one. */
function toPieces(chars: readonly Styled[], source: Source): Piece[] {
  const out: Piece[] = [];
  let run: Styled[] = [];
  let verbatim = true;
  const flush = (): void => {
    const first = run[0];
    const last = run.at(-1);
    if (!first || !last) return;
    const value = run.map((c) => c.char).join('');
    const text = clean(value).text.replaceAll('\t', ' ');
    const raw = source.text.slice(first.from, last.to);
    if (text !== '')
      out.push({
        text,
        origin: { kind: 'markdown', ...source.lines.place(first.from) },
        ...(text === raw ? {} : { raw }),
        ...(first.bold ? { bold: true } : {}),
        ...(first.italic ? { italic: true } : {}),
      });
    run = [];
  };
  for (const char of chars) {
    const last = run.at(-1);
    const plain = char.to - char.from === 1;
    const marks = /\p{M}/u.test(char.char);
    const follows = last && last.bold === char.bold && last.italic === char.italic;
    const joined =
      follows &&
      ((verbatim && plain && last.to === char.from) || char.from === last.from || (marks && last.to === char.from));
    if (!joined) flush();
    if (run.length === 0) verbatim = plain;
    run.push(char);
  }
  flush();
  return out;
}

/** A printed line of phrasing content, and whether the writer ended it on purpose. */
export interface InlineLine {
  readonly line: Line;
  readonly hard: boolean;
}

const BLANK = /^\s*$/u;

/** The lines of phrasing content whose source is `from`–`to`. Blank lines are left out. */
export function inlineLines(nodes: readonly PhrasingContent[], source: Source, from: number, to: number): InlineLine[] {
  const out: InlineLine[] = [];
  let current: Styled[] = [];
  const flush = (hard: boolean): void => {
    while (current.length > 0 && BLANK.test(current[0]?.char ?? '')) current.shift();
    while (current.length > 0 && BLANK.test(current.at(-1)?.char ?? '')) current.pop();
    if (current.length > 0) out.push({ line: { pieces: toPieces(current, source), spaced: false }, hard });
    current = [];
  };
  let lastHard = false;
  for (const char of characters(nodes, source, from, to)) {
    if (char.char === '\n') {
      // A hard break and the line end that belongs to it are one break.
      if (current.length > 0 || !lastHard) flush(char.hard === true);
      lastHard = char.hard === true;
    } else current.push(char);
  }
  flush(false);
  return out;
}
