import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describeCatalogue } from '@dondoc/rules';
import { expect, it } from 'vitest';
import { factCatalogue, judgePlan, sharedWork, subjectsOf } from '../src/index.js';
import { exampleDocument } from '../src/testing.js';

const file = fileURLToPath(new URL('../../../docs/facts.md', import.meta.url));

it('docs/facts.md is up to date (npm run generate)', () => {
  const markdown = describeCatalogue(factCatalogue, 'Dữ kiện cho quy tắc · Facts for rules');
  expect(readFileSync(file, 'utf8')).toBe(markdown);
});

it('every subject carries exactly the facts that the catalogue promises', () => {
  const words = 'Rà soát, lập danh sách hộ nghèo của xã Hòa Bình năm 2026.';
  const { doc, facts, against, beside } = exampleDocument({
    items: [{ text: words }, { text: words }],
    tasks: [{ text: words }],
    orders: [{ text: words }],
    report: ['I. Đề xuất', words],
    beside: { items: [{ text: words }] },
  });
  const [shared = []] = sharedWork(beside ? [{ doc, facts }, beside] : []);
  const subjects = subjectsOf(judgePlan(doc, facts, { shared, ...(against ? { against } : {}) }));
  expect(new Set(subjects.map((s) => s.kind))).toEqual(new Set(factCatalogue.subjects.keys()));
  for (const subject of subjects) {
    const sees = new Set(factCatalogue.subjects.get(subject.kind)?.sees);
    const promised = [...factCatalogue.facts.values()].filter(
      (f) => sees.has(f.name.split('.')[0] ?? '') && !f.name.endsWith('.presence'),
    );
    expect([...subject.facts.keys()].sort()).toEqual(promised.map((f) => f.name).sort());
    for (const { name, nullable, type, values } of promised) {
      const fact = subject.facts.get(name);
      if (fact?.presence !== 'present') expect([name, nullable]).toEqual([name, true]);
      else if (type === 'number') expect(typeof fact.value).toBe('number');
      else if (type === 'choice') expect(values).toContain(fact.value);
      else if (type === 'texts') expect(Array.isArray(fact.value)).toBe(true);
    }
  }
});
