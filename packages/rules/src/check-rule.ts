import { Ajv2020, type AnySchema, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Catalogue, Localised } from './catalogue.js';
import { type Complain, checkCondition, findFact, type Path, type Scope } from './check-conditions.js';
import { didYouMean, excerpt, pointer, type RuleFault } from './faults.js';
import type { RuleFile } from './rule-file.js';
import { packSchema, ruleSchema } from './rule-schema.js';
import { placeholders } from './templates.js';

/** Options that every rule has without declaring them. */
export const OWN_OPTIONS: Readonly<Record<string, { readonly default: unknown } & Readonly<Record<string, unknown>>>> =
  {
    minConfidence: { type: 'number', minimum: 0, maximum: 1, default: 0.6 },
  };

export const newAjv = (): Ajv2020 => new Ajv2020({ allErrors: true, strict: false });

const compiled = new Map<AnySchema, ValidateFunction>();
function validator(schema: AnySchema): ValidateFunction {
  let validate = compiled.get(schema);
  if (!validate) {
    validate = newAjv().compile(schema);
    compiled.set(schema, validate);
  }
  return validate;
}

function schemaFaults(schema: AnySchema, data: unknown, file: string): RuleFault[] {
  const validate = validator(schema);
  if (validate(data)) return [];
  return (validate.errors ?? [])
    .filter((e) => e.keyword !== 'oneOf')
    .map((e) => {
      const extra = (e.params as { additionalProperty?: string }).additionalProperty;
      const at = extra === undefined ? e.instancePath : `${e.instancePath}${pointer([extra])}`;
      const missing = (e.params as { missingProperty?: string }).missingProperty;
      const language = missing === 'vi' || missing === 'en';
      return {
        code: 'rule/invalid' as const,
        file,
        pointer: at,
        message: language ? `thiếu lời “${missing}”` : `sai lược đồ: ${e.message ?? e.keyword}`,
        remedy: language
          ? 'Viết đủ cả tiếng Việt (vi) và tiếng Anh (en).'
          : 'Xem docs/rules.md về hình thức của quy tắc.',
        excerpt: excerpt(data, at),
      };
    });
}

/** What is wrong with a `pack.json`. */
export const checkPack = (data: unknown, file: string): RuleFault[] => schemaFaults(packSchema, data, file);

/** What a merged finding can say besides the facts of its first subject. */
const TOGETHER = ['together.count', 'together.list'];

function checkTemplates(rule: RuleFile, scope: Scope): void {
  const { message, suggestion, together } = rule.report;
  const all: [Path, Localised | undefined][] = [
    [['report', 'message'], message],
    [['report', 'suggestion'], suggestion],
    [['report', 'together', 'message'], together?.message],
    [['report', 'together', 'suggestion'], together?.suggestion],
  ];
  for (const [at, texts] of all)
    for (const [language, template] of Object.entries(texts ?? {})) {
      const path: Path = [...at, language];
      for (const p of placeholders(template)) {
        if (at[1] === 'together' && TOGETHER.includes(p.name)) continue;
        if (p.name.startsWith('option.')) {
          const option = p.name.slice('option.'.length);
          if (!(option in scope.options))
            scope.complain(path, 'rule/invalid', `không có tùy chọn “${option}”`, 'Khai báo tùy chọn dưới “options”.');
          continue;
        }
        const fact = findFact(p.name, path, scope);
        if (fact?.nullable && p.fallback === null && !p.optional)
          scope.complain(
            path,
            'rule/invalid',
            `“${p.name}” có thể vắng mặt mà mẫu câu không có lời thay thế`,
            `Viết {{${p.name}|lời thay thế}}, hay đặt cả đoạn trong [[…]].`,
          );
      }
    }
}

function checkExamples(rule: RuleFile, complain: Complain): void {
  const fire = rule.examples.filter((e) => e.findings.length > 0).length;
  const still = rule.examples.length - fire;
  if (fire < 2 || still < 2)
    complain(
      ['examples'],
      'rule/invalid',
      `có ${fire} ví dụ bắt lỗi và ${still} ví dụ gần giống`,
      'Mỗi quy tắc cần ít nhất hai ví dụ bắt lỗi và hai ví dụ gần giống mà không có lỗi.',
    );
  const seen = new Set<string>();
  rule.examples.forEach((e, i) => {
    const key = JSON.stringify([e.text ?? null, e.given ?? null, e.options ?? null]);
    if (seen.has(key)) complain(['examples', i], 'rule/invalid', 'ví dụ lặp lại', 'Mỗi ví dụ phải khác nhau.');
    seen.add(key);
  });
}

/** Everything that is wrong with one rule file; empty where it can be used as it is. */
export function checkRule(data: unknown, file: string, catalogue: Catalogue): RuleFault[] {
  const faults = schemaFaults(ruleSchema, data, file);
  if (faults.length > 0) return faults;
  const rule = data as RuleFile;
  const complain: Complain = (path, code, message, remedy) => {
    const at = pointer(path);
    faults.push({ code, file, pointer: at, message, remedy, excerpt: excerpt(data, at) });
  };
  if (!catalogue.subjects.has(rule.for.each)) {
    const kinds = [...catalogue.subjects.keys()];
    complain(
      ['for', 'each'],
      'rule/invalid',
      `không có chủ thể “${rule.for.each}”. ${didYouMean(rule.for.each, kinds)}`.trim(),
      `Các chủ thể: ${kinds.join(', ')}.`,
    );
    return faults;
  }
  const options = { ...OWN_OPTIONS, ...rule.options?.properties };
  const scope: Scope = { catalogue, kind: rule.for.each, options, complain };
  if (rule.for.where) checkCondition(rule.for.where, ['for', 'where'], scope);
  checkCondition(rule.when, ['when'], scope);
  rule.report.also?.forEach((name, i) => void findFact(name, ['report', 'also', i], scope));
  if (rule.report.together) findFact(rule.report.together.by, ['report', 'together', 'by'], scope);
  checkTemplates(rule, scope);
  checkExamples(rule, complain);
  return faults;
}
