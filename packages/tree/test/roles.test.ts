import { blocksOf } from '@dondoc/model';
import { expect, test } from 'vitest';
import { checkTree, toTree } from '../src/index.js';
import { contentOf } from './content.js';

function roles(text: string): string[] {
  const document = toTree(contentOf(text));
  checkTree(document);
  return blocksOf(document).map(
    (b) => `${b.part} ${b.role}: ${document.text.slice(b.span.start, b.span.end).slice(0, 24)}`,
  );
}

test('a chỉ thị of the State', () => {
  expect(
    roles(
      'ỦY BAN NHÂN DÂN TỈNH AN SƠN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 05/CT-UBND | An Sơn, ngày 02 tháng 3 năm 2026\n\nCHỈ THỊ\nVề công tác lưu trữ\n\nThời gian qua, công tác lưu trữ đã có chuyển biến.\n1. Sở Nội vụ:\na) Ban hành kế hoạch.\n\nNơi nhận:\n- Như Điều 3;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Bình',
    ),
  ).toEqual([
    '0 letterhead: ỦY BAN NHÂN DÂN TỈNH AN ',
    '0 letterhead: CỘNG HÒA XÃ HỘI CHỦ NGHĨ',
    '0 letterhead: Số: 05/CT-UBND',
    '0 letterhead: An Sơn, ngày 02 tháng 3 ',
    '0 title: CHỈ THỊ',
    '0 title: Về công tác lưu trữ',
    '0 body: Thời gian qua, công tác ',
    '0 body: 1. Sở Nội vụ:',
    '0 body: a) Ban hành kế hoạch.',
    '0 recipients: Nơi nhận:',
    '0 recipients: - Như Điều 3;',
    '0 recipients: - Lưu: VT.',
    '0 signature: TM. ỦY BAN NHÂN DÂN',
    '0 signature: CHỦ TỊCH',
    '0 signature: Trần Văn Bình',
  ]);
});

test('a công văn has no title; a post in capitals amid the text is no signature', () => {
  expect(
    roles(
      'SỞ Y TẾ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/SYT-NV\nV/v báo cáo\nKính gửi:\n- Bệnh viện tỉnh;\n- Các trung tâm y tế.\nThực hiện chỉ đạo của tỉnh, Sở Y tế đề nghị:\nGIÁM ĐỐC\n1. Báo cáo trước ngày 05/4/2026.',
    ),
  ).toEqual([
    '0 letterhead: SỞ Y TẾ',
    '0 letterhead: CỘNG HÒA XÃ HỘI CHỦ NGHĨ',
    '0 letterhead: Số: 12/SYT-NV',
    '0 letterhead: V/v báo cáo',
    '0 addressees: Kính gửi:',
    '0 addressees: - Bệnh viện tỉnh;',
    '0 addressees: - Các trung tâm y tế.',
    '0 body: Thực hiện chỉ đạo của tỉ',
    '0 signature: GIÁM ĐỐC',
    '0 body: 1. Báo cáo trước ngày 05',
  ]);
});

test('a decision that issues a plan is two parts', () => {
  const read = roles(
    'QUYẾT ĐỊNH\nBan hành Kế hoạch năm 2026\nCăn cứ Luật Lưu trữ;\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch năm 2026.\nNơi nhận:\n- Như Điều 3;\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Bình\nKẾ HOẠCH\nThực hiện năm 2026\n(Kèm theo Quyết định số 01/QĐ-UBND)\nI. MỤC ĐÍCH\nPHỤ LỤC\nDanh mục nhiệm vụ',
  );
  expect(read.filter((r) => /^[12] (?:title|annex)/u.test(r))).toEqual([
    '1 title: KẾ HOẠCH',
    '1 title: Thực hiện năm 2026',
    '1 title: (Kèm theo Quyết định số ',
    '2 annex-title: PHỤ LỤC',
  ]);
  expect(read[2]).toBe('0 legal-basis: Căn cứ Luật Lưu trữ;');
});

test('an annex after the signature opens a part, in capitals or not', () => {
  const read = roles(
    'KẾ HOẠCH\nNăm 2026\nI. NHIỆM VỤ\n1. Rà soát hồ sơ.\nNơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\nTrần Văn Bình\nPhụ lục số 01:\nĐỀ CƯƠNG BÁO CÁO',
  );
  expect(read.slice(-2)).toEqual(['1 annex-title: Phụ lục số 01:', '1 body: ĐỀ CƯƠNG BÁO CÁO']);
});

test('a text that lost its letterhead: a first line that names a type is the title, the rest is the body', () => {
  const long = `Thời gian qua, ${'công tác lưu trữ trên địa bàn tỉnh đã có nhiều chuyển biến, '.repeat(3)}song còn hạn chế.`;
  expect(
    roles(`Chỉ thị về việc tăng cường công tác lưu trữ\n${long}\n1. Sở Nội vụ:`).map((r) => r.slice(0, 12)),
  ).toEqual(['0 title: Chỉ', '0 body: Thời', '0 body: 1. S']);
  expect(roles(`25/5/2026: Khai mạc\n${long}`).map((r) => r.slice(0, 8))).toEqual(['0 body: ', '0 body: ']);
});

test('a title in capitals goes on over a comma; a signature of the Party has no stop', () => {
  const read = roles(
    'KẾT LUẬN\nCỦA BAN THƯỜNG VỤ,\nTHƯỜNG TRỰC TỈNH ỦY\n1. Giao Ban Tổ chức Tỉnh ủy rà soát.\nNơi nhận:\n- Lưu.\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nTrần Văn Bình',
  );
  expect(read.filter((r) => r.startsWith('0 title'))).toHaveLength(3);
  expect(read.filter((r) => r.startsWith('0 signature'))).toHaveLength(3);
});

test.each([
  ['a long first line', `Chỉ thị về việc ${'giữ gìn vệ sinh đường phố và '.repeat(8)}nơi công cộng`],
  ['a first line with a stop', 'Kế hoạch trồng cây mùa xuân.'],
])('a text without its letterhead: %s is the title', (_, title) => {
  expect(roles(`${title}\nThời gian qua việc này chưa được làm tốt.\n1. Phòng Kinh tế lập danh sách.`)[0]).toMatch(
    /^0 title: /u,
  );
});
