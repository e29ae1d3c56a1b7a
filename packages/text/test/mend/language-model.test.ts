import { describe, expect, test } from 'vitest';
import { LanguageModel, loadLanguageModel } from '../../src/index.js';

describe('the packaged model', () => {
  test('knows words in any case and tone placement, figures and breaks', async () => {
    const model = await loadLanguageModel();
    expect(model.id('HOÀ')).toBe(model.id('hòa'));
    expect(model.id('zzyzx')).toBe(-1);
    expect(model.variants('to').map((id) => model.words[id])).toEqual(expect.arrayContaining(['tổ', 'tô', 'tờ']));
  });

  test('what follows what: chances are of one whole', async () => {
    const model = await loadLanguageModel();
    const [to, chuc, vu] = ['tổ', 'chức', 'vũ'].map((w) => model.id(w)) as [number, number, number];
    expect(model.logChance(to, chuc)).toBeGreaterThan(model.logChance(to, vu) + 4);
    expect(model.pairCount(to, chuc)).toBeGreaterThan(1000);
    const sum = model.words.reduce((all, _, id) => all + Math.exp(model.logChance(to, id)), 0);
    expect(sum).toBeGreaterThan(0.9);
    expect(sum).toBeLessThan(1.1);
    const after = model.words.reduce((all, _, id) => all + Math.exp(model.logChanceAfter(to, chuc, id)), 0);
    expect(after).toBeGreaterThan(0.85);
    expect(after).toBeLessThan(1.15);
  });

  test('is loaded once', async () => expect(await loadLanguageModel()).toBe(await loadLanguageModel()));
});

test('what is no model is refused', () => {
  expect(() => LanguageModel.decode(new Uint8Array(10))).toThrow(RangeError);
  expect(() => LanguageModel.decode(new TextEncoder().encode('DDLM'.padEnd(80, '\u0001')))).toThrow(RangeError);
});
