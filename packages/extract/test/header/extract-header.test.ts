import { blocksOf, factValue, type HeaderFacts } from '@dondoc/model';
import { describe, expect, test } from 'vitest';
import { extractHeader } from '../../src/header/extract-header.js';
import { documentOf, type Line } from '../document-of.js';

type Roles = Exclude<Line, string> extends infer L ? (L extends { text: string; role: infer R } ? R : never) : never;
const lines = (role: Roles, ...texts: readonly string[]): Line[] => texts.map((text) => ({ text, role }));
const header = (...parts: readonly Line[]): HeaderFacts => {
  const document = documentOf(parts);
  const facts = extractHeader(document, blocksOf(document));
  for (const fact of Object.values(facts))
    if (fact.presence !== 'absent')
      for (const e of fact.evidence) expect(document.text.slice(e.start, e.end)).toBe(e.quote);
  return facts;
};
const values = (facts: HeaderFacts, ...keys: (keyof HeaderFacts)[]) => keys.map((k) => factValue<unknown>(facts[k]));

describe('the State form', () => {
  const facts = header(
    ...lines('letterhead', 'ỦY BAN NHÂN DÂN', 'TỈNH LÂM ĐỒNG', '-------', 'Số: 12/CT-UBND', 'HỎA TỐC'),
    ...lines('letterhead', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'),
    ...lines('letterhead', 'Đà Lạt, ngày 05 tháng 3 năm 2031'),
    ...lines('title', 'CHỈ THỊ', 'Về việc phòng cháy rừng', 'trong mùa khô năm 2031'),
    'Thời gian qua, tình hình diễn biến phức tạp.',
    ...lines('recipients', 'Nơi nhận:', '- Như trên;', '- Sở Tài chính, Sở Y tế;', '- Lưu: VT, NN.'),
    ...lines('signature', 'TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '(Đã ký)', 'Trần Văn An'),
  );
  test.each([
    ['number', '12/CT-UBND'],
    ['type', 'chỉ thị'],
    ['issuer', 'Ủy ban nhân dân tỉnh Lâm Đồng'],
    ['parentBody', null],
    ['date', '2031-03-05'],
    ['place', 'Đà Lạt'],
    ['subject', 'Về việc phòng cháy rừng trong mùa khô năm 2031'],
    ['signer', 'Trần Văn An'],
    ['capacity', 'TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH'],
    ['recipients', ['Như trên', 'Sở Tài chính, Sở Y tế', 'Lưu: VT, NN']],
    ['addressees', null],
    ['urgency', 'hỏa tốc'],
    ['incoming', null],
  ] as const)('%s', (key, expected) => expect(factValue<unknown>(facts[key])).toEqual(expected));
});

describe('the Party form', () => {
  const facts = header(
    ...lines('letterhead', 'BAN CHẤP HÀNH TRUNG ƯƠNG', '*', 'Số 91-KL/TW', 'ĐẢNG CỘNG SẢN VIỆT NAM'),
    ...lines('letterhead', 'Hà Nội, ngày 18 tháng 11 năm 2031'),
    ...lines('title', 'KẾT LUẬN', 'CỦA BỘ CHÍNH TRỊ', 'VỀ PHÁT TRIỂN NÔNG THÔN', '-----'),
    ...lines('recipients', 'Nơi nhận:', '- Các tỉnh ủy,', '- Lưu Văn phòng.', 'T/M BỘ CHÍNH', 'TRỊ', 'Lê Thị Bình'),
  );
  test('the body under the type issues it, the letterhead stands above', () =>
    expect(values(facts, 'number', 'issuer', 'parentBody', 'subject')).toEqual([
      '91-KL/TW',
      'Bộ Chính trị',
      'Ban Chấp hành Trung ương',
      'VỀ PHÁT TRIỂN NÔNG THÔN',
    ]));
  test('a signature that the list of recipients swallowed', () =>
    expect(values(facts, 'signer', 'capacity', 'recipients')).toEqual([
      'Lê Thị Bình',
      'T/M BỘ CHÍNH TRỊ',
      ['Các tỉnh ủy', 'Lưu Văn phòng'],
    ]));
  test('bodies of the centre by their own names', () =>
    expect(
      values(
        header(...lines('letterhead', 'BAN CHẤP HÀNH TRUNG ƯƠNG VĂN PHÒNG', 'Số 5-TB/VPTW')),
        'issuer',
        'parentBody',
      ),
    ).toEqual(['Văn phòng Trung ương Đảng', 'Ban Chấp hành Trung ương']));
});

describe('letters', () => {
  const facts = header(
    ...lines('letterhead', 'UBND TỈNH HÀ GIANG', 'SỞ TÀI CHÍNH', 'Số:     /STC-NS'),
    ...lines('letterhead', 'V/v lập dự toán năm 2032'),
    ...lines('letterhead', 'Hà Giang, ngày    tháng 7 năm 2031'),
    ...lines('addressees', 'Kính gửi:', '- Sở Y tế;', '- UBND các xã, phường.'),
    'Căn cứ quy định, Sở Tài chính đề nghị các đơn vị lập dự toán.',
  );
  test('no printed type, the printed form of a blank number, no date without a day', () =>
    expect(values(facts, 'number', 'type', 'date', 'place')).toEqual(['/STC-NS', 'công văn', null, 'Hà Giang']));
  test('what is inferred says so', () => expect(facts.type).toMatchObject({ inferred: ['type'] }));
  test('subject, bodies and addressees', () =>
    expect(values(facts, 'subject', 'issuer', 'parentBody', 'addressees')).toEqual([
      'V/v lập dự toán năm 2032',
      'Sở Tài chính',
      'Ủy ban nhân dân tỉnh Hà Giang',
      ['Sở Y tế', 'UBND các xã, phường'],
    ]));
});

describe('issuers', () => {
  test.each([
    [['UBND TỈNH LÀO CAI', 'VĂN PHÒNG'], 'Văn phòng Ủy ban nhân dân tỉnh Lào Cai'],
    [['ỦY BAN MTTQ VIỆT NAM XÃ HÒA AN BAN THƯỜNG TRỰC'], 'Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam xã Hòa An'],
    [['SỞ GDĐT TỈNH LONG AN TRƯỜNG THPT NGUYỄN DU'], 'Trường THPT Nguyễn Du'],
    [['BỘ CÔNG THƯƠNG', 'CỤC HÓA CHẤT'], 'Cục Hóa chất'],
    [['BỘ NỘI VỤ'], 'Bộ Nội vụ'],
    [['BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG'], 'Bộ Nông nghiệp và Môi trường'],
    [['VĂN PHÒNG CHÍNH PHỦ'], 'Văn phòng Chính phủ'],
    [['THỦ TƯỚNG CHÍNH PHỦ'], 'Thủ tướng Chính phủ'],
    [['CHÍNH PHỦ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'], 'Chính phủ'],
    [['HUYỆN ỦY MAI SƠN', 'ĐẢNG ỦY XÃ NÀ BÓ', '*'], 'Đảng ủy xã Nà Bó'],
  ])('%s', (heads, issuer) =>
    expect(factValue(header(...lines('letterhead', ...heads, 'Số: 1/KH-X')).issuer)).toBe(issuer),
  );
  test('the office whose stamp stands above the letterhead received it', () => {
    const facts = header(
      ...lines('letterhead', 'ĐẢNG ỦY BỘ X', 'CÔNG VĂN ĐẾN NGÀY... 30/8/31', 'TỈNH ỦY HÀ NAM', 'Số 8-CT/TU'),
    );
    expect(values(facts, 'issuer', 'incoming')).toEqual(['Tỉnh ủy Hà Nam', { date: '2031-08-30', number: null }]);
  });
});

describe('files that lost their head', () => {
  test('"… điện:" names the sender', () =>
    expect(
      values(
        header(...lines('title', 'CÔNG ĐIỆN', 'VỀ VIỆC ỨNG PHÓ BÃO'), 'THỦ TƯỚNG CHÍNH PHỦ điện:', '- Các bộ;'),
        'type',
        'issuer',
        'subject',
      ),
    ).toEqual(['công điện', 'Thủ tướng Chính phủ', 'VỀ VIỆC ỨNG PHÓ BÃO']));
  test('a heading in small letters', () =>
    expect(
      values(
        header('Quyết định về việc phê duyệt đề án giao rừng tỉnh bắc kạn', 'Ủy ban nhân dân tỉnh bắc kạn', 'Điều 1.'),
        'type',
        'issuer',
        'subject',
        'number',
      ),
    ).toEqual(['quyết định', 'Ủy ban nhân dân tỉnh Bắc Kạn', 'về việc phê duyệt đề án giao rừng tỉnh bắc kạn', null]));
  test('running text has no header', () =>
    expect(Object.values(header('Thời gian qua, công tác phòng cháy được quan tâm.')).map((f) => f.presence)).toEqual(
      Array(13).fill('absent'),
    ));
});

describe('scans', () => {
  test('a number written by hand gives the printed form, a date that cannot be read is unreadable', () => {
    const facts = header(
      ...lines('letterhead', 'ỦY BAN NHÂN DÂN', 'TỈNH HÀ NAM', 'Số: #ƒ /CT-UBND', 'Hà Nam, ngày 2# tháng Ø7 năm 2031'),
    );
    expect(factValue(facts.number)).toBe('/CT-UBND');
    expect(facts.date.presence).toBe('unreadable');
  });

  test('the year that is printed in a number keeps its place where the pen wrote before it', () => {
    const facts = header(
      ...lines(
        'letterhead',
        'ỦY BAN NHÂN DÂN',
        'TỈNH HÀ NAM',
        'Số: /2031/CT-UBND',
        'Hà Nam, ngày 2# tháng Ø7 năm 2031',
      ),
    );
    expect(factValue(facts.number)).toBe('/2031/CT-UBND');
    expect(facts.date.presence).toBe('unreadable');
  });
  test('capacity and name in one line, a surname on the line before', () => {
    expect(
      values(
        header(...lines('recipients', '- Lưu: VT.', 'KT. BỘ TRƯỞNG THỨ TRƯỞNG Đỗ Văn Cường')),
        'signer',
        'capacity',
      ),
    ).toEqual(['Đỗ Văn Cường', 'KT. BỘ TRƯỞNG THỨ TRƯỞNG']);
    expect(factValue(header(...lines('signature', 'KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Bùi', 'Văn Cường')).signer)).toBe(
      'Bùi Văn Cường',
    );
  });
  test('lines of recipients are no names', () =>
    expect(factValue(header(...lines('recipients', '- Chủ tịch UBND tỉnh;', 'Báo Hà Nam;')).signer)).toBeNull());
});

test('a number whose "Số" the pen covered gives its printed form, a misread code mended', () => {
  const facts = header(
    ...lines('letterhead', 'TỈNH ỦY AN SƠN', 'ĐẢNG ỦY KHỐI DOANH NGHIỆP', '-KI/ĐUK'),
    ...lines('letterhead', 'ĐẢNG CỘNG SẢN VIỆT NAM', 'An Sơn, ngày 14 tháng 9 năm 2026'),
    ...lines('title', 'KẾT LUẬN', 'về chuyển đổi số'),
  );
  expect(values(facts, 'number', 'issuer')).toEqual(['-KL/ĐUK', 'Đảng ủy Khối doanh nghiệp']);
});

test.each([
  ['Số: ]52TB-VP', '/TB-VP'],
  ['Số: 4?KL/ĐUK', '-KL/ĐUK'],
  ['Số: )~{ 18snv', null],
])('where the pen ran into the sign, "%s" gives what is printed and no body', (number, printed) => {
  const facts = header(
    ...lines('letterhead', 'ỦY BAN NHÂN DÂN', 'TỈNH ĐÔNG KHÊ', 'VĂN PHÒNG', number),
    ...lines('letterhead', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Đông Khê, ngày 3 tháng 8 năm 2026'),
    ...lines('title', 'THÔNG BÁO', 'về giải ngân'),
  );
  expect(factValue(facts.number)).toBe(printed);
  expect(factValue(facts.issuer)).toMatch(/^Văn phòng[^\d:]*$/u);
});
