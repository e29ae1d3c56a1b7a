import { describe, expect, test } from 'vitest';
import type { Settings } from '../../src/settings/settings.js';
import { settingsFor } from '../../src/settings/settings-for.js';

const SETTINGS: Settings = {
  language: 'en',
  rules: { a: 'off', b: { severity: 'error', options: { most: 3, least: 1 } } },
  thresholds: { goal: [0.5, 0.2] },
  vocabularies: { units: ['Tổ A'] },
  overrides: [
    {
      files: ['thang/**'],
      rules: { a: 'warning', b: { options: { most: 5, least: null } } },
      thresholds: { content: [1, 0] },
    },
    {
      files: ['*.docx', 'thang/kh-3*'],
      rules: { a: 'info' },
      vocabularies: { units: ['Tổ B'], acts: ['ra quân'] },
      extends: ['form'],
    },
  ],
};
const at = (path: string) => settingsFor(SETTINGS, `/du-an/${path}`, '/du-an');

describe('settings of a file', () => {
  test.each([
    ['nam.md', []],
    ['thang/kh-1.md', [0]],
    ['thang/sau/kh-1.md', [0]],
    ['thang/kh-3.md', [0, 1]],
    ['xa/kh.docx', [1]],
    ['thang.md', []],
    ['../thang/kh.md', []],
    ['thang/.nhap.md', [0]],
  ])('%s: overrides %j', (path, overrides) => expect(at(path).overrides).toEqual(overrides));

  test('none match: the settings themselves, without overrides', () => {
    const { overrides: _, ...rest } = SETTINGS;
    expect(at('nam.md').settings).toEqual(rest);
  });
  test('rules are laid over option by option, thresholds one by one', () => {
    expect(at('thang/kh-1.md').settings).toMatchObject({
      rules: { a: { severity: 'warning' }, b: { severity: 'error', options: { most: 5, least: null } } },
      thresholds: { goal: [0.5, 0.2], content: [1, 0] },
    });
  });
  test('of two that speak of one rule the later holds; words are added, packs replaced', () => {
    expect(at('thang/kh-3.md').settings).toMatchObject({
      rules: { a: { severity: 'info' } },
      vocabularies: { units: ['Tổ A', 'Tổ B'], acts: ['ra quân'] },
      extends: ['form'],
      language: 'en',
    });
  });
  test('names with parted letters match', () => {
    const settings: Settings = { overrides: [{ files: ['kế hoạch/*'], rules: { a: 'off' } }] };
    expect(settingsFor(settings, '/x/kế hoạch/a.md'.normalize('NFD'), '/x').overrides).toEqual([0]);
  });
});
