import { describe, expect, test } from 'vitest';
import type { LayoutWord } from '../../src/index.js';
import { sortWords } from '../../src/words/sort-words.js';
import { A4, typed } from '../layout/page-words.js';

/** One engine line; `word@0.4` is read with confidence 0.4, others with 0.95. */
function line(text: string, x: number, y: number, number: number): LayoutWord[] {
  const words = typed(text.replace(/@[\d.]+/gu, ''), x, y);
  return words.map((w, i) => ({
    ...w,
    line: number,
    confidence: Number(/@([\d.]+)/u.exec(text.split(' ')[i] ?? '')?.[1] ?? 0.95),
  }));
}
const filler = [
  ...line('Căn cứ Luật Tổ chức chính quyền địa phương;', 80, 400, 90),
  ...line('thực hiện các nội dung sau đây', 80, 420, 91),
];
const shown = (words: readonly LayoutWord[]): string =>
  sortWords([...words, ...filler], A4)
    .filter((w) => (w.line ?? 0) < 90)
    .map((w) => (w.zone ? `{${w.zone}:${w.text}}` : w.text))
    .join(' ');
const head = (text: string): string => shown(line(text, 60, 90, 1));
const date = (text: string): string => shown(line(text, 290, 90, 1));
const body = (text: string): string => shown(line(text, 80, 500, 1));

describe('blanks of the letterhead', () => {
  test.each([
    ['Số: 217/KH-UBND', 'Số: 217/KH-UBND'],
    ['Số: 02/2026/NQ-HĐND', 'Số: 02/2026/NQ-HĐND'],
    ['Số: 15 /CT-UBND', 'Số: 15 /CT-UBND'],
    ['Số: /KH-SYT', 'Số: /KH-SYT'],
    ['Số 15-NQ/TU', 'Số 15-NQ/TU'],
    ['Số: 3@0.4 /2025/QĐ-UBND@0.7', 'Số: {handwriting:3} /2025/QĐ-UBND'],
    ['Số: 3@0.4 /2025@0.7 /QĐ-UBND', 'Số: {handwriting:3} /2025 /QĐ-UBND'],
    ['Số: 892@0.5 /UBND-TH', 'Số: {handwriting:892} /UBND-TH'],
    ['Số: œ9004@0.3 /KH-SYT', 'Số: {handwriting:œ9004} /KH-SYT'],
    ['Số:/⁄222/UBND-@0.1 KSTTHC', 'Số: {handwriting://222} /UBND- KSTTHC'],
    ['sé:42Ôb@0.4 /QÐ-SYT', 'Số: {handwriting:42Ôb} /QĐ-SYT'],
  ])('%s', (read, wanted) => expect(head(read)).toBe(wanted));

  test.each([
    ['Hà Nội, ngày 05 tháng 3 năm 2026', 'Hà Nội, ngày 05 tháng 3 năm 2026'],
    ['Hà Nội, ngày tháng 3 năm 2026', 'Hà Nội, ngày tháng 3 năm 2026'],
    ['Hà Nội, ngàyÍ5@0.3 tháng 01 năm 2026', 'Hà Nội, ngày {handwriting:Í5} tháng 01 năm 2026'],
    ['Hà Nội, ngày 0]@0.9 tháng 0l@0.7 năm 2026', 'Hà Nội, ngày 01 tháng 01 năm 2026'],
    ['Hà Nội, ngày 15@0.4 tháng 4 năm 2026', 'Hà Nội, ngày {handwriting:15} tháng 4 năm 2026'],
  ])('%s', (read, wanted) => expect(date(read)).toBe(wanted));
});

describe('numbers and dates in running text are printed', () => {
  test.each([
    'Nghị định số 59/2019/NĐ-CP@0.7 ngày 01 tháng 7 năm 2019',
    'Quyết định số: 1743/QĐ-BGTVT@0.4 ngày 31/12/2024',
    'triển khai Tháng hành động năm 2017 tại xã',
    'phân công ngày nghỉ trong tháng của năm',
    'Nghị định số ố@0.6 26/2026/NĐ-CP@0.9 không quy định',
    'Nghị định số 26/2O26/NĐ-CP@0.8 ngày Ì7@0.6 tháng 0@0.9 năm 2026',
  ])('%s', (text) => expect(body(text).replace('{handwriting:ố}', 'ố')).toBe(text.replace(/@[\d.]+/gu, '')));

  test('save what no engine is sure of: a pen may have been there', () => {
    expect(body('Kế hoạch số 4œ@0.2 /KH-SYT, ngày Z@0.2 tháng 11 năm 2017')).toBe(
      'Kế hoạch số {handwriting:4œ} /KH-SYT, ngày {handwriting:Z} tháng 11 năm 2017',
    );
  });
});

describe('noise', () => {
  test.each([
    ['hoàn thành nhiệm vụ | được giao', 'hoàn thành nhiệm vụ {noise:|} được giao'],
    ['thực hiện./. /Wwuf@0.1', 'thực hiện./. {handwriting:/Wwuf}'],
    ['bệnh viện .hành@0.6 chính', 'bệnh viện hành chính'],
    ['"ngày@0.8 20 tháng 6 năm 2026', 'ngày 20 tháng 6 năm 2026'],
    ['hành vi “tham nhũng vặt” theo', 'hành vi “tham nhũng vặt” theo'],
    ['- Lưu: VT, TH.', '- Lưu: VT, TH.'],
    ['+ Tổ chức 02 lớp, đạt 100 % kế hoạch', '+ Tổ chức 02 lớp, đạt 100 % kế hoạch'],
  ])('%s', (read, wanted) => expect(body(read)).toBe(wanted));

  test.each(['N%@0.1 „ở@0.2 la@0.2', '`@0.2 ~Y@0.1', 'XIỆN@0.3 Yr^@0.4 k-i@0.1'])('a line of junk: %s', (text) =>
    expect(body(text)).not.toMatch(/(?:^|\s)[^\s{]/u),
  );

  test('a dash at the height of the capitals’ tops, and one where dashes stand', () => {
    const [word, ...rest] = line('- Quy định chức năng', 80, 500, 1);
    const dash = (y0: number): LayoutWord[] => (word ? [{ ...word, box: { ...word.box, y0, y1: y0 + 1 } }] : []);
    expect(shown([...dash(500), ...rest])).toBe('{noise:-} Quy định chức năng');
    expect(shown([...dash(508), ...rest])).toBe('- Quy định chức năng');
  });

  test.each(['8', '102,7', '-', 'UBND', 'Ý kiến'])('a short line that is none: %s', (text) =>
    expect(body(text)).toBe(text),
  );
});

test.each([
  ['Với)@0 nhận:', 'Nơi nhận:'],
  ['Noi@0.9 nhận:', 'Nơi nhận:'],
  ['Người nhận:', 'Người nhận:'],
  ['Công nhận@0.9', 'Công nhận'],
  ['l', '1'],
  ['l@0.7 xã', 'l xã'],
])('%s', (read, wanted) => expect(body(read)).toBe(wanted));
