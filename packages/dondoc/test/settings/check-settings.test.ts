import { DEFAULT_THRESHOLDS } from '@dondoc/critique';
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

  test('thresholds that are not given keep their defaults', () => {
    const { settings } = checkSettings({ thresholds: { goal: [0.6, 0.3] } }, 'x.json');
    expect(settings.thresholds).toEqual({ ...DEFAULT_THRESHOLDS, goal: [0.6, 0.3] });
  });
});
