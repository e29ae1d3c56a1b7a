import { relative } from 'node:path';
import { DEFAULT_THRESHOLDS } from '@dondoc/critique';
import { DEFAULT_PACKS } from '../../critique/rule-packs.js';
import { type EffectiveValue, effectiveValues } from '../../settings/effective-values.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { formatOf } from '../formats.js';
import { print } from '../standard-output.js';
import { planSettings } from './plan-settings.js';

export interface PrintConfigOptions {
  readonly config?: string;
  readonly why?: boolean;
  readonly format?: string;
}

const shown = (value: unknown): string =>
  Array.isArray(value) ? value.map((v) => (typeof v === 'string' ? `“${v}”` : String(v))).join(', ') : String(value);

function lines(values: readonly EffectiveValue[], file: string | null, why: boolean): readonly string[] {
  const wide = Math.max(...values.map((v) => v.name.length));
  const texts = values.map((v) => `${v.name.padEnd(wide)}  ${shown(v.value)}`);
  if (!why) return texts;
  const wider = Math.min(100, Math.max(...texts.map((t) => t.length)));
  return values.map(({ from }, i) => {
    const source = from.length === 0 ? 'mặc định' : from.map((at) => `${file ?? 'settings'}${at}`).join(', ');
    return `${(texts[i] ?? '').padEnd(wider)}  ← ${source}`;
  });
}

/** `dondoc config print [FILE…]`: the settings that hold, for each file or for any that no override matches. */
export async function printConfig(paths: readonly string[], options: PrintConfigOptions): Promise<ExitCode> {
  const format = formatOf(['text', 'json'], options.format, undefined);
  const { settings, file, rules } = await planSettings(options);
  const defaults = { packs: DEFAULT_PACKS, thresholds: DEFAULT_THRESHOLDS };
  const asked = (paths.length > 0 ? paths : [null]).map((path) => {
    const own = path === null ? rules.base() : rules.of(path);
    return { file: path, overrides: own.overrides, values: effectiveValues(settings, own, own.rules, defaults) };
  });
  const name = file === null ? null : relative('.', file);
  if (format === 'json') {
    await print(`${JSON.stringify({ settings: name, files: asked }, null, 2)}\n`);
    return EXIT.clean;
  }
  const parts = asked.map(({ file: path, values }) =>
    [...(path === null ? [] : [`# ${path}`]), ...lines(values, name, options.why ?? false), ''].join('\n'),
  );
  await print(parts.join('\n'));
  return EXIT.clean;
}
