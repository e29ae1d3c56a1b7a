import type { Span } from '@dondoc/model';
import type { Text } from 'mdast';
import type { Point, Position } from 'unist';

/** unist points (line and column from 1, offset from 0) of spans of one text. */
export class Positions {
  private readonly lineStarts: number[] = [0];

  constructor(private readonly source: string) {
    for (let i = source.indexOf('\n'); i >= 0; i = source.indexOf('\n', i + 1)) this.lineStarts.push(i + 1);
  }

  private point(offset: number): Point {
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const mid = (low + high + 1) >>> 1;
      if ((this.lineStarts[mid] ?? 0) <= offset) low = mid;
      else high = mid - 1;
    }
    return { line: low + 1, column: offset - (this.lineStarts[low] ?? 0) + 1, offset };
  }

  of(span: Span): Position {
    return { start: this.point(span.start), end: this.point(span.end) };
  }

  /** The text node over `span`; its value is the slice itself. */
  text(span: Span): Text {
    return { type: 'text', value: this.source.slice(span.start, span.end), position: this.of(span) };
  }
}
