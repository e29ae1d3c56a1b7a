import { describe, expect, test } from 'vitest';
import { type Explanation, explainDocument, type Question } from '../../src/critique/explain-document.js';
import { loadRuleSet } from '../../src/critique/rule-packs.js';
import type { Settings } from '../../src/settings/settings.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const PLAN = {
  path: 'kh.md',
  bytes: bytes(`# KẾ HOẠCH

## II. Nhiệm vụ

1. Nâng cao tinh thần trách nhiệm trong tình hình mới.

2. Các đội 35 tổ chức 05 lớp tập huấn phòng dịch cho cán bộ thôn, hoàn thành trước ngày 30/4/2026.
`),
};

async function explained(question: Question, settings: Settings = {}): Promise<readonly Explanation[]> {
  const rules = await loadRuleSet({ settings });
  return (await explainDocument(PLAN, question, { engine: null, rules, settings })).explanations;
}

describe('an explanation', () => {
  test('of a finding names the facts that decided', async () => {
    const [fired] = await explained({ rule: 'content-slogan', item: 'Nâng cao tinh thần' });
    expect(fired).toMatchObject({ failed: null, trace: { held: true }, finding: { rule: 'content-slogan' } });
    const [again, ...more] = await explained({ finding: fired?.finding?.fingerprint.slice(0, 10) ?? '' });
    expect(more).toEqual([]);
    expect([again?.trace, again?.finding]).toEqual([fired?.trace, fired?.finding]);
  });
  test('of a rule that is off tells what it would do, and that it says nothing', async () => {
    const settings: Settings = { rules: { 'content-slogan': 'off' } };
    const [silent] = await explained({ rule: 'content-slogan', item: 'i1' }, settings);
    expect(silent).toMatchObject({ rule: { severity: 'off' }, trace: { held: true }, failed: null, finding: null });
  });
  test('goes by the words of the office', async () => {
    const question = { rule: 'responsibility-collective', item: '05 lớp' };
    const [usual] = await explained(question);
    const [own] = await explained(question, { vocabularies: { units: ['các đội 35'] } });
    expect([usual?.trace.held, own?.trace.held]).toEqual([true, false]);
    expect(own?.failed).toMatchObject({ fact: 'item.responsibility', found: { value: 'yes' } });
  });
  test('of a rule about the whole plan needs no item', async () => {
    const [whole] = await explained({ rule: 'solution-level' });
    expect(whole).toMatchObject({ subject: { kind: 'document' }, trace: { held: true } });
  });
  test.each<[Question, string]>([
    [{ rule: 'content-slogn' }, 'Ý bạn là “content-slogan”?'],
    [{ rule: 'content-slogan', item: 'IX' }, 'Không thấy “IX”'],
    [{ finding: '000000' }, 'không có nhận xét “000000”'],
  ])('%j is refused', async (question, words) => {
    await expect(explained(question)).rejects.toMatchObject({
      code: 'usage/invalid',
      message: expect.stringContaining(words),
    });
  });
});
