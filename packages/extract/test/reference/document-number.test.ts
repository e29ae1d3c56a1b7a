import { describe, expect, test } from 'vitest';
import { documentNumbers } from '../../src/reference/document-number.js';

const values = (text: string): string[] => documentNumbers(text).map((n) => n.value);

describe('numbers of documents', () => {
  test.each([
    ['Nghị định số 12/2031/NĐ-CP', ['12/2031/NĐ-CP']],
    ['Luật số 7/2031/QH16', ['7/2031/QH16']],
    ['Nghị quyết số 91-NQ/TW', ['91-NQ/TW']],
    ['Quy định 8-QĐi/TW', ['8-QĐi/TW']],
    ['Quy chế số 05-QC/BTCTU-BDVTU', ['05-QC/BTCTU-BDVTU']],
    ['số 91- NQ/TW và số 17/NQ- CP', ['91-NQ/TW', '17/NQ-CP']],
    ['Số: 773 /QĐ - UBND', ['773/QĐ-UBND']],
    ['Công văn 4321/BNV-TCBC', ['4321/BNV-TCBC']],
    ['Kế hoạch số 16/KH-MTTQ-BTT', ['16/KH-MTTQ-BTT']],
    ['số 1842b/CTPH-BVHTTDL-TLĐ', ['1842b/CTPH-BVHTTDL-TLĐ']],
    ['Kế hoạch số 515/KH-BCA-BNN&MT', ['515/KH-BCA-BNN&MT']],
    ['số 55/HĐXX', ['55/HĐXX']],
    ['chỉ thị số2545/CT-TTg', ['2545/CT-TTg']],
  ])('%s', (text, expected) => expect(values(text)).toEqual(expected));

  test.each([
    ['QUYẾT ĐỊNH SỐ 12/QĐ-TTG', ['12/QĐ-TTg']],
    ['Quyết định số 12/QD-UBND', ['12/QĐ-UBND']],
    ['Quyết định số 12/QÐ-UBND', ['12/QĐ-UBND']],
    ['Nghị định số 3O/2031/ND-CP', ['30/2031/NĐ-CP']],
    ['thông báo số l5/TB-СР', ['15/TB-CP']],
    ['kế hoạch 77/kh-ubnd', ['77/kh-ubnd']],
  ])('damaged: %s', (text, expected) => expect(values(text)).toEqual(expected));

  test.each([
    'trước ngày 15/9/2031 và 30/6',
    'đạt 22/30 xã, tỷ lệ 1/500',
    'lượng mưa 200-400mm, có nơi 100-150 mm',
    'điện thoại 0912-345-678',
    'quý IV/2031, khóa XI/2',
    'QCVN 41:2031/BGTVT',
    'trực 24/7, 02 lần/tháng',
    'giai đoạn 2031-2035',
    'họp ngày 12-Nov',
  ])('none: %s', (text) => expect(values(text)).toEqual([]));
});
