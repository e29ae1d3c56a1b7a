import type {
  CritiqueResult,
  DeadlineResult,
  DirectiveResult,
  Evidence,
  HeaderResult,
  IsoDate,
  OwnerResult,
  Recurrence,
  ReferenceResult,
  SourceInfo,
} from '@dondoc/model';
import { HEADER_LABELS, RECURRENCE_LABELS, SOURCE_LABELS } from './labels.js';

export type AnyResult = DirectiveResult | CritiqueResult;

// Escape sequences, NUL and the like, and marks that reorder the line: words of a document must not drive the reader's screen.
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** `text` on one line, without control characters; spaces at its ends stay. */
export const oneLine = (text: string): string => text.replace(CONTROLS, '').replace(/\s+/gu, ' ');

/** `text` on one line, without control characters. */
export const plain = (text: string): string => oneLine(text).trim();

/** `2019-12-31` as `31/12/2019`. */
export const vnDate = (date: IsoDate): string => `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;

/** The days of a deadline, `01/10/2019 – 31/12/2019`; null where it names none and does not recur. */
function deadlineDays(
  { start, end, every }: DeadlineResult,
  recurrences: Readonly<Record<Recurrence, string>> = RECURRENCE_LABELS,
): string | null {
  const days =
    start && end
      ? start === end
        ? vnDate(end)
        : `${vnDate(start)} – ${vnDate(end)}`
      : end
        ? vnDate(end)
        : start
          ? `từ ${vnDate(start)}`
          : null;
  const period = every ? recurrences[every] : null;
  return period && days ? `${period}, ${days}` : (period ?? days);
}

/** Days and phrase, other readings of it after a `/`. `≈`: a part of the days is not in the phrase but taken from the document. */
export function deadlineWords(
  deadline: DeadlineResult | null,
  recurrences: Readonly<Record<Recurrence, string>> = RECURRENCE_LABELS,
): string {
  if (!deadline) return '';
  const days = deadlineDays(deadline, recurrences);
  const phrase = `“${plain(deadline.text)}”`;
  const others = (deadline.alternatives ?? []).map((d) => deadlineDays({ ...deadline, ...d }, recurrences) ?? '');
  const all = [days ?? '', ...others].filter(Boolean).join(' / ');
  return all ? `${deadline.implied ? '≈ ' : ''}${all} ${phrase}` : phrase;
}

/** `*` marks an owner that stands in a heading or lead-in above the passage. */
export const ownerNames = (owners: readonly OwnerResult[]): string =>
  owners.map((o) => plain(o.name) + (o.inherited ? '*' : '')).join('; ');

/** What the document says its short names stand for, each once: `Ban Chỉ đạo: Ban Chỉ đạo phòng thủ dân sự tỉnh`. */
export const definedNames = (owners: readonly OwnerResult[]): readonly string[] =>
  Array.from(
    new Set(owners.flatMap((o) => (o.refersTo === undefined ? [] : [`${plain(o.name)}: ${plain(o.refersTo)}`]))),
  );

/** The cited parts of a document: `khoản 2 Điều 14; mục 1`. */
export const provisionWords = ({ provisions = [] }: ReferenceResult): string =>
  provisions.map((p) => plain(p.text)).join('; ');

/** Pages that the evidence stands on, in order: `2, 3`. Evidence in another document is left out. */
export const pagesOf = (evidence: readonly Evidence[]): string =>
  Array.from(new Set(evidence.filter((e) => e.document === undefined).flatMap((e) => e.page ?? []))).join(', ');

/** `0.914` as `91 %`. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** `Kết luận 328-KL/ĐUK`, or the file's name where the header gives neither type nor number. */
export function documentName(header: HeaderResult, source: SourceInfo): string {
  const name = plain([header.type ?? '', header.number ?? ''].join(' '));
  return name ? name.charAt(0).toUpperCase() + name.slice(1) : fileName(source);
}

export const fileName = ({ path }: { readonly path: string }): string => plain(path.split(/[\\/]/u).at(-1) ?? path);

/** `bản quét, 4 trang`. */
export const sourceWords = ({ kind, pages }: SourceInfo): string =>
  pages > 0 ? `${SOURCE_LABELS[kind]}, ${pages} trang` : SOURCE_LABELS[kind];

/** The header as label and value, what is missing left out. */
export function headerRows(
  header: HeaderResult,
  labels: typeof HEADER_LABELS = HEADER_LABELS,
): readonly (readonly [label: string, value: string])[] {
  const rows: [string, string | null][] = [
    [labels.number, header.number],
    [labels.type, header.type],
    [labels.issuer, header.issuer],
    [labels.issued, [header.place ?? '', header.date ? vnDate(header.date) : ''].filter(Boolean).join(', ')],
    [labels.subject, header.subject],
    [labels.urgency, header.urgency],
    [labels.signer, [header.capacity ?? '', header.signer ?? ''].filter(Boolean).join(' – ')],
    [labels.recipients, header.recipients.join('; ')],
    [
      labels.incoming,
      [
        header.incoming?.number ? `số ${header.incoming.number}` : '',
        header.incoming?.date ? `ngày ${vnDate(header.incoming.date)}` : '',
      ]
        .filter(Boolean)
        .join(' '),
    ],
  ];
  return rows.flatMap(([label, value]) => (value ? [[label, plain(value)] as const] : []));
}
