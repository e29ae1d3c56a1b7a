import {
  type BlockView,
  confidenceOf,
  evidenceOf,
  factValue,
  type HeaderFacts,
  overlaps,
  type Provision,
  type Reference,
  type Role,
  type SourceDocument,
  type Span,
} from '@dondoc/model';
import { fold, stripDiacritics } from '@dondoc/text';
import { isShouted } from '../words/words.js';
import { type Citation, citations } from './citation.js';
import { type DocumentNumber, documentNumbers } from './document-number.js';
import { provisionBefore } from './provisions.js';
import { shortCitations } from './short-citations.js';

/** Blocks that cite nothing: lists of recipients hold file marks, signatures none. */
const SILENT: ReadonlySet<Role> = new Set(['recipients', 'signature']);
/** "(Kèm theo Quyết định số …)" under the title of an annex names the document itself; so do forms ("Mẫu số 01/…"). */
const OWN = /(?:kèm theo|kém theo)\s+(?:\p{L}+\s+){0,5}(?:số\s*:?\s*)?$/u;
const FORM = /(?:mẫu|biểu|phụ lục|bảng|mẫu biểu)\s*(?:số\s*)?:?\s*$/u;

/** Numbers that differ in marks, case and spaces only are one. */
const keyOf = (number: string): string => stripDiacritics(fold(number)).replace(/\s/gu, '');

/** A single code ("65/HĐGS") may be anything; after "số" or a type it is a number, and so is any with a body. */
const isSure = ({ number, typed }: Citation, before: string): boolean =>
  typed ||
  number.year !== null ||
  /[-/]\p{L}/u.test(number.value.slice(number.serial.length + 1)) ||
  /số\s*:?\s*$/u.test(before);

/**
 * The other documents that `document` cites by number, in the order of their first citation, each once with every place that cites
 * it, "Nghị quyết 57" after "Nghị quyết số 57-NQ/TW" included. Type, date and issuer come from the first place that tells them.
 */
export function findReferences(
  document: SourceDocument,
  blocks: readonly BlockView[],
  header: HeaderFacts,
): Reference[] {
  const { text } = document;
  const own = keyOf(factValue(header.number) ?? '');
  const ownSpans = header.number.presence === 'present' ? header.number.evidence : [];
  const found = new Map<string, Citation[]>();
  const spoken = blocks.filter((b) => !SILENT.has(b.role));
  for (const block of spoken) {
    const spans = block.kind === 'table' ? block.rows.flatMap((r) => r.cells.map((c) => c.span)) : [block.span];
    for (const citation of spans.flatMap((s) => citations(text, s, numbersIn(text, s)))) {
      const key = keyOf(citation.number.value);
      const before = fold(text.slice(Math.max(block.span.start, citation.number.start - 80), citation.number.start));
      const lead = fold(text.slice(Math.max(block.span.start, citation.start - 60), citation.start));
      if (key === own || ownSpans.some((s) => overlaps(s, citation.number))) continue;
      // "Số 15/TB-VP" in the head is the document's own number, however it was misread.
      if (block.role === 'letterhead' && !citation.typed) continue;
      const attached = OWN.test(before) || OWN.test(lead);
      if (attached && (ofForm(citation, own) || (block.part > 0 && block.role !== 'body'))) continue;
      if (FORM.test(before) || !isSure(citation, before)) continue;
      const list = found.get(key) ?? [];
      list.push(citation);
      found.set(key, list);
    }
  }
  const short = shortCitations(text, spoken, found, factValue(header.type));
  return Array.from(found, ([key, places]) => {
    const first = <T>(get: (c: Citation) => T | null): T | null => places.map(get).find((v) => v !== null) ?? null;
    const cited = [...places, ...(short.get(key) ?? [])].sort((a, b) => a.start - b.start);
    const provisions = provisionsAt(document, spoken, cited);
    const read = places.map((c) => confidenceOf(document, c.number)).filter((c) => c !== undefined);
    return {
      number: best(places),
      type: first((c) => (c.typed ? c.type : null)) ?? first((c) => c.type),
      date: first((c) => c.date),
      issuer: first((c) => (isShouted(c.issuer ?? '') ? null : c.issuer)) ?? first((c) => c.issuer),
      ...(provisions.length > 0 ? { provisions } : {}),
      evidence: cited.map((span) => evidenceOf(document, span)),
      ...(read.length > 0 ? { confidence: Math.max(...read) } : {}),
    };
  });
}

/** Where the block begins that `offset` stands in. */
function blockStart(blocks: readonly BlockView[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const mid = (low + high) >>> 1;
    if ((blocks[mid]?.span.end ?? 0) <= offset) low = mid + 1;
    else high = mid;
  }
  return Math.min(blocks[low]?.span.start ?? offset, offset);
}

/** The parts that are cited at `places`, each once with every place. */
function provisionsAt(document: SourceDocument, blocks: readonly BlockView[], places: readonly Span[]): Provision[] {
  const found = new Map<string, Provision>();
  for (const place of places) {
    const provision = provisionBefore(document.text, blockStart(blocks, place.start), place.start);
    if (!provision) continue;
    const { parts } = provision;
    const key = parts.map((p) => `${p.unit} ${p.number}`).join(' ');
    const evidence = evidenceOf(document, provision);
    const known = found.get(key);
    found.set(key, {
      text: known?.text ?? evidence.quote.replace(/\s+/gu, ' '),
      parts,
      evidence: [...(known?.evidence ?? []), evidence],
    });
  }
  return [...found.values()];
}

/** The number of a document whose own running number was blank or written by hand: "/QĐ-UBND". */
const ofForm = ({ number }: Citation, own: string): boolean =>
  /^[-/]/u.test(own) && keyOf(number.value.slice(number.serial.length)) === own;

function numbersIn(text: string, { start, end }: Span): DocumentNumber[] {
  return documentNumbers(text.slice(start, end)).map((n) => ({ ...n, start: n.start + start, end: n.end + start }));
}

/** Of the writings of one number that with most marks and small letters: capitals and scans lose them. */
function best(places: readonly Citation[]): string {
  const score = (s: string): number => (s.match(/đ/giu)?.length ?? 0) * 2 + (/[a-zđ]/u.test(s) ? 1 : 0);
  const values = places.map((c) => c.number.value);
  return values.reduce((a, b) => (score(b) > score(a) ? b : a), values[0] ?? '');
}
