import { describe, expect, test } from 'vitest';
import { checkSettings } from '../../src/settings/check-settings.js';

const pointers = (data: unknown): readonly string[] => checkSettings(data, 'x.json').faults.map((f) => f.pointer);

describe('settings', () => {
  test.each([
    [{}],
    [{ $schema: 'x' }],
    [{ extends: ['five-requirements', './a'] }],
    [{ rules: { 'goal-missing': 'off', 'goal-vague': { severity: 'error', options: { minConfidence: 0.7 } } } }],
    [{ failOn: 'never', language: 'en' }],
    [{ thresholds: { goal: [0.6, 0.3] } }],
    [{ thresholds: { goal: [1, 0] } }],
  ])('%j is taken', (data) => expect(pointers(data)).toEqual([]));

  test.each([
    [[], ['']],
    ['off', ['']],
    [null, ['']],
    [{ extend: [] }, ['/extend']],
    [{ extends: 'a' }, ['/extends']],
    [{ extends: [1] }, ['/extends']],
    [{ rules: ['goal-missing'] }, ['/rules']],
    [{ rules: { 'a/b': 1 } }, ['/rules/a~1b']],
    [{ rules: { a: { level: 'error' } } }, ['/rules/a']],
    [{ rules: { a: { options: 3 } } }, ['/rules/a']],
    [{ failOn: 'fatal' }, ['/failOn']],
    [{ language: 'fr' }, ['/language']],
    [{ thresholds: { goals: [0.6, 0.3] } }, ['/thresholds/goals']],
    [{ thresholds: { goal: [0.3, 0.6] } }, ['/thresholds/goal']],
    [{ thresholds: { goal: [0.6] } }, ['/thresholds/goal']],
    [{ thresholds: { goal: [0.6, 0.3, 0.1] } }, ['/thresholds/goal']],
    [{ thresholds: { goal: [60, 30] } }, ['/thresholds/goal']],
    [{ failOn: 1, language: 2 }, ['/failOn', '/language']],
  ])('%j is refused at %j', (data, at) => expect(pointers(data)).toEqual(at));

  test.each([
    [{ vocabularies: { units: ['Tổ công nghệ số'], genericObjects: ['việc chung … của xã'] } }],
    [
      {
        overrides: [
          { files: ['thang/**', '*.md'], rules: { a: 'off' }, thresholds: { goal: [1, 0] }, extends: ['form'] },
        ],
      },
    ],
    [{ suppressions: [{ rule: 'goal-vague', files: ['kh-*.md'], reason: 'theo mẫu', until: '2026-12-31', by: 'An' }] }],
    [{ suppressions: [{ fingerprint: 'a1', reason: 'x' }] }],
  ])('%j is taken', (data) => expect(pointers(data)).toEqual([]));

  test.each([
    [{ vocabularies: { unit: ['a'] } }, ['/vocabularies/unit']],
    [{ vocabularies: { units: 'a' } }, ['/vocabularies/units']],
    [{ vocabularies: { units: [] } }, ['/vocabularies/units']],
    [{ vocabularies: { units: ['Tổ A', ' '] } }, ['/vocabularies/units']],
    [{ vocabularies: { units: ['Tổ A', '12-3'] } }, ['/vocabularies/units/1']],
    [{ vocabularies: { acts: ['a'.repeat(101)] } }, ['/vocabularies/acts/0']],
    [
      { vocabularies: { acts: ['ra quân'], slogans: ['Ra  quân', 'RA QUÂN'.normalize('NFD')] } },
      ['/vocabularies/slogans/1'],
    ],
    [{ overrides: {} }, ['/overrides']],
    [{ overrides: ['a'] }, ['/overrides/0']],
    [{ overrides: [{ rules: { a: 'off' } }] }, ['/overrides/0/files']],
    [{ overrides: [{ files: ['*.md'] }] }, ['/overrides/0']],
    [
      { overrides: [{ files: ['C:\\kh\\*.md', '/a'], rules: { a: 1 } }] },
      ['/overrides/0/files/0', '/overrides/0/files/1', '/overrides/0/rules/a'],
    ],
    [{ overrides: [{ files: ['a'], failOn: 'error' }] }, ['/overrides/0/failOn', '/overrides/0']],
    [{ suppressions: [{ rule: 'a' }] }, ['/suppressions/0/reason']],
    [{ suppressions: [{ rule: 'a', reason: ' ' }] }, ['/suppressions/0/reason']],
    [{ suppressions: [{ reason: 'x' }] }, ['/suppressions/0']],
    [{ suppressions: [{ rule: 'a', reason: 'x', until: '31/12/2026' }] }, ['/suppressions/0/until']],
    [{ suppressions: [{ rule: 'a', reason: 'x', file: ['a'] }] }, ['/suppressions/0/file']],
  ])('%j is refused at %j', (data, at) => expect(pointers(data)).toEqual(at));

  test('what is wrong says what may have been meant', () => {
    const { faults } = checkSettings({ suppresions: [], failOn: 'warnin', vocabularies: { unit: [] } }, 'x.json');
    expect(faults.map((f) => /Ý bạn là “(.+)”/u.exec(f.message)?.[1])).toEqual(['suppressions', 'units', 'warning']);
    expect(faults.map((f) => f.excerpt)).toEqual(['[]', '[]', '"warnin"']);
  });

  test('the sound parts are left', () => {
    const data = { rules: { a: 'off', b: 3 }, failOn: 'fatal', language: 'en', overrides: [{ files: [] }] };
    expect(checkSettings(data, 'x.json').settings).toEqual({ rules: { a: 'off' }, language: 'en', overrides: [{}] });
  });
});
