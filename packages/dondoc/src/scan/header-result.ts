import { type Fact, factValue, type HeaderFacts, type HeaderResult, type Problem } from '@dondoc/model';

const LABELS: Readonly<Record<keyof HeaderFacts, string>> = {
  number: 'Số và ký hiệu',
  type: 'Tên loại văn bản',
  issuer: 'Cơ quan ban hành',
  parentBody: 'Cơ quan cấp trên',
  date: 'Ngày ban hành',
  place: 'Địa danh',
  subject: 'Trích yếu',
  signer: 'Họ tên người ký',
  capacity: 'Chức danh người ký',
  recipients: 'Nơi nhận',
  addressees: 'Nơi kính gửi',
  urgency: 'Độ khẩn',
  incoming: 'Dấu công văn đến',
};

/** A header without anything in it. */
export const EMPTY_HEADER: HeaderResult = {
  number: null,
  type: null,
  issuer: null,
  date: null,
  place: null,
  subject: null,
  signer: null,
  capacity: null,
  recipients: [],
  urgency: null,
  incoming: null,
};

/** The header as results carry it. */
export const headerResult = (header: HeaderFacts): HeaderResult => ({
  number: factValue(header.number),
  type: factValue(header.type),
  issuer: factValue(header.issuer),
  date: factValue(header.date),
  place: factValue(header.place),
  subject: factValue(header.subject),
  signer: factValue(header.signer),
  capacity: factValue(header.capacity),
  recipients: factValue(header.recipients) ?? [],
  urgency: factValue(header.urgency),
  incoming: factValue(header.incoming),
});

/** Says what stands in the document but could not be read: in a result it would look as if it were not there. */
export function unreadable(fact: Fact<unknown>, what: string): Problem | null {
  if (fact.presence !== 'unreadable') return null;
  return {
    code: 'ocr/low-confidence',
    message: `${what} có trong văn bản nhưng không đọc được chắc chắn.`,
    remedy: 'Xem lại trên trang gốc; nếu cần, quét lại trang đó rõ hơn (300 dpi).',
    page: fact.evidence[0]?.page ?? null,
  };
}

/** One problem for each part of the header that could not be read. */
export const headerProblems = (header: HeaderFacts): readonly Problem[] =>
  (Object.keys(LABELS) as (keyof HeaderFacts)[]).flatMap((name) => unreadable(header[name], LABELS[name]) ?? []);
