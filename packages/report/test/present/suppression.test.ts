import type { CritiqueResult, FindingSuppression } from '@dondoc/model';
import { describe, expect, test } from 'vitest';
import { critiqueHtml } from '../../src/html/index.js';
import { critiqueMarkdown } from '../../src/markdown/index.js';
import { counted } from '../../src/present/suppression.js';
import { critiqueSarif } from '../../src/sarif/index.js';
import { critiqueText } from '../../src/text/index.js';
import { critique } from '../samples.js';

/** The sample with its first findings set aside in these ways. */
const aside = (...ways: readonly FindingSuppression[]): CritiqueResult => ({
  ...critique,
  findings: critique.findings.map((f, i) => {
    const suppression = ways[i];
    return suppression ? { ...f, suppression } : f;
  }),
});
const DISMISSED: FindingSuppression = { kind: 'dismissed', reason: 'đã nêu ở phụ lục' };
const KNOWN: FindingSuppression = { kind: 'baseline', reason: 'có trong mốc' };

describe('findings that are set aside', () => {
  test('do not count, and are told of', () => {
    expect(critique.findings.length).toBeGreaterThan(2);
    expect(counted(critique)).toEqual({ open: critique, aside: null });
    const { open, aside: words } = counted(aside(DISMISSED, KNOWN));
    expect(open.findings).toEqual(critique.findings.slice(2));
    expect(words).toBe('Không kể ở đây: 1 nhận xét đã được bỏ qua có lý do; 1 nhận xét đã có trong mốc.');
  });
  test('stay out of what drafters read, but for one line', () => {
    const [first] = critique.findings;
    const words = first?.message.slice(0, 30) ?? '';
    for (const write of [critiqueText, critiqueMarkdown]) {
      expect(write([critique])).toContain(words);
      const written = write([aside(DISMISSED)]);
      expect(written).toContain('1 nhận xét đã được bỏ qua có lý do');
      expect(written).not.toContain(words);
    }
  });
  test('stay in SARIF and on the page with their reason, with or without a name', () => {
    const log = JSON.parse(critiqueSarif([aside(DISMISSED, { ...DISMISSED, by: 'An' })]));
    const [first, second, third] = log.runs[0].results;
    expect(first.suppressions).toEqual([{ kind: 'external', status: 'accepted', justification: 'đã nêu ở phụ lục' }]);
    expect(second.suppressions[0].properties).toEqual({ by: 'An' });
    expect(third.suppressions).toBeUndefined();
    expect(critiqueHtml([aside(DISMISSED)])).toContain('Đã bỏ qua: đã nêu ở phụ lục</p>');
    // What is to be mended first is not what was set aside.
    const all = critique.findings.map((): FindingSuppression => DISMISSED);
    expect(critiqueHtml([critique])).toContain('Sửa trước hết');
    expect(critiqueHtml([aside(...all)])).not.toContain('Sửa trước hết');
  });
});
