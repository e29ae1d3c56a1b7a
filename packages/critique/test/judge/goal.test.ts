import type { Judgement } from '@dondoc/model';
import { describe, expect, it } from 'vitest';
import type { GivenItem } from '../../src/testing.js';
import { judge, valueFor } from './given.js';

describe('judgeGoal', () => {
  it.each<[Judgement, string]>([
    ['yes', 'Cấp căn cước cho 95 % số người đủ tuổi.'],
    ['yes', 'Mở 03 lớp xóa mù chữ.'],
    ['yes', 'Trồng 1.200 cây xanh dọc đường liên thôn.'],
    ['yes', 'Nạo vét 3km kênh nội đồng.'],
    ['no', 'Duy tu đoạn Km4 - Km7.'],
    ['yes', 'Tham mưu UBND tỉnh ban hành Quyết định phê duyệt giá đất.'],
    ['yes', 'Lập danh sách hộ nghèo.'],
    ['yes', 'Trình ký chứng chỉ.'],
    ['yes', 'Xây dựng báo cáo tổng kết năm học.'],
    ['yes', 'Chuẩn bị báo cáo chuyên đề về đất đai.'],
    ['yes', 'Xây dựng chính sách đặc thù về đãi ngộ cán bộ thôn.'],
    ['yes', 'Xây dựng kế hoạch triển khai thực hiện đợt thi đua mùa xuân.'],
    ['yes', 'Xây dựng kế hoạch và tổ chức thực hiện việc kiểm kê đất đai.'],
    ['vague', 'Phấn đấu tỷ lệ che phủ rừng năm sau cao hơn năm trước.'],
    ['vague', 'Kéo giảm tai nạn giao thông trên quốc lộ.'],
    ['no', 'Đăng ký sổ công văn theo Thông tư số 24 của Bộ trưởng ban hành biểu mẫu sử dụng.'],
    ['no', 'Giám sát các chương trình, đề án đã được phê duyệt.'],
    ['no', 'Tổng hợp báo cáo từ các phòng.'],
    ['no', 'Tổng hợp báo cáo UBND tỉnh.'],
    ['no', 'Thiết lập chế độ báo cáo nhanh giữa các thôn.'],
    ['no', 'Tổ chức gặp mặt người cao tuổi.'],
    ['no', 'Báo cáo kết quả thực hiện về Sở Nội vụ.'],
    ['no', 'Thực hiện Điều 12 Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020.'],
    ['no', 'Họp giao ban lúc 8 giờ 30 phút thứ Hai tuần 2 hằng tháng.'],
    ['no', 'Trả lời đơn trong 05 ngày kể từ ngày nhận.'],
    ['no', 'Xây dựng kế hoạch triển khai thực hiện tại đơn vị.'],
    ['no', 'Rà soát vướng mắc để kiến nghị sửa đổi quy hoạch chợ.'],
    ['no', 'Kiểm tra việc lập, thẩm định hồ sơ xây dựng nhà ở.'],
    ['no', 'Rà soát các văn bản đã ban hành.'],
    ['no', 'Xây dựng kế hoạch và tổ chức thực hiện.'],
    ['no', 'Hướng dẫn thi hành theo Kế hoạch số 12.'],
  ])('%s: %s', (value, text) => {
    expect(valueFor({ text }, 'goal')).toBe(value);
  });

  it.each<[Judgement, string, Partial<GivenItem>]>([
    ['yes', 'product column', { product: 'Kế hoạch của UBND tỉnh' }],
    ['yes', 'figure in the goal column', { goal: 'đạt 90 %' }],
    ['vague', 'goal column without one', { goal: 'tăng so với năm trước' }],
    ['yes', 'aim above', { under: 'Chỉ tiêu: 100 % thôn có nhà văn hóa' }],
    ['no', 'heading above', { under: 'Về văn hóa' }],
  ])('%s by the %s', (value, _, given) => {
    expect(valueFor({ text: 'Tổ chức gặp mặt người cao tuổi.', ...given }, 'goal')).toBe(value);
  });

  it('points at the figure', () => {
    expect(judge({ text: 'Năm 2026 mở 03 lớp xóa mù chữ.' }, 'goal').evidence[0]?.quote).toBe('03 lớp');
  });
});
