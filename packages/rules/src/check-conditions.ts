import { isoDate } from '@dondoc/model';
import { type Catalogue, type FactDefinition, groupOf, visibleFacts } from './catalogue.js';
import { didYouMean, type RuleFault } from './faults.js';
import { OPERATORS, pattern, type RuleOperator } from './operators.js';
import type { Condition, Leaf } from './rule-file.js';

export type Path = readonly (string | number)[];
export type Complain = (path: Path, code: RuleFault['code'], message: string, remedy: string) => void;

/** What a rule can see, where its conditions and templates are checked. */
export interface Scope {
  readonly catalogue: Catalogue;
  readonly kind: string;
  readonly options: Readonly<Record<string, { readonly default: unknown }>>;
  readonly complain: Complain;
}

/** The definition of a fact that `kind` can see; complains and returns null where there is none. */
export function findFact(name: string, path: Path, { catalogue, kind, complain }: Scope): FactDefinition | null {
  const seen = visibleFacts(catalogue, kind);
  const fact = catalogue.facts.get(name);
  if (fact && seen.includes(name)) return fact;
  if (fact)
    complain(
      path,
      'rule/unknown-fact',
      `chủ thể “${kind}” không có dữ kiện nhóm “${groupOf(name)}” (${name})`,
      `Chủ thể “${kind}” chỉ thấy: ${catalogue.subjects.get(kind)?.sees.join(', ') ?? 'không gì'}.`,
    );
  else
    complain(
      path,
      'rule/unknown-fact',
      `không có dữ kiện “${name}”. ${didYouMean(name, seen)}`.trim(),
      'Danh mục dữ kiện: docs/facts.md.',
    );
  return null;
}

const TYPE_NAMES: Readonly<Record<FactDefinition['type'], string>> = {
  text: 'chuỗi',
  texts: 'chuỗi',
  number: 'số',
  flag: 'true hoặc false',
  date: 'ngày YYYY-MM-DD',
  choice: 'một trong các giá trị',
};

function fits(fact: FactDefinition, value: unknown): boolean {
  switch (fact.type) {
    case 'number':
      return typeof value === 'number';
    case 'flag':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'string' && isoDate(value) !== null;
    case 'choice':
      return (fact.values ?? []).includes(String(value));
    default:
      return typeof value === 'string';
  }
}

function checkPattern(source: string, path: Path, complain: Complain): void {
  if (/\\[bBwW]/u.test(source))
    complain(
      path,
      'rule/invalid',
      '\\b và \\w không biết chữ tiếng Việt',
      'Dùng toán tử hasPhrase để tìm trọn từ, hoặc \\p{L} cho chữ cái.',
    );
  try {
    pattern(source);
  } catch (cause) {
    complain(
      path,
      'rule/invalid',
      `biểu thức sai: ${(cause as Error).message}`,
      'Viết theo cú pháp RE2 (không có lookbehind, không tham chiếu ngược).',
    );
  }
}

function checkValue(fact: FactDefinition, operator: RuleOperator, value: unknown, path: Path, scope: Scope): void {
  const { complain } = scope;
  const expected = `${TYPE_NAMES[fact.type]}${fact.values ? `: ${fact.values.join(', ')}` : ''}`;
  const mismatch = (what: string): void =>
    complain(path, 'rule/invalid', `giá trị không hợp với ${fact.name}`, `Cần ${what}.`);
  if (operator.takes === 'one' && !fits(fact, value)) mismatch(expected);
  if (operator.takes === 'list' && !(Array.isArray(value) && value.length > 0 && value.every((v) => fits(fact, v))))
    mismatch(`danh sách ${expected}`);
  if (operator.takes === 'phrases') {
    const list: unknown[] = Array.isArray(value) ? value : [value];
    if (list.length === 0 || !list.every((v) => typeof v === 'string' && v.trim() !== ''))
      mismatch('một cụm từ hay danh sách cụm từ');
  }
  if (operator.takes === 'pattern') {
    if (typeof value === 'string') checkPattern(value, path, complain);
    else mismatch('một biểu thức chính quy');
  }
}

function checkLeaf(leaf: Leaf, path: Path, scope: Scope): void {
  const fact = findFact(leaf.fact, [...path, 'fact'], scope);
  const operator = OPERATORS.get(leaf.operator);
  if (!operator)
    scope.complain(
      [...path, 'operator'],
      'rule/unknown-operator',
      `không có toán tử “${leaf.operator}”. ${didYouMean(leaf.operator, OPERATORS.keys())}`.trim(),
      `Các toán tử: ${[...OPERATORS.keys()].join(', ')}.`,
    );
  if (!fact || !operator) return;
  if (!operator.types.includes(fact.type)) {
    scope.complain(
      [...path, 'operator'],
      'rule/invalid',
      `toán tử “${leaf.operator}” không dùng cho ${fact.name} (${fact.type})`,
      `Dùng: ${[...OPERATORS].filter(([, o]) => o.types.includes(fact.type)).map(([n]) => n)}.`,
    );
    return;
  }
  const at = [...path, 'value'];
  const value = leaf.value as { option?: string; fact?: string } | null;
  if (typeof value === 'object' && value !== null && typeof value.option === 'string') {
    const option = scope.options[value.option];
    if (option) checkValue(fact, operator, option.default, at, scope);
    else
      scope.complain(
        at,
        'rule/invalid',
        `không có tùy chọn “${value.option}”. ${didYouMean(value.option, Object.keys(scope.options))}`.trim(),
        'Khai báo tùy chọn dưới “options”.',
      );
  } else if (typeof value === 'object' && value !== null && typeof value.fact === 'string') {
    const other = findFact(value.fact, [...at, 'fact'], scope);
    if (other && (other.type !== fact.type || operator.takes !== 'one'))
      scope.complain(at, 'rule/invalid', `${other.name} khác kiểu với ${fact.name}`, 'So hai dữ kiện cùng kiểu.');
  } else checkValue(fact, operator, leaf.value, at, scope);
}

/** Complains of every unknown fact or operator and of every value that does not suit its fact. */
export function checkCondition(condition: Condition, path: Path, scope: Scope): void {
  if ('all' in condition) condition.all.forEach((c, i) => void checkCondition(c, [...path, 'all', i], scope));
  else if ('any' in condition) condition.any.forEach((c, i) => void checkCondition(c, [...path, 'any', i], scope));
  else if ('not' in condition) checkCondition(condition.not, [...path, 'not'], scope);
  else checkLeaf(condition, path, scope);
}
