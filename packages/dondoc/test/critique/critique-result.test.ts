import { critique } from '@dondoc/critique';
import { exampleDocument } from '@dondoc/critique/testing';
import { critiqueSchema } from '@dondoc/model';
import { expect, test } from 'vitest';
import { loadRuleSet, toCritiqueResult } from '../../src/index.js';

test('has the published shape, with reasons, findings and coverage', async () => {
  const { doc, facts, against } = exampleDocument({
    items: [{ text: 'Mở 05 lớp kỹ năng số cho hội viên.', lead: ['các đơn vị liên quan'] }],
    tasks: [{ text: 'Mở lớp kỹ năng số cho hội viên.', lead: ['Hội Nông dân'] }],
  });
  const judged = await critique(doc, facts, { rules: await loadRuleSet(), ...(against ? { against } : {}) });
  const result = toCritiqueResult(doc, facts, judged);
  expect(critiqueSchema.parse(result)).toEqual(result);
  expect(result.items[0]?.requirements).toMatchObject({ goal: 'yes', timeline: 'no' });
  expect(result.items[0]?.reasons.responsibility).toContain('các đơn vị liên quan');
  expect(result.coverage).toHaveLength(1);
  expect(result.findings.map((f) => f.rule)).toContain('timeline-missing');
});

test('settings reach the rules, faults name the file they stand in', async () => {
  const off = await loadRuleSet({ settings: { extends: ['five-requirements'], rules: { 'timeline-missing': 'off' } } });
  expect(off.rules.get('timeline-missing')?.severity).toBe('off');
  expect(off.rules.has('items-overlap')).toBe(false);
  const faulty = loadRuleSet({
    settings: { rules: { 'timeline-mising': 'off' } },
    settingsFile: '/x/dondoc.config.json',
  });
  await expect(faulty).rejects.toMatchObject({
    code: 'config/invalid',
    faults: [{ file: '/x/dondoc.config.json', pointer: '/rules/timeline-mising' }],
  });
});
