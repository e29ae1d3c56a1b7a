import { expect, test } from 'vitest';
import { sniff } from '../src/index.js';
import { makeDocx, zipOf } from './docx/make-docx.js';
import { makePdf } from './pdf/make-pdf.js';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const wide = (text: string): string => [...text].map((c) => `${c}\0`).join('');
const COMPOUND = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

test.each([
  ['pdf', makePdf([{}])],
  ['pdf', bytes('rác trước đầu tệp\n%PDF-1.4\n')],
  ['docx', makeDocx('<w:p/>')],
  ['xlsx', zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' })],
  ['pptx', zipOf({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<p/>' })],
  ['zip', zipOf({ 'a.txt': 'a' })],
  ['doc', bytes(`${COMPOUND}${'\0'.repeat(64)}${wide('WordDocument')}`)],
  ['encrypted-office', bytes(`${COMPOUND}${'\0'.repeat(64)}${wide('EncryptedPackage')}`)],
  ['rtf', bytes('{\\rtf1\\ansi Giao}')],
  ['html', bytes('<!DOCTYPE html><html><p>Giao</p></html>')],
  ['png', bytes('\x89PNG\r\n\x1a\n')],
  ['jpeg', bytes('\xff\xd8\xff\xe0')],
  ['tiff', bytes('II*\0')],
  ['tiff', bytes('MM\0*')],
  ['webp', bytes('RIFF\0\0\0\0WEBPVP8 ')],
  ['jp2', bytes('\0\0\0\x0cjP  \r\n\x87\n')],
  ['heif', bytes('\0\0\0\x18ftypheic')],
  ['empty', bytes('')],
  ['unknown', Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256))],
] as const)('%s by its content, whatever it is called', (kind, content) => {
  for (const name of ['a', 'a.pdf', 'a.txt', 'a.docx']) expect(sniff(content, name)).toBe(kind);
});

test.each([
  ['text', 'a.txt', '# Kế hoạch\n\n[tên](http://a.vn)\n'],
  ['markdown', 'a', '# Kế hoạch\n\n| TT | Việc |\n|----|------|\n| 1 | Nạo vét |\n'],
  ['markdown', 'a.md', 'Giao Tổ thủy nông nạo vét kênh.\n'],
  ['text', 'a.txt', 'KẾ HOẠCH\n1. Nạo vét kênh mương\n- Tổ thủy nông\n'],
  ['text', 'a', 'Số: 12/KH-UBND\n---\nGiá trị a < b và c > d\n'],
] as const)('%s: %s', (kind, name, content) => {
  expect(sniff(new TextEncoder().encode(content), name)).toBe(kind);
});
