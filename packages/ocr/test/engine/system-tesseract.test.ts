import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createSystemTesseractEngine } from '../../src/index.js';

const folder = mkdtempSync(join(tmpdir(), 'system-tesseract-'));
afterAll(() => rmSync(folder, { recursive: true }));
const runs = join(folder, 'runs');
const command = join(folder, 'tesseract');

/** A program that takes its images as Tesseract does, and reads the brightness of each image's first pixel. */
const PROGRAM = `#!${process.execPath}
const { appendFileSync, readFileSync } = require('node:fs');
if (process.argv[2] === '--list-langs') { console.log('List of available languages (1):\\nvie'); process.exit(0); }
if (process.argv[2] === '--version') { console.log('tesseract 5.3.0'); process.exit(0); }
const input = readFileSync(0);
const greys = [];
if (input.toString('latin1', 0, 2) === 'P5') greys.push(input[input.indexOf('255\\n') + 4]);
else for (let at = input.readUInt32LE(4); at !== 0; ) {
  const entries = input.readUInt16LE(at);
  for (let i = 0; i < entries; i++) if (input.readUInt16LE(at + 2 + 12 * i) === 273) greys.push(input[input.readUInt32LE(at + 10 + 12 * i)]);
  at = input.readUInt32LE(at + 2 + 12 * entries);
}
appendFileSync(${JSON.stringify(runs)}, process.argv.slice(2).join(' ') + ' images=' + greys.length + '\\n');
if (greys.includes(0)) process.exit(3);
console.log('level\\tpage');
greys.forEach((grey, i) => console.log([5, i + 1, 1, 1, 1, 1, 2, 3, 4, 5, 90, grey].join('\\t')));
`;
writeFileSync(command, PROGRAM);
chmodSync(command, 0o755);
beforeEach(() => writeFileSync(runs, ''));

const image = (grey: number) => ({ width: 1, height: 1, grey: Uint8Array.of(grey) });
const ran = (): string[] => readFileSync(runs, 'utf8').trim().split('\n');

// The program above needs a shell that knows the first line of a script.
describe.skipIf(process.platform === 'win32')('images that wait at the same time', () => {
  test('are read by one run, and each gets its own words', async () => {
    const engine = await createSystemTesseractEngine({ command });
    const read = await Promise.all([200, 100, 50].map((grey) => engine?.recognize(image(grey), { psm: 4, dpi: 200 })));
    expect(read.map((words) => words?.map((w) => w.text))).toEqual([['200'], ['100'], ['50']]);
    expect(read[2]?.[0]).toMatchObject({ confidence: 0.9, box: { x0: 2, y0: 3, x1: 6, y1: 8 }, line: 0 });
    expect(ran()).toHaveLength(1);
    expect(ran()[0]).toMatch(/--psm 4 --dpi 200 .*images=3$/u);
  });

  test('but are taken apart in another way, are read by runs of their own', async () => {
    const engine = await createSystemTesseractEngine({ command });
    const read = await Promise.all(
      ([4, 6, 4] as const).map((psm, i) => engine?.recognize(image(10 + i), { psm, dpi: 200 })),
    );
    expect(read.map((words) => words?.[0]?.text)).toEqual(['10', '11', '12']);
    expect(ran().map((line) => line.replace(/^.*--psm (\d).*(images=\d)$/u, '$1 $2'))).toEqual([
      '4 images=2',
      '6 images=1',
    ]);
  });

  test('fail together; the next is read', async () => {
    const engine = await createSystemTesseractEngine({ command });
    const failing = await Promise.allSettled(
      [0, 9].map((grey) => engine?.recognize(image(grey), { psm: 4, dpi: 200 })),
    );
    expect(failing.map((f) => f.status === 'rejected' && f.reason.code)).toEqual([
      'ocr/engine-failed',
      'ocr/engine-failed',
    ]);
    expect((await engine?.recognize(image(7), { psm: 4, dpi: 200 }))?.[0]?.text).toBe('7');
  });
});
