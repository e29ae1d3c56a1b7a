import type { Finding } from '@dondoc/model';
import type { RuleSet } from 'dondoc';

const WORDS = {
  vi: { suggestion: 'Gợi ý', why: 'Vì sao', basis: 'Căn cứ', check: 'Cần kiểm tra: đoạn này đọc không chắc.' },
  en: { suggestion: 'Suggestion', why: 'Why', basis: 'Basis', check: 'To be checked: not read for certain.' },
} as const;

/** What stands behind a finding, as Markdown: suggestion, why, basis, and the words of the directive that it rests on. */
export function noteOf(finding: Finding, { rules, language }: RuleSet): string {
  const words = WORDS[language];
  const why = rules.get(finding.rule)?.rule.why[language];
  const ordered = finding.evidence.filter((e) => e.document !== undefined);
  return [
    ...(finding.needsCheck ? [words.check] : []),
    ...(finding.suggestion ? [`${words.suggestion}: ${finding.suggestion}`] : []),
    ...ordered.map((e) => `${e.document}: “${e.quote}”`),
    ...(why ? [`${words.why}: ${why}`] : []),
    ...(finding.basis.length > 0 ? [`${words.basis}: ${finding.basis.join('; ')}`] : []),
  ].join('\n\n');
}
