import { describe, expect, it } from 'vitest';
import { loadRules, type RuleFile, runRules, type Subject } from '../src/index.js';
import { at, catalogue, pack, parcel, rule } from './sample.js';

const together: RuleFile = {
  ...rule,
  report: {
    ...rule.report,
    together: {
      by: 'parcel.due',
      message: {
        vi: 'Thiếu cân nặng của {{together.count}} gói hạn {{parcel.due|…}}: {{together.list}}.',
        en: '{{together.count}} parcels due {{parcel.due|…}}: {{together.list}}.',
      },
    },
  },
};
const load = (given: RuleFile = together) => loadRules({ catalogue, packs: [pack(given)] });
const run = async (subjects: readonly Subject[], given: RuleFile = together) =>
  (await runRules(load(given), subjects)).findings;
const due = '2026-01-31';
const two = [parcel({ text: 'Gói một', due }, 'p1', 0), parcel({ text: 'Gói hai', due }, 'p2', 20)];

describe('together', () => {
  it('makes one finding of those that share the fact, with all their places', async () => {
    const [found, ...more] = await run(two);
    expect(more).toEqual([]);
    expect(found?.items).toEqual(['p1', 'p2']);
    expect(found?.message).toBe('Thiếu cân nặng của 2 gói hạn 31/01/2026: “Gói một”; “Gói hai”.');
    expect(found?.evidence.map((e) => e.quote)).toEqual(['Gói một', 'Gói hai']);
  });

  it('points at the shared place first', async () => {
    const line = at('Hạn: 31/01/2026', 50);
    const shared = two.map((s) => ({
      ...s,
      facts: new Map(s.facts).set('parcel.due', { presence: 'present', value: due, evidence: [line] }),
    }));
    const [found] = await run(shared);
    expect(found?.evidence[0]).toEqual(line);
  });

  it.each<[string, readonly Subject[]]>([
    ['another value', [parcel({ text: 'a', due }, 'p1'), parcel({ text: 'b', due: '2026-02-01' }, 'p2', 9)]],
    ['no value', [parcel({ text: 'a' }, 'p1'), parcel({ text: 'b' }, 'p2', 9)]],
  ])('leaves apart: %s', async (_, subjects) => {
    const found = await run(subjects);
    expect(found.map((f) => f.items)).toEqual([undefined, undefined]);
  });

  it('waits for as many as the rule says', async () => {
    const { report } = together;
    const merged = report.together && { ...report.together, least: 3 };
    expect(
      await run(two, { ...together, report: { ...report, ...(merged ? { together: merged } : {}) } }),
    ).toHaveLength(2);
  });

  it('stays the same finding when an item joins', async () => {
    const [before] = await run(two);
    const [after] = await run([...two, parcel({ text: 'Gói ba', due }, 'p3', 40)]);
    expect(after?.fingerprint).toBe(before?.fingerprint);
  });

  it('belongs where all of them stand', async () => {
    const [found] = await run(two.map((s, i) => ({ ...s, within: [`shelf ${i}`, 'room'] })));
    expect(found?.subject).toBe('room');
  });

  it('lists eight and counts the rest', async () => {
    const many = Array.from({ length: 10 }, (_, i) => parcel({ text: `Gói ${i}`, due }, `p${i}`, i * 10));
    const [found] = await run(many);
    expect(found?.message).toContain('“Gói 7”; và 2 việc khác.');
  });

  it('is checked when it is loaded', () => {
    const wrong = { ...together.report.together, by: 'parcel.duе', message: { vi: '{{together.cout}}', en: 'x' } };
    const bad = { ...together, report: { ...together.report, together: wrong } } as RuleFile;
    expect(() => load(bad)).toThrow(/together/u);
  });
});
