import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { type DocumentContent, DondocError } from '@dondoc/model';
import type { Backend, InputFile, OpenOptions } from './backend.js';
import { docxBackend } from './docx/docx-backend.js';
import { imageBackend } from './image/image-backend.js';
import { corrupt, empty, encrypted, missing, tooLarge, unsupported } from './input-errors.js';
import { markdownBackend } from './markdown/markdown-backend.js';
import { pdfBackend } from './pdf/pdf-backend.js';
import { type FileKind, sniff } from './sniff.js';
import { textBackend } from './text/text-backend.js';

const MEBIBYTE = 2 ** 20;
const KINDS = 'PDF, ảnh (PNG, JPEG, TIFF, WebP, BMP), DOCX, Markdown hoặc văn bản thuần';

const BACKENDS: Partial<Record<FileKind, Backend>> = {
  pdf: pdfBackend,
  docx: docxBackend,
  markdown: markdownBackend,
  text: textBackend,
  png: imageBackend,
  jpeg: imageBackend,
  tiff: imageBackend,
  webp: imageBackend,
  bmp: imageBackend,
  gif: imageBackend,
};

/** What a refused kind is called, and what to do with it. */
const REFUSED: Partial<Record<FileKind, readonly [what: string, remedy: string]>> = {
  doc: ['tệp Word kiểu cũ (.doc nhị phân)', 'Mở bằng Word hoặc LibreOffice, lưu lại dưới dạng .docx rồi thử lại.'],
  rtf: ['tệp RTF', 'Mở bằng Word hoặc LibreOffice, lưu lại dưới dạng .docx rồi thử lại.'],
  odf: ['tệp OpenDocument', 'Mở bằng LibreOffice, lưu lại dưới dạng .docx hoặc PDF rồi thử lại.'],
  xlsx: ['bảng tính Excel', 'Xuất bảng tính ra PDF rồi thử lại.'],
  pptx: ['bản trình chiếu PowerPoint', 'Xuất bản trình chiếu ra PDF rồi thử lại.'],
  html: ['trang web (HTML)', 'In trang ra PDF hoặc lưu thành .docx rồi thử lại.'],
  zip: ['tệp nén', 'Giải nén rồi đọc từng tệp bên trong.'],
  jp2: ['ảnh JPEG 2000', 'Chuyển ảnh sang PNG hoặc PDF rồi thử lại.'],
  heif: ['ảnh HEIF/AVIF', 'Chuyển ảnh sang JPEG hoặc PNG rồi thử lại.'],
};

async function load(path: string, maxBytes: number): Promise<InputFile> {
  let size: number;
  try {
    const info = await stat(path);
    if (info.isDirectory())
      throw new DondocError(
        'input/unsupported',
        `“${path}” là thư mục, không phải tệp.`,
        'Chỉ ra từng tệp, hoặc dùng lệnh đọc cả thư mục.',
        { file: path },
      );
    if (!info.isFile()) throw missing(path, 'Không phải tệp thường');
    size = info.size;
  } catch (error) {
    if (error instanceof DondocError) throw error;
    throw missing(
      path,
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'Không tìm thấy tệp' : 'Không mở được tệp',
      error,
    );
  }
  checkSize(path, size, maxBytes);
  try {
    return { path, bytes: await readFile(path) };
  } catch (error) {
    throw missing(path, 'Không đọc được tệp', error);
  }
}

function checkSize(path: string, size: number, maxBytes: number): void {
  if (size > maxBytes)
    throw tooLarge(
      path,
      `${Math.ceil(size / MEBIBYTE)} MB, giới hạn là ${Math.floor(maxBytes / MEBIBYTE)} MB`,
      'Chia tệp thành nhiều phần, hoặc nâng giới hạn kích thước tệp.',
    );
}

function backendFor(kind: FileKind, file: InputFile): Backend {
  const backend = BACKENDS[kind];
  if (backend) return backend;
  if (kind === 'empty') throw empty(file.path);
  if (kind === 'encrypted-office') throw encrypted(file.path);
  const refused = REFUSED[kind];
  if (refused) throw unsupported(file.path, refused[0], refused[1]);
  if (/\.pdf$/iu.test(file.path)) throw corrupt(file.path, 'tên là .pdf nhưng nội dung không phải PDF');
  throw unsupported(file.path, 'tệp không rõ loại', `Dùng tệp ${KINDS}.`);
}

/**
 * Reads any supported file: PDF (scanned, born-digital or mixed), PNG, JPEG, TIFF, WebP, BMP, DOCX, Markdown, plain text.
 *
 * @param input  a path, or a name with the bytes; the bytes are not changed
 * @returns      blocks in reading order, pages with the choice made for each, and what went wrong with parts of the file
 * @throws       `DondocError` (`input/…`) where nothing of the file can be used; the signal's reason when aborted
 */
export async function openDocument(
  input: string | { readonly path: string; readonly bytes: Uint8Array },
  options: OpenOptions = {},
): Promise<DocumentContent> {
  const maxBytes = options.maxBytes ?? 256 * MEBIBYTE;
  const file = typeof input === 'string' ? await load(input, maxBytes) : input;
  checkSize(file.path, file.bytes.length, maxBytes);
  options.signal?.throwIfAborted();
  // Hashed before parsing: pdf.js takes buffers away from their owner.
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const { kind, pages, blocks, problems } = await backendFor(sniff(file.bytes, file.path), file).read(file, options);
  return { source: { path: file.path, sha256, kind, pages: pages.length }, pages, blocks, problems };
}
