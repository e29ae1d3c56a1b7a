import type { Problem } from './errors.js';
import type { Box, Confidence, PageNumber } from './geometry.js';

/** What a file is, by its bytes. `scan`: a PDF whose text was read from page images; `pdf`: from its text layer. */
export type SourceKind = 'scan' | 'pdf' | 'image' | 'docx' | 'markdown' | 'text';

export interface SourceInfo {
  /** As the caller gave it. */
  readonly path: string;
  /** Lower-case hex SHA-256 of the file's bytes. */
  readonly sha256: string;
  readonly kind: SourceKind;
  /** 0 for kinds without pages (DOCX, Markdown, text). */
  readonly pages: number;
}

/** Where a character came from. `inserted`: text that dondoc added (an automatic number, a join); never quotable alone. */
export type Origin = PageOrigin | DocxOrigin | MarkdownOrigin | InsertedOrigin;

export interface PageOrigin {
  readonly kind: 'page';
  readonly page: PageNumber;
  readonly box: Box;
  /** Of the engine for this word; absent for a text layer. */
  readonly confidence?: Confidence;
}

export interface DocxOrigin {
  readonly kind: 'docx';
  /** Zip part, such as `word/document.xml`. */
  readonly part: string;
  /** 0-based index of the `w:p` in the part, in document order, cells included. */
  readonly paragraph: number;
  /** 0-based index of the `w:r` in its paragraph. */
  readonly run: number;
  /** UTF-16 offset of the piece's first character in the run's text. */
  readonly offset: number;
}

/** Markdown and plain text. `line` and `column` count from 1, `offset` from 0 in the decoded file. */
export interface MarkdownOrigin {
  readonly kind: 'markdown';
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export interface InsertedOrigin {
  readonly kind: 'inserted';
  readonly reason: 'numbering' | 'separator' | 'join';
}

/** A run of text of one origin: a word of a page, a run of a DOCX, a slice of a Markdown file. NFC. */
export interface Piece {
  readonly text: string;
  readonly origin: Origin;
  /** The text as read, where cleaning or mending changed it. */
  readonly raw?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Tracked change of a DOCX. The final view takes `inserted` and leaves `deleted` out. */
  readonly change?: 'inserted' | 'deleted';
}

/** One line. `spaced`: a single space stands between neighbouring pieces (pages); else they touch as they are. */
export interface Line {
  readonly pieces: readonly Piece[];
  readonly spaced: boolean;
  readonly box?: Box;
}

/**
 * What layout alone tells of a block. `column-left` and `column-right` are the halves of a two-column band (letterhead,
 * closing); the zones from `page-number` on are furniture: kept and marked, left out of the canonical text.
 */
export const ZONES = [
  'body',
  'column-left',
  'column-right',
  'footnote',
  'page-number',
  'running-head',
  'stamp',
  'incoming-stamp',
  'signature-overlay',
  'handwriting',
  'noise',
] as const;
export type Zone = (typeof ZONES)[number];

/** Zones whose words are kept out of the canonical text. */
export const FURNITURE_ZONES: ReadonlySet<Zone> = new Set<Zone>([
  'page-number',
  'running-head',
  'stamp',
  'incoming-stamp',
  'signature-overlay',
  'handwriting',
  'noise',
]);

export type Align = 'left' | 'center' | 'right' | 'justify';

/**
 * Lines that stand together. `wrap: 'layout'`: line ends are where the paper ended, and a paragraph may run over them
 * and over blocks and pages; `wrap: 'paragraph'`: each line is a whole paragraph (DOCX, Markdown paragraphs).
 */
export interface TextBlock {
  readonly kind: 'text';
  readonly zone: Zone;
  readonly wrap: 'layout' | 'paragraph';
  readonly lines: readonly Line[];
  readonly page?: PageNumber;
  readonly box?: Box;
  /** 1–6 where the source itself marks a heading (Markdown `#`, a DOCX heading style). */
  readonly heading?: number;
  readonly align?: Align;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly zone: Zone;
  readonly rows: readonly TableRow[];
  readonly page?: PageNumber;
  readonly box?: Box;
  /** True where the table goes on from the one that ended the page before. */
  readonly continues?: boolean;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  /** The source marks it as a head row. */
  readonly header?: boolean;
}

/** A cell stands once, at its top left; `colspan` and `rowspan` are at least 1. */
export interface TableCell {
  readonly blocks: readonly TextBlock[];
  readonly colspan: number;
  readonly rowspan: number;
  readonly box?: Box;
}

export type Block = TextBlock | TableBlock;

/** How the words of a page were come by, and why: the choice is part of the result. */
export interface PageInfo {
  readonly number: PageNumber;
  /** Points, of the unrotated page. */
  readonly width: number;
  readonly height: number;
  /** Clockwise turn that puts the page upright: the file's /Rotate and what orientation detection found. */
  readonly rotation: 0 | 90 | 180 | 270;
  readonly source: 'text-layer' | 'ocr' | 'mixed' | 'blank';
  /** One sentence in Vietnamese on why that source was chosen. */
  readonly reason: string;
  /** Degrees the page was turned back by; positive: it leant clockwise. */
  readonly skew?: number;
  /** Mean word confidence of what was recognised. */
  readonly confidence?: Confidence;
}

/** What ingestion hands on: blocks in reading order, page by page. A file without pages has `pages: []`. */
export interface DocumentContent {
  readonly source: SourceInfo;
  readonly pages: readonly PageInfo[];
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
}
