import {
  type Box,
  type Evidence,
  evidenceOf,
  originsIn,
  type PageNumber,
  type SourceDocument,
  type Span,
} from '@dondoc/model';
import type { DocumentView } from './view.js';

export type Tone = 'bad' | 'middle' | 'soft' | 'plain';

/** A passage that a report points to, with what points to it. */
export interface Mark extends Span {
  /** Anchor of its first piece. */
  readonly id: string;
  readonly tone: Tone;
  /** Anchors of the findings, tasks and items that it shows, and their names for readers who do not see the page. */
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  readonly boxes: readonly { readonly page: PageNumber; readonly boxes: readonly Box[] }[];
}

/** The boxes of a passage page by page: the boxes of evidence itself do not say on which page each lies. */
function boxesOf(document: SourceDocument, span: Span): Mark['boxes'] {
  const pages = new Map<PageNumber, { start: number; end: number }>();
  for (const { start, end, origin } of originsIn(document, span)) {
    if (origin.kind !== 'page') continue;
    const known = pages.get(origin.page);
    const from = Math.max(start, span.start);
    const to = Math.min(end, span.end);
    pages.set(
      origin.page,
      known ? { start: Math.min(known.start, from), end: Math.max(known.end, to) } : { start: from, end: to },
    );
  }
  return Array.from(pages, ([page, part]) => ({ page, boxes: evidenceOf(document, part).boxes }));
}

const TONES: readonly Tone[] = ['plain', 'soft', 'middle', 'bad'];
const graver = (a: Tone, b: Tone): Tone => (TONES.indexOf(a) > TONES.indexOf(b) ? a : b);

/** Gathers the passages of one document that a report points to; equal ones are one mark. */
export class Marks {
  private readonly marks = new Map<string, Mark>();

  constructor(
    private readonly view: DocumentView | null,
    private readonly prefix: string,
  ) {}

  /** The anchor of a passage, which from now on shows `owner`; null where the document is not shown. */
  add(evidence: Evidence, owner: { readonly id: string; readonly name: string }, tone: Tone): string | null {
    const { view } = this;
    if (!view || evidence.end <= evidence.start) return null;
    const key = `${evidence.start}-${evidence.end}`;
    const known = this.marks.get(key);
    const mark: Mark = known
      ? { ...known, tone: graver(known.tone, tone), owners: [...known.owners, owner] }
      : {
          id: `${this.prefix}-m${this.marks.size + 1}`,
          start: evidence.start,
          end: evidence.end,
          tone,
          owners: [owner],
          boxes: boxesOf(view.document, evidence),
        };
    this.marks.set(key, mark);
    return mark.id;
  }

  /** In the order of the text; of those that begin together the longer first. */
  all(): readonly Mark[] {
    return [...this.marks.values()].sort((a, b) => a.start - b.start || b.end - a.end);
  }
}
