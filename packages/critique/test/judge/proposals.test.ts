import { describe, expect, it } from 'vitest';
import { proposalsOf, reportLevel } from '../../src/judge/proposals.js';
import { exampleDocument } from '../../src/testing.js';

const read = (...lines: string[]) => proposalsOf(exampleDocument({ items: [], report: lines }).doc);

describe('proposalsOf', () => {
  it('takes work under headings that look ahead, with its place', () => {
    const doc = exampleDocument({
      items: [],
      report: [
        'I. Nhận thức',
        'Chi bộ đã tổ chức 02 buổi học.',
        'II. Đề xuất',
        'Chi bộ lập sổ theo dõi. Ý nghĩa lớn lao.',
      ],
    }).doc;
    const found = proposalsOf(doc);
    expect(found.map((p) => p.item.text)).toEqual(['Chi bộ lập sổ theo dõi.']);
    for (const { item } of found) for (const e of item.evidence) expect(doc.text.slice(e.start, e.end)).toBe(e.quote);
  });

  it.each([
    ['the own unit', 'Phòng Hành chính lập lịch trực tuần.', true],
    ['the writer', 'Bản thân tôi lập kế hoạch học tập hằng tháng.', true],
    ['everybody', 'Các cơ quan, đơn vị tổ chức học tập nghị quyết.', false],
    ['nobody', 'Tổ chức học tập nghị quyết đến từng người.', false],
  ])('tells what is tied to %s', (_, text, own) => {
    expect(read('Đề xuất', `II. Đề xuất`, text).map((p) => p.own)).toEqual([own]);
  });
});

describe('reportLevel', () => {
  const definite = 'Chi bộ tổ chức 02 buổi sinh hoạt chuyên đề tại bản Hin trong quý II/2026.';
  const slogan = 'Không ngừng nâng cao nhận thức trong tình hình mới.';
  it.each([
    ['đạt', [definite, definite, definite]],
    ['cơ bản đạt', [definite, slogan]],
    ['chưa đạt', [slogan, slogan]],
    ['chưa đạt', []],
  ])('%s: %j', (level, lines) => {
    expect(reportLevel(read('II. Đề xuất', ...lines))).toBe(level);
  });
});
