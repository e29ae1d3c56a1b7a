import {
  type BlockView,
  type Fact,
  factValue,
  type HeaderFacts,
  type Role,
  type SourceDocument,
  type Span,
} from '@dondoc/model';
import { fold } from '@dondoc/text';
import { TYPE_CODES } from '../data/document-types.js';
import { documentNumbers } from '../reference/document-number.js';
import { dateLine } from './date-line.js';
import { ABSENT, present } from './fact.js';
import { incomingOf, urgencyOf } from './incoming.js';
import { issuerOf } from './issuer.js';
import { factOf, type NumberLine, numberLine } from './number-line.js';
import { type PrintedLine, printedLines } from './printed-line.js';
import { addresseesOf, type Listed, recipientsOf } from './recipients.js';
import { signatureOf } from './signature.js';
import { type Title, titleOf } from './title-lines.js';

const HEAD: ReadonlySet<Role> = new Set(['letterhead']);
const ABOUT = /(?<![\p{L}\p{M}])(?:v\/v|về việc)(?![\p{L}\p{M}])/u;

/** The words of `spans` on one line. */
const joined = (document: SourceDocument, spans: readonly Span[]): string =>
  spans
    .map((s) => document.text.slice(s.start, s.end))
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();

/** The trích yếu of a letter: "V/v …" under its number, without "V/v" in the Party form. */
function letterSubject(lines: readonly PrintedLine[], number: NumberLine | null, date: PrintedLine | null): Span[] {
  const at = number ? lines.indexOf(number.line) : -1;
  const about = lines.findIndex((l) => ABOUT.test(l.folded));
  const line = lines[about];
  if (line) {
    const start = line.start + (ABOUT.exec(line.folded)?.index ?? 0);
    const more: Span[] = [];
    for (const next of lines.slice(about + 1)) {
      if (next.zone !== line.zone || next === date || next === number?.line) break;
      more.push(next);
    }
    return [{ start, end: line.end }, ...more];
  }
  const own = lines[at];
  if (own?.zone !== 'column-left') return [];
  return lines.slice(at + 1).filter((l) => l.zone === 'column-left' && l.text.length > 8);
}

function subjectOf(document: SourceDocument, title: Title | null, letter: readonly Span[]): Fact<string> {
  const spans = title && title.subject.length > 0 ? title.subject : letter;
  return spans.length === 0 ? ABSENT : present(document, joined(document, spans), spans);
}

/** A heading "Kết luận số 69-KL/TW …", as pages of the web have instead of a letterhead. */
const headed = (document: SourceDocument, title: Title | null): readonly PrintedLine[] =>
  title?.heading?.role === 'title' &&
  title.typeSpan &&
  /^\s*số\s/iu.test(document.text.slice(title.typeSpan.end, title.typeSpan.end + 6))
    ? [title.heading]
    : [];

/** The type that the code of a number names, where the title that prints it could not be read. */
function typeOfNumber(number: string): string | null {
  const [read] = documentNumbers(number.replace(/^(?=[-/])/u, '1'));
  return (read?.code && TYPE_CODES.find(([code]) => code === read.code)?.[1]) || null;
}

function typeOf(
  document: SourceDocument,
  title: Title | null,
  number: NumberLine | null,
  addressed: boolean,
): Fact<string> {
  if (title?.type && title.typeSpan) return present(document, title.type, [title.typeSpan]);
  // A letter prints no type: its number names the body right after the slash, and it is addressed to someone.
  if (!number) return ABSENT;
  const coded = typeOfNumber(factValue(number.fact) ?? '');
  if (coded) return present(document, coded, [number.span], ['type']);
  if (addressed) return present(document, 'công văn', [number.span], ['type']);
  return ABSENT;
}

const OPENS_CAPACITY =
  /^(?:t\/?m|k\/?t|t\/?l|tuq|q)[\s.]|^(?:phó |quyền )?(?:chủ|bí|giám|bộ trưởng|thứ|thủ|trưởng|chánh|hiệu|cục|vụ|viện|tổng)(?![\p{L}\p{M}])/u;
/** Lines of a capacity in one: those that go on ("TM. ỦY BAN NHÂN | DÂN") by a space, posts by a comma. */
const capacityText = (lines: readonly string[]): string =>
  lines.reduce((text, line) =>
    OPENS_CAPACITY.test(fold(line)) ? `${text.replace(/,$/u, '')}, ${line}` : `${text} ${line}`,
  );

const listed = (document: SourceDocument, { values, spans }: Listed): Fact<readonly string[]> =>
  values.length === 0 ? ABSENT : present(document, values, spans);

/**
 * What the head and the closing of the first document in a file say, in the State form (Nghị định 30/2020/NĐ-CP, Điều 8), the Party form
 * (Hướng dẫn 36-HD/VPTW) and what bodies really print. Fields that the document does not carry are absent, those that were filled in
 * but cannot be read are unreadable. Number: the printed form (`/CT-UBND`) where the running number is blank or written by hand.
 */
export function extractHeader(document: SourceDocument, blocks: readonly BlockView[]): HeaderFacts {
  const lines = printedLines(document, blocks, HEAD);
  const title = titleOf(document, blocks);
  const number = numberLine(document, lines) ?? numberLine(document, headed(document, title));
  const dated = dateLine(document, lines);
  const signature = signatureOf(document, blocks);
  const addressees = addresseesOf(document, blocks);
  const place = dated?.place ?? ABSENT;
  const letter = letterSubject(lines, number, dated?.line ?? null);
  return {
    number: factOf(number),
    type: typeOf(document, title, number, addressees.values.length > 0 || letter.length > 0),
    ...issuerOf(document, blocks, { lines, number, date: dated?.line ?? null, place, title, signature }),
    date: dated?.date ?? ABSENT,
    place,
    subject: subjectOf(document, title, letter),
    signer: signature?.signer ? present(document, signature.signer.name, [signature.signer.span]) : ABSENT,
    capacity:
      signature && signature.capacity.length > 0
        ? present(document, capacityText(signature.capacity.map((s) => joined(document, [s]))), signature.capacity)
        : ABSENT,
    recipients: listed(document, recipientsOf(document, blocks, signature?.start ?? document.text.length)),
    addressees: listed(document, addressees),
    urgency: urgencyOf(document, lines),
    incoming: incomingOf(document, lines),
  };
}
