import type { Align, Line, Piece, TextBlock, Zone } from '@dondoc/model';
import { type Context, inContents } from './context.js';
import { readInline } from './runs.js';
import { child, type Element } from './xml.js';

/** A paragraph as read: its block, where anything is shown, and what hangs on it. */
export interface ReadParagraph {
  readonly block: TextBlock | null;
  readonly boxes: readonly Element[];
  readonly pictures: number;
}

const ALIGN: Readonly<Record<string, Align>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};

const shown = (pieces: readonly Piece[]): string => pieces.map((p) => (p.change === 'deleted' ? '' : p.text)).join('');
const LOWER = /^\s*["“‘(]?\p{Ll}(?!\p{L}?[.)])/u;
const STOPPED = /[.;:!?]["”’»)\]]*\s*$/u;

/** A break amid a sentence is no end of a line that means anything: the next line goes on in small letters. */
function joinBrokenLines(lines: readonly Piece[][]): Piece[][] {
  const out: Piece[][] = [];
  for (const line of lines) {
    const last = out.at(-1);
    const before = last ? shown(last) : '';
    if (last && before.trim() !== '' && !STOPPED.test(before) && LOWER.test(shown(line))) {
      if (!/\s$/u.test(before)) last.push({ text: ' ', origin: { kind: 'inserted', reason: 'join' } });
      last.push(...line);
    } else out.push([...line]);
  }
  return out;
}

/** Longest paragraph that can be a heading: styles of headings are often lent to running text and its bullets. */
const LONG = 220;

function isHeading(outline: number | undefined, lines: readonly Piece[][]): outline is number {
  if (outline === undefined || outline > 5) return false;
  const text = lines.map(shown).join(' ').trim();
  return text.length <= LONG && !/^[-–+•*]/u.test(text) && !/[;,]$/u.test(text);
}

/** Reads paragraphs one after another; a paragraph whose mark was deleted runs on into the next. */
export class ParagraphReader {
  private carried: Piece[] = [];

  constructor(private readonly context: Context) {}

  read(paragraph: Element, zone: Zone): ReadParagraph {
    const { context } = this;
    const pPr = child(paragraph, 'w:pPr');
    const style = context.styles.paragraph(pPr);
    const contents =
      inContents(context) || /^toc \d/u.test(context.styles.name(child(pPr, 'w:pStyle')?.attributes['w:val']));
    const inline = readInline(paragraph, context);
    const hanging = { boxes: inline.boxes, pictures: inline.pictures };
    if (child(child(pPr, 'w:rPr'), 'w:del')) {
      this.carried.push(...inline.lines.flat());
      return { block: null, ...hanging };
    }
    const label = context.numbering.next(style.numId, style.level, style.numberedBy);
    const lines = joinBrokenLines(inline.lines);
    if (this.carried.length > 0) {
      lines[0]?.unshift(...this.carried);
      this.carried = [];
    }
    if (label) {
      const bold = lines[0]?.find((p) => p.text.trim() !== '')?.bold;
      lines[0]?.unshift({
        text: label.text,
        origin: { kind: 'inserted', reason: 'numbering' },
        ...(bold ? { bold: true } : {}),
      });
    }
    const filled = lines.filter((l) => l.some((p) => p.text.trim() !== ''));
    if (filled.length === 0) return { block: null, ...hanging };
    const align = style.align === undefined ? undefined : ALIGN[style.align];
    const heading = isHeading(style.outline, filled) ? style.outline + 1 : undefined;
    const block: TextBlock = {
      kind: 'text',
      zone: contents ? 'noise' : zone,
      wrap: 'paragraph',
      lines: filled.map((pieces): Line => ({ pieces, spaced: false })),
      ...(heading === undefined ? {} : { heading }),
      ...(align === undefined ? {} : { align }),
    };
    return { block, ...hanging };
  }

  /** What a deleted mark at the end left without a paragraph to run into. */
  rest(zone: Zone): TextBlock | null {
    if (this.carried.every((p) => p.text.trim() === '')) return null;
    const block: TextBlock = {
      kind: 'text',
      zone,
      wrap: 'paragraph',
      lines: [{ pieces: this.carried, spaced: false }],
    };
    this.carried = [];
    return block;
  }
}
