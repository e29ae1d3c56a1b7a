import type { Judgement } from '@dondoc/model';
import { describe, expect, it } from 'vitest';
import { judge, valueFor } from './given.js';

describe('a general object', () => {
  it.each<[string, string]>([
    ['yes', 'Chuẩn bị các điều kiện làm việc của đoàn (phương tiện đưa đón, chỗ ăn nghỉ).'],
    ['vague', 'Chuẩn bị các điều kiện làm việc của đoàn (theo quy định, nếu có).'],
    ['vague', 'Chuẩn bị các điều kiện làm việc của đoàn.'],
  ])('%s: %s', (value, text) => {
    expect(valueFor({ text }, 'content')).toBe(value);
  });
});

describe('judgeContent', () => {
  it.each<[Judgement, string]>([
    ['yes', 'Tổ chức hội thi tìm hiểu pháp luật cho đoàn viên xã Hòa Bình.'],
    ['yes', 'Rà soát, thống kê số hộ chưa có nước sạch.'],
    ['yes', 'Sở Y tế chủ trì, phối hợp với Sở Tài chính lập dự toán mua sắm thiết bị.'],
    ['yes', 'Chỉ đạo các phòng lập danh sách hộ nghèo.'],
    ['yes', 'Đôn đốc các trường nộp báo cáo tài chính năm.'],
    ['yes', 'Tăng cường tổ chức các đoàn kiểm tra chợ đầu mối.'],
    ['yes', 'Nâng cao chất lượng phục vụ; niêm yết công khai thủ tục tại bộ phận một cửa.'],
    ['yes', 'Bố trí hội trường và các điều kiện phục vụ lễ khai mạc.'],
    ['yes', 'Tuyên truyền Luật Căn cước trên Đài Phát thanh Thành Công.'],
    ['yes', 'Triển khai lực lượng trực chốt tại ngầm tràn.'],
    ['yes', 'Đưa nội dung nâng cao kỹ năng số vào sinh hoạt chi bộ.'],
    ['yes', 'Nghiên cứu, xây dựng tiêu chuẩn kho lưu trữ của tỉnh.'],
    ['yes', 'Tham mưu trình phương án tuyển sinh lớp 10.'],
    ['yes', 'Đẩy mạnh cải cách, xây dựng kho dữ liệu hộ tịch dùng chung.'],
    ['yes', 'Xây dựng kế hoạch và tổ chức thực hiện việc kiểm kê đất đai.'],
    ['yes', 'Tổ chức thực hiện phong trào “Sạch làng, đẹp ngõ”.'],
    ['yes', 'Kiểm tra việc thực hiện kế hoạch tiêm chủng tại các trạm.'],
    ['yes', 'Phối hợp chặt chẽ với các trường để cung cấp danh sách học sinh nghèo.'],
    ['yes', 'Chuyên đề 2: Văn hóa đọc trong nhà trường.'],
    ['yes', 'Ổn định tổ chức, giới thiệu chương trình.'],
    ['vague', 'Hướng dẫn, theo dõi, đôn đốc các đơn vị thực hiện nhiệm vụ theo Kế hoạch.'],
    ['vague', 'Tổ chức triển khai, theo dõi, đôn đốc thực hiện kế hoạch.'],
    ['vague', 'Phối hợp huy động nguồn lực từ các tổ chức.'],
    ['vague', 'Tạo điều kiện thuận lợi cho các doanh nghiệp khảo sát mặt bằng.'],
    ['vague', 'Trường hợp vượt thẩm quyền, Sở Nội vụ tổng hợp, trình cấp trên xem xét.'],
    ['vague', 'Triển khai các giải pháp giảm nghèo bền vững.'],
    ['vague', 'Tổ chức thực hiện theo đúng thời gian quy định.'],
    ['vague', 'Thực hiện tốt công tác phối hợp giữa các cơ quan.'],
    ['vague', 'Tăng cường công tác tuyên truyền, vận động nhân dân.'],
    ['vague', 'Hoàn thành các nhiệm vụ được giao đúng tiến độ.'],
    ['vague', 'Theo dõi, đôn đốc các sở, ngành thực hiện nhiệm vụ được nêu trong Kế hoạch.'],
    ['vague', 'Tổ chức triển khai thực hiện Nghị quyết tại địa phương.'],
    ['vague', 'Xây dựng kế hoạch và tổ chức thực hiện theo chức năng, nhiệm vụ.'],
    ['vague', 'Chuẩn bị các điều kiện cần thiết cho hội nghị.'],
    ['vague', 'Nếu có khó khăn, vướng mắc, các đơn vị báo cáo Sở Nội vụ xem xét, giải quyết.'],
    ['vague', 'Vận động nhân dân chấp hành chủ trương, đường lối của Đảng.'],
    ['no', 'Nâng cao hiệu lực, hiệu quả quản lý trong tình hình mới.'],
    ['vague', 'Giao Văn phòng theo dõi, đôn đốc.'],
    ['no', 'Phát huy tinh thần đoàn kết, xây dựng đời sống văn hóa.'],
    ['no', 'Tạo sự đồng thuận trong toàn xã hội.'],
    ['no', 'Phát huy tinh thần trách nhiệm của người đứng đầu.'],
    ['no', 'Tiếp tục đẩy mạnh cải cách, tạo chuyển biến mạnh mẽ trong nhận thức.'],
  ])('%s: %s', (value, text) => {
    expect(valueFor({ text }, 'content')).toBe(value);
  });

  it.each([
    ['quá trình', 'Trong quá trình hội nhập ngày càng sâu rộng.'],
    ['bầu cử', 'Ngày hội bầu cử của toàn dân.'],
    ['các tổ chức', 'Các tổ chức, doanh nghiệp trong nước.'],
  ])('does not take a syllable of “%s” for an act', (_, text) => {
    expect(valueFor({ text }, 'content')).not.toBe('yes');
  });

  it('shows the words that decided', () => {
    const text = 'Nâng cao nhận thức; lập danh sách hộ nghèo.';
    const { evidence, reason } = judge({ text }, 'content');
    expect(evidence[0]?.quote).toBe('lập danh sách hộ nghèo');
    expect(reason).toContain('lập danh sách hộ nghèo');
  });

  it('does not take the lead for a named object', () => {
    const text = 'Sở Nội Vụ Thành Phố phát huy tinh thần trách nhiệm.';
    expect(valueFor({ text, lead: ['Sở Nội Vụ Thành Phố'] }, 'content')).toBe('no');
  });
});
