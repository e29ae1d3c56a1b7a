import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commentedDocx } from '../../packages/report/src/docx/index.js';
import { critiqueXlsx } from '../../packages/report/src/xlsx/index.js';
import { critique } from '../../packages/report/test/samples.js';
import { readWord, resultOn, spanOf } from './plan-result.js';
import { PLAN, wordFile } from './word-file.js';

function installed(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const present = installed();
if (!present)
  console.warn('BỎ QUA: máy này không có LibreOffice (soffice); tệp Word và Excel chưa được mở thử bằng nó.');

// Another program opens what was written: the only proof that a person's one will.
describe.skipIf(!present)('LibreOffice', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'dondoc-soffice-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const converted = (name: string, bytes: Uint8Array, to: string): Buffer => {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', folder, file], {
      stdio: 'pipe',
      timeout: 120_000,
    });
    return readFileSync(file.replace(/\.[a-z]+$/u, `.${to.split(':')[0]}`));
  };

  test('shows the comments on their words beside those of others, and prints the file', async () => {
    const bytes = wordFile(PLAN);
    const document = await readWord(bytes);
    const words = ['đơn vị liên quan', 'tác tuyên truyền', 'Lâm nghiệp xã', 'Rà soát 5'];
    const result = resultOn(
      document,
      words.map((w) => spanOf(document, w)),
    );
    const out = commentedDocx(bytes, result, document, { date: '2026-03-02T08:00:00Z' }).bytes;
    const odt = converted('ke-hoach.docx', out, 'fodt').toString('utf8');
    const NOTE =
      /<office:annotation [^>]*?office:name="([^"]*)"[^>]*>((?:(?!<\/office:annotation>)[\s\S])*)<\/office:annotation>/gu;
    const notes = Array.from(odt.matchAll(NOTE), ([whole, name, body = '']) => {
      const start = odt.indexOf(whole) + whole.length;
      const range = odt.slice(start, odt.indexOf(`<office:annotation-end office:name="${name}"`, start));
      const text = range.replace(NOTE, '').replace(/<[^>]*>/gu, '');
      return { by: /<dc:creator>([^<]*)</u.exec(body)?.[1], text };
    });
    expect(notes.filter((n) => n.by === 'Chị Hoa').map((n) => n.text)).toEqual(['3. Các đơn vị liên quan phối hợp.']);
    expect(notes.filter((n) => n.by === 'dondoc').map((n) => n.text)).toEqual([
      'Lâm nghiệp xã',
      'tác tuyên truyền',
      'đơn vị liên quan',
      'Rà soát 5',
    ]);
    expect(converted('in.docx', out, 'pdf').subarray(0, 5).toString()).toBe('%PDF-');
  }, 180_000);

  test('opens the workbook of a critique, every sheet', async () => {
    const csv = converted('nhan-xet.xlsx', await critiqueXlsx([critique]), 'fods').toString('utf8');
    for (const words of ['Tăng cường tuyên truyền về phòng cháy', 'Ban Lâm nghiệp xã', 'Bổ sung thời hạn hoàn thành.'])
      expect(csv).toContain(words);
    expect(csv).toMatch(/office:value-type="date" office:date-value="2026-03-31"/u);
  }, 180_000);
});
