import type { Numbering } from './numbering.js';
import type { Styles } from './styles.js';

/** Numbers of foot- and endnotes, given in the order of their references. */
export class NoteNumbers {
  private readonly numbers = new Map<string, number>();

  /** The number of a note; the first call for a note gives it the next one. */
  of(kind: 'footnote' | 'endnote', id: string): number {
    const key = `${kind}/${id}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const next = this.numbers.size + 1;
    this.numbers.set(key, next);
    return next;
  }

  has(kind: 'footnote' | 'endnote', id: string): boolean {
    return this.numbers.has(`${kind}/${id}`);
  }
}

/** What reading a part needs to know; a complex field may run over many paragraphs. */
export interface Context {
  /** Zip part that is read. */
  readonly part: string;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly notes: NoteNumbers;
  /** The note that is read, for its own mark. */
  readonly note?: number;
  /** Open complex fields, outermost first. */
  readonly fields: { instruction: string; result: boolean }[];
}

/** True inside the instruction of a field: that text is not shown. */
export const inInstruction = (context: Context): boolean => context.fields.some((f) => !f.result);

/** True inside a table of contents. */
export const inContents = (context: Context): boolean =>
  context.fields.some((f) => f.result && /^\s*TOC(?:\s|$)/iu.test(f.instruction));
