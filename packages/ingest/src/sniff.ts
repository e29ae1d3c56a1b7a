import { decodeText } from './decode.js';

/** What a file is by its content. The last group is recognised so that it can be refused by name. */
export type FileKind =
  | 'pdf'
  | 'docx'
  | 'markdown'
  | 'text'
  | 'png'
  | 'jpeg'
  | 'tiff'
  | 'webp'
  | 'bmp'
  | 'gif'
  | 'empty'
  | 'doc'
  | 'encrypted-office'
  | 'xlsx'
  | 'pptx'
  | 'odf'
  | 'rtf'
  | 'html'
  | 'zip'
  | 'jp2'
  | 'heif'
  | 'unknown';

const startsWith = (bytes: Uint8Array, magic: string, at = 0): boolean =>
  magic.length + at <= bytes.length && [...magic].every((c, i) => bytes[at + i] === c.charCodeAt(0));

/** Latin-1 text of a part of the bytes: for looking for ASCII marks only. */
const latin = (bytes: Uint8Array, start: number, end: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', start, end);

/** Names in the directory of a compound file are UTF-16. */
const wide = (name: string): string => [...name].map((c) => `${c}\0`).join('');

function compoundFile(bytes: Uint8Array): FileKind {
  const text = latin(bytes, 0, bytes.length);
  if (text.includes(wide('EncryptedPackage'))) return 'encrypted-office';
  return text.includes(wide('WordDocument')) ? 'doc' : 'unknown';
}

function zipPackage(bytes: Uint8Array): FileKind {
  // The names of the entries stand in the clear in the central directory at the end and in each local header.
  const text = latin(bytes, 0, bytes.length);
  if (/mimetypeapplication\/vnd\.oasis\.opendocument/u.test(text.slice(0, 200))) return 'odf';
  if (!text.includes('[Content_Types].xml')) return text.includes('word/') ? 'docx' : 'zip';
  if (text.includes('word/')) return 'docx';
  if (text.includes('xl/workbook')) return 'xlsx';
  if (text.includes('ppt/presentation')) return 'pptx';
  return 'docx';
}

function image(bytes: Uint8Array): FileKind | null {
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'png';
  if (startsWith(bytes, '\xff\xd8\xff')) return 'jpeg';
  if (
    startsWith(bytes, 'II*\0') ||
    startsWith(bytes, 'MM\0*') ||
    startsWith(bytes, 'II+\0') ||
    startsWith(bytes, 'MM\0+')
  )
    return 'tiff';
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return 'webp';
  if (startsWith(bytes, 'BM') && bytes.length > 26 && bytes[6] === 0 && bytes[7] === 0) return 'bmp';
  if (startsWith(bytes, 'GIF8')) return 'gif';
  if (startsWith(bytes, '\0\0\0\x0cjP  ') || startsWith(bytes, '\xff\x4f\xff\x51')) return 'jp2';
  if (startsWith(bytes, 'ftyp', 4)) return 'heif';
  return null;
}

/** Lines that only Markdown has: headings, fences, table rules, links, bold runs. */
const MARKDOWN = [
  /^#{1,6} \S/mu,
  /^(?:```|~~~)/mu,
  /^\|?(?: *:?-{3,}:? *\|)+ *(?::?-{3,}:? *)?$/mu,
  /\[[^\]\n]+\]\([^)\n]+\)/u,
];

function textual(bytes: Uint8Array, name: string): FileKind {
  const head = decodeText(bytes.length > 65536 ? bytes.subarray(0, 65536) : bytes);
  if (head === null) return 'unknown';
  const text = head.text.trimStart();
  if (
    /^(?:<!doctype html|<html[\s>]|<\?xml[^>]*>\s*<(?:!doctype )?html|MIME-Version:[^\n]*\n[\s\S]{0,400}multipart\/related)/iu.test(
      text,
    )
  )
    return 'html';
  if (/\.(?:md|markdown|mdown|mkd)$/iu.test(name)) return 'markdown';
  // A text file that is called one stays one; what has no telling name is Markdown where it looks so.
  if (/\.[a-z0-9]{1,5}$/iu.test(name)) return 'text';
  return MARKDOWN.filter((mark) => mark.test(text)).length >= 2 ? 'markdown' : 'text';
}

/**
 * What a file is, by its bytes. The name only tells Markdown from plain text, which share their bytes.
 *
 * @param bytes  the whole file
 * @param name   its name or path
 */
export function sniff(bytes: Uint8Array, name: string): FileKind {
  if (bytes.length === 0) return 'empty';
  // Readers of PDF accept junk of up to a kilobyte before the header.
  if (latin(bytes, 0, 1024).includes('%PDF-')) return 'pdf';
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) return zipPackage(bytes);
  if (startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return compoundFile(bytes);
  if (startsWith(bytes, '{\\rtf')) return 'rtf';
  return image(bytes) ?? textual(bytes, name);
}
