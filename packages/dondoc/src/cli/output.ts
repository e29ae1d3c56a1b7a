import { randomBytes } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { access, open, realpath, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { DondocError } from '@dondoc/model';
import { print } from './standard-output.js';

const statOf = (path: string): Promise<Stats | null> => stat(path).catch(() => null);

const failed = (message: string, cause?: unknown): DondocError =>
  new DondocError(
    'output/failed',
    message,
    'Chọn đường dẫn khác sau -o, trong thư mục có sẵn và được phép ghi.',
    undefined,
    { cause },
  );

/**
 * Finds out before the work begins whether its result can be written at all.
 *
 * @throws DondocError `output/failed`, `usage/invalid`
 */
export async function checkOutput(
  output: string | undefined,
  binary: boolean,
  inputs: readonly string[] = [],
): Promise<void> {
  if (output === undefined) {
    if (binary && process.stdout.isTTY)
      throw new DondocError(
        'usage/invalid',
        'Kết quả là tệp nhị phân, không in ra màn hình được.',
        'Ghi vào tệp bằng -o, ví dụ: -o ket-qua.xlsx.',
      );
    return;
  }
  if (inputs.some((input) => resolve(input) === resolve(output)))
    throw new DondocError(
      'usage/invalid',
      `Tệp kết quả “${output}” trùng với tệp đầu vào.`,
      'Chọn tên khác sau -o; dondoc không ghi đè lên văn bản gốc.',
    );
  if ((await statOf(output))?.isDirectory()) throw failed(`“${output}” là thư mục.`);
  const folder = dirname(resolve(output));
  await access(folder, constants.W_OK).catch((cause) => {
    throw failed(`Không ghi được vào thư mục “${folder}”.`, cause);
  });
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
    } catch (error) {
      await unlink(temporary).catch(() => undefined);
      throw error;
    }
  } catch (cause) {
    throw failed(`Không ghi được tệp “${path}”: ${(cause as Error).message}.`, cause);
  }
}

/** The result to its file, or to standard output. */
export const deliver = (content: string | Uint8Array, output: string | undefined): Promise<void> =>
  output === undefined ? print(content) : writeAtomically(output, content);
