import { describe, expect, test } from 'vitest';
import { readClause } from '../../src/owner/clause.js';
import { wordsOf } from '../../src/words/words.js';

const clause = (text: string) => {
  const { kind, lead, coordinating, modality } = readClause(text, wordsOf(text, { start: 0, end: text.length }));
  return { kind, lead: lead.map((b) => b.name), with: coordinating.map((b) => b.name), modality };
};

describe('who has to act', () => {
  test.each([
    ['Giao Sở Y tế xây dựng đề án', ['Sở Y tế'], 'assign'],
    ['Yêu cầu UBND các xã, phường rà soát danh sách hộ nghèo', ['UBND các xã, phường'], 'require'],
    ['Đề nghị Ủy ban Mặt trận Tổ quốc tỉnh giám sát việc thực hiện', ['Ủy ban Mặt trận Tổ quốc tỉnh'], 'request'],
    ['Khuyến khích các doanh nghiệp đầu tư thiết bị', ['các doanh nghiệp'], 'encourage'],
    ['Chủ tịch UBND tỉnh yêu cầu Giám đốc Sở Xây dựng kiểm tra', ['Giám đốc Sở Xây dựng'], 'require'],
    ['Sở Nội vụ chỉ đạo các phòng thẩm định hồ sơ', ['Sở Nội vụ'], 'plain'],
    ['Sở Tài chính có trách nhiệm bố trí kinh phí', ['Sở Tài chính'], 'plain'],
    ['Trong quá trình thực hiện, nếu có vướng mắc, đề nghị các đơn vị phản ánh về Sở Y tế', ['các đơn vị'], 'request'],
    ['Trước ngày 15 hằng tháng, các phòng gửi số liệu về Văn phòng', ['các phòng'], 'plain'],
    ['Đối với các xã miền núi: Hoàn thành việc cấp nước sạch', ['các xã miền núi'], 'plain'],
    ['Nhiệm vụ của từng thành viên do Trưởng đoàn phân công', ['Trưởng đoàn'], 'plain'],
    ['Khi phát hiện sai phạm, khẩn trương báo cáo cấp trên', [], 'plain'],
    ['Sở Y tế: Theo chức năng, nhiệm vụ của mình có trách nhiệm lập danh sách', ['Sở Y tế'], 'plain'],
    ['Rà soát, bổ sung quy chế làm việc', [], 'plain'],
    ['Tối ưu hóa hệ thống thông tin', [], 'plain'],
    ['Về bộ máy: tăng số lượng cấp phó, bố trí biên chế: giao Bộ Nội vụ xem xét', ['Bộ Nội vụ'], 'assign'],
    [
      'Nhằm bảo đảm sức khỏe cho giáo viên, học sinh các trường, Sở Giáo dục và Đào tạo đề nghị UBND các xã chỉ đạo',
      ['UBND các xã'],
      'request',
    ],
    ['Chỉ cấp giấy phép cho công trình đủ điều kiện', [], 'plain'],
    ['Phân công nhiệm vụ cụ thể cho các thành viên', [], 'plain'],
    ['Giao nhiệm vụ cho Sở Y tế lập danh sách', ['Sở Y tế'], 'assign'],
    ['Trưởng đoàn giám sát phải báo cáo kết quả', ['Trưởng đoàn giám sát'], 'plain'],
    ['Trưởng đoàn giám sát việc chấm bài', ['Trưởng đoàn'], 'plain'],
    ['Hạn cuối cùng thí sinh nộp hồ sơ', ['thí sinh'], 'plain'],
    ['Cuối đợt thi, các trường gửi phiếu chấm', ['các trường'], 'plain'],
    ['Mỗi phường chọn một tuyến phố kiểu mẫu', ['Mỗi phường'], 'plain'],
    ['Đối với các xã chưa có chợ thì khẩn trương lập đề án', ['các xã'], 'plain'],
    ['Xây dựng quy chế (Giao Công an tỉnh chủ trì tham mưu)', ['Công an tỉnh'], 'plain'],
    ['Thực hiện cấm hút thuốc ở các nơi như: bến xe, nhà trường, nhà trọ, nhà biểu diễn', [], 'plain'],
    ['Các vụ cháy xảy ra phải báo cáo ngay', [], 'plain'],
    ['Về thi công: chỉ đạo các nhà thầu tăng mũi thi công', [], 'plain'],
    ['Về hoạt động của chính quyền cấp xã: giao Bộ Nội vụ hướng dẫn', ['Bộ Nội vụ'], 'assign'],
    ['Tiếp thu ý kiến của Phó Thủ tướng, Bộ trưởng yêu cầu các Cục triển khai', ['các Cục'], 'require'],
    [
      'Chậm nhất cuối quý I năm 2026, những cơ quan chưa có cán bộ phải bố trí cán bộ',
      ['những cơ quan chưa có cán bộ'],
      'plain',
    ],
    ['Phấn đấu hoàn thành giải ngân trong năm', [], 'plain'],
    ['Lãnh đạo thực hiện nghị quyết của Đảng bộ', [], 'plain'],
    ['Việc tổ chức phải tiết kiệm, an toàn', [], 'plain'],
    ['Không để xảy ra lãng phí', [], 'plain'],
  ])('%s', (text, lead, modality) => expect(clause(text)).toMatchObject({ kind: 'order', lead, modality }));

  test.each([
    'Sở Y tế đã ban hành hướng dẫn trong quý I',
    'Các địa phương đang triển khai sắp xếp bộ máy',
    'Bộ Tài chính chưa bố trí đủ kinh phí',
    'Phát triển nông thôn là nhiệm vụ quan trọng',
    'Kê khai không trung thực',
    'Sở Tư pháp có thể áp dụng nhiều hình thức lấy ý kiến',
    'Phấn đấu đến hết năm 2026, có 80% chi bộ họp không giấy',
    'Phấn đấu 90% hộ dân dùng nước sạch',
    'Sở Nội vụ chịu trách nhiệm về nội dung Kế hoạch này',
  ])('tells: %s', (text) => expect(clause(text).kind).toBe('statement'));
});

