import type { Fact, HeaderFacts } from '@dondoc/model';
import { type FactDefinition, fact, type SubjectFact } from '@dondoc/rules';
import { ABBREVIATIONS } from '../words/abbreviations.js';

const text = (name: string, vi: string, en: string, example: string): FactDefinition => ({
  name,
  type: 'text',
  nullable: true,
  meaning: { vi, en },
  example,
});

/** The parts of the form that a document must carry, besides those of `DOCUMENT_FACTS`. */
export const FORM_FACTS: readonly FactDefinition[] = [
  text('document.issuer', 'cơ quan ban hành', 'who issues it', 'Ủy ban nhân dân tỉnh'),
  text('document.place', 'địa danh', 'place of the place-and-date line', 'Hà Nội'),
  text('document.signer', 'họ tên người ký', 'who signed', 'Nguyễn Văn An'),
  text('document.capacity', 'quyền hạn, chức vụ của người ký', 'in what capacity', 'KT. CHỦ TỊCH'),
  {
    name: 'document.recipients',
    type: 'texts',
    nullable: true,
    meaning: { vi: 'nơi nhận', en: 'recipients' },
    example: ['Như trên', 'Lưu: VT'],
  },
  {
    name: 'document.filed',
    type: 'flag',
    nullable: true,
    meaning: { vi: 'Nơi nhận có dòng “Lưu”', en: 'the recipients end with where it is filed' },
    example: true,
  },
  text('document.symbolType', 'chữ viết tắt tên loại trong ký hiệu', 'abbreviation of the type in the number', 'KH'),
  text('document.symbolExpected', 'chữ viết tắt đúng của tên loại', 'the abbreviation that the type has', 'KH'),
  {
    name: 'document.symbolFits',
    type: 'flag',
    nullable: true,
    meaning: { vi: 'chữ viết tắt trong ký hiệu đúng với tên loại', en: 'whether the two agree' },
    example: true,
  },
  {
    name: 'document.sectionless',
    type: 'flag',
    meaning: {
      vi: 'có từ ba nhiệm vụ hay việc trở lên mà không đánh số mục nào',
      en: 'three tasks or items and more, and no numbered section',
    },
    example: false,
  },
];

const carried = (f: Fact<string>): SubjectFact => (f.presence === 'present' ? { ...f, value: f.value } : f);

/** `45/KH-UBND` and `45-KH/TU` → `KH`; null where the number has no such part. */
function symbolType(number: string): string | null {
  const state = /^\d*\/(?:\d{4}\/)?([\p{L}]+)-/u.exec(number);
  const party = /^\d*-([\p{L}]+)\//u.exec(number);
  return (state ?? party)?.[1] ?? null;
}

/** @param sections  the section of each task or item */
export function formFacts(header: HeaderFacts, sections: readonly (string | null)[]): ReadonlyMap<string, SubjectFact> {
  const { number, type, recipients } = header;
  const known = type.presence === 'present' ? (ABBREVIATIONS.get(type.value.toLowerCase()) ?? null) : null;
  const symbol = number.presence === 'present' ? symbolType(number.value) : null;
  const at = number.presence === 'present' ? number.evidence : [];
  const list = recipients.presence === 'present' ? recipients.value : [];
  const listed = (value: string[] | boolean | null): SubjectFact =>
    recipients.presence === 'unreadable'
      ? recipients
      : fact(value, recipients.presence === 'present' ? recipients.evidence : []);
  return new Map<string, SubjectFact>([
    ['document.issuer', carried(header.issuer)],
    ['document.place', carried(header.place)],
    ['document.signer', carried(header.signer)],
    ['document.capacity', carried(header.capacity)],
    ['document.recipients', listed(list.length > 0 ? [...list] : null)],
    ['document.filed', listed(list.length > 0 ? list.some((r) => /^lưu/iu.test(r)) : null)],
    ['document.symbolType', fact(symbol, at)],
    ['document.symbolExpected', fact(known?.[0])],
    ['document.symbolFits', fact(symbol && known ? known.includes(symbol) : null, at)],
    ['document.sectionless', fact(sections.length >= 3 && sections.every((s) => s === null))],
  ]);
}
