import { DEFAULT_THRESHOLDS, type Thresholds } from '@dondoc/critique';
import { REQUIREMENTS } from '@dondoc/model';
import { LANGUAGES, type RuleFault } from '@dondoc/rules';
import { FAIL_LEVELS, type Settings } from './settings.js';

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const KEYS = ['$schema', 'extends', 'rules', 'failOn', 'language', 'thresholds'];

class Faults {
  readonly list: RuleFault[] = [];
  constructor(private readonly file: string) {}

  add(pointer: string, message: string, remedy: string, value: unknown): void {
    const json = JSON.stringify(value) ?? 'không có';
    const excerpt = json.length > 80 ? `${json.slice(0, 79)}…` : json;
    this.list.push({ code: 'config/invalid', file: this.file, pointer, message, remedy, excerpt });
  }

  oneOf(pointer: string, value: unknown, allowed: readonly string[]): void {
    if (value !== undefined && !allowed.includes(value as string))
      this.add(pointer, 'giá trị không được nhận', `Dùng một trong: ${allowed.join(', ')}.`, value);
  }
}

function checkExtends(value: unknown, faults: Faults): void {
  if (value === undefined) return;
  if (!Array.isArray(value) || value.some((v) => typeof v !== 'string' || v === ''))
    faults.add('/extends', 'phải là danh sách tên hay thư mục bộ quy tắc', 'Ví dụ: ["five-requirements"].', value);
}

/** Severities and options are the rules' own business; here only the shape. */
function checkRules(value: unknown, faults: Faults): void {
  if (value === undefined) return;
  if (!isObject(value)) {
    faults.add('/rules', 'phải là đối tượng', 'Ví dụ: { "goal-missing": "off" }.', value);
    return;
  }
  for (const [id, setting] of Object.entries(value)) {
    const keys = isObject(setting) ? Object.keys(setting) : [];
    const known = keys.every((k) => k === 'severity' || k === 'options');
    if (typeof setting === 'string' || (isObject(setting) && known && isObject(setting.options ?? {}))) continue;
    const remedy = 'Ghi một mức ("error", "off", …) hoặc { "severity": …, "options": { … } }.';
    faults.add(`/rules/${id.replaceAll('~', '~0').replaceAll('/', '~1')}`, 'thiết lập quy tắc sai', remedy, setting);
  }
}

function checkThresholds(value: unknown, faults: Faults): void {
  if (value === undefined) return;
  if (!isObject(value)) {
    faults.add('/thresholds', 'phải là đối tượng', 'Ví dụ: { "content": [0.8, 0.5] }.', value);
    return;
  }
  for (const [name, pair] of Object.entries(value)) {
    const at = `/thresholds/${name}`;
    if (!REQUIREMENTS.some((r) => r === name)) {
      faults.add(at, 'không có yêu cầu này', `Các yêu cầu: ${REQUIREMENTS.join(', ')}.`, pair);
      continue;
    }
    const [met, nearly, ...more]: unknown[] = Array.isArray(pair) ? pair : [];
    const numbers = typeof met === 'number' && typeof nearly === 'number' && more.length === 0;
    if (!numbers || !(met <= 1 && met >= nearly && nearly >= 0))
      faults.add(at, 'phải là hai số từ 0 đến 1, “đạt” trước “cơ bản đạt”', 'Ví dụ: [0.8, 0.5].', pair);
  }
}

/** What is wrong with settings as read from `file`, and the settings where nothing is. */
export function checkSettings(
  data: unknown,
  file: string,
): { readonly settings: Settings; readonly faults: readonly RuleFault[] } {
  const faults = new Faults(file);
  if (!isObject(data)) {
    faults.add('', 'thiết lập phải là một đối tượng JSON', 'Ví dụ: { "failOn": "error" }.', data);
    return { settings: {}, faults: faults.list };
  }
  for (const key of Object.keys(data))
    if (!KEYS.includes(key))
      faults.add(`/${key}`, 'không có thiết lập này', `Các thiết lập: ${KEYS.slice(1).join(', ')}.`, data[key]);
  checkExtends(data.extends, faults);
  checkRules(data.rules, faults);
  faults.oneOf('/failOn', data.failOn, FAIL_LEVELS);
  faults.oneOf('/language', data.language, LANGUAGES);
  checkThresholds(data.thresholds, faults);
  const { $schema: _, ...settings } = data as Json & Settings;
  const thresholds = settings.thresholds
    ? { thresholds: { ...DEFAULT_THRESHOLDS, ...settings.thresholds } satisfies Thresholds }
    : {};
  return { settings: { ...settings, ...thresholds }, faults: faults.list };
}
