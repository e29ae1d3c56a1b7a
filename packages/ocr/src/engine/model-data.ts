import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { modelMissing } from './engine-errors.js';

/** A data file for the engine, as the package that brings it ships it. */
export interface ModelFile {
  readonly folder: string;
  readonly language: string;
  readonly size: number;
  readonly sha256: string;
}

/** Where an installed package lies: resolved from here, never from the current folder. */
function packageFolder(name: string): string {
  return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
}

function packaged(name: string, version: string, language: string, size: number, sha256: string): ModelFile {
  let folder: string;
  try {
    folder = join(packageFolder(name), version);
  } catch (cause) {
    throw modelMissing(name, `chưa được cài (${cause instanceof Error ? cause.message : String(cause)})`);
  }
  return { folder, language, size, sha256 };
}

/** Vietnamese, LSTM only: `@tesseract.js-data/vie` 1.0.0, `4.0.0_best_int`. */
export function vietnameseModel(): ModelFile {
  return packaged(
    '@tesseract.js-data/vie',
    '4.0.0_best_int',
    'vie',
    1_423_003,
    '2284f610f262a1b19ec8df9f196b9ff6ce38ddb4a66329e998941df4b8961c8d',
  );
}

/** Page orientation: `@tesseract.js-data/osd` 1.0.0, `4.0.0`. */
export function orientationModel(): ModelFile {
  return packaged(
    '@tesseract.js-data/osd',
    '4.0.0',
    'osd',
    4_320_198,
    'd1c9e6aad4f23167d0bb88a35e496596774b536cf85c190d3a0fa5cab48bbdfd',
  );
}

/**
 * Checks a data file before the engine sees it: with a missing or damaged one the engine never answers.
 * Throws `DondocError` `ocr/model-missing`.
 */
export async function verifyModel(model: ModelFile): Promise<void> {
  const file = join(model.folder, `${model.language}.traineddata.gz`);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch {
    throw modelMissing(file, 'không đọc được');
  }
  if (bytes.length !== model.size) throw modelMissing(file, `dài ${bytes.length} byte, đúng ra ${model.size}`);
  const sum = createHash('sha256').update(bytes).digest('hex');
  if (sum !== model.sha256) throw modelMissing(file, 'đã bị thay đổi (sai mã sha256)');
}
