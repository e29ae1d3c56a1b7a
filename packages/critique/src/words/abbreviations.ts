/**
 * Abbreviations of types of document in their numbers, the usual one first: Nghị định 30/2020/NĐ-CP, Phụ lục III; Hướng dẫn
 * 36-HD/VPTW, mục II.3.
 */
export const ABBREVIATIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['nghị quyết', ['NQ', 'NQLT']],
  ['quyết định', ['QĐ']],
  ['chỉ thị', ['CT']],
  ['kết luận', ['KL']],
  ['quy chế', ['QC']],
  ['quy định', ['QyĐ', 'QĐ', 'QĐi']],
  ['thông cáo', ['TC']],
  ['thông báo', ['TB']],
  ['thông tri', ['TT']],
  ['hướng dẫn', ['HD']],
  ['chương trình', ['CTr']],
  ['chương trình hành động', ['CTr', 'CTrHĐ', 'CTHĐ']],
  ['kế hoạch', ['KH']],
  ['kế hoạch hành động', ['KH', 'KHHĐ']],
  ['phương án', ['PA']],
  ['đề án', ['ĐA']],
  ['dự án', ['DA']],
  ['báo cáo', ['BC']],
  ['biên bản', ['BB']],
  ['tờ trình', ['TTr']],
  ['hợp đồng', ['HĐ']],
  ['công điện', ['CĐ']],
  ['bản ghi nhớ', ['BGN']],
  ['bản thỏa thuận', ['BTT']],
  ['giấy ủy quyền', ['GUQ']],
  ['giấy mời', ['GM']],
  ['giấy giới thiệu', ['GGT']],
  ['giấy nghỉ phép', ['GNP']],
]);
