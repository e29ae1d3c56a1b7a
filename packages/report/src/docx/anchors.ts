import {
  type CritiqueResult,
  type DocxOrigin,
  type Finding,
  originsIn,
  type SourceDocument,
  type Span,
} from '@dondoc/model';

/** From the first to the last character of a passage, in one part of the file. */
export interface Passage {
  readonly first: Place;
  /** After the last character. */
  readonly last: Place;
}

/** A character of a run; `run` -1 is text outside runs (formulas). */
export interface Place {
  readonly paragraph: number;
  readonly run: number;
  readonly offset: number;
}

type Sourced = Pick<SourceDocument, 'origins'>;

const before = (a: Place, b: Place): boolean =>
  a.paragraph !== b.paragraph ? a.paragraph < b.paragraph : a.run !== b.run ? a.run < b.run : a.offset < b.offset;

/** Where the words of `span` stand in `part` of the file they were read from; null where none of them do. */
export function passageOf(document: Sourced, span: Span, part: string): Passage | null {
  let first: Place | null = null;
  let last: Place | null = null;
  for (const { start, end, origin, raw } of originsIn(document, span)) {
    if (origin.kind !== 'docx' || origin.part !== part || origin.run < 0) continue;
    const [from, to] = rangeIn(origin, { start, end }, span, raw);
    const place = { paragraph: origin.paragraph, run: origin.run };
    const begins = { ...place, offset: from };
    const ends = { ...place, offset: to };
    if (!first || before(begins, first)) first = begins;
    if (!last || before(last, ends)) last = ends;
  }
  return first && last ? { first, last } : null;
}

/** The characters of a run that an origin's share of `span` came from; all of them where cleaning changed their number. */
function rangeIn(origin: DocxOrigin, own: Span, span: Span, raw: string | undefined): readonly [number, number] {
  if (raw !== undefined && raw.length !== own.end - own.start) return [origin.offset, origin.offset + raw.length];
  return [origin.offset + Math.max(0, span.start - own.start), origin.offset + Math.min(own.end, span.end) - own.start];
}

/** The words that a finding is about: its own, else those of its item or of the first item of its section. */
export function spanOf(finding: Finding, { items }: CritiqueResult): Span | null {
  const own = finding.evidence.find((e) => e.document === undefined);
  if (own) return own;
  const ids = finding.subject.split('+');
  const section = /^section (\S+)$/u.exec(finding.subject)?.[1];
  const item = items.find(
    (i) => ids.includes(i.id) || (section !== undefined && `${i.section}.`.startsWith(`${section}.`)),
  );
  return item?.evidence.find((e) => e.document === undefined) ?? null;
}
