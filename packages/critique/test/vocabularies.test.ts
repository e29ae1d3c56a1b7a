import type { Requirement } from '@dondoc/model';
import { describe, expect, test } from 'vitest';
import { judgePlan, type Vocabularies } from '../src/index.js';
import { exampleDocument, type GivenItem } from '../src/testing.js';

function judged(item: GivenItem, requirement: Requirement, vocabularies?: Vocabularies): string {
  const { doc, facts } = exampleDocument({ items: [item] });
  const [only] = judgePlan(doc, facts, vocabularies ? { vocabularies } : {}).items;
  return only?.judgements[requirement].value ?? '';
}

describe('words of an office', () => {
  test.each<[keyof Vocabularies, string, GivenItem, Requirement, string, string]>([
    ['acts', 'bình bầu', { text: 'Bình bầu hộ gia đình văn hóa.' }, 'content', 'vague', 'yes'],
    ['slogans', 'khơi nguồn', { text: 'Khơi nguồn sáng tạo.' }, 'content', 'vague', 'no'],
    ['genericObjects', 'bộ việc khung', { text: 'Rà soát bộ việc khung.' }, 'content', 'yes', 'vague'],
    ['products', 'trang sổ điểm', { text: 'Lập trang sổ điểm nước sạch từng thôn.' }, 'goal', 'no', 'yes'],
    ['means', 'theo lối cuốn chiếu', { text: 'Sửa đường theo lối cuốn chiếu từng thôn.' }, 'solution', 'no', 'yes'],
    ['generalWays', 'một cách bài bản', { text: 'Sửa đường một cách bài bản.' }, 'solution', 'no', 'vague'],
    ['units', 'các đội 35', { text: 'Sửa đường.', lead: ['các đội 35'] }, 'responsibility', 'vague', 'yes'],
    ['classes', 'khối nội chính', { text: 'Sửa đường.', lead: ['Khối Nội chính'] }, 'responsibility', 'yes', 'vague'],
  ])('%s: “%s”', (name, phrase, item, requirement, before, after) => {
    expect(judged(item, requirement)).toBe(before);
    expect(judged(item, requirement, { [name]: [phrase] })).toBe(after);
    expect(judged(item, requirement, { [name]: [phrase.normalize('NFD')] })).toBe(after);
  });
});
