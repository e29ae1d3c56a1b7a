import { open } from 'node:fs/promises';
import { extname } from 'node:path';

/** Enough for the end record of a zip with its longest comment. */
const TAIL = 66_000;
/** Some scanners and mail gateways put bytes after the end of a PDF. */
const PDF_TAIL = 4096;

type EndCheck = (head: Buffer, tail: Buffer) => boolean;

const endsWith = (tail: Buffer, bytes: readonly number[]): boolean => {
  // Padding with zeros is common and harmless.
  let end = tail.length;
  while (end > 0 && tail[end - 1] === 0) end--;
  const wanted = Buffer.from(bytes);
  return end >= wanted.length && tail.subarray(end - wanted.length, end).equals(wanted);
};

const ENDS: Readonly<Record<string, EndCheck>> = {
  // ISO 32000-1, 7.5.5: the last line is %%EOF.
  '.pdf': (_, tail) => tail.subarray(Math.max(0, tail.length - PDF_TAIL)).includes('%%EOF'),
  // APPNOTE.TXT of PKWARE, 4.3.16: end of central directory record.
  '.docx': (head, tail) =>
    !head.subarray(0, 2).equals(Buffer.from('PK')) || tail.includes(Buffer.from('PK\u0005\u0006')),
  '.jpg': (_, tail) => endsWith(tail, [0xff, 0xd9]),
  '.jpeg': (_, tail) => endsWith(tail, [0xff, 0xd9]),
  '.png': (_, tail) => tail.subarray(Math.max(0, tail.length - 64)).includes('IEND'),
};

/**
 * Whether a file has its end: a PDF its %%EOF, a DOCX its directory, a picture its last marker. Kinds whose end says nothing are
 * taken for whole. A file of another kind than its name says is whole too: reading it tells.
 *
 * @throws the error of the file system where it cannot be read
 */
export async function isWhole(path: string): Promise<boolean> {
  const check = ENDS[extname(path).toLowerCase()];
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size === 0) return false;
    if (!check) return true;
    const head = Buffer.alloc(Math.min(8, size));
    await file.read(head, 0, head.length, 0);
    if (/\.pdf$/iu.test(path) && !head.toString('latin1').startsWith('%PDF')) return true;
    if (/\.jpe?g$/iu.test(path) && head[0] !== 0xff) return true;
    const tail = Buffer.alloc(Math.min(TAIL, size));
    await file.read(tail, 0, tail.length, size - tail.length);
    return check(head, tail);
  } finally {
    await file.close();
  }
}
