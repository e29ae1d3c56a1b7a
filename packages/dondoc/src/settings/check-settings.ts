import { LANGUAGES, type RuleFault } from '@dondoc/rules';
import { checkFiles, checkPlanSettings, checkSuppression, PLAN_KEYS } from './check-parts.js';
import { FAIL_LEVELS, type Settings } from './settings.js';
import { type Json, SettingsFaults, type SettingsPath } from './settings-faults.js';

const KEYS: readonly string[] = ['$schema', ...PLAN_KEYS, 'failOn', 'language', 'overrides', 'suppressions'];

/** Checks the entries of a list; false where it is none. */
function each(
  value: unknown,
  path: SettingsPath,
  faults: SettingsFaults,
  check: (v: unknown, at: SettingsPath) => void,
): void {
  if (value === undefined) return;
  if (Array.isArray(value)) value.forEach((v, i) => void check(v, [...path, i]));
  else faults.add(path, 'phải là danh sách', 'Ghi các mục trong ngoặc vuông: [ … ].');
}

function checkOverride(value: unknown, path: SettingsPath, faults: SettingsFaults): void {
  if (!faults.object(path, value, ['files', ...PLAN_KEYS], '{ "files": ["thang/**"], "rules": { … } }')) return;
  checkFiles(value.files, [...path, 'files'], faults);
  checkPlanSettings(value, path, faults);
  if (PLAN_KEYS.every((key) => value[key] === undefined))
    faults.add(path, 'không đặt gì cho các tệp này', `Ghi ít nhất một trong: ${PLAN_KEYS.join(', ')}.`);
}

const without = (object: Json | undefined, path: SettingsPath, faults: SettingsFaults): Json =>
  Object.fromEntries(Object.entries(object ?? {}).filter(([key]) => !faults.below([...path, key])));

/** The list with nothing in place of what is wrong, so that places stay. */
const blanked = (list: unknown, path: SettingsPath, faults: SettingsFaults): readonly unknown[] =>
  Array.isArray(list) ? list.map((v, i) => (faults.below([...path, i]) ? {} : v)) : [];

/** What is left of the settings without the parts that are wrong; rules, overrides and suppressions stand each for itself. */
function sound(data: Json, faults: SettingsFaults): Settings {
  const { $schema: _, rules, overrides, suppressions, ...rest } = data;
  const kept = without(rest, [], faults);
  const own = faults.list.some((f) => f.pointer === '/rules')
    ? {}
    : without(rules as Json | undefined, ['rules'], faults);
  return {
    ...kept,
    ...(rules === undefined ? {} : { rules: own }),
    ...(overrides === undefined ? {} : { overrides: blanked(overrides, ['overrides'], faults) }),
    ...(suppressions === undefined ? {} : { suppressions: blanked(suppressions, ['suppressions'], faults) }),
  } as Settings;
}

/** What is wrong with settings as read from `file`, and what of them is not. */
export function checkSettings(
  data: unknown,
  file: string,
): { readonly settings: Settings; readonly faults: readonly RuleFault[] } {
  const faults = new SettingsFaults(file, data);
  if (!faults.object([], data, KEYS, '{ "failOn": "error" }')) return { settings: {}, faults: faults.list };
  checkPlanSettings(data, [], faults);
  faults.oneOf(['failOn'], data.failOn, FAIL_LEVELS);
  faults.oneOf(['language'], data.language, LANGUAGES);
  each(data.overrides, ['overrides'], faults, (v, at) => checkOverride(v, at, faults));
  each(data.suppressions, ['suppressions'], faults, (v, at) => checkSuppression(v, at, faults));
  return { settings: sound(data, faults), faults: faults.list };
}
