import { sniff } from '@dondoc/ingest';
import type { ServeWords } from '@dondoc/report/html';

/** Bytes of one file; a scan of 80 pages at 300 dpi has about 30 million. */
const MOST_BYTES = 100_000_000;
/** Bytes of a form with all its files. */
export const MOST_FORM_BYTES = 200_000_000;
const MOST_FILES = 20;

export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const KINDS = new Set(['pdf', 'docx', 'markdown', 'text', 'png', 'jpeg', 'tiff', 'webp', 'bmp', 'gif']);
export const ACCEPTED = '.pdf,.docx,.png,.jpg,.jpeg,.tif,.tiff,.webp,.bmp,.md,.txt';

/** The last part of a file's name, without what could lead elsewhere or drive a screen; browsers may send any name. */
export function safeName(name: string): string {
  const last = name.split(/[\\/]/u).at(-1) ?? '';
  const clean = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/gu, '')
    .trim()
    .slice(-120);
  return /^\.*$/u.test(clean) ? 'tep' : clean;
}

/** The files of a form's field, or why one of them is refused: a sentence for the person who sent it. */
export async function filesOf(
  field: unknown,
  words: ServeWords,
): Promise<{ readonly files: readonly Upload[]; readonly refused: string | null }> {
  const given = (Array.isArray(field) ? field : [field]).filter((f): f is File => f instanceof File && f.name !== '');
  if (given.length > MOST_FILES) return { files: [], refused: words.tooManyFiles(MOST_FILES) };
  const files: Upload[] = [];
  for (const file of given) {
    const name = safeName(file.name);
    if (file.size > MOST_BYTES) return { files: [], refused: words.tooLargeFile(name, MOST_BYTES / 1e6) };
    const bytes = new Uint8Array(await file.arrayBuffer());
    const kind = sniff(bytes, name);
    if (kind === 'empty') return { files: [], refused: words.emptyFile(name) };
    if (kind === 'doc') return { files: [], refused: words.oldWord(name) };
    // What is named otherwise is no text for people, whatever its bytes look like.
    const misnamed = kind === 'text' && /\.[a-z0-9]{1,5}$/iu.test(name) && !/\.(?:txt|text)$/iu.test(name);
    if (misnamed || !KINDS.has(kind)) return { files: [], refused: words.wrongKind(name) };
    files.push({ name, bytes });
  }
  return { files, refused: null };
}
