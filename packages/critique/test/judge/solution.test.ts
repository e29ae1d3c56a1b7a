import { evidenceOf, type Judgement } from '@dondoc/model';
import { describe, expect, it } from 'vitest';
import { judgeItem } from '../../src/index.js';
import { exampleDocument, type GivenItem } from '../../src/testing.js';
import { valueFor } from './given.js';

describe('judgeSolution', () => {
  it.each<[Judgement, string]>([
    ['yes', 'Nộp báo cáo về Sở (qua Phòng Tổ chức cán bộ).'],
    ['yes', 'Lấy ý kiến nhân dân thông qua phiếu hỏi tại từng hộ.'],
    ['yes', 'Vận chuyển nước sạch bằng xe bồn tới các thôn.'],
    ['yes', 'Lập hồ sơ theo mẫu số 03.'],
    ['yes', 'Sửa chữa nhà văn hóa từ nguồn xã hội hóa do nhân dân đóng góp.'],
    ['yes', 'Đối với đơn nặc danh: lưu hồ sơ và không xem xét giải quyết.'],
    ['yes', 'Tuyên truyền bằng các hình thức phù hợp như: phát thanh, treo băng rôn.'],
    ['yes', 'Lồng ghép nội dung giới với sinh hoạt tổ dân phố.'],
    ['yes', 'Đăng tin về hội thi trên cơ quan báo chí của tỉnh.'],
    ['vague', 'Khen thưởng theo đúng hướng dẫn của Trung ương.'],
    ['vague', 'Tuyên truyền bằng nhiều hình thức phù hợp.'],
    ['vague', 'Tuyên truyền thông qua các hình thức linh hoạt.'],
    ['vague', 'Triển khai đồng bộ các giải pháp giảm nghèo.'],
    ['vague', 'Giải quyết đơn thư theo quy định của pháp luật.'],
    ['vague', 'Thực hiện theo hướng dẫn của cấp trên.'],
    ['no', 'Trên cơ sở Kế hoạch này, tổ chức kiểm tra các chợ.'],
    ['no', 'Khai mạc: thông qua chương trình; giới thiệu đại biểu.'],
    ['no', 'Đề xuất các giải pháp quản lý chợ tạm.'],
    ['no', 'Trao bằng khen cho tập thể xuất sắc.'],
    ['no', 'Xét tuyển công bằng, khách quan.'],
    ['no', 'Đối với Sở Y tế: kiểm tra các cơ sở khám bệnh.'],
    ['no', 'Phòng, chống bạo lực trên cơ sở giới.'],
    ['no', 'Tổ chức hội nghị tổng kết năm.'],
  ])('%s: %s', (value, text) => {
    expect(valueFor({ text }, 'solution')).toBe(value);
  });

  it.each<[Judgement, Partial<GivenItem>]>([
    ['yes', { solution: 'Ký hợp đồng với đơn vị tư vấn' }],
    ['yes', { funding: 'Ngân sách tỉnh' }],
    ['vague', { solution: 'Theo quy định' }],
    ['no', { funding: 'Theo quy định hiện hành' }],
  ])('%s by the column %j', (value, given) => {
    expect(valueFor({ text: 'Tổ chức hội nghị tổng kết năm.', ...given }, 'solution')).toBe(value);
  });

  it('takes its own words over a column that says nothing', () => {
    const given = { text: 'Gửi báo cáo về Sở (qua Phòng Tổ chức).', solution: 'Theo quy định' };
    expect(valueFor(given, 'solution')).toBe('yes');
  });

  it.each<[Judgement, string]>([
    ['yes', 'Đối với đơn nặc danh: Phòng Nội vụ lưu hồ sơ.'],
    ['yes', '- Nếu hồ sơ chưa đủ, Phòng Nội vụ trả lại người nộp.'],
    ['no', 'Đối với các xã, phường: Phòng Nội vụ lưu hồ sơ.'],
    ['no', 'Về hồ sơ: Phòng Nội vụ lưu hồ sơ.'],
  ])('%s for what stands under the case of its line: %s', (value, line) => {
    const { doc, facts } = exampleDocument({ items: [{ text: line }] });
    const [whole] = facts.items;
    const start = line.indexOf('Phòng');
    if (!whole) throw new Error('no item');
    const item = { ...whole, text: line.slice(start), evidence: [evidenceOf(doc, { start, end: line.length })] };
    expect(judgeItem(item, doc).solution.value).toBe(value);
  });
});
