import type { Evidence } from '@dondoc/model';
import { type Catalogue, defineCatalogue, fact, type RuleFile, type RulePack, type Subject } from '../src/index.js';

/** A small catalogue of another field: the package knows nothing of plans. */
export const catalogue: Catalogue = defineCatalogue({
  subjects: [
    { kind: 'parcel', sees: ['parcel', 'day'], meaning: { vi: 'gói hàng', en: 'parcel' } },
    { kind: 'day', sees: ['day'], meaning: { vi: 'ngày', en: 'day' } },
  ],
  facts: [
    { name: 'parcel.text', type: 'text', meaning: { vi: 'lời', en: 'words' }, example: 'Gói số 1' },
    { name: 'parcel.weight', type: 'number', nullable: true, meaning: { vi: 'nặng', en: 'weight' }, example: 2 },
    { name: 'parcel.due', type: 'date', nullable: true, meaning: { vi: 'hạn', en: 'due' }, example: '2026-01-31' },
    {
      name: 'parcel.state',
      type: 'choice',
      values: ['sent', 'lost'],
      meaning: { vi: 'ở đâu', en: 'state' },
      example: 'sent',
    },
    { name: 'parcel.names', type: 'texts', meaning: { vi: 'ai', en: 'who' }, example: ['An'] },
    { name: 'day.date', type: 'date', meaning: { vi: 'hôm nay', en: 'today' }, example: '2026-01-01' },
  ],
});

export const rule: RuleFile = {
  id: 'weight-missing',
  severity: 'warning',
  requirement: null,
  title: { vi: 'Thiếu cân nặng', en: 'No weight' },
  why: { vi: 'Không cân thì không gửi được.', en: 'It cannot be sent unweighed.' },
  basis: ['Quy chế gửi hàng, Điều 1'],
  for: { each: 'parcel' },
  when: { all: [{ fact: 'parcel.weight.presence', operator: 'equal', value: 'absent' }] },
  report: {
    message: { vi: 'Thiếu cân nặng của “{{parcel.text}}”.', en: 'No weight for “{{parcel.text}}”.' },
    suggestion: { vi: 'Hạn là {{parcel.due|chưa rõ}}.', en: 'Due {{parcel.due|unknown}}.' },
  },
  examples: [
    { name: 'một', given: { text: 'Gói một' }, findings: ['1 warning “Gói một”'] },
    { name: 'hai', given: { text: 'Gói hai' }, findings: ['1 warning “Gói hai”'] },
    { name: 'có', given: { text: 'Gói ba', weight: 1 }, findings: [] },
    { name: 'mờ', given: { text: 'Gói bốn', weight: null }, findings: [] },
  ],
};

/** `weight: null` is a smudged one. */
export interface Given {
  readonly text: string;
  readonly weight?: number | null;
  readonly due?: string;
  readonly confidence?: number;
  readonly state?: string;
  readonly names?: readonly string[];
}

export const pack = (...rules: unknown[]): RulePack => ({
  id: 'post',
  title: { vi: 'Bưu điện', en: 'Post' },
  version: '1',
  rules,
});

export const at = (text: string, start = 0): Evidence => ({
  start,
  end: start + text.length,
  quote: text,
  page: null,
  boxes: [],
});

export function parcel(given: Given, id = 'p1', start = 0): Subject {
  const evidence = [at(given.text, start)];
  return {
    kind: 'parcel',
    id,
    key: given.text,
    evidence,
    ...(given.confidence === undefined ? {} : { confidence: given.confidence }),
    facts: new Map([
      ['parcel.text', fact(given.text)],
      ['parcel.weight', given.weight === null ? { presence: 'unreadable', evidence } : fact(given.weight)],
      ['parcel.due', fact(given.due)],
      ['parcel.state', fact(given.state ?? 'sent')],
      ['parcel.names', fact(given.names ?? [])],
      ['day.date', fact('2026-01-15')],
    ]),
  };
}
