import { describe, expect, test } from 'vitest';
import { clausesOf } from '../../src/passage/clauses.js';

const split = (text: string): string[] =>
  clausesOf(text, { start: 0, end: text.length }).map((p) => text.slice(p.span.start, p.span.end));

describe('clauses', () => {
  test('semicolons part acts, not objects', () => {
    expect(split('Rà soát quy hoạch; xây dựng kế hoạch năm 2026; các đề án, dự án liên quan.')).toEqual([
      'Rà soát quy hoạch',
      'xây dựng kế hoạch năm 2026; các đề án, dự án liên quan.',
    ]);
  });
  test('how an act is to be done goes on with it', () => {
    expect(split('Xây dựng kho dữ liệu; bảo đảm đúng tiến độ, tiết kiệm.')).toHaveLength(1);
    expect(split('Xây dựng kho dữ liệu; bảo đảm mọi trẻ em được đến trường.')).toHaveLength(2);
  });
  test('cited acts that a colon opens stay in one list, verbs in their titles too', () => {
    expect(
      split('Tuyên truyền các quy định, trọng tâm là: Luật Giao thông; Nghị định về trật tự; phòng, chống ùn tắc.'),
    ).toHaveLength(1);
  });
  test('a chain of verbs with one owner stays whole', () => {
    expect(split('Theo dõi, đôn đốc, kiểm tra việc thực hiện Chỉ thị này.')).toHaveLength(1);
  });
  test('sentences are parted, abbreviations are not', () => {
    expect(split('Giao UBND TP. Huế chủ trì. Hoàn thành trong quý I.')).toEqual([
      'Giao UBND TP. Huế chủ trì.',
      'Hoàn thành trong quý I.',
    ]);
  });
  test('"đồng thời" after a semicolon opens a clause of its own', () => {
    expect(split('Lập dự toán kinh phí; đồng thời báo cáo Sở Tài chính')).toEqual([
      'Lập dự toán kinh phí',
      'đồng thời báo cáo Sở Tài chính',
    ]);
  });
  test('a recurrence after a comma opens an act of its own', () => {
    expect(split('Theo dõi tình hình dịch bệnh, định kỳ báo cáo UBND tỉnh')).toEqual([
      'Theo dõi tình hình dịch bệnh',
      'định kỳ báo cáo UBND tỉnh',
    ]);
    expect(split('Tổ chức tập huấn định kỳ, hằng năm')).toHaveLength(1);
  });
  test('an enumeration after an owner is parted, one of objects is not', () => {
    expect(split('Giao Sở Y tế: (i) Lập danh sách; (ii) Tổ chức tiêm chủng.')).toEqual([
      'Giao Sở Y tế',
      'Lập danh sách',
      'Tổ chức tiêm chủng.',
    ]);
    expect(split('Kế hoạch phải bảo đảm ba yêu cầu: (i) rõ việc; (ii) rõ người; (iii) rõ thời gian.')).toHaveLength(1);
  });
  test('semicolons in brackets and quotes part nothing', () => {
    expect(split('Rà soát hồ sơ (hộ nghèo; hộ cận nghèo; hộ chính sách) trước ngày 10/5.')).toHaveLength(1);
  });
  test('a new owner with a duty of his own opens a clause', () => {
    expect(
      split('Các phòng có trách nhiệm hoàn thành nhiệm vụ, các đơn vị phối hợp có trách nhiệm cung cấp số liệu.'),
    ).toHaveLength(2);
  });
  test('closing strokes are left out', () => {
    expect(split('Các đơn vị nghiêm túc thực hiện./.')).toEqual(['Các đơn vị nghiêm túc thực hiện.']);
  });
});
