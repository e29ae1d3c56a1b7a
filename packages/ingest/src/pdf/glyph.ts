/** How a font is drawn. */
export interface FontLook {
  readonly id: string;
  /** As in the file, subset prefix included. */
  readonly name: string;
  /** Text space per unit of glyph space. */
  readonly scale: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** A character where it is drawn. Page space: points, y upwards, as in the file. */
export interface Glyph {
  readonly text: string;
  /** Left end of the baseline and the way the baseline runs, in units of one font size. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the font in points. */
  readonly size: number;
  /** Direction of the baseline, radians, counter-clockwise. */
  readonly angle: number;
  readonly font: FontLook;
  /** Drawn without ink, or under a picture: the layer that OCR programs put beside a scan. */
  invisible: boolean;
  /** No letter is known for the glyph. */
  readonly unmapped: boolean;
}
