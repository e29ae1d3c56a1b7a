import { describe, expect, test } from 'vitest';
import { extractFacts } from '../src/extract-facts.js';
import { documentOf, type Line } from './document-of.js';

const HEAD: readonly Line[] = [
  { text: 'Số: 12/CT-UBND', role: 'letterhead' },
  { text: 'Lam Hà, ngày 10 tháng 3 năm 2031', role: 'letterhead' },
];
const LENGTH = 20_000;

/** Openings of what the patterns look for, which they have to give up again and again. */
const NASTY: Readonly<Record<string, string>> = {
  'numbers of documents': 'số 12/2031/QĐ-UBND-',
  'strokes and codes': 'O1l/KH-',
  'types without numbers': 'Nghị quyết số Kế hoạch số ',
  'laws without numbers': 'Luật Đê điều và ',
  provisions: 'điểm a khoản 2 Điều 14, ',
  definitions: '(sau đây gọi tắt là Ban ',
  'days without years': 'trước ngày 15/9, ngày 16/9 - ',
  'clock times': '8h30 - 9h00, sáng thứ hai, ',
  quarters: 'quý I, quý II, quý III và ',
  terms: 'trong vòng 15 ngày kể từ ngày ',
  'terms ahead': 'ít nhất 05 ngày trước khi ',
  recurrences: 'định kỳ hằng tháng, trước ngày 20 ',
  events: 'khi Luật được sau khi ',
  bodies: 'Giao Sở Y tế chủ trì, phối hợp với ',
  'bodies of territories': 'UBND các huyện, thị xã, thành phố và ',
  targets: 'từ 15% đến 20% số ',
  spaces: '          ',
  brackets: '((((“““',
  commas: ', , , ; ; . . ',
  'one long word': 'ababababab',
};

describe('no pattern runs away: tens of thousands of characters come to an end', () => {
  test.each(Object.entries(NASTY))('%s', (_, opening) => {
    const text = `1. ${opening.repeat(Math.ceil(LENGTH / opening.length))}.`;
    // A runaway pattern would not end within the time of a test.
    const { header } = extractFacts(documentOf([...HEAD, text]));
    expect(header.number?.value).toBe('12/CT-UBND');
  });
});
