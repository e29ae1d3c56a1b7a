import { DondocError } from '@dondoc/model';
import { describe, expect, test } from 'vitest';
import { Together } from '../src/store/together.js';

/** Work that takes what waits when it is told to, and notes what it got. */
function work(fails: (items: readonly number[]) => Error | null = () => null) {
  const groups: (readonly number[])[] = [];
  return {
    groups,
    do: async (take: () => readonly number[]): Promise<readonly string[]> => {
      await new Promise(setImmediate);
      const items = take();
      groups.push(items);
      const error = fails(items);
      if (error) throw error;
      return items.map((n) => `${n}!`);
    },
  };
}

describe('things that wait at the same time', () => {
  test('are worked on in one go, each for its own answer', async () => {
    const { groups, do: go } = work();
    const together = new Together(go);
    expect(await Promise.all([1, 2, 3].map((n) => together.add(n)))).toEqual(['1!', '2!', '3!']);
    expect(groups).toEqual([[1, 2, 3]]);
    expect(await together.add(4)).toBe('4!');
  });

  test('one that fails does not take the others with it', async () => {
    const { groups, do: go } = work((items) => (items.includes(2) ? new Error('two') : null));
    const together = new Together(go);
    const answers = await Promise.allSettled([1, 2, 3].map((n) => together.add(n)));
    expect(answers.map((a) => (a.status === 'fulfilled' ? a.value : a.reason.message))).toEqual(['1!', 'two', '3!']);
    expect(groups).toEqual([[1, 2, 3], [1], [2], [3]]);
  });

  test('a store that is away fails all of them at once', async () => {
    const { groups, do: go } = work(() => new DondocError('ledger/unavailable', 'away', 'wait'));
    const together = new Together(go);
    const answers = await Promise.allSettled([1, 2, 3].map((n) => together.add(n)));
    expect(answers.every((a) => a.status === 'rejected')).toBe(true);
    expect(groups).toHaveLength(1);
  });
});
