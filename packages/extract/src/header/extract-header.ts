import { type BlockView, evidenceOf, type Fact, type HeaderFacts, isoDate, type SourceDocument } from '@dondoc/model';

const NUMBER = /^\s*số\s*:?\s*(\d*[a-zđ]?\s*(?:\/\s*\d{4})?\s*[-/]\s*\p{L}[\p{L}\d/&-]*)/iu;
const DATE = /ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})/iu;

const ABSENT = { presence: 'absent' } as const;

/**
 * What the head and the closing of the first document of a file say: number, type, issuer, date, place, subject, signer and the
 * rest of `HeaderFacts`. Fields that the document does not carry are absent.
 */
export function extractHeader(document: SourceDocument, blocks: readonly BlockView[]): HeaderFacts {
  const find = <T>(pattern: RegExp, value: (m: RegExpExecArray) => T | null): Fact<T> => {
    for (const b of blocks) {
      if (b.role !== 'letterhead' || b.part !== 0) continue;
      const m = pattern.exec(document.text.slice(b.span.start, b.span.end));
      const read = m && value(m);
      if (!m || read === null) continue;
      const start = b.span.start + m.index;
      return { presence: 'present', value: read, evidence: [evidenceOf(document, { start, end: start + m[0].length })] };
    }
    return ABSENT;
  };
  return {
    number: find(NUMBER, (m) => (m[1] ?? '').replace(/\s/gu, '')),
    type: ABSENT,
    issuer: ABSENT,
    parentBody: ABSENT,
    date: find(DATE, (m) => isoDate(`${m[3]}-${m[2]?.padStart(2, '0')}-${m[1]?.padStart(2, '0')}`)),
    place: ABSENT,
    subject: ABSENT,
    signer: ABSENT,
    capacity: ABSENT,
    recipients: ABSENT,
    addressees: ABSENT,
    urgency: ABSENT,
    incoming: ABSENT,
  };
}
