import type { Problem } from '@dondoc/model';
import type { Backend, BackendResult, InputFile } from '../backend.js';
import { decodeText } from '../decode.js';
import { empty, tooLarge, unsupported } from '../input-errors.js';
import { trustOf } from '../trust.js';
import { textBlocks } from './text-blocks.js';

/** Characters; a text of this size takes seconds. */
const MAX_TEXT = 20_000_000;

/** What is wrong with the letters of a text, if anything is. */
export function lettersProblem(text: string): Problem | null {
  const trust = trustOf(text.slice(0, 200_000).normalize('NFC'));
  if (trust === 'good' || trust === 'scarce') return null;
  return {
    code: 'input/text-layer-untrusted',
    message:
      trust === 'garbled'
        ? 'Phần lớn chữ trong tệp không phải tiếng Việt đọc được: có thể tệp dùng bảng mã cũ (TCVN3, VNI) hoặc bị nhận dạng sai.'
        : 'Chữ trong tệp không có dấu tiếng Việt: có thể dấu đã bị mất khi chuyển đổi.',
    remedy: 'Chuyển tệp sang Unicode, hoặc dùng bản PDF, bản Word hay bản quét của văn bản.',
    page: null,
  };
}

/** Decodes a text file; throws the typed error for what is none. */
export function readText(file: InputFile): string {
  const decoded = decodeText(file.bytes);
  if (!decoded)
    throw unsupported(
      file.path,
      'tệp nhị phân không rõ loại',
      'Dùng tệp PDF, ảnh (PNG, JPEG, TIFF, WebP, BMP), DOCX, Markdown hoặc văn bản thuần.',
    );
  if (decoded.text.trim() === '') throw empty(file.path);
  if (decoded.text.length > MAX_TEXT)
    throw tooLarge(file.path, `${decoded.text.length} ký tự`, 'Chia tệp thành nhiều phần nhỏ rồi đọc từng phần.');
  return decoded.text;
}

export const textBackend: Backend = {
  name: 'text',
  async read(file: InputFile): Promise<BackendResult> {
    const text = readText(file);
    const problem = lettersProblem(text);
    return { kind: 'text', pages: [], blocks: textBlocks(text), problems: problem ? [problem] : [] };
  },
};
