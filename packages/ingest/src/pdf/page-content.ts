import type { Box } from '@dondoc/model';
import type { FontLook, Glyph } from './glyph.js';
import { compose, IDENTITY, type Matrix, mapRect } from './matrix.js';
import { type PDFPageProxy, pdfjs } from './pdfjs.js';
import { TextState } from './text-state.js';

export interface PlacedImage {
  readonly box: Box;
  /** Pixels; 0 where unknown. */
  readonly width: number;
  readonly height: number;
}

/** What an annotation draws: its text belongs to it, not to the page. */
export interface AnnotationContent {
  readonly id: string;
  readonly rect: readonly number[];
  readonly glyphs: Glyph[];
}

/** What a page draws, in page space (points, y upwards). */
export interface PageContent {
  readonly glyphs: readonly Glyph[];
  readonly images: readonly PlacedImage[];
  /** Straight strokes and thin filled bars, lying or standing. */
  readonly rulings: readonly Box[];
  readonly annotations: readonly AnnotationContent[];
  /** Painted paths that are no rulings: letters drawn as outlines, drawings. */
  readonly shapes: number;
}

interface State {
  ctm: Matrix;
  /** Whether fills and strokes leave a mark on white paper. */
  fills: boolean;
  strokes: boolean;
}

/** White and near white: borders and shadings that are there without being seen. */
const isSeen = (colour: unknown): boolean => typeof colour !== 'string' || !/^#(?:[ef][\da-f]){3}$/iu.test(colour);

/** Thickest bar that still is a line, in points. */
const THIN = 3;
/** Shortest line that can be a ruling, in points. */
const SHORT = 8;

/** Path data of pdf.js 5: moves and lines with 2 numbers, curves with 6, closes with none. */
const [MOVE, LINE, CURVE, CLOSE] = [0, 1, 2, 3];

/** Sides of the subpaths of a path; null where it has curves. */
function sidesOf(data: ArrayLike<number>): { sides: number[][]; curved: boolean } {
  const sides: number[][] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let curved = false;
  for (let i = 0; i < data.length; ) {
    const op = data[i];
    const [px, py] = [data[i + 1] ?? 0, data[i + 2] ?? 0];
    if (op === MOVE) [x, y, startX, startY, i] = [px, py, px, py, i + 3];
    else if (op === LINE) {
      sides.push([x, y, px, py]);
      [x, y, i] = [px, py, i + 3];
    } else if (op === CURVE) {
      curved = true;
      [x, y, i] = [data[i + 5] ?? 0, data[i + 6] ?? 0, i + 7];
    } else if (op === CLOSE) {
      sides.push([x, y, startX, startY]);
      [x, y, i] = [startX, startY, i + 1];
    } else break;
  }
  return { sides, curved };
}

const isRuling = (b: Box): boolean =>
  (b.y1 - b.y0 <= THIN && b.x1 - b.x0 >= SHORT) || (b.x1 - b.x0 <= THIN && b.y1 - b.y0 >= SHORT);

/** Interprets the operators of one page. */
class Interpreter {
  readonly glyphs: Glyph[] = [];
  readonly images: PlacedImage[] = [];
  readonly rulings: Box[] = [];
  readonly annotations: AnnotationContent[] = [];
  shapes = 0;
  private state: State = { ctm: IDENTITY, fills: true, strokes: true };
  private readonly stack: State[] = [];
  private readonly text: TextState;
  private annotation: AnnotationContent | null = null;

  constructor(
    fontOf: (name: string) => FontLook,
    private readonly ops: Readonly<Record<string, number>>,
  ) {
    this.text = new TextState(fontOf);
  }

  private save(): void {
    this.stack.push({ ...this.state });
    this.text.save();
  }

  private restore(): void {
    this.state = this.stack.pop() ?? this.state;
    this.text.restore();
  }

