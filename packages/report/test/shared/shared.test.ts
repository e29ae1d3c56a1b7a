import { type CritiqueResult, critiqueSchema } from '@dondoc/model';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { critiqueHtml } from '../../src/html/index.js';
import { critiqueMarkdown } from '../../src/markdown/index.js';
import { critiqueSarif } from '../../src/sarif/index.js';
import { critiqueText } from '../../src/text/index.js';
import { critiqueXlsx } from '../../src/xlsx/index.js';
import { critique, HOSTILE, quote } from '../samples.js';

const OTHER = 'kh/12-kh-ubnd.docx';
const THERE = 'Trước 30/4/2026, Đội Kiểm lâm cơ động phát quang 15 km đường băng bằng máy cắt.';

const own: CritiqueResult = {
  ...critique,
  findings: [
    {
      rule: 'plans-leads-differ',
      severity: 'warning',
      requirement: 'responsibility',
      message: 'Chủ trì “Ban Lâm nghiệp xã” mâu thuẫn với “Đội Kiểm lâm cơ động”, cần thống nhất.',
      suggestion: 'Thống nhất một đơn vị chủ trì.',
      subject: 'i2',
      evidence: [
        quote('Trước 31/3/2026, Ban Lâm nghiệp xã phát quang 12 km đường băng', 500, null),
        { ...quote(THERE, 80, null), document: OTHER },
      ],
      basis: [],
      needsCheck: false,
      fingerprint: '4123456789abcdef',
    },
  ],
  shared: [
    {
      item: 'i2',
      document: OTHER,
      other: 'i1',
      text: THERE,
      section: 'I',
      lead: [{ name: 'Đội Kiểm lâm cơ động', inherited: false }],
      deadline: null,
      similarity: 0.91,
      differs: ['lead', 'figure'],
    },
  ],
};
const other: CritiqueResult = { ...critique, source: { ...critique.source, path: OTHER }, findings: [], overlaps: [] };

describe('work that another plan states', () => {
  it('is within the schema', () => expect(() => critiqueSchema.parse(own)).not.toThrow());

  it('stands in the text and in Markdown with both places', () => {
    for (const made of [critiqueText([own]), critiqueMarkdown([own])]) {
      const flat = made.replace(/\\(?=[./])|\s+/gu, (m) => (m.startsWith('\\') ? '' : ' '));
      expect(flat).toContain('12-kh-ubnd.docx');
      expect(flat).toContain(THERE);
      expect(flat).toContain('khác chủ trì, khác chỉ tiêu');
    }
    expect(critiqueText([critique])).not.toContain('KẾ HOẠCH KHÁC');
  });

  it('gives no reason of a judgement that was met', () => {
    expect(critiqueText([own])).not.toContain('Vì: có trong câu');
  });

  it('links to the item of the other plan where the page holds it', () => {
    const page = critiqueHtml([own, other]);
    expect(page).toContain('<a href="#d2-i1">12-kh-ubnd.docx, mục I</a>');
    expect(page).toContain('id="d2-i1"');
    expect(critiqueHtml([own])).not.toContain('#d2-i1');
    expect(critiqueHtml([own], { language: 'en' })).toContain('another lead, another figure');
  });

  it('escapes the words of the other plan', () => {
    const [markup] = HOSTILE;
    const nasty = { ...own, shared: own.shared?.map((s) => ({ ...s, text: markup, document: markup })) ?? [] };
    expect(critiqueHtml([nasty])).not.toContain(markup);
  });

  it('is a related location in the other file where the run holds it, a named document elsewhere', () => {
    const related = (results: readonly CritiqueResult[]) =>
      JSON.parse(critiqueSarif(results)).runs[0].results[0].relatedLocations;
    expect(related([own, other])).toMatchObject([
      { physicalLocation: { artifactLocation: { uri: OTHER, index: 1 }, region: { charOffset: 80 } } },
    ]);
    expect(related([own])).toMatchObject([{ logicalLocations: [{ name: OTHER, kind: 'document' }] }]);
  });

  it('has a sheet of its own', async () => {
    const parts = unzipSync(await critiqueXlsx([own, other]));
    expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toContain('Giữa các kế hoạch');
    expect(strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain(THERE);
    const none = unzipSync(await critiqueXlsx([critique]));
    expect(strFromU8(none['xl/workbook.xml'] ?? new Uint8Array())).not.toContain('Giữa các kế hoạch');
  });
});
