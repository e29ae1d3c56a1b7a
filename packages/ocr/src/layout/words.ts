import type { Box, Confidence, PageNumber } from '@dondoc/model';

/** A word with its place: of an engine, or of a text layer. */
export interface LayoutWord {
  readonly text: string;
  /** As read, where mending changed it. */
  readonly raw?: string;
  /** Points, of the unrotated page. */
  readonly box: Box;
  /** Absent for a text layer. */
  readonly confidence?: Confidence;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Words of one line, as an engine saw lines, share a number. */
  readonly line?: number;
  /** Where the word is known to belong whatever stands around it: kept apart as furniture of this zone. */
  readonly zone?: 'handwriting' | 'noise' | 'stamp';
}

/** A horizontal or vertical line on the page, in points of the unrotated page: `y0` ≈ `y1` or `x0` ≈ `x1`. */
export type Ruling = Box;

export interface LayoutSize {
  readonly page: PageNumber;
  /** Points, of the unrotated page. */
  readonly width: number;
  readonly height: number;
  /** Clockwise turn that puts the page upright; 0 where absent. */
  readonly rotation?: 0 | 90 | 180 | 270;
  /** Degrees by which the upright page leans clockwise; 0 where absent. */
  readonly skew?: number;
}

/** A word in the working space of the layout: the upright, straightened page, in points. */
export interface Placed {
  readonly word: LayoutWord;
  readonly at: Box;
}

/** Words that follow each other on one line without a gap. */
export interface Segment {
  readonly words: readonly Placed[];
  readonly at: Box;
  readonly text: string;
}

/** Segments on one line, left to right. */
export interface Row {
  readonly segments: readonly Segment[];
  readonly at: Box;
}
