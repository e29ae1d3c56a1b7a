import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { type Asked, WatchedChild } from '../../src/engine/watched-child.js';

/** A process that does as the dpi of a request says: answers with its own number, hangs, ends, or kills itself. */
const CHILD = `
process.on('message', ({ id, dpi }) => {
  if (dpi === 1) return;
  if (dpi === 2) { console.error('out of memory'); process.exit(7); }
  if (dpi === 3) process.kill(process.pid, 'SIGKILL');
  process.send({ id, words: [{ text: String(process.pid), confidence: 1, box: { x0: 0, y0: 0, x1: 1, y1: 1 }, line: 0 }] });
});
process.on('disconnect', () => process.exit(0));
`;
const [ANSWERS, HANGS, EXITS, KILLED] = [0, 1, 2, 3];
const request = (dpi = ANSWERS): Asked => ({ kind: 'recognize', image: new Uint8Array(1), psm: 6, dpi: dpi ?? 0 });

const folder = mkdtempSync(join(tmpdir(), 'watched-child-'));
const file = join(folder, 'child.mjs');
writeFileSync(file, CHILD);
afterAll(() => rmSync(folder, { recursive: true }));

let child: WatchedChild;
const start = (recycleAfter = 100): WatchedChild => {
  child = new WatchedChild(file, [], recycleAfter);
  return child;
};
afterEach(() => child.close());

const pid = async (of: WatchedChild): Promise<string> => {
  const answer = await of.ask(request(), { timeoutMs: 5000 });
  return 'words' in answer ? (answer.words[0]?.text ?? '') : '';
};

test('a process that hangs is given up after its time, and the next request gets a new one', async () => {
  const one = start();
  const before = await pid(one);
  const late = one.ask(request(HANGS), { timeoutMs: 200 });
  const next = pid(one);
  await expect(late).rejects.toMatchObject({ code: 'ocr/timeout', remedy: expect.stringContaining('thời gian') });
  expect(await next).not.toBe(before);
});

test.each([
  ['ends', EXITS, /7.*out of memory/su],
  ['is killed', KILLED, /SIGKILL/u],
])('a process that %s in the middle of a page: that page fails, the next is read', async (_, dpi, why) => {
  const one = start();
  await expect(one.ask(request(dpi), { timeoutMs: 5000 })).rejects.toMatchObject({
    code: 'ocr/engine-failed',
    message: expect.stringMatching(why),
  });
  expect(await pid(one)).toMatch(/^\d+$/u);
});

test('an aborted request rejects with the reason, whether it waits or runs', async () => {
  const one = start();
  const abort = new AbortController();
  const running = one.ask(request(HANGS), { timeoutMs: 5000, signal: abort.signal });
  const waiting = one.ask(request(), { timeoutMs: 5000, signal: abort.signal });
  const reason = new Error('stopped by hand');
  setTimeout(() => abort.abort(reason), 100);
  await expect(running).rejects.toBe(reason);
  await expect(waiting).rejects.toBe(reason);
  expect(one.load).toBe(0);
});

test('closing settles what runs and what waits, and nothing is asked after it', async () => {
  const one = start();
  const all = [HANGS, ANSWERS].map((dpi) => one.ask(request(dpi), { timeoutMs: 5000 }));
  const settled = Promise.allSettled(all);
  await new Promise((r) => setTimeout(r, 100));
  await one.close();
  expect((await settled).map((s) => s.status)).toEqual(['rejected', 'rejected']);
  await expect(one.ask(request(), { timeoutMs: 5000 })).rejects.toMatchObject({ code: 'ocr/engine-failed' });
});

test('a process is replaced after its share of pages', async () => {
  const one = start(2);
  const pids = [await pid(one), await pid(one), await pid(one), await pid(one)];
  expect(pids[0]).toBe(pids[1]);
  expect(pids[2]).toBe(pids[3]);
  expect(pids[1]).not.toBe(pids[2]);
});