  run(op: number, args: readonly unknown[]): void {
    const { ops } = this;
    switch (op) {
      case ops.save:
        this.save();
        return;
      case ops.restore:
        this.restore();
        return;
      case ops.transform:
        this.state.ctm = compose(this.state.ctm, args as unknown as Matrix);
        return;
      case ops.paintFormXObjectBegin:
        this.save();
        if (Array.isArray(args[0]) && args[0].length === 6)
          this.state.ctm = compose(this.state.ctm, args[0] as unknown as Matrix);
        return;
      case ops.paintFormXObjectEnd:
        this.restore();
        return;
      case ops.beginAnnotation: {
        const [id, rect, transform, matrix] = args as [string, number[], Matrix, Matrix];
        this.save();
        this.state.ctm = compose(transform ?? IDENTITY, matrix ?? IDENTITY);
        this.annotation = { id, rect: rect ?? [], glyphs: [] };
        this.annotations.push(this.annotation);
        return;
      }
      case ops.endAnnotation:
        this.annotation = null;
        this.restore();
        return;
      case ops.setFillRGBColor:
        this.state.fills = isSeen(args[0]);
        return;
      case ops.setStrokeRGBColor:
        this.state.strokes = isSeen(args[0]);
        return;
      case ops.constructPath:
        this.path(args[0] as number, (args[1] as ArrayLike<number>[])[0] ?? []);
        return;
      case ops.showText: {
        const out = this.annotation?.glyphs ?? this.glyphs;
        this.text.show(args[0] as readonly unknown[], this.state.ctm, out);
        return;
      }
      case ops.paintImageXObject:
      case ops.paintInlineImageXObject:
        this.image(args);
        this.cover();
        return;
      case ops.paintImageMaskXObject:
      case ops.paintImageMaskXObjectGroup:
        this.image(args);
        return;
      case ops.paintImageXObjectRepeat: {
        const [, sx, sy, positions] = args as [unknown, number, number, ArrayLike<number>];
        for (let i = 0; i + 1 < positions.length; i += 2)
          this.place(compose(this.state.ctm, [sx, 0, 0, sy, positions[i] ?? 0, positions[i + 1] ?? 0]), 0, 0);
        return;
      }
      default:
        this.text.run(op, args, ops);
    }
  }

  private image(args: readonly unknown[]): void {
    const [first, width, height] = args as [unknown, unknown, unknown];
    const own = (typeof first === 'object' && first ? first : {}) as { width?: number; height?: number };
    this.place(
      this.state.ctm,
      typeof width === 'number' ? width : (own.width ?? 0),
      typeof height === 'number' ? height : (own.height ?? 0),
    );
  }

  /** What was drawn before a picture lies under it. */
  private cover(): void {
    const box = this.images.at(-1)?.box;
    if (this.annotation || !box) return;
    for (const g of this.glyphs)
      if (g.x >= box.x0 && g.x <= box.x1 && g.y >= box.y0 && g.y <= box.y1) g.invisible = true;
  }

  private place(m: Matrix, width: number, height: number): void {
    if (!this.annotation) this.images.push({ box: mapRect(m, 0, 0, 1, 1), width, height });
  }

  private path(paint: number, data: ArrayLike<number>): void {
    const { ops } = this;
    const both = paint === ops.fillStroke || paint === ops.eoFillStroke;
    const strokes = this.state.strokes && (both || paint === ops.stroke || paint === ops.closeStroke);
    const fills = this.state.fills && (both || paint === ops.fill || paint === ops.eoFill);
    if ((!strokes && !fills) || this.annotation) return;
    const { sides, curved } = sidesOf(data);
    const before = this.rulings.length;
    if (fills) this.filledBars(sides);
    if (strokes && this.rulings.length === before)
      for (const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] of sides) this.ruling(mapRect(this.state.ctm, x0, y0, x1, y1));
    if (this.rulings.length === before || curved) this.shapes++;
  }

  /** Word draws borders as thin filled rectangles, many of them in one path. */
  private filledBars(sides: readonly number[][]): void {
    let part: number[][] = [];
    const flush = (): void => {
      const xs = part.flatMap((s) => [s[0] ?? 0, s[2] ?? 0]);
      const ys = part.flatMap((s) => [s[1] ?? 0, s[3] ?? 0]);
      if (xs.length > 0)
        this.ruling(mapRect(this.state.ctm, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)));
      part = [];
    };
    for (const side of sides) {
      const last = part.at(-1);
      if (last && (last[2] !== side[0] || last[3] !== side[1])) flush();
      part.push(side);
    }
    flush();
  }

  private ruling(box: Box): void {
    if (isRuling(box)) this.rulings.push(box);
  }
}

const BOLD = /bold|black|heavy|semib|demi/iu;
const ITALIC = /italic|oblique|kursiv/iu;

/** Reads what a page draws. Images are decoded on the way by pdf.js; `page.cleanup()` gives their memory back. */
export async function readPageContent(page: PDFPageProxy): Promise<PageContent> {
  const { OPS } = await pdfjs();
  const list = await page.getOperatorList();
  const looks = new Map<string, FontLook>();
  const fontOf = (id: string): FontLook => {
    const known = looks.get(id);
    if (known) return known;
    const font = page.commonObjs.has(id)
      ? (page.commonObjs.get(id) as { name?: string; fontMatrix?: number[]; vertical?: boolean })
      : {};
    const name = font.name ?? '';
    const look: FontLook = {
      id,
      name,
      scale: font.fontMatrix?.[0] ?? 0.001,
      bold: BOLD.test(name),
      italic: ITALIC.test(name),
    };
    looks.set(id, look);
    return look;
  };
  const interpreter = new Interpreter(fontOf, OPS as unknown as Record<string, number>);
  for (const [i, op] of list.fnArray.entries()) interpreter.run(op, (list.argsArray[i] as unknown[] | null) ?? []);
  return interpreter;
}
