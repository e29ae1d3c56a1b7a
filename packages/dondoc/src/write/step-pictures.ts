import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { StepPicture } from '@dondoc/ocr';
import { outputFailed } from './write-atomically.js';

type Writer = (path: string, picture: StepPicture) => Promise<void>;

const digits = (n: number): string => String(n).padStart(3, '0');

/**
 * Makes `folder` and answers what writes pictures into it, as `NAME-page-001-2-scale.png`: document, page, number and name
 * of the step. Of a page tried another way up, the turn stands before the step.
 *
 * @throws DondocError `output/failed`, also the writer
 */
export async function pictureFolder(folder: string): Promise<Writer> {
  const failed = (cause: unknown): never => {
    throw outputFailed(`Không ghi được ảnh vào thư mục “${folder}”.`, cause);
  };
  await mkdir(folder, { recursive: true }).catch(failed);
  return async (path, { page, number, step, turn, png }) => {
    const way = turn === 0 ? '' : `turn-${turn}-`;
    await writeFile(join(folder, `${basename(path)}-page-${digits(page)}-${way}${number}-${step}.png`), png).catch(
      failed,
    );
  };
}
