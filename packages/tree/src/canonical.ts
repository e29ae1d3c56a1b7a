import type { Origin, OriginSpan, Piece, Span } from '@dondoc/model';
import { clean } from '@dondoc/text';
import { letterSpaced } from './letter-spaced.js';

/** `origin` of the character `by` code units further on in the same piece. */
function advance(origin: Origin, by: number): Origin {
  switch (origin.kind) {
    case 'docx':
      return { ...origin, offset: origin.offset + by };
    case 'markdown':
      return { ...origin, column: origin.column + by, offset: origin.offset + by };
    default:
      return origin;
  }
}

/** Grows the one canonical text and the origins of its characters together. */
export class CanonicalText {
  private parts: string[] = [];
  private length = 0;
  private last = '\n';
  /** While a letter-spaced line is put in: after how many of its letters a space stands, and how many are in. */
  private apart: { readonly ends: ReadonlySet<number>; count: number } | null = null;
  readonly origins: OriginSpan[] = [];

  get offset(): number {
    return this.length;
  }

  get text(): string {
    return this.parts.join('');
  }

  private push(text: string): void {
    this.parts.push(text);
    this.length += text.length;
    this.last = text.at(-1) ?? this.last;
  }

  /** A separator: nobody's text. */
  separate(text: string): void {
    this.push(text);
  }

  /** A space, unless one or the start of a block stands there. */
  private space(): void {
    if (this.apart && !this.apart.ends.has(this.apart.count)) return;
    if (!/\s/u.test(this.last)) this.push(' ');
  }

  /** One piece: cleaned, runs of white space folded to one, none at the start of a block. */
  private piece(piece: Piece): void {
    const { text, map } = clean(piece.text);
    const whole = piece.origin.kind === 'page' || piece.raw !== undefined;
    for (const match of text.matchAll(/\s+|\S+/gu)) {
      if (/^\s/u.test(match[0])) {
        this.space();
        continue;
      }
      const start = this.length;
      this.push(match[0]);
      if (this.apart) this.apart.count += match[0].length;
      const origin = whole ? piece.origin : advance(piece.origin, map.toSource(match.index));
      const before = this.origins.at(-1);
      if (whole && before && before.origin === piece.origin && piece.raw !== undefined) {
        this.origins[this.origins.length - 1] = { ...before, end: this.length };
        continue;
      }
      this.origins.push({ start, end: this.length, origin, ...(piece.raw === undefined ? {} : { raw: piece.raw }) });
    }
  }

  /** Pieces one after the other; returns the span they take, trimmed, and its text. */
  append(pieces: readonly { readonly piece: Piece; readonly space: boolean }[]): { span: Span; text: string } {
    const start = this.length;
    const from = this.parts.length;
    const ends = letterSpaced(pieces.map(({ piece, space }) => (space ? ` ${piece.text}` : piece.text)).join(''));
    this.apart = ends && { ends, count: 0 };
    for (const { piece, space } of pieces) {
      if (space) this.space();
      this.piece(piece);
    }
    this.apart = null;
    const span = this.trimmed(start);
    return { span, text: this.parts.slice(from).join('') };
  }

  /** Takes back a space at the end: a block ends with its last word. */
  private trimmed(start: number): Span {
    while (this.length > start && /^\s+$/u.test(this.parts.at(-1) ?? '')) {
      const part = this.parts.pop() ?? '';
      this.length -= part.length;
    }
    this.last = this.parts.at(-1)?.at(-1) ?? '\n';
    return { start: Math.min(start, this.length), end: this.length };
  }
}
