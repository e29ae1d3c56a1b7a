import { SEVERITIES, type Severity } from '@dondoc/model';
import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Language } from './catalogue.js';
import { newAjv, OWN_OPTIONS } from './check-rule.js';
import { didYouMean, excerpt, pointer, type RuleFault } from './faults.js';
import type { RuleFile } from './rule-file.js';

/** What the settings say of one rule. `null` for an option takes the rule's default again. */
export type RuleSetting =
  | Severity
  | 'off'
  | { readonly severity?: Severity | 'off'; readonly options?: Readonly<Record<string, unknown>> };

export interface RuleSettings {
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** Of messages and suggestions; `vi` where nothing is said. */
  readonly language?: Language;
}

/** A rule with its options as the settings leave them. */
export interface EffectiveRule {
  readonly severity: Severity | 'off';
  readonly options: Readonly<Record<string, unknown>>;
}

type Fault = (path: readonly (string | number)[], message: string, remedy: string) => void;

/** The settings of one rule over its defaults, option by option. */
export function effective(
  rule: RuleFile,
  setting: RuleSetting | undefined,
  examples: Readonly<Record<string, unknown>> = {},
): EffectiveRule {
  const said = typeof setting === 'string' ? { severity: setting } : (setting ?? {});
  const options: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries({ ...OWN_OPTIONS, ...rule.options?.properties }))
    options[name] = examples[name] ?? said.options?.[name] ?? schema.default;
  return { severity: said.severity ?? rule.severity, options };
}

const TYPES: Readonly<Record<string, string>> = {
  number: 'số',
  integer: 'số nguyên',
  string: 'chữ',
  boolean: 'true hoặc false',
  array: 'danh sách',
};

function wrongOption({ keyword, params, message }: ErrorObject, names: readonly string[]): string {
  const { limit, type, allowedValues, additionalProperty: extra } = params as Readonly<Record<string, unknown>>;
  switch (keyword) {
    case 'additionalProperties':
      return `không có tùy chọn “${extra}”. ${didYouMean(String(extra), names)}`.trim();
    case 'type':
      return `tùy chọn sai: phải là ${TYPES[String(type)] ?? type}`;
    case 'minimum':
      return `tùy chọn sai: phải từ ${limit} trở lên`;
    case 'maximum':
      return `tùy chọn sai: nhiều nhất là ${limit}`;
    case 'enum':
      return `tùy chọn sai: dùng một trong ${(allowedValues as readonly unknown[]).join(', ')}`;
    default:
      return `tùy chọn sai: ${message ?? keyword}`;
  }
}

/** What is wrong with the settings: unknown rules, severities that do not exist, options out of range. */
export function checkSettings(settings: RuleSettings, rules: ReadonlyMap<string, RuleFile>): RuleFault[] {
  const faults: RuleFault[] = [];
  const complain: Fault = (path, message, remedy) => {
    const at = pointer(path);
    faults.push({
      code: 'config/invalid',
      file: 'settings',
      pointer: at,
      message,
      remedy,
      excerpt: excerpt(settings, at),
    });
  };
  for (const [id, setting] of Object.entries(settings.rules ?? {})) {
    const rule = rules.get(id);
    if (!rule) {
      const hint = didYouMean(id, rules.keys());
      complain(['rules', id], `không có quy tắc “${id}”. ${hint}`.trim(), 'Xem danh sách: dondoc rules list.');
      continue;
    }
    const severity = typeof setting === 'string' ? setting : setting?.severity;
    if (severity !== undefined && ![...SEVERITIES, 'off'].includes(severity))
      complain(['rules', id], `không có mức “${severity}”`, `Các mức: ${SEVERITIES.join(', ')}, off.`);
    if (typeof setting !== 'object' || !setting.options) continue;
    const properties = { ...OWN_OPTIONS, ...rule.options?.properties };
    const validate = newAjv().compile({ type: 'object', properties, additionalProperties: false });
    const given = Object.fromEntries(Object.entries(setting.options).filter(([, v]) => v !== null));
    if (validate(given)) continue;
    for (const e of validate.errors ?? []) {
      const extra = (e.params as { additionalProperty?: string }).additionalProperty;
      const path = ['rules', id, 'options', ...e.instancePath.split('/').slice(1), ...(extra ? [extra] : [])];
      const names = Object.keys(properties);
      complain(path, wrongOption(e, names), `Các tùy chọn của “${id}”: ${names.join(', ')}.`);
    }
  }
  return faults;
}
