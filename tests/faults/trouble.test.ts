import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Driven, expectWhole, makeDocuments } from './documents.js';

let root: string;
let folder: string;
let url: string;
let out: string;
let mounted: string[];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dondoc-faults-'));
  [folder, url, out] = [join(root, 'vào'), join(root, 'so.db'), join(root, 'ra')];
  mkdirSync(folder);
  mounted = [];
});
afterEach(() => {
  // The driver holds the file of a ledger until this process ends.
  for (const path of mounted) execFileSync('umount', ['-l', path]);
  rmSync(root, { recursive: true, force: true });
});

/** A file system of its own; false where this user may not mount. */
function mount(path: string, options: string): boolean {
  mkdirSync(path, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path], { stdio: 'pipe' });
    mounted.push(path);
    return true;
  } catch (error) {
    console.warn(`\n*** KHÔNG GẮN ĐƯỢC tmpfs, phép thử ổ đầy bị bỏ qua: ${(error as Error).message} ***\n`);
    return false;
  }
}

const batch = async (silence?: number): Promise<Driven & { readonly code: number | null }> => {
  const driven = new Driven({ kind: 'batch', folder, url, out, jobs: 2, ...(silence ? { silence } : {}) });
  return Object.assign(driven, { code: await driven.ended });
};

describe('documents that break their reader', () => {
  test('one that crashes it each time is tried three times, then left alone; the rest goes on', async () => {
    makeDocuments(folder, 12, (i) => (i === 5 ? { fault: 'crash' } : {}));
    const first = await batch();
    expect(first.code, first.stderr).toBe(0);
    const statuses = first.outcomes().map((o) => o.status);
    expect(statuses.filter((s) => s === 'ok')).toHaveLength(11);
    expect(first.outcomes()[5]).toMatchObject({ status: 'quarantined', problems: [{ code: 'internal/invariant' }] });
    // The next run leaves it alone.
    const second = await batch();
    expect(second.outcomes().map((o) => o.status)).toEqual(statuses.map((s) => (s === 'ok' ? 'known' : s)));
    expect(second.outcomes()[5]?.problems).toEqual([]);
  });

  test('one that hangs is given up after the silence it is allowed', async () => {
    makeDocuments(folder, 6, (i) => (i === 2 ? { fault: 'hang' } : {}));
    const { code, stderr, ...driven } = await batch(1000);
    expect(code, stderr).toBe(0);
    const outcomes = Driven.prototype.outcomes.call(driven as unknown as Driven);
    expect(outcomes[2]).toMatchObject({ status: 'quarantined', problems: [{ code: 'ocr/timeout' }] });
    expect(outcomes.filter((o) => o.status === 'ok')).toHaveLength(5);
  });
});

describe('output', () => {
  test('a full disk is told, leaves no half file, and the next run writes what is missing', async () => {
    if (!mount(out, 'size=64k')) return;
    writeFileSync(join(out, 'đầy'), Buffer.alloc(40 * 1024));
    makeDocuments(folder, 20);
    const full = await batch();
    expect(full.code).toBe(3);
    expect(full.stderr).toContain('output/failed');
    for (const name of readdirSync(out).filter((n) => n.endsWith('.json')))
      expect(() => JSON.parse(readFileSync(join(out, name), 'utf8'))).not.toThrow();
    rmSync(join(out, 'đầy'));
    execFileSync('mount', ['-o', 'remount,size=4m', out]);
    const again = await batch();
    expect(again.code, again.stderr).toBe(0);
    await expectWhole(url, 20, out);
  });

  test('a folder that cannot be written to is told before anything is read', async () => {
    if (!mount(out, 'ro')) return;
    makeDocuments(folder, 3);
    const refused = await batch();
    expect(refused.code).toBe(3);
    expect(refused.stderr).toContain('output/failed Không ghi được vào thư mục');
  });

  test('a full disk under the ledger is told; once there is room the next run goes on', async () => {
    const disk = join(root, 'đĩa');
    if (!mount(disk, 'size=512k')) return;
    url = join(disk, 'so.db');
    makeDocuments(folder, 200);
    const full = await batch();
    expect(full.code).toBe(3);
    expect(full.stderr).toContain('ledger/unavailable Ổ đĩa chứa sổ đã đầy');
    execFileSync('mount', ['-o', 'remount,size=16m', disk]);
    const again = await batch();
    expect(again.code, again.stderr).toBe(0);
    await expectWhole(url, 200, out);
  });
});
