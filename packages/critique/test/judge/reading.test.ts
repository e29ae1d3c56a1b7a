import { type Evidence, evidenceOf, type PlanItem } from '@dondoc/model';
import { describe, expect, it } from 'vitest';
import { evidenceAt, quoteAt, readItem } from '../../src/judge/reading.js';
import { exampleDocument } from '../../src/testing.js';

const { doc, facts } = exampleDocument({ items: [{ text: 'Lập danh sách hộ nghèo' }, { text: 'trước ngày 30/6' }] });
const passages: Evidence[] = facts.items.flatMap((i) => i.evidence);
const item = (text: string, evidence: readonly Evidence[]): PlanItem => {
  const [first] = facts.items;
  if (!first) throw new Error('no item');
  return { ...first, text, evidence };
};
const quotes = (i: PlanItem, words: string): string[] => {
  const start = i.text.indexOf(words);
  return evidenceAt(readItem(i, doc), { start, end: start + words.length }).map((e) => e.quote);
};

describe('evidenceAt', () => {
  const two = item('Lập danh sách hộ nghèo trước ngày 30/6', passages);
  it('finds words in any passage of the item', () => {
    expect(quotes(two, 'danh sách')).toEqual(['danh sách']);
    expect(quotes(two, 'ngày 30/6')).toEqual(['ngày 30/6']);
  });

  it('ends with the passage', () => {
    expect(quotes(two, 'hộ nghèo trước')).toEqual(['hộ nghèo']);
  });

  it('shows the item where its text is not the words of the page', () => {
    expect(quotes(item('Lập  bảng danh sách', passages), 'danh sách')).toEqual(passages.map((p) => p.quote));
  });

  it('reads over line breaks', () => {
    const whole = item(doc.text.replace('\n', ' '), [evidenceOf(doc, { start: 0, end: doc.text.length })]);
    expect(quotes(whole, 'nghèo trước')).toEqual(['nghèo\ntrước']);
  });
});

describe('quoteAt', () => {
  it.each([
    ['một hai ba', 60, 'một hai ba'],
    ['một hai ba', 8, 'một hai…'],
    ['một', 2, 'mộ…'],
  ])('%s at most %i', (text, most, expected) => {
    expect(quoteAt(text, { start: 0, end: text.length }, most)).toBe(expected);
  });
});
