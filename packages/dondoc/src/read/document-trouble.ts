import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { DondocError, type Problem, type SourceDocument, type SourceKind, toProblem } from '@dondoc/model';
import type { Input } from './input.js';

/** An error as the problem of one document; what dondoc did not foresee is told to `onFault` as well. */
export function problemOf(error: unknown, onFault?: (error: unknown) => void): Problem {
  if (error instanceof DondocError) return toProblem(error);
  onFault?.(error);
  return {
    code: 'internal/invariant',
    message: `Lỗi ngoài dự kiến: ${error instanceof Error ? error.message : String(error)}`,
    remedy: 'Chạy lại với --debug rồi gửi tệp và thông báo cho nhóm phát triển dondoc.',
    page: null,
  };
}

const KINDS: readonly (readonly [RegExp, SourceKind])[] = [
  [/\.pdf$/iu, 'pdf'],
  [/\.(?:png|jpe?g|tiff?|webp|bmp|gif)$/iu, 'image'],
  [/\.docx$/iu, 'docx'],
  [/\.(?:md|markdown)$/iu, 'markdown'],
];

/** By its name alone: what could not be opened has nothing else to go by. */
const kindByName = (path: string): SourceKind => KINDS.find(([name]) => name.test(path))?.[1] ?? 'text';

const LARGEST_HASHED = 2 ** 30;

/** Hash of the bytes where there are any to hash, so that a ledger knows a bad file again; else empty. */
async function hashOf(input: Input): Promise<string> {
  const hash = createHash('sha256');
  if (typeof input !== 'string') return hash.update(input.bytes).digest('hex');
  const info = await stat(input).catch(() => null);
  if (!info?.isFile() || info.size > LARGEST_HASHED) return '';
  try {
    for await (const chunk of createReadStream(input)) hash.update(chunk as Buffer);
    return hash.digest('hex');
  } catch {
    // Unreadable for the same reason that failed the document, which its problem tells.
    return '';
  }
}

/** A document of which nothing could be read: empty, with the reason. */
export async function failedDocument(
  input: Input,
  error: unknown,
  onFault?: (error: unknown) => void,
): Promise<SourceDocument> {
  const path = typeof input === 'string' ? input : input.path;
  return {
    source: { path, sha256: await hashOf(input), kind: kindByName(path), pages: 0 },
    text: '',
    tree: { type: 'root', children: [] },
    origins: [],
    furniture: [],
    pages: [],
    status: 'failed',
    problems: [problemOf(error, onFault)],
  };
}

/** A document that opened but has no words, and nobody has said so yet. */
export function noText(document: SourceDocument): SourceDocument {
  const problem: Problem = {
    code: 'input/no-text',
    message: `Tệp “${document.source.path}” không có chữ nào đọc được.`,
    remedy: 'Kiểm tra tệp có nội dung; nếu là bản quét, quét lại rõ hơn (300 dpi).',
    page: null,
  };
  return { ...document, status: 'failed', problems: [problem] };
}
