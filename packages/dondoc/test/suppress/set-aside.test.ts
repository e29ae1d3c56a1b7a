import type { CritiqueResult, Finding, IsoDate } from '@dondoc/model';
import { describe, expect, test } from 'vitest';
import type { SuppressionSetting } from '../../src/settings/settings.js';
import { SetAside } from '../../src/suppress/set-aside.js';

const finding = (rule: string, fingerprint: string): Finding => ({ rule, fingerprint }) as Finding;
const RESULT = { findings: [finding('a', '01'), finding('a', '02'), finding('b', '03')] } as unknown as CritiqueResult;

function aside(...entries: SuppressionSetting[]): {
  readonly set: SetAside;
  readonly said: readonly (string | undefined)[];
} {
  const set = new SetAside(
    entries.map((entry, i) => ({ entry, at: String(i) })),
    '/x',
    '2026-03-10' as IsoDate,
  );
  return { set, said: set.apply(RESULT, '/x/kh/1.md').findings.map((f) => f.suppression?.reason) };
}

describe('findings are set aside', () => {
  test.each<[string, SuppressionSetting, readonly (string | undefined)[]]>([
    ['by rule', { rule: 'a', reason: 'r' }, ['r', 'r', undefined]],
    ['by fingerprint', { fingerprint: '02', reason: 'r' }, [undefined, 'r', undefined]],
    ['by both', { fingerprint: '02', rule: 'a', reason: 'r' }, [undefined, 'r', undefined]],
    ['where both must be true', { fingerprint: '02', rule: 'b', reason: 'r' }, [undefined, undefined, undefined]],
    ['in some files', { rule: 'a', files: ['kh/**'], reason: 'r' }, ['r', 'r', undefined]],
    ['not in others', { rule: 'a', files: ['bc/**'], reason: 'r' }, [undefined, undefined, undefined]],
    ['on the last day', { rule: 'b', reason: 'r', until: '2026-03-10' as IsoDate }, [undefined, undefined, 'r']],
    ['no longer', { rule: 'b', reason: 'r', until: '2026-03-09' as IsoDate }, [undefined, undefined, undefined]],
  ])('%s', (_, entry, expected) => expect(aside(entry).said).toEqual(expected));

  test('entries that did nothing and those that are over are known', () => {
    const { set } = aside(
      { rule: 'a', reason: 'r' },
      { rule: 'c', reason: 'r' },
      { rule: 'b', reason: 'r', until: '2020-01-01' as IsoDate },
    );
    expect([set.unused().map((e) => e.at), set.expired.map((e) => e.at)]).toEqual([['1'], ['2']]);
  });
});
