import { describe, expect, test } from 'vitest';
import { extractFacts } from '../src/extract-facts.js';
import { documentOf, type Line } from './document-of.js';

const HEAD: readonly Line[] = [
  { text: 'Số: 12/CT-UBND', role: 'letterhead' },
  { text: 'Lam Hà, ngày 10 tháng 3 năm 2031', role: 'letterhead' },
];
const LENGTH = 10_000;

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

/** Least processor time of some runs, in ms: what others do on the machine only adds. */
function best(work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

describe('no pattern runs away: four times the text takes sixteen times the time at the most, or no time at all', () => {
  test.each(Object.entries(NASTY))('%s', (_, opening) => {
    const of = (length: number) => documentOf([...HEAD, `1. ${opening.repeat(Math.ceil(length / opening.length))}.`]);
    const [small, large] = [of(LENGTH / 2), of(2 * LENGTH)];
    extractFacts(small);
    const [short, long] = [best(() => extractFacts(small)), best(() => extractFacts(large))];
    // Cubic growth would be 64-fold, a runaway pattern would not end at all.
    expect(long / Math.max(short, 50), `${short.toFixed(0)} ms, then ${long.toFixed(0)} ms`).toBeLessThan(24);
  });
});
