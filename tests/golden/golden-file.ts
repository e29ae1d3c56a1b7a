import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** `npm run golden:update` writes what a test run only compares. */
export const UPDATING = process.env.DONDOC_GOLDEN === 'update';

/** Holds a text against the golden file. */
export function compare(file: string, text: string): void {
  if (UPDATING) writeFileSync(file, text);
  expect(existsSync(file), `${file} chưa có: npm run golden:update`).toBe(true);
  expect(text).toBe(readFileSync(file, 'utf8'));
}