describe('who co-operates', () => {
  test.each([
    [
      'Chủ trì, phối hợp với Sở Y tế, Công an tỉnh và các đơn vị liên quan kiểm tra',
      ['Sở Y tế', 'Công an tỉnh', 'các đơn vị liên quan'],
    ],
    ['Phối hợp chặt chẽ với các đoàn thể vận động nhân dân', ['các đoàn thể']],
    ['Phối hợp Phòng Văn hóa - Xã hội tổ chức hội thi', ['Phòng Văn hóa - Xã hội']],
    ['Xây dựng mạng lưới với sự tham gia của Hội Nông dân', ['Hội Nông dân']],
    ['Chủ trì cùng Sở Tài chính thẩm định', ['Sở Tài chính']],
    [
      'Phối hợp với Thanh tra xây dựng, Quản lý thị trường, các Quận, Huyện kiểm tra',
      ['Thanh tra xây dựng', 'Quản lý thị trường', 'các Quận, Huyện'],
    ],
    ['Phối hợp với các đơn vị có chức năng tổ chức kiểm tra', ['các đơn vị có chức năng']],
    ['Phối hợp với các ngành chức năng tăng cường kiểm tra', ['các ngành chức năng']],
    ['Phối hợp kiểm tra, xử lý vi phạm', []],
    ['Ban hành quy chế phối hợp giữa các cơ quan', []],
    ['Làm việc với Sở Xây dựng về tiến độ', []],
    ['Đôn đốc các chủ đầu tư phối hợp với UBND xã giải phóng mặt bằng', []],
  ])('%s', (text, partners) => expect(clause(text).with).toEqual(partners));
});
