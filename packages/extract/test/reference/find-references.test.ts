import { blocksOf, type Reference } from '@dondoc/model';
import { describe, expect, test } from 'vitest';
import { extractHeader } from '../../src/header/extract-header.js';
import { findReferences } from '../../src/reference/find-references.js';
import { documentOf, type Line } from '../document-of.js';

function references(...lines: readonly Line[]): { text: string; found: Reference[] } {
  const document = documentOf(lines);
  const blocks = blocksOf(document);
  return { text: document.text, found: findReferences(document, blocks, extractHeader(document, blocks)) };
}
const told = (...lines: readonly Line[]) =>
  references(...lines).found.map((r) => [r.number, r.type, r.date, r.issuer] as const);

describe('type, date and issuer', () => {
  test.each([
    [
      'Thực hiện Nghị quyết số 91-NQ/TW, ngày 22/12/2031 của Bộ Chính trị về nông thôn',
      ['91-NQ/TW', 'nghị quyết', '2031-12-22', 'Bộ Chính trị'],
    ],
    [
      'Căn cứ Nghị định số 12/2031/NĐ-CP ngày 05 tháng 3 năm 2031 của Chính phủ quy định về đê điều',
      ['12/2031/NĐ-CP', 'nghị định', '2031-03-05', 'Chính phủ'],
    ],
    ['theo Luật Đê điều số 7/2031/QH16', ['7/2031/QH16', 'luật', null, null]],
    [
      'theo Kế hoạch kiểm tra số 15/KH-STC ngày 2.3.2031 của Sở Tài chính',
      ['15/KH-STC', 'kế hoạch', '2031-03-02', 'Sở Tài chính'],
    ],
    ['Thông tư số 44/2031/TT-BTC', ['44/2031/TT-BTC', 'thông tư', null, null]],
    ['(số 321/BNV-TCBC ngày 31/2/2031)', ['321/BNV-TCBC', null, null, null]],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));

  test('one type before several numbers', () =>
    expect(told('các Công điện số 21/CĐ-TTg ngày 1/2/2031, số 22/CĐ-TTg và văn bản số 8/BXD-QLN, 9/BXD-QLN')).toEqual([
      ['21/CĐ-TTg', 'công điện', '2031-02-01', null],
      ['22/CĐ-TTg', 'công điện', null, null],
      ['8/BXD-QLN', 'văn bản', null, null],
      ['9/BXD-QLN', 'văn bản', null, null],
    ]));
  test('the issuer ends where the next document begins', () =>
    expect(told('Nghị quyết số 34-NQ/TU của Ban Thường vụ Tỉnh ủy và Kế hoạch số 13/KH-UBND của UBND tỉnh')).toEqual([
      ['34-NQ/TU', 'nghị quyết', null, 'Ban Thường vụ Tỉnh ủy'],
      ['13/KH-UBND', 'kế hoạch', null, 'UBND tỉnh'],
    ]));
});

describe('each document once', () => {
  test('all its places are evidence, short forms as well', () => {
    const { text, found } = references(
      '1. Thực hiện Kết luận số 91-KL/TW ngày 2/3/2031.',
      '2. Quán triệt Kết luận 91; báo cáo theo Kết luận số 91-KL/TW.',
    );
    expect(found.map((r) => [r.number, r.date, r.evidence.length])).toEqual([['91-KL/TW', '2031-03-02', 3]]);
    for (const e of found[0]?.evidence ?? []) expect(text.slice(e.start, e.end)).toBe(e.quote);
  });
  test('a short form that two documents share is left out', () =>
    expect(
      references('Kết luận số 91-KL/TW và Kết luận số 91-KL/TU; theo Kết luận 91').found.map((r) => r.evidence.length),
    ).toEqual([1, 1]));
  test('marks and case that a title lost come from the better writing', () =>
    expect(
      told({ text: 'THỰC HIỆN QUYẾT ĐỊNH SỐ 12/QD-UBND', role: 'title' }, 'Quyết định số 12/QĐ-UBND').map(([n]) => n),
    ).toEqual(['12/QĐ-UBND']));
});

