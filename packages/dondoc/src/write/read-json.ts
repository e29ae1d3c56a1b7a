import {
  type BlockData,
  type BlockView,
  type Box,
  blocksOf,
  type Confidence,
  confidenceOf,
  evidenceOf,
  type Furniture,
  type OriginSpan,
  type PageInfo,
  type Problem,
  type SourceDocument,
  type SourceInfo,
  type Span,
  type Status,
} from '@dondoc/model';

export interface DocumentCell extends Span {
  readonly text: string;
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
}

/** A paragraph, heading or table of `dondoc read --format json`. */
export interface DocumentBlock extends BlockData, Span {
  readonly kind: 'paragraph' | 'heading' | 'table';
  readonly text: string;
  /** One box a printed line; empty without pages. */
  readonly boxes: readonly Box[];
  readonly confidence?: Confidence;
  /** Of tables. */
  readonly rows?: readonly (readonly DocumentCell[])[];
}

/** What `dondoc read --format json` prints: everything that was read, furniture marked as such. */
export interface DocumentJson {
  readonly format: 'dondoc/document@1';
  readonly source: SourceInfo;
  readonly status: Status;
  readonly problems: readonly Problem[];
  readonly pages: readonly PageInfo[];
  /** The canonical text, which all spans index. */
  readonly text: string;
  readonly blocks: readonly DocumentBlock[];
  /** Stamps, page numbers, running heads: not part of the text. */
  readonly furniture: readonly Furniture[];
  /** Where each word of the text came from. */
  readonly origins: readonly OriginSpan[];
}

function blockJson(block: BlockView, document: SourceDocument): DocumentBlock {
  const { start, end } = block.span;
  const confidence = confidenceOf(document, block.span);
  return {
    kind: block.kind === 'table' ? 'table' : block.heading ? 'heading' : 'paragraph',
    index: block.index,
    role: block.role,
    zone: block.zone,
    page: block.page,
    part: block.part,
    marker: block.marker,
    level: block.level,
    parent: block.parent,
    section: block.section,
    bold: block.bold,
    centered: block.centered,
    start,
    end,
    text: document.text.slice(start, end),
    boxes: evidenceOf(document, block.span).boxes,
    ...(confidence === undefined ? {} : { confidence }),
    ...(block.kind === 'table'
      ? {
          rows: block.rows.map((row) =>
            row.cells.map(({ span, text, column, colspan, rowspan }) => ({ ...span, text, column, colspan, rowspan })),
          ),
        }
      : {}),
  };
}

/** The document with its structure and the place of every word, as data for programs. */
export function readJson(document: SourceDocument): DocumentJson {
  const { source, status, problems, pages, text, furniture, origins } = document;
  return {
    format: 'dondoc/document@1',
    source,
    status,
    problems,
    pages,
    text,
    blocks: blocksOf(document).map((block) => blockJson(block, document)),
    furniture,
    origins,
  };
}
