import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inTurn } from '../../src/pdf/in-turn.js';

test('results come in order, with no more begun than are allowed to be in hand', async () => {
  let running = 0;
  let most = 0;
  const work = async (i: number): Promise<number> => {
    most = Math.max(most, ++running);
    await wait(i % 2 === 0 ? 6 : 1);
    running--;
    return i;
  };
  const out: number[] = [];
  for await (const i of inTurn(7, 2, work)) out.push(i);
  expect(out).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(most).toBe(2);
});

test('after a failure nothing more is begun, and what runs has ended', async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  const work = async (i: number): Promise<number> => {
    begun.push(i);
    if (i === 1) throw new Error('torn');
    await wait(5);
    ended.push(i);
    return i;
  };
  const all = async (): Promise<void> => {
    for await (const _ of inTurn(9, 3, work));
  };
  await expect(all()).rejects.toThrow('torn');
  expect(begun).toEqual([0, 1, 2, 3]);
  expect(ended).toEqual([0, 2, 3]);
});
