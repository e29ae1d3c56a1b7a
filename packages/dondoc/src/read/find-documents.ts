import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DondocError } from '@dondoc/model';

/** A file to read, or a folder that gave none, with the reason. */
export interface Found {
  readonly path: string;
  readonly error?: DondocError;
}

const SUPPORTED_NAME = /\.(?:pdf|png|jpe?g|tiff?|webp|bmp|gif|docx|md|markdown|txt)$/iu;
// Hidden files, and the lock files that Word leaves beside an open document.
const IGNORED_NAME = /^(?:\.|~\$)/u;
const KINDS = 'pdf, docx, png, jpg, tif, webp, bmp, md, txt';

/** The supported files under a folder, in no order; hidden ones and the lock files of Word are left out. */
export async function filesUnder(folder: string): Promise<string[]> {
  const entries: Dirent[] = await readdir(folder, { withFileTypes: true });
  const files: string[] = [];
  for (const entry of entries) {
    if (IGNORED_NAME.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await filesUnder(path)));
    else if (!SUPPORTED_NAME.test(entry.name)) continue;
    // A link may lead to a file; links to folders are left alone, they may lead in a circle.
    else if (entry.isFile() || (await stat(path).catch(() => null))?.isFile()) files.push(path);
  }
  return files;
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function expand(path: string): Promise<readonly Found[]> {
  const info = await stat(path).catch(() => null);
  // What is missing is told when it is read, like any other trouble of a file.
  if (!info?.isDirectory()) return [{ path }];
  try {
    const files = await filesUnder(path);
    if (files.length > 0) return files.sort(byCodeUnits).map((file) => ({ path: file }));
    const error = new DondocError(
      'input/no-documents',
      `Thư mục “${path}” không có văn bản nào.`,
      `Chọn thư mục có tệp thuộc các loại: ${KINDS}.`,
    );
    return [{ path, error }];
  } catch (cause) {
    const message = `Không đọc được thư mục “${path}”.`;
    const error = new DondocError('input/missing', message, 'Kiểm tra quyền đọc thư mục.', undefined, { cause });
    return [{ path, error }];
  }
}

/** Files as given and the supported files under folders, in order of their paths; each file once. */
export async function expandInputs(paths: readonly string[]): Promise<readonly Found[]> {
  const seen = new Set<string>();
  const found: Found[] = [];
  for (const path of paths)
    for (const one of await expand(path)) {
      const key = resolve(one.path);
      if (seen.has(key)) continue;
      seen.add(key);
      found.push(one);
    }
  return found;
}
