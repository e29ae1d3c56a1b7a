import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { DondocError } from '@dondoc/model';
import { outputFailed, writeAtomically } from '../write/write-atomically.js';
import { print } from './standard-output.js';

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
  if ((await stat(output).catch(() => null))?.isDirectory()) throw outputFailed(`“${output}” là thư mục.`);
  const folder = dirname(resolve(output));
  await access(folder, constants.W_OK).catch((cause) => {
    throw outputFailed(`Không ghi được vào thư mục “${folder}”.`, cause);
  });
}

/** The result to its file, or to standard output. */
export const deliver = (content: string | Uint8Array, output: string | undefined): Promise<void> =>
  output === undefined ? print(content) : writeAtomically(output, content);
