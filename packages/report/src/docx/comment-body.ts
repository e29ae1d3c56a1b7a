import type { CritiqueResult, Finding, SummaryResult } from '@dondoc/model';
import { plain } from '../present/fields.js';
import { firstToMend, furtherEvidence, reasonOf } from '../present/findings-by-item.js';
import { SEVERITY_LABELS } from '../present/labels.js';
import { SUMMARY_LABELS, summaryParts } from '../present/summary.js';

/** Who our comments are from: by it a later run knows them again. */
export const AUTHOR = 'dondoc';
const INITIALS = 'ĐĐ';

export const escapeXml = (text: string): string =>
  plain(text)
    .replace(/[\p{Cs}\uFFFE\uFFFF]/gu, '')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;');

// Set here and not by a style: the file need not have Word's, and its body style is made for pages, not for margins.
const PARAGRAPH =
  '<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:left="0" w:firstLine="0"/><w:jc w:val="left"/></w:pPr>';
const run = (text: string, bold = false): string =>
  `<w:r><w:rPr>${bold ? '<w:b/>' : ''}<w:sz w:val="20"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (runs: string): string => `<w:p>${PARAGRAPH}${runs}</w:p>`;

const MARK = '<w:r><w:annotationRef/></w:r>';

/** The fingerprint that a comment of ours ends with. */
export const fingerprintIn = (text: string): string | null => /\[([0-9a-f]{8,})\]\s*$/u.exec(text)?.[1] ?? null;

/** `date`: ISO 8601 without fractions. */
function comment(id: number, date: string | undefined, lines: readonly string[]): string {
  const when = date ? ` w:date="${escapeXml(date)}"` : '';
  return `<w:comment w:id="${id}" w:author="${AUTHOR}"${when} w:initials="${INITIALS}">${lines.map(paragraph).join('')}</w:comment>`;
}

/** The `w:comment` that stands first: the critique in words. */
export const summaryXml = (
  summary: SummaryResult,
  findings: readonly Finding[],
  id: number,
  date: string | undefined,
): string =>
  comment(id, date, [
    MARK + run('Tóm tắt: ', true) + run(escapeXml(summary.verdict)),
    ...summaryParts(summary).flatMap(([part, sentences]) => [
      run(SUMMARY_LABELS[part], true),
      ...sentences.map((s) => run(`- ${escapeXml(s)}`)),
    ]),
    ...firstToMend(findings).flatMap(({ finding, more }, i) => [
      ...(i === 0 ? [run('Sửa trước hết', true)] : []),
      run(`${i + 1}. ${escapeXml(finding.message)}${more > 0 ? ` (và ${more} chỗ khác)` : ''}`),
    ]),
  ]);

/** A `w:comment`: what is wrong, why, what to do, and the rule with its basis. `date`: ISO 8601 without fractions. */
export function commentXml(finding: Finding, result: CritiqueResult, id: number, date: string | undefined): string {
  const item = result.items.find((i) => finding.subject.split('+').includes(i.id)) ?? null;
  const label = finding.needsCheck ? 'cần kiểm tra' : SEVERITY_LABELS[finding.severity];
  const reason = reasonOf(finding, item);
  const further = furtherEvidence(finding, item).filter((e) => e.document !== undefined);
  const lines = [
    MARK + run(`${label}: `, true) + run(escapeXml(finding.message)),
    ...(reason ? [run(`Vì: ${escapeXml(reason)}`)] : []),
    ...further.map((e) => run(`${escapeXml(e.document ?? '')}: “${escapeXml(e.quote)}”`)),
    ...(finding.suggestion ? [run(`→ ${escapeXml(finding.suggestion)}`)] : []),
    run(`${[finding.rule, ...finding.basis].map(escapeXml).join(' · ')} [${escapeXml(finding.fingerprint)}]`),
  ];
  return comment(id, date, lines);
}
