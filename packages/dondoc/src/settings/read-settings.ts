import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DondocError } from '@dondoc/model';
import type { Settings } from './settings.js';

/** The name that settings go by in the folder where dondoc is run. */
const SETTINGS_FILE = 'dondoc.config.json';

export interface ReadSettings {
  readonly settings: Settings;
  /** Absolute path; null where there is no file and the defaults hold. */
  readonly file: string | null;
}

/**
 * Settings from `file`, else from `dondoc.config.json` in `folder` where there is one, else none.
 *
 * @throws DondocError `config/invalid`, with every fault and its JSON pointer, or where the file that was named is not there
 */
export async function readSettings(file?: string, folder = '.'): Promise<ReadSettings> {
  const path = resolve(file ?? `${folder}/${SETTINGS_FILE}`);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    if (file === undefined && (cause as NodeJS.ErrnoException).code === 'ENOENT') return { settings: {}, file: null };
    const remedy = 'Kiểm tra đường dẫn sau --config và quyền đọc tệp.';
    throw new DondocError(
      'config/invalid',
      `Không đọc được tệp thiết lập “${path}”.`,
      remedy,
      { file: path },
      { cause },
    );
  }
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (cause) {
    const why = (cause as Error).message;
    const remedy = 'Kiểm tra dấu phẩy, ngoặc kép và ngoặc nhọn trong tệp.';
    throw new DondocError(
      'config/invalid',
      `Tệp thiết lập “${path}” không phải JSON: ${why}.`,
      remedy,
      { file: path },
      { cause },
    );
  }
  return { settings: await checkedSettings(data, path), file: path };
}

/**
 * Settings that come as data: the same shape as `dondoc.config.json`.
 *
 * @param file  what faults name, and beside what packs are looked for
 * @throws `RuleError` with everything that is wrong, the rules that they speak of included
 */
export async function checkedSettings(data: unknown, file: string): Promise<Settings> {
  const [{ checkSettings }, { RuleError }] = await Promise.all([
    import('./check-settings.js'),
    import('@dondoc/rules'),
  ]);
  const { settings, faults } = checkSettings(data, file);
  if (faults.length === 0) return settings;
  const { RuleLoader } = await import('../critique/rule-packs.js');
  const loader = await RuleLoader.create({ settingsFile: file });
  throw new RuleError([...faults, ...loader.faults(settings)]);
}
