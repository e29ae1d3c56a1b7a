import type { FontLook, Glyph } from './glyph.js';
import { applyTo, compose, IDENTITY, type Matrix } from './matrix.js';

interface Parameters {
  font: FontLook | null;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  hScale: number;
  leading: number;
  rise: number;
  mode: number;
  matrix: Matrix;
  lineX: number;
  lineY: number;
  x: number;
  y: number;
}

interface PdfjsGlyph {
  readonly unicode?: string;
  readonly width?: number;
  readonly isSpace?: boolean;
}

/** Glyphs wider than any blank, that nonetheless claim to be one: their letters are missing from the font's table. */
const WIDER_THAN_BLANK = 640;
const UNKNOWN = /^[\ufffd\ue000-\uf8ff\u0000-\u0008\u000b-\u001f\u007f-\u009f]$/u;

/** The text part of the graphics state (ISO 32000-1, 9.3), as pdf.js hands its operators on. */
export class TextState {
  private now: Parameters = {
    font: null,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    hScale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    matrix: IDENTITY,
    lineX: 0,
    lineY: 0,
    x: 0,
    y: 0,
  };
  private readonly stack: Parameters[] = [];

  constructor(private readonly fontOf: (id: string) => FontLook) {}

  save(): void {
    this.stack.push({ ...this.now });
  }

  restore(): void {
    this.now = this.stack.pop() ?? this.now;
  }

  run(op: number, args: readonly unknown[], ops: Readonly<Record<string, number>>): void {
    const value = args[0] as number;
    switch (op) {
      case ops.beginText:
        this.setMatrix(IDENTITY);
        return;
      case ops.setFont:
        this.now.font = this.fontOf(args[0] as string);
        this.now.size = args[1] as number;
        return;
      case ops.setTextMatrix:
        this.setMatrix((Array.isArray(args[0]) || ArrayBuffer.isView(args[0]) ? args[0] : args) as unknown as Matrix);
        return;
      case ops.moveText:
        this.move(args[0] as number, args[1] as number);
        return;
      case ops.setLeadingMoveText:
        this.now.leading = args[1] as number;
        this.move(args[0] as number, args[1] as number);
        return;
      case ops.nextLine:
        this.move(0, this.now.leading);
        return;
      case ops.setLeading:
        this.now.leading = -value;
        return;
      case ops.setCharSpacing:
        this.now.charSpacing = value;
        return;
      case ops.setWordSpacing:
        this.now.wordSpacing = value;
        return;
      case ops.setHScale:
        this.now.hScale = value / 100;
        return;
      case ops.setTextRise:
        this.now.rise = value;
        return;
      case ops.setTextRenderingMode:
        this.now.mode = value;
        return;
      default:
    }
  }

  private setMatrix(matrix: Matrix): void {
    this.now.matrix = matrix;
    this.now.x = this.now.y = this.now.lineX = this.now.lineY = 0;
  }

  private move(x: number, y: number): void {
    this.now.x = this.now.lineX += x;
    this.now.y = this.now.lineY += y;
  }

  /** Draws glyphs and the adjustments between them. */
  show(glyphs: readonly unknown[], ctm: Matrix, out: Glyph[]): void {
    const { font, size, charSpacing, wordSpacing, hScale, rise, mode } = this.now;
    if (!font || size === 0) return;
    const space = compose(ctm, this.now.matrix);
    const angle = Math.atan2(space[1], space[0]) + (size < 0 ? Math.PI : 0);
    const across = Math.hypot(space[0], space[1]);
    const upwards = Math.hypot(space[2], space[3]);
    for (const item of glyphs) {
      if (typeof item === 'number') {
        this.now.x -= (item / 1000) * size * hScale;
        continue;
      }
      const glyph = item as PdfjsGlyph | null;
      if (!glyph) continue;
      const width = (glyph.width ?? 0) * font.scale * size;
      const [x, y] = applyTo(space, this.now.x, this.now.y + rise);
      const raw = glyph.unicode ?? '';
      const unmapped =
        raw === '' || UNKNOWN.test(raw) || (raw === ' ' && !glyph.isSpace && (glyph.width ?? 0) > WIDER_THAN_BLANK);
      out.push({
        text: unmapped ? '\ufffd' : raw,
        x,
        y,
        width: Math.abs(width * hScale) * across,
        size: Math.abs(size) * upwards,
        angle,
        font: mode === 2 && !font.bold ? { ...font, bold: true } : font,
        invisible: mode === 3 || mode === 7,
        unmapped,
      });
      this.now.x += (width + charSpacing + (glyph.isSpace ? wordSpacing : 0)) * hScale;
    }
  }
}