describe('cited parts', () => {
  const parts = (...lines: readonly Line[]) =>
    references(...lines).found.map((r) => [
      r.number,
      ...(r.provisions ?? []).map((p) => p.parts.map((x) => `${x.unit} ${x.number}`).join(' < ')),
    ]);
  test.each([
    ['Theo khoản 2 Điều 14 Nghị định số 26/2031/NĐ-CP', ['26/2031/NĐ-CP', 'khoản 2 < điều 14']],
    [
      'quy định tại điểm a, b khoản 3 Điều 7 của Thông tư số 44/2031/TT-BTC',
      ['44/2031/TT-BTC', 'điểm a, b < khoản 3 < điều 7'],
    ],
    ['nêu tại mục III.2 Phần II Kế hoạch số 15/KH-STC', ['15/KH-STC', 'mục III.2 < phần II']],
    [
      'theo Điều 5, Điều 6 và khoản 1 Điều 9 Luật Đê điều số 7/2031/QH16',
      ['7/2031/QH16', 'điều 5 < điều 6 < khoản 1 < điều 9'],
    ],
    ['Sửa đổi Điều 102. Nghị định số 26/2031/NĐ-CP có hiệu lực', ['26/2031/NĐ-CP']],
    ['Thực hiện các điều kiện của Nghị định số 26/2031/NĐ-CP', ['26/2031/NĐ-CP']],
  ])('%s', (text, expected) => expect(parts(text)).toEqual([expected]));

  test('before a short form, and each once', () => {
    const { text, found } = references(
      'Căn cứ Luật Lâm nghiệp số 16/2031/QH16; Kết luận số 91-KL/TW ngày 2/3/2031.',
      '1. Làm theo Điều 102 Luật Lâm nghiệp; mục 1 Kết luận 91.',
      '2. Xử phạt theo Điều 102 Luật Lâm nghiệp.',
    );
    expect(
      found.map((r) => [r.number, r.evidence.length, r.provisions?.map((p) => [p.text, p.evidence.length])]),
    ).toEqual([
      ['16/2031/QH16', 3, [['Điều 102', 2]]],
      ['91-KL/TW', 2, [['mục 1', 1]]],
    ]);
    for (const e of found.flatMap((r) => (r.provisions ?? []).flatMap((p) => p.evidence)))
      expect(text.slice(e.start, e.end)).toBe(e.quote);
  });
});

describe('forms that point', () => {
  test('"này" is the document itself where it is of that type, else the one that was cited', () => {
    const count = (type: string) =>
      references(
        { text: type, role: 'title' },
        'Thực hiện Nghị quyết số 91-NQ/TU ngày 2/3/2031 của Tỉnh ủy.',
        '1. Quán triệt Nghị quyết này đến các chi bộ.',
        '2. Báo cáo kết quả thực hiện Nghị quyết nêu trên.',
      ).found.map((r) => r.evidence.length);
    expect(count('KẾ HOẠCH')).toEqual([3]);
    expect(count('NGHỊ QUYẾT')).toEqual([1]);
  });
  test('of two that it may mean it is neither', () =>
    expect(
      references('Nghị quyết số 91-NQ/TU và Nghị quyết số 92-NQ/TU.', 'Quán triệt Nghị quyết này.').found.map(
        (r) => r.evidence.length,
      ),
    ).toEqual([1, 1]));
});

describe('no references', () => {
  test('the number of the document itself, in its head and over its annex', () =>
    expect(
      told(
        { text: 'Số: 12/KH-UBND', role: 'letterhead' },
        'Kế hoạch số 12/KH-UBND có hiệu lực từ ngày ký.',
        { text: 'Lưu: VT, số 5/KH-VX', role: 'recipients' },
        'Theo mẫu số 01/BC-ĐG; tỷ lệ 5/BCĐ',
      ),
    ).toEqual([]));
  test('the number in its head, cut by a scan, beside the one in its body', () =>
    expect(
      told(
        { text: 'Số: 12/KH', role: 'letterhead' },
        { text: 'Số: 12/KH-UB', role: 'letterhead' },
        'Làm theo kế hoạch.',
      ),
    ).toEqual([]));
  test('the number in an annex note of a document whose number was written by hand', () =>
    expect(
      told(
        { text: 'Số: /QĐ-UBND', role: 'letterhead' },
        '(Kèm theo Quyết định số 41/QĐ-UBND ngày 2/3/2031 của Ủy ban nhân dân tỉnh)',
      ),
    ).toEqual([]));
});
