/**
 * Tên loại văn bản with the code that stands for it in a number, the code first where both systems share it.
 *
 * Sources: Nghị định 30/2020/NĐ-CP, Phụ lục III (types of the State); Hướng dẫn 36-HD/VPTW (types of the Party); Luật Ban hành
 * văn bản quy phạm pháp luật 64/2025/QH15 (normative acts).
 */
export const TYPE_CODES: readonly (readonly [code: string, name: string])[] = [
  ['NQ', 'nghị quyết'],
  ['QĐ', 'quyết định'],
  ['CT', 'chỉ thị'],
  ['KL', 'kết luận'],
  ['QC', 'quy chế'],
  ['QyĐ', 'quy định'],
  ['QĐi', 'quy định'],
  ['TC', 'thông cáo'],
  ['TB', 'thông báo'],
  ['HD', 'hướng dẫn'],
  ['CTr', 'chương trình'],
  ['CTHĐ', 'chương trình hành động'],
  ['CTPH', 'chương trình phối hợp'],
  ['KH', 'kế hoạch'],
  ['KHPH', 'kế hoạch phối hợp'],
  ['KHLT', 'kế hoạch liên tịch'],
  ['PA', 'phương án'],
  ['ĐA', 'đề án'],
  ['DA', 'dự án'],
  ['BC', 'báo cáo'],
  ['BB', 'biên bản'],
  ['TTr', 'tờ trình'],
  ['HĐ', 'hợp đồng'],
  ['CĐ', 'công điện'],
  ['CV', 'công văn'],
  ['BGN', 'bản ghi nhớ'],
  ['BTT', 'bản thỏa thuận'],
  ['GUQ', 'giấy ủy quyền'],
  ['GM', 'giấy mời'],
  ['GGT', 'giấy giới thiệu'],
  ['GNP', 'giấy nghỉ phép'],
  ['PG', 'phiếu gửi'],
  ['PC', 'phiếu chuyển'],
  ['PB', 'phiếu báo'],
  ['NĐ', 'nghị định'],
  ['TTLT', 'thông tư liên tịch'],
  ['NQLT', 'nghị quyết liên tịch'],
  ['L', 'luật'],
  ['PL', 'pháp lệnh'],
];

/** Types that have no code of their own, or share one: named by their words only. */
export const TYPE_NAMES: readonly string[] = [
  ...new Set(TYPE_CODES.map(([, name]) => name)),
  'bộ luật',
  'lệnh',
  'sắc lệnh',
  'thông tư',
  'thông tri',
  'tuyên bố',
  'lời kêu gọi',
  'chiến lược',
  'quy hoạch',
  'quy trình',
  'nội quy',
  'điều lệ',
  'đề cương',
  'thông báo kết luận',
  'kế hoạch hành động',
  'thư công',
  'văn bản',
  'văn bản hợp nhất',
].sort((a, b) => b.length - a.length);

/** Codes as capitals without marks make them: `QĐ-TTg` in a title is `QĐ-TTG`, on a scan `QD-TTg`. */
export const CODE_REPAIRS: ReadonlyMap<string, string> = new Map([
  ['QD', 'QĐ'],
  ['ND', 'NĐ'],
  ['QDI', 'QĐi'],
  ['QĐI', 'QĐi'],
  ['QDi', 'QĐi'],
  ['QYĐ', 'QyĐ'],
  ['TTR', 'TTr'],
  ['CTR', 'CTr'],
  ['TTG', 'TTg'],
]);
