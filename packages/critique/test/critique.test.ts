import { fileURLToPath } from 'node:url';
import { checkEvidence, type Facts, findingSchema, REQUIREMENTS } from '@dondoc/model';
import { loadRules } from '@dondoc/rules';
import { describe, expect, it } from 'vitest';
import { critique, factCatalogue } from '../src/index.js';
import { exampleDocument, type GivenPlan } from '../src/testing.js';

const folder = (name: string): string => fileURLToPath(new URL(`../../../rules/${name}`, import.meta.url));
const rules = loadRules({
  catalogue: factCatalogue,
  packs: [folder('five-requirements'), folder('answers-directive')],
});
const run = async (given: GivenPlan) => {
  const { doc, facts, against } = exampleDocument(given);
  return { doc, result: await critique(doc, facts, { rules, ...(against ? { against } : {}) }) };
};

const june = { text: 'trước ngày 30/6/2026', kind: 'by', end: '2026-06-30' } as const;
const plan: GivenPlan = {
  title: 'Chuyển đổi số năm 2026',
  type: 'kế hoạch',
  items: [
    {
      text: 'Mở 05 lớp kỹ năng số theo hình thức trực tuyến.',
      section: 'II.1',
      lead: ['Phòng Nội vụ'],
      deadline: june,
    },
    {
      text: 'Nâng cao nhận thức của cán bộ, đảng viên về chuyển đổi số.',
      section: 'II.1',
      lead: ['các đơn vị liên quan'],
    },
    { text: 'Lắp đặt 12 trạm phát sóng.', section: 'II.2', deadline: { text: 'thường xuyên', kind: 'ongoing' } },
  ],
};

describe('critique', () => {
  it('judges every item, counts and concludes', async () => {
    const { result } = await run(plan);
    const flags = result.items.map(({ judgements }) => REQUIREMENTS.map((r) => judgements[r].value).join(' '));
    expect(flags).toEqual(['yes yes yes yes yes', 'no no no no vague', 'yes yes no vague no']);
    expect(result.requirements.content).toMatchObject({ level: 'cơ bản đạt', near: false });
    expect(result.requirements.goal.level).toBe('đạt');
    expect(result.verdict).toBe('cơ bản đạt');
    expect(result.problems).toEqual([]);
    expect(result.coverage).toBeUndefined();
  });

  it('finds what is wrong, in the order of the text, with quotes that stand in it', async () => {
    const { doc, result } = await run(plan);
    expect(result.findings.map((f) => `${f.subject} ${f.rule} ${f.severity}`)).toEqual([
      'i2 content-slogan warning',
      'i2 responsibility-collective warning',
      'i2 timeline-missing warning',
      'i3 responsibility-missing warning',
      'i3 timeline-ongoing warning',
    ]);
    for (const f of result.findings) {
      expect(findingSchema.safeParse(f).error).toBeUndefined();
      checkEvidence(doc.text, f.evidence, f.rule);
    }
  });

  it('advises from what the document says next to it', async () => {
    const { result } = await run(plan);
    const advice = (rule: string) => result.findings.find((f) => f.rule === rule)?.suggestion;
    expect(advice('timeline-missing')).toContain('“trước ngày 30/6/2026”');
    expect(advice('responsibility-collective')).toContain('Phòng Nội vụ');
    // Its section has no other item: nothing is made up.
    expect(advice('responsibility-missing')).toBe('Ghi tên đơn vị, chức danh hoặc người chủ trì.');
  });

  it('does not blame the drafter for a bad scan', async () => {
    const { result } = await run({ items: [{ text: 'Nâng cao nhận thức.', confidence: 0.3 }] });
    expect(result.findings.filter((f) => f.subject === 'i1')).toEqual([]);
    expect(result.items[0]?.judgements.content.value).toBe('unreadable');
  });

  it('follows a directive: what is covered, what is not, what is late', async () => {
    const { result } = await run({
      ...plan,
      tasks: [
        {
          text: 'Mở các lớp kỹ năng số cho cán bộ trước ngày 31/3/2026.',
          deadline: { text: 'trước ngày 31/3/2026', kind: 'by', end: '2026-03-31' },
        },
        { text: 'Kiểm kê tài sản công của cơ quan.' },
      ],
    });
    expect(result.coverage).toEqual([
      { task: 't1', items: ['i1'], state: 'covered' },
      { task: 't2', items: [], state: 'missing' },
    ]);
    const against = result.findings.filter((f) => f.subject.startsWith('t'));
    expect(against.map((f) => `${f.subject} ${f.rule}`)).toEqual([
      't1+i1 deadline-later-than-task',
      't2 task-not-covered',
    ]);
    expect(against.map((f) => f.evidence[0]?.document)).toEqual([undefined, 'văn bản giao việc']);
  });

  it('does not take one line on money for the solution of every item', async () => {
    const items = ['Sửa trường học.', 'Sửa trạm y tế.', 'Sửa đường thôn.'].map((text) => ({
      text,
      funding: 'Ngân sách xã',
    }));
    const { doc, facts } = exampleDocument({ items });
    const [first] = facts.items;
    if (!first) throw new Error('no item');
    const solutions = async (own: Facts['items']) =>
      (await critique(doc, { ...facts, items: own }, { rules })).items.map((i) => i.judgements.solution.value);
    expect(await solutions(facts.items)).toEqual(['yes', 'yes', 'yes']);
    expect(await solutions(facts.items.map((i) => ({ ...i, funding: first.funding })))).toEqual(['no', 'no', 'no']);
  });

  it('is the same for the same plan', async () => {
    const [a, b] = [await run(plan), await run(plan)];
    expect(a.result).toEqual(b.result);
  });

  it('says that there is nothing to judge', async () => {
    const { result } = await run({ title: 'Kế hoạch', items: [] });
    expect(result.findings.map((f) => f.rule)).toEqual(['plan-without-items']);
  });
});
