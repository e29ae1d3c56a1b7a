import type { Finding } from '@dondoc/model';
import { expect, test } from 'vitest';
import { findingsByItem, firstToMend, furtherEvidence } from '../../src/present/findings-by-item.js';
import { critique, quote } from '../samples.js';

const [level, section, missing, uncovered] = critique.findings as readonly [Finding, Finding, Finding, Finding];

test('findings stand with what they are about, in the order of the plan', () => {
  const { document, sections, others } = findingsByItem(critique);
  expect(document).toEqual([level]);
  expect(others).toEqual([uncovered]);
  expect(sections.map((s) => [s.title, s.findings, s.items.map((i) => [i.item.id, i.findings])])).toEqual([
    ['Mục II.1', [section], [['i1', [missing]]]],
  ]);
});

test('a pair stands with its item of the plan; what names nothing known is kept', () => {
  const findings = ['i2+i1', 't3+i2', 'i9', 'section toàn văn'].map((subject) => ({ ...missing, subject }));
  const { sections, others } = findingsByItem({ ...critique, findings });
  expect(
    sections.map((s) => [s.title, s.findings.length, s.items.map((i) => i.findings.map((f) => f.subject))]),
  ).toEqual([
    ['Mục II.2', 0, [['i2+i1', 't3+i2']]],
    ['Ngoài các mục', 1, []],
  ]);
  expect(others.map((f) => f.subject)).toEqual(['i9']);
});

test('the first to mend: one a rule, gravest first, uncertain ones last', () => {
  const findings = [uncovered, missing, section, level, { ...missing, subject: 'i2' }];
  expect(firstToMend(findings)).toEqual([
    { finding: level, more: 0 },
    { finding: missing, more: 1 },
    { finding: section, more: 0 },
  ]);
  expect(firstToMend([])).toEqual([]);
});

test('evidence that the item shows already is not shown twice', () => {
  const item = critique.items[0] ?? null;
  const further = { ...missing, evidence: [...missing.evidence, quote('khác', 10, null)] };
  expect(furtherEvidence(further, item)).toEqual([quote('khác', 10, null)]);
  expect(furtherEvidence(missing, null)).toEqual(missing.evidence);
});
