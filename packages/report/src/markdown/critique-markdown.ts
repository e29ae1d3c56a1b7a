import { type CritiqueResult, type Finding, type ItemResult, REQUIREMENTS } from '@dondoc/model';
import { deadlineWords, fileName, ownerNames, pagesOf, percent } from '../present/fields.js';
import { findingsByItem, firstToMend, furtherEvidence, reasonOf } from '../present/findings-by-item.js';
import {
  COVERAGE_LABELS,
  DIFFERENCE_LABELS,
  JUDGEMENT_LABELS,
  REQUIREMENT_LABELS,
  SEVERITY_LABELS,
} from '../present/labels.js';
import { marginWords, SUMMARY_LABELS, sectionName, severalSections, summaryParts } from '../present/summary.js';
import { counted } from '../present/suppression.js';
import { blocks, escapeMarkdown, markdownTable } from './escape.js';
import { headMarkdown, joined, problemsMarkdown } from './shared.js';

const place = (page: number | null, document: string | undefined): string => {
  const words = [document === undefined ? '' : escapeMarkdown(document), page === null ? '' : `trang ${page}`];
  const joinedWords = words.filter(Boolean).join(', ');
  return joinedWords ? ` (${joinedWords})` : '';
};

function findingMarkdown(finding: Finding, item: ItemResult | null): string {
  const label = finding.needsCheck ? 'cần kiểm tra' : SEVERITY_LABELS[finding.severity];
  const reason = reasonOf(finding, item);
  return [
    `- **${label}:** ${escapeMarkdown(finding.message)} (${escapeMarkdown(finding.rule)})`,
    ...furtherEvidence(finding, item).map((e) => `  - “${escapeMarkdown(e.quote)}”${place(e.page, e.document)}`),
    ...(reason ? [`  - Vì: ${escapeMarkdown(reason)}`] : []),
    ...(finding.suggestion ? [`  - → ${escapeMarkdown(finding.suggestion)}`] : []),
  ].join('\n');
}

function levelsMarkdown({ verdict, requirements, items }: CritiqueResult): string {
  const rows = REQUIREMENTS.map((r) => {
    const { level, share } = requirements[r];
    return [REQUIREMENT_LABELS[r], level, percent(share), marginWords(requirements[r])];
  });
  return blocks(
    `**Kết luận: ${verdict}** (${items.length} việc)`,
    markdownTable(['Yêu cầu', 'Mức', 'Tỷ lệ', 'Sát ngưỡng'], rows),
  );
}

function summaryMarkdown({ summary }: CritiqueResult): string {
  if (!summary) return '';
  return blocks(
    '## Tóm tắt',
    escapeMarkdown(summary.verdict),
    ...summaryParts(summary).map(([part, sentences]) =>
      [`**${SUMMARY_LABELS[part]}**`, '', ...sentences.map((s) => `- ${escapeMarkdown(s)}`)].join('\n'),
    ),
  );
}

function sectionsMarkdown({ summary }: CritiqueResult): string {
  const rows = (summary ? severalSections(summary) : []).map((s) => [
    escapeMarkdown(sectionName(s, 'Ngoài các mục')),
    String(s.items),
    ...REQUIREMENTS.map((r) => String(s.met[r])),
  ]);
  if (rows.length === 0) return '';
  const head = ['Mục', 'Số việc', ...REQUIREMENTS.map((r) => REQUIREMENT_LABELS[r])];
  return blocks('## Số việc cụ thể theo mục', markdownTable(head, rows));
}

function firstMarkdown({ findings }: CritiqueResult): string {
  const first = firstToMend(findings);
  if (first.length === 0) return 'Không có nhận xét nào.';
  const lines = first.map(({ finding, more }, i) => {
    const suggestion = finding.suggestion ? ` → ${escapeMarkdown(finding.suggestion)}` : '';
    return `${i + 1}. ${escapeMarkdown(finding.message)}${more > 0 ? ` (và ${more} chỗ khác)` : ''}${suggestion}`;
  });
  return blocks('## Sửa trước hết', lines.join('\n'));
}

