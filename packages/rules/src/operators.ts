import { isoDate } from '@dondoc/model';
import { RE2JS } from 're2js';
import type { FactType } from './catalogue.js';
import type { FactValue } from './subject.js';

export interface RuleOperator {
  /** Types of fact that it can ask. */
  readonly types: readonly FactType[];
  /** What stands in `value`: one value of the fact's type, a list of them, or phrases or a pattern for text. */
  readonly takes: 'one' | 'list' | 'phrases' | 'pattern';
  readonly test: (fact: FactValue, value: unknown) => boolean;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;
const plain = (s: string): string => s.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ');

/** True where `phrase` stands in `text` as whole words, upper and lower case alike. */
function hasPhrase(text: string, phrase: string): boolean {
  const hay = plain(text);
  const needle = plain(phrase);
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1))
    if (!LETTER.test(hay[at - 1] ?? '') && !LETTER.test(hay[at + needle.length] ?? '')) return true;
  return false;
}

const patterns = new Map<string, RE2JS>();
/** Patterns of rule files run in linear time, whatever their author wrote. Throws on a faulty one. */
export function pattern(source: string): RE2JS {
  let compiled = patterns.get(source);
  if (!compiled) {
    compiled = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
    patterns.set(source, compiled);
  }
  return compiled;
}

const same = (a: FactValue, b: unknown): boolean => a === b;
const date = (v: unknown): string => {
  const read = typeof v === 'string' ? isoDate(v) : null;
  if (!read) throw new TypeError(`${JSON.stringify(v)} is no date`);
  return read;
};
const number = (v: unknown): number => {
  if (typeof v !== 'number') throw new TypeError(`${JSON.stringify(v)} is no number`);
  return v;
};

/** Every operator that a rule may use. None is true of a fact that is absent or unreadable. */
export const OPERATORS: ReadonlyMap<string, RuleOperator> = new Map<string, RuleOperator>([
  ['equal', { types: ['text', 'number', 'flag', 'date', 'choice'], takes: 'one', test: same }],
  ['notEqual', { types: ['text', 'number', 'flag', 'date', 'choice'], takes: 'one', test: (a, b) => !same(a, b) }],
  ['in', { types: ['text', 'number', 'choice'], takes: 'list', test: (a, b) => (b as unknown[]).includes(a) }],
  ['notIn', { types: ['text', 'number', 'choice'], takes: 'list', test: (a, b) => !(b as unknown[]).includes(a) }],
  ['lessThan', { types: ['number'], takes: 'one', test: (a, b) => number(a) < number(b) }],
  ['lessThanInclusive', { types: ['number'], takes: 'one', test: (a, b) => number(a) <= number(b) }],
  ['greaterThan', { types: ['number'], takes: 'one', test: (a, b) => number(a) > number(b) }],
  ['greaterThanInclusive', { types: ['number'], takes: 'one', test: (a, b) => number(a) >= number(b) }],
  ['before', { types: ['date'], takes: 'one', test: (a, b) => date(a) < date(b) }],
  ['after', { types: ['date'], takes: 'one', test: (a, b) => date(a) > date(b) }],
  ['contains', { types: ['texts'], takes: 'one', test: (a, b) => (a as readonly string[]).includes(b as string) }],
  [
    'doesNotContain',
    { types: ['texts'], takes: 'one', test: (a, b) => !(a as readonly string[]).includes(b as string) },
  ],
  [
    'hasPhrase',
    {
      types: ['text', 'texts'],
      takes: 'phrases',
      test: (a, b) => [a].flat().some((t) => [b].flat().some((p) => hasPhrase(String(t), String(p)))),
    },
  ],
  [
    'matches',
    {
      types: ['text', 'texts'],
      takes: 'pattern',
      test: (a, b) => [a].flat().some((t) => pattern(String(b)).matcher(String(t)).find()),
    },
  ],
]);
