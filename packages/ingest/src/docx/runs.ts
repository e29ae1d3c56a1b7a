import type { Piece } from '@dondoc/model';
import { clean, convertLegacy, encodingOfFont } from '@dondoc/text';
import { type Context, inInstruction } from './context.js';
import { symbolText } from './number-format.js';
import type { RunStyle } from './styles.js';
import { child, type Element } from './xml.js';

/** What a paragraph's runs hold, in order. */
export interface Inline {
  /** Printed lines: a line break ends one. */
  readonly lines: Piece[][];
  /** Contents of text boxes that are anchored in the paragraph. */
  readonly boxes: Element[];
  pictures: number;
}

type Change = 'inserted' | 'deleted' | undefined;

interface Place {
  readonly context: Context;
  readonly paragraph: number;
  readonly base: RunStyle;
  readonly out: Inline;
}

/** Text of an element that stands for characters, and how many UTF-16 units it counts for in the run's text. */
function charactersOf(element: Element): { text: string; raw: string } | null {
  switch (element.name) {
    case 'w:t':
    case 'w:delText':
    case 'm:t':
      return { text: symbolText(element.text), raw: element.text };
    case 'w:tab':
    case 'w:ptab':
      return { text: ' ', raw: '\t' };
    case 'w:noBreakHyphen':
      return { text: '-', raw: '\u2011' };
    case 'w:softHyphen':
      // In fonts of TCVN3 it is a letter; cleaning drops it everywhere else.
      return { text: '\u00ad', raw: '\u00ad' };
    case 'w:sym': {
      const raw = String.fromCodePoint(Number.parseInt(element.attributes['w:char'] ?? 'F0B7', 16) || 0xf0b7);
      return { text: symbolText(raw), raw };
    }
    default:
      return null;
  }
}

function readRun(run: Element, place: Place, change: Change): void {
  const { context, out } = place;
  const style = context.styles.run(child(run, 'w:rPr'), place.base);
  let offset = 0;
  const push = (text: string, raw: string): void => {
    const { font } = style;
    const read = font && encodingOfFont(font) ? (convertLegacy(text, { font })?.text ?? text) : text;
    const shown = style.caps ? read.toUpperCase() : read;
    const cleaned = clean(shown).text;
    const origin = { kind: 'docx', part: context.part, paragraph: place.paragraph, run: run.index, offset } as const;
    offset += raw.length;
    if (cleaned === '' || style.hidden || inInstruction(context)) return;
    out.lines.at(-1)?.push({
      text: cleaned,
      origin,
      ...(cleaned === raw ? {} : { raw }),
      ...(style.bold ? { bold: true } : {}),
      ...(style.italic ? { italic: true } : {}),
      ...(change ? { change } : {}),
    });
  };
  for (const element of run.children) {
    const characters = charactersOf(element);
    if (characters) {
      push(characters.text, characters.raw);
      continue;
    }
    switch (element.name) {
      case 'w:br':
      case 'w:cr':
        offset++;
        if (change !== 'deleted') out.lines.push([]);
        break;
      case 'w:fldChar':
        fieldMark(element, context);
        break;
      case 'w:instrText': {
        const field = context.fields.at(-1);
        if (field && !field.result) field.instruction += element.text;
        break;
      }
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const kind = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
        // Printed as a raised number; brackets keep it apart from the word or figure before it.
        push(`[${context.notes.of(kind, element.attributes['w:id'] ?? '')}]`, '\u0002');
        break;
      }
      case 'w:footnoteRef':
      case 'w:endnoteRef':
        if (context.note !== undefined) push(`[${context.note}] `, '\u0002');
        break;
      default:
        drawing(element, out);
    }
  }
}

function fieldMark(element: Element, context: Context): void {
  const type = element.attributes['w:fldCharType'];
  if (type === 'begin') context.fields.push({ instruction: '', result: false });
  else if (type === 'separate') {
    const field = context.fields.at(-1);
    if (field) field.result = true;
  } else if (type === 'end') context.fields.pop();
}

/** Text boxes and pictures inside drawings; of alternatives only the first that is filled counts. */
function drawing(element: Element, out: Inline): void {
  if (element.name === 'mc:AlternateContent') {
    const before = out.boxes.length + out.pictures;
    for (const branch of element.children) {
      for (const inner of branch.children) drawing(inner, out);
      if (out.boxes.length + out.pictures > before) return;
    }
    return;
  }
  if (element.name === 'w:txbxContent') {
    out.boxes.push(element);
    return;
  }
  if (element.name === 'a:blip' || element.name === 'v:imagedata') out.pictures++;
  for (const inner of element.children) drawing(inner, out);
}

/** Containers of runs, with what they say of tracked changes. */
function walk(elements: readonly Element[], place: Place, change: Change): void {
  for (const element of elements) {
    switch (element.name) {
      case 'w:r':
      case 'm:r':
        readRun(element, place, change);
        break;
      case 'w:ins':
      case 'w:moveTo':
        walk(element.children, place, change === 'deleted' ? 'deleted' : 'inserted');
        break;
      case 'w:del':
      case 'w:moveFrom':
        walk(element.children, place, 'deleted');
        break;
      case 'w:pPr':
      case 'w:rPr':
      case 'w:sdtPr':
        break;
      case 'mc:AlternateContent':
        walk((child(element, 'mc:Choice') ?? child(element, 'mc:Fallback'))?.children ?? [], place, change);
        break;
      default:
        walk(element.children, place, change);
    }
  }
}

/** Reads the runs of a `w:p`. */
export function readInline(paragraph: Element, context: Context): Inline {
  const out: Inline = { lines: [[]], boxes: [], pictures: 0 };
  const base = context.styles.runsOf(child(paragraph, 'w:pPr'));
  walk(paragraph.children, { context, paragraph: paragraph.index, base, out }, undefined);
  return out;
}
