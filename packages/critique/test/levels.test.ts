import type { Judgement, Level, Requirement } from '@dondoc/model';
import { describe, expect, it } from 'vitest';
import { type Judgements, levelsOf, verdictOf } from '../src/index.js';

const item = (value: Judgement): Judgements => {
  const fact = { value, evidence: [], reason: '' };
  return { content: fact, goal: fact, solution: fact, timeline: fact, responsibility: fact };
};
const items = (...values: Judgement[]): Judgements[] => values.map(item);
const levels = (...l: Level[]): Record<Requirement, { level: Level }> => {
  const at = (i: number) => ({ level: l[i] ?? 'đạt' });
  return { content: at(0), goal: at(1), solution: at(2), timeline: at(3), responsibility: at(4) };
};

describe('levelsOf', () => {
  it('counts vague by half and leaves the unreadable out', () => {
    const { content } = levelsOf(items('yes', 'vague', 'no', 'unreadable'));
    expect(content.share).toBe(0.5);
    expect(levelsOf(items('unreadable')).content.share).toBe(0);
    expect(levelsOf([]).content).toEqual({ level: 'chưa đạt', share: 0, near: false });
  });

  it('has thresholds for each requirement', () => {
    const half = levelsOf(items('yes', 'no'));
    expect(half.content.level).toBe('cơ bản đạt');
    expect(half.goal.level).toBe('đạt');
    expect(half.solution.level).toBe('đạt');
    expect(half.timeline.level).toBe('cơ bản đạt');
    expect(levelsOf(items('no', 'no', 'yes')).responsibility.level).toBe('chưa đạt');
  });

  it('takes thresholds from the settings', () => {
    const strict = [0.9, 0.6] as const;
    const thresholds = { content: strict, goal: strict, solution: strict, timeline: strict, responsibility: strict };
    expect(levelsOf(items('yes', 'no'), thresholds).goal.level).toBe('chưa đạt');
  });

  it('says where one item would change the level', () => {
    const fifty = (yes: number) =>
      levelsOf(items(...Array.from({ length: 50 }, (_, i) => (i < yes ? 'yes' : 'no') as Judgement)));
    expect(fifty(39).content).toMatchObject({ level: 'cơ bản đạt', near: true });
    expect(fifty(41).content).toMatchObject({ level: 'đạt', near: true });
    expect(fifty(39).content.margin).toEqual({ level: 'đạt', items: 1 });
    expect(fifty(40).content.margin).toEqual({ level: 'cơ bản đạt', items: 1 });
    expect(fifty(41).content.margin).toEqual({ level: 'cơ bản đạt', items: 2 });
    expect(fifty(24).content.margin).toEqual({ level: 'cơ bản đạt', items: 1 });
    expect(fifty(25).content.margin).toEqual({ level: 'chưa đạt', items: 1 });
    expect(fifty(42).content).not.toHaveProperty('margin');
    expect(fifty(42).content.near).toBe(false);
    expect(fifty(38).content.near).toBe(false);
  });
});

describe('verdictOf', () => {
  it.each<[Level, Level[]]>([
    ['đạt', ['đạt', 'đạt', 'đạt', 'đạt', 'đạt']],
    ['đạt', ['đạt', 'đạt', 'đạt', 'đạt', 'cơ bản đạt']],
    ['cơ bản đạt', ['đạt', 'đạt', 'đạt', 'cơ bản đạt', 'cơ bản đạt']],
    ['cơ bản đạt', ['đạt', 'đạt', 'đạt', 'đạt', 'chưa đạt']],
    ['chưa đạt', ['đạt', 'đạt', 'đạt', 'chưa đạt', 'chưa đạt']],
    ['chưa đạt', ['chưa đạt', 'chưa đạt', 'chưa đạt', 'chưa đạt', 'chưa đạt']],
  ])('%s: %j', (verdict, of) => {
    expect(verdictOf(levels(...of))).toBe(verdict);
  });
});
