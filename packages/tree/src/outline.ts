import type { Placed } from './draft.js';
import { isBullet, type ParsedMarker } from './marker.js';

/** Where a block stands in the outline of its part. */
export interface Position {
  readonly level: number;
  readonly parent: number | null;
  readonly section: string | null;
}

interface Entry {
  readonly index: number;
  /** Null for a lead-in: an unnumbered paragraph that ends with a colon. */
  readonly marker: ParsedMarker | null;
  /** A labelled block stands under it. */
  used: boolean;
}

const LEAD_IN = /:\s*$/u;
/** Roles that stand in the outline; the others are at its root. */
const OUTLINED = new Set(['body', 'legal-basis', 'annex-title']);

/** True where `number` can follow `before` in one list, or start one: tells the Roman C. and I. from letters. */
function follows(before: string, number: string): boolean {
  return number.charCodeAt(0) === before.charCodeAt(0) + 1;
}

/** The entry of `stack` that a block with `marker` is a sibling of, or -1. */
function siblingOf(stack: readonly Entry[], marker: ParsedMarker): number {
  for (let i = stack.length - 1; i >= 0; i--) {
    const m = stack[i]?.marker;
    if (m && m.key === marker.key) return i;
  }
  return -1;
}

/** "1.2" stands under "1" (or under the list's entry whose number is its prefix), whatever the styles say. */
function prefixOf(stack: readonly Entry[], marker: ParsedMarker): number {
  if (marker.style !== 'decimal-multi') return -1;
  const prefix = marker.number.slice(0, marker.number.lastIndexOf('.'));
  for (let i = stack.length - 1; i >= 0; i--) if (stack[i]?.marker?.number === prefix) return i;
  return -1;
}

/** Outer to inner. Letters and Roman numbers may stand either way round; `(1)` stands under `1.`. */
const RANKS: Readonly<Record<ParsedMarker['style'], number>> = {
  part: 0,
  chapter: 1,
  section: 2,
  article: 3,
  'upper-alpha': 4,
  roman: 4,
  decimal: 5,
  'decimal-multi': 6,
  'lower-alpha': 7,
  bullet: 8,
  plus: 9,
};

const rankOf = (marker: ParsedMarker): number => RANKS[marker.style] + (marker.label.startsWith('(') ? 0.5 : 0);

/** What a new outer number closes: everything open that stands further in by its style. */
function closeInner(stack: Entry[], marker: ParsedMarker): void {
  if (marker.style === 'lower-alpha' || isBullet(marker.style)) return;
  const inner = stack.findIndex((e) => e.marker !== null && rankOf(e.marker) > rankOf(marker));
  if (inner >= 0) stack.length = inner;
}

/** `I.` after `H.`, `C.` after `B.`, `V.` after `U.`: a letter where the Roman reading does not go on. */
function disambiguate(stack: readonly Entry[], marker: ParsedMarker): ParsedMarker {
  if (marker.style !== 'roman' || marker.number.length !== 1) return marker;
  const letters = stack.findLast((e) => e.marker?.style === 'upper-alpha')?.marker;
  if (!letters || !follows(letters.number, marker.number)) return marker;
  return { ...marker, style: 'upper-alpha', key: marker.key.replace('roman', 'upper-alpha') };
}

const section = (stack: readonly Entry[]): string | null => {
  const numbers: string[] = [];
  for (const { marker } of stack) {
    if (!marker || isBullet(marker.style)) continue;
    // "1.2" under "1" already says the "1".
    if (marker.style === 'decimal-multi')
      while (numbers.length > 0 && marker.number.startsWith(`${numbers.at(-1)}.`)) numbers.pop();
    numbers.push(marker.number);
  }
  return numbers.length > 0 ? numbers.join('.') : null;
};

/**
 * Nests the blocks by their numbers. A style that is open is gone back to; a new one opens a level below. An unnumbered
 * paragraph closes the bullets above it and stands under the nearest number; one that ends with a colon governs what follows.
 */
export function outline(blocks: readonly Placed[]): readonly Position[] {
  let stack: Entry[] = [];
  let part = -1;
  return blocks.map((block, index) => {
    if (block.part !== part || block.role === 'annex-title') stack = [];
    part = block.part;
    if (!OUTLINED.has(block.role)) return { level: 0, parent: null, section: null };
    const marker = block.marker ? disambiguate(stack, block.marker) : null;
    if (marker) {
      const prefix = prefixOf(stack, marker);
      const sibling = siblingOf(stack, marker);
      if (prefix >= 0) stack.length = prefix + 1;
      else if (sibling >= 0) stack.length = sibling;
      else closeInner(stack, marker);
      const top = stack.at(-1);
      if (top) top.used = true;
    } else {
      while (stack.length > 0) {
        const top = stack.at(-1);
        if (!top || (top.marker ? !isBullet(top.marker.style) : !top.used)) break;
        stack.pop();
      }
    }
    const parent = stack.at(-1)?.index ?? null;
    if (marker) stack.push({ index, marker, used: false });
    const position = {
      level: stack.filter((e) => e.marker).length + (marker ? 0 : 1),
      parent,
      section: section(stack),
    };
    if (!marker && block.kind === 'paragraph' && LEAD_IN.test(block.text))
      stack.push({ index, marker: null, used: false });
    return position;
  });
}
