import type { Judgement } from '@dondoc/model';
import { describe, expect, it } from 'vitest';
import type { GivenItem } from '../../src/testing.js';
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
    ['vague', 'Tuyên truyền bằng nhiều hình thức phù hợp.'],
    ['vague', 'Tuyên truyền thông qua các hình thức linh hoạt.'],
    ['vague', 'Triển khai đồng bộ các giải pháp giảm nghèo.'],
    ['vague', 'Giải quyết đơn thư theo quy định của pháp luật.'],
    ['vague', 'Thực hiện theo hướng dẫn của cấp trên.'],
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
  ])('%s by the column %j', (value, given) => {
    expect(valueFor({ text: 'Tổ chức hội nghị tổng kết năm.', ...given }, 'solution')).toBe(value);
  });
});