function findingsMarkdown(result: CritiqueResult): string {
  if (result.findings.length === 0) return '';
  const { document, sections, others } = findingsByItem(result);
  const list = (findings: readonly Finding[], item: ItemResult | null): string =>
    findings.map((f) => findingMarkdown(f, item)).join('\n');
  return blocks(
    `## Nhận xét (${result.findings.length})`,
    ...(document.length > 0 ? ['### Cả văn bản', list(document, null)] : []),
    ...sections.flatMap(({ title, findings, items }) => [
      `### ${escapeMarkdown(title)}`,
      list(findings, null),
      ...items.flatMap(({ item, findings: own }) => [
        `**${escapeMarkdown(item.id)}** “${escapeMarkdown(item.text)}”${place(item.evidence[0]?.page ?? null, undefined)}`,
        list(own, item),
      ]),
    ]),
    ...(others.length > 0 ? ['### Nhiệm vụ của văn bản giao việc', list(others, null)] : []),
  );
}

function itemsMarkdown({ items }: CritiqueResult): string {
  if (items.length === 0) return '';
  const rows = items.map((item) => [
    escapeMarkdown(item.id),
    escapeMarkdown(item.text),
    ...REQUIREMENTS.map((r) => JUDGEMENT_LABELS[item.requirements[r]]),
    escapeMarkdown(ownerNames(item.lead)),
    escapeMarkdown(deadlineWords(item.deadline)),
    pagesOf(item.evidence),
  ]);
  const head = ['Mã', 'Việc', ...REQUIREMENTS.map((r) => REQUIREMENT_LABELS[r]), 'Chủ trì', 'Thời hạn', 'Trang'];
  return blocks(`## Từng việc (${items.length})`, markdownTable(head, rows));
}

function sharedMarkdown({ shared = [] }: CritiqueResult): string {
  if (shared.length === 0) return '';
  const rows = shared.map((s) => [
    escapeMarkdown(s.item),
    escapeMarkdown([fileName({ path: s.document }), s.section ? `mục ${s.section}` : ''].filter(Boolean).join(', ')),
    escapeMarkdown(s.text),
    escapeMarkdown(ownerNames(s.lead)),
    escapeMarkdown(deadlineWords(s.deadline)),
    percent(s.similarity),
    s.differs.map((d) => DIFFERENCE_LABELS[d]).join(', '),
  ]);
  const head = ['Việc', 'Kế hoạch kia', 'Nội dung ở kế hoạch kia', 'Chủ trì', 'Thời hạn', 'Giống', 'Mâu thuẫn'];
  return blocks('## Việc cũng ghi ở kế hoạch khác', markdownTable(head, rows));
}

function comparisonMarkdown({ coverage, overlaps }: CritiqueResult): string {
  const covered = (coverage ?? []).map((c) => [
    escapeMarkdown(c.task),
    COVERAGE_LABELS[c.state],
    escapeMarkdown(c.items.join(', ')),
  ]);
  return blocks(
    ...(covered.length > 0
      ? ['## Đối chiếu với văn bản giao việc', markdownTable(['Nhiệm vụ', 'Trong kế hoạch', 'Việc'], covered)]
      : []),
    ...(overlaps.length > 0
      ? [
          '## Việc gần trùng nhau',
          overlaps.map((o) => `- ${escapeMarkdown(o.items.join(' và '))}: giống ${percent(o.similarity)}`).join('\n'),
        ]
      : []),
  );
}

/** How each plan stands against the five requirements, as GitHub-flavoured Markdown; words of the documents are escaped. */
export function critiqueMarkdown(results: readonly CritiqueResult[]): string {
  return joined(
    results
      .map(counted)
      .map(({ open: result, aside }) =>
        blocks(
          headMarkdown(result),
          ...(result.status === 'failed'
            ? []
            : [levelsMarkdown(result), summaryMarkdown(result), firstMarkdown(result), sectionsMarkdown(result)]),
          ...(aside === null ? [] : [aside]),
          findingsMarkdown(result),
          itemsMarkdown(result),
          comparisonMarkdown(result),
          sharedMarkdown(result),
          problemsMarkdown(result.problems),
        ),
      ),
  );
}
