import type { PageNumber, Role, Span, Zone } from '@dondoc/model';
import type { ParsedMarker } from './marker.js';

export interface DraftCell {
  readonly span: Span;
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
}

export interface DraftRow {
  readonly span: Span;
  readonly cells: readonly DraftCell[];
}

/** A block with its span in the canonical text, before role and outline are known. */
export interface Draft {
  readonly kind: 'paragraph' | 'table';
  readonly zone: Zone;
  readonly page: PageNumber | null;
  readonly span: Span;
  readonly text: string;
  readonly bold: boolean;
  readonly centered: boolean;
  /** 1–6 where the source marks a heading. */
  readonly sourceHeading: number | null;
  readonly marker: ParsedMarker | null;
  readonly rows: readonly DraftRow[];
}

export interface Placed extends Draft {
  readonly role: Role;
  readonly part: number;
}
