import { describe, expect, test } from 'vitest';
import { readBodies } from '../../src/owner/body-list.js';
import { wordsOf } from '../../src/words/words.js';

const bodies = (text: string, title = false): readonly string[] | null =>
  readBodies(text, wordsOf(text, { start: 0, end: text.length }), 0, title)?.bodies.map((b) => b.name) ?? null;

describe('bodies that stand where a subject does', () => {
  test.each([
    ['Sở Y tế chủ trì xây dựng kế hoạch', ['Sở Y tế']],
    ['Sở Tài chính, Sở Y tế và Công an tỉnh rà soát', ['Sở Tài chính', 'Sở Y tế', 'Công an tỉnh']],
    ['các sở, ban, ngành và UBND các huyện, thị xã báo cáo', ['các sở, ban, ngành', 'UBND các huyện, thị xã']],
    ['Thủ trưởng các cơ quan, đơn vị và địa phương tổ chức', ['Thủ trưởng các cơ quan, đơn vị và địa phương']],
    ['Các Bộ: Tài chính, Y tế, Giáo dục và Đào tạo hướng dẫn', ['Bộ Tài chính', 'Bộ Y tế', 'Bộ Giáo dục và Đào tạo']],
    ['UBND các tỉnh: Lâm Đồng, Gia Lai chỉ đạo', ['UBND tỉnh Lâm Đồng', 'UBND tỉnh Gia Lai']],
    [
      'UBND các huyện, thị xã Bình An và thành phố Hòa Bình rà soát',
      ['UBND các huyện, thị xã Bình An và thành phố Hòa Bình'],
    ],
    ['Các Sở: Y tế, Xây dựng; Công an tỉnh rà soát', ['Sở Y tế', 'Sở Xây dựng', 'Công an tỉnh']],
    ['các cơ quan chuyên môn, cơ quan hành chính khác báo cáo', ['các cơ quan chuyên môn', 'cơ quan hành chính khác']],
    ['Ông. Trần Văn An - Trưởng đoàn lập biên bản', ['Ông. Trần Văn An - Trưởng đoàn']],
    ['Bà Lý Thị Đào, Phó Hiệu trưởng lập danh sách', ['Bà Lý Thị Đào, Phó Hiệu trưởng']],
    [
      'Các đồng chí Bộ trưởng, Thủ trưởng cơ quan ngang Bộ chỉ đạo',
      ['Các đồng chí Bộ trưởng', 'Thủ trưởng cơ quan ngang Bộ'],
    ],
    ['Chi cục An toàn vệ sinh thực phẩm chủ trì', ['Chi cục An toàn vệ sinh thực phẩm']],
    ['Hội Nông dân xã mở 02 lớp bồi dưỡng', ['Hội Nông dân xã']],
    ['Văn phòng Đảng ủy cấp đủ chữ ký số', ['Văn phòng Đảng ủy']],
    ['các đảng bộ có từ 100 đảng viên trở lên thí điểm', ['các đảng bộ có từ 100 đảng viên trở lên']],
    ['Thủ trưởng các ngành, các cấp chỉ đạo', ['Thủ trưởng các ngành, các cấp']],
    ['Sở Nông nghiệp và Môi trường phối hợp', ['Sở Nông nghiệp và Môi trường']],
    ['cấp ủy, tổ chức đảng, chính quyền các cấp quán triệt', ['cấp ủy', 'tổ chức đảng', 'chính quyền các cấp']],
    ['phòng Quản lý đô thị tổ chức kiểm tra', ['phòng Quản lý đô thị']],
    ['Ban Chỉ đạo phòng thủ dân sự tỉnh theo dõi', ['Ban Chỉ đạo phòng thủ dân sự tỉnh']],
    ['các cơ quan phối hợp có trách nhiệm cử cán bộ', ['các cơ quan phối hợp']],
    ['Các đơn vị được giao chủ trì có trách nhiệm lập dự toán', ['Các đơn vị được giao chủ trì']],
    ['VNPT Lâm Đồng chủ động kết nối', ['VNPT Lâm Đồng']],
    ['Ngân hàng Nhà nước - Chi nhánh Gia Lai chỉ đạo', ['Ngân hàng Nhà nước - Chi nhánh Gia Lai']],
    ['các tổ chức chính trị - xã hội vận động', ['các tổ chức chính trị - xã hội']],
    ['các tỉnh ủy, thành ủy lãnh đạo', ['các tỉnh ủy, thành ủy']],
    ['Giám đốc Sở Y tế (qua Văn phòng Sở) xem xét', ['Giám đốc Sở Y tế']],
    [
      'Công ty TNHH Đầu tư, Xây dựng và Kinh doanh nhà Hòa An, Sở Y tế lập hồ sơ',
      ['Công ty TNHH Đầu tư, Xây dựng và Kinh doanh nhà Hòa An', 'Sở Y tế'],
    ],
    ['Công ty Điện lực Hòa An, Viễn Phú và Bắc Sơn lập hồ sơ', ['Công ty Điện lực Hòa An']],
    [
      'các đơn vị sản xuất, kinh doanh, bảo quản hóa chất trên địa bàn phải khai báo',
      ['các đơn vị sản xuất, kinh doanh, bảo quản hóa chất trên địa bàn'],
    ],
    [
      'các Tập đoàn: Dầu khí Việt Nam, Hóa chất Việt Nam chủ động cân đối',
      ['Tập đoàn Dầu khí Việt Nam', 'Tập đoàn Hóa chất Việt Nam'],
    ],
    ['Ông Lê Văn An - Phó Giám đốc - phụ trách chung', ['Ông Lê Văn An - Phó Giám đốc']],
  ])('%s', (text, expected) => expect(bodies(text)).toEqual(expected));

  test.each([
    'Tổ chức hội nghị trực tuyến',
    'Báo cáo kết quả thực hiện',
    'Bộ tiêu chí đánh giá',
    'Phòng họp số 2',
    'Lãnh đạo, chỉ đạo các đơn vị',
    'Thanh tra, kiểm tra các cơ sở',
    'Cấp giấy chứng nhận',
    'trường hợp phát sinh khó khăn',
    'Quyết định số 12/QĐ-UBND',
    'công tác tuyên truyền',
  ])('no body: %s', (text) => expect(bodies(text)).toBeNull());

  test('a heading may hold an act that only tells which bodies are meant', () => {
    expect(bodies('Các phòng tham gia tập huấn', true)).toEqual(['Các phòng tham gia tập huấn']);
    expect(bodies('Các cơ sở sản xuất', true)).toEqual(['Các cơ sở sản xuất']);
  });

  test('names are slices of the text, spans included', () => {
    const text = 'Giao Sở Y tế, Sở Xây dựng lập kế hoạch';
    const found = readBodies(text, wordsOf(text, { start: 5, end: text.length }), 0);
    for (const b of found?.bodies ?? []) expect(text.slice(b.span.start, b.span.end)).toBe(b.name);
    expect(found?.bodies).toHaveLength(2);
  });
});
