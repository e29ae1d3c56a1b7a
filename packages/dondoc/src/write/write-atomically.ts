import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { open, realpath, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { DondocError } from '@dondoc/model';

const statOf = (path: string): Promise<Stats | null> => stat(path).catch(() => null);

export const outputFailed = (message: string, cause?: unknown): DondocError =>
  new DondocError(
    'output/failed',
    message,
    'Chọn đường dẫn khác sau -o, trong thư mục có sẵn và được phép ghi.',
    undefined,
    { cause },
  );

/** The name of a file is on the disk once its folder is. Windows knows no such thing. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/**
 * Writes a file whole or not at all: a temporary file beside it takes its place when it is complete.
 *
 * @throws DondocError `output/failed`
 */
export async function writeAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const before = await statOf(path);
  try {
    // Devices and pipes cannot be replaced, only written to.
    if (before && !before.isFile()) return await writeFile(path, content);
    const target = before ? await realpath(path) : resolve(path);
    const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
    try {
      const file = await open(temporary, 'wx', before ? before.mode & 0o777 : 0o666);
      try {
        await file.writeFile(content);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, target);
      await syncFolder(dirname(target));
    } catch (error) {
      await unlink(temporary).catch(() => undefined);
      throw error;
    }
  } catch (cause) {
    throw outputFailed(`Không ghi được tệp “${path}”: ${(cause as Error).message}.`, cause);
  }
}
