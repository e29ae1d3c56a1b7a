import { VOCABULARIES, type VocabularyName } from '@dondoc/critique';
import { isoDate, REQUIREMENTS } from '@dondoc/model';
import { fold } from '@dondoc/text';
import type { PlanSettings } from './settings.js';
import { isObject, type SettingsFaults, type SettingsPath } from './settings-faults.js';

/** Lists that say the opposite of a word. */
const OPPOSITES: readonly (readonly [VocabularyName, VocabularyName])[] = [
  ['acts', 'slogans'],
  ['means', 'generalWays'],
  ['units', 'classes'],
];
const LONGEST_PHRASE = 100;

function checkExtends(value: unknown, path: SettingsPath, faults: SettingsFaults): void {
  const fits = Array.isArray(value) && value.every((v) => typeof v === 'string' && v !== '');
  if (!fits) faults.add(path, 'phải là danh sách tên hay thư mục bộ quy tắc', 'Ví dụ: ["five-requirements"].');
}

/** Severities and options are the rules' own business; here only the shape. */
function checkRules(value: unknown, path: SettingsPath, faults: SettingsFaults): void {
  if (!isObject(value)) {
    faults.add(path, 'phải là đối tượng', 'Ví dụ: { "goal-missing": "off" }.');
    return;
  }
  for (const [id, setting] of Object.entries(value)) {
    const keys = isObject(setting) ? Object.keys(setting) : [];
    const known = keys.every((k) => k === 'severity' || k === 'options');
    if (typeof setting === 'string' || (isObject(setting) && known && isObject(setting.options ?? {}))) continue;
    const remedy = 'Ghi một mức ("error", "off", …) hoặc { "severity": …, "options": { … } }.';
    faults.add([...path, id], 'thiết lập quy tắc sai', remedy);
  }
}

function checkThresholds(value: unknown, path: SettingsPath, faults: SettingsFaults): void {
  if (!faults.object(path, value, REQUIREMENTS, '{ "content": [0.8, 0.5] }')) return;
  for (const name of REQUIREMENTS) {
    const pair = value[name];
    if (pair === undefined) continue;
    const [met, nearly, ...more]: unknown[] = Array.isArray(pair) ? pair : [];
    const numbers = typeof met === 'number' && typeof nearly === 'number' && more.length === 0;
    if (!numbers || !(met <= 1 && met >= nearly && nearly >= 0))
      faults.add([...path, name], 'phải là hai số từ 0 đến 1, “đạt” trước “cơ bản đạt”', 'Ví dụ: [0.8, 0.5].');
  }
}

function checkVocabularies(value: unknown, path: SettingsPath, faults: SettingsFaults): void {
  const names = Object.keys(VOCABULARIES) as VocabularyName[];
  if (!faults.object(path, value, names, '{ "units": ["Tổ công nghệ số"] }')) return;
  const listOf = (name: VocabularyName): readonly string[] => {
    const list = value[name];
    return Array.isArray(list) ? list.filter((v): v is string => typeof v === 'string') : [];
  };
  for (const name of names) {
    if (value[name] === undefined) continue;
    if (!faults.words([...path, name], value[name], 'cụm từ', '["Tổ công nghệ số"]')) continue;
    listOf(name).forEach((phrase, i) => {
      if (!/\p{L}/u.test(phrase) || phrase.length > LONGEST_PHRASE)
        faults.add(
          [...path, name, i],
          'không phải cụm từ',
          `Ghi một cụm từ có chữ, nhiều nhất ${LONGEST_PHRASE} ký tự.`,
        );
    });
  }
  const key = (phrase: string): string => fold(phrase.normalize('NFC').trim());
  for (const [a, b] of OPPOSITES) {
    const before = new Set(listOf(a).map(key));
    listOf(b).forEach((phrase, i) => {
      if (before.has(key(phrase)))
        faults.add(
          [...path, b, i],
          `đứng cả ở “${a}” lẫn “${b}”`,
          'Hai danh sách này trái nghĩa: giữ ở một danh sách.',
        );
    });
  }
}

type Check = (value: unknown, path: SettingsPath, faults: SettingsFaults) => void;

const PARTS: Readonly<Record<keyof PlanSettings, Check>> = {
  extends: checkExtends,
  rules: checkRules,
  thresholds: checkThresholds,
  vocabularies: checkVocabularies,
};

/** The keys of what can be said for all plans and for some. */
export const PLAN_KEYS: readonly (keyof PlanSettings)[] = Object.keys(PARTS) as (keyof PlanSettings)[];

/** Checks what can be said for all plans and for some, in the object at `path`. */
export function checkPlanSettings(
  data: Readonly<Record<string, unknown>>,
  path: SettingsPath,
  faults: SettingsFaults,
): void {
  for (const key of PLAN_KEYS) if (data[key] !== undefined) PARTS[key](data[key], [...path, key], faults);
}

export function checkFiles(value: unknown, path: SettingsPath, faults: SettingsFaults): void {
  if (!faults.words(path, value, 'mẫu đường dẫn', '["ke-hoach-thang/**"]')) return;
  value.forEach((glob, i) => {
    if (glob.includes('\\') || /^(?:\/|[A-Za-z]:)/u.test(glob))
      faults.add([...path, i], 'mẫu đường dẫn sai', 'Viết với dấu “/”, tính từ thư mục của tệp thiết lập.');
  });
}

export function checkSuppression(value: unknown, path: SettingsPath, faults: SettingsFaults): void {
  const keys = ['fingerprint', 'rule', 'files', 'reason', 'by', 'until'];
  if (!faults.object(path, value, keys, '{ "rule": "goal-vague", "files": ["kh-*.md"], "reason": "…" }')) return;
  const { fingerprint, rule, files, reason, by, until } = value;
  if (fingerprint === undefined && rule === undefined)
    faults.add(path, 'không nói bỏ qua nhận xét nào', 'Ghi “fingerprint” hoặc “rule”.');
  for (const name of ['fingerprint', 'rule', 'by'] as const)
    faults.text([...path, name], { fingerprint, rule, by }[name], 'chữ');
  if (files !== undefined) checkFiles(files, [...path, 'files'], faults);
  if (typeof reason !== 'string' || reason.trim() === '')
    faults.add([...path, 'reason'], 'thiếu lý do', 'Ghi lý do bỏ qua ở “reason”.');
  if (until !== undefined && (typeof until !== 'string' || isoDate(until) === null))
    faults.add([...path, 'until'], 'không phải ngày', 'Ghi ngày cuối còn hiệu lực dạng YYYY-MM-DD.');
}
