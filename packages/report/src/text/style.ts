const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;
export type Style = keyof typeof CODES;

/** Wraps words in the terminal's codes, or leaves them as they are. */
export type Paint = (style: Style, text: string) => string;

const painter =
  (color: boolean): Paint =>
  (style, text) =>
    color && text ? `\u001B[${CODES[style]}m${text}\u001B[0m` : text;

export interface TextOptions {
  /** Columns of the terminal; 100 by default, at least 40. */
  readonly width?: number;
  /** Terminal colours; off by default. */
  readonly color?: boolean;
}

/** What the writers of text share. */
export interface Pen {
  readonly width: number;
  readonly paint: Paint;
}

export const penOf = ({ width = 100, color = false }: TextOptions): Pen => ({
  width: Math.max(40, Math.floor(width)),
  paint: painter(color),
});
