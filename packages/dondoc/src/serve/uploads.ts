import { sniff } from '@dondoc/ingest';

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
): Promise<{ readonly files: readonly Upload[]; readonly refused: string | null }> {
  const given = (Array.isArray(field) ? field : [field]).filter((f): f is File => f instanceof File && f.name !== '');
  if (given.length > MOST_FILES) return { files: [], refused: `Mỗi lần gửi tối đa ${MOST_FILES} tệp.` };
  const files: Upload[] = [];
  for (const file of given) {
    const name = safeName(file.name);
    if (file.size > MOST_BYTES) return { files: [], refused: `Tệp “${name}” lớn hơn ${MOST_BYTES / 1e6} MB.` };
    const bytes = new Uint8Array(await file.arrayBuffer());
    const kind = sniff(bytes, name);
    if (kind === 'empty') return { files: [], refused: `Tệp “${name}” không có nội dung.` };
    if (!KINDS.has(kind))
      return {
        files: [],
        refused: `Tệp “${name}” không phải loại đọc được; hãy gửi PDF, Word (.docx), ảnh hoặc văn bản thuần.`,
      };
    files.push({ name, bytes });
  }
  return { files, refused: null };
}
