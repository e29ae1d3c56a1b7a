import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { readPdf } from '../../src/index.js';
import { pagedDocument } from '../content.js';

const bytes = new TextEncoder().encode('%PDF-1.4');
const document = (sha256: string) => {
  const made = pagedDocument([{ page: 1, lines: ['Giao Sở Y tế báo cáo.'] }]);
  return { ...made, source: { ...made.source, kind: 'pdf' as const, sha256 } };
};

test('words that the page carries as text get no layer: the file comes back as it is', async () => {
  const same = document(createHash('sha256').update(bytes).digest('hex'));
  expect(await readPdf(same, bytes)).toBe(bytes);
});

test('a file that changed since it was read is refused', async () => {
  await expect(readPdf(document('0'.repeat(64)), bytes)).rejects.toMatchObject({ code: 'input/corrupt' });
});
