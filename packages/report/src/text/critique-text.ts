import {
  type CritiqueResult,
  type Finding,
  type ItemResult,
  type Judgement,
  type Level,
  REQUIREMENTS,
  type Severity,
} from '@dondoc/model';
import { fileName, pagesOf, percent, plain } from '../present/fields.js';
import { findingsByItem, firstToMend, furtherEvidence, reasonOf } from '../present/findings-by-item.js';
import {
  COVERAGE_LABELS,
  DIFFERENCE_LABELS,
  JUDGEMENT_LABELS,
  REQUIREMENT_LABELS,
  SEVERITY_LABELS,
  SHORT_REQUIREMENT_LABELS,
} from '../present/labels.js';
import { marginWords, SUMMARY_LABELS, sectionName, severalSections, summaryParts } from '../present/summary.js';
import { counted } from '../present/suppression.js';
import { hanging, headLines, joined, problemLines } from './shared.js';
import { type Pen, penOf, type Style, type TextOptions } from './style.js';
import { type TextColumn, textTable } from './table.js';

const LEVEL_STYLES: Readonly<Record<Level, Style>> = { đạt: 'green', 'cơ bản đạt': 'yellow', 'chưa đạt': 'red' };
const SEVERITY_STYLES: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'cyan' };
const COLUMNS: readonly TextColumn[] = [
  { title: 'Yêu cầu', min: 8, weight: 1 },
  { title: 'Mức', min: 4, weight: 1 },
  { title: 'Tỷ lệ', min: 5, weight: 0 },
  { title: 'Sát ngưỡng', min: 10, weight: 1 },
];

const label = ({ severity, needsCheck }: Finding): string => (needsCheck ? 'cần kiểm tra' : SEVERITY_LABELS[severity]);

function findingLines(finding: Finding, item: ItemResult | null, indent: string, pen: Pen): readonly string[] {
  const lines = [...hanging(`${indent}- `, `[${label(finding)}] ${plain(finding.message)}`, pen)].map((l) =>
    pen.paint(SEVERITY_STYLES[finding.severity], l),
  );
  for (const { quote, page, document } of furtherEvidence(finding, item)) {
    const where = [document === undefined ? '' : plain(document), page === null ? '' : `trang ${page}`];
    const place = where.filter(Boolean).join(', ');
    lines.push(...hanging(`${indent}  `, `“${plain(quote)}”${place ? ` (${place})` : ''}`, pen));
  }
  const reason = plain(reasonOf(finding, item));
  if (reason) lines.push(...hanging(`${indent}  `, `Vì: ${reason}`, pen));
  if (finding.suggestion) lines.push(...hanging(`${indent}  → `, plain(finding.suggestion), pen));
  return lines;
}

function itemLines(item: ItemResult, findings: readonly Finding[], pen: Pen): readonly string[] {
  const pages = pagesOf(item.evidence);
  const state = (value: Judgement): boolean => value !== 'yes';
  const weak = REQUIREMENTS.filter((r) => state(item.requirements[r])).map(
    (r) => `${REQUIREMENT_LABELS[r].toLocaleLowerCase('vi')}: ${JUDGEMENT_LABELS[item.requirements[r]]}`,
  );
  return [
    ...hanging(`  ${plain(item.id)}  `, `“${plain(item.text)}”${pages ? ` (trang ${pages})` : ''}`, pen),
    ...(weak.length > 0 ? hanging('      ', weak.join(' · '), pen).map((l) => pen.paint('dim', l)) : []),
    ...findings.flatMap((f) => findingLines(f, item, '      ', pen)),
  ];
}

function levelLines(result: CritiqueResult, pen: Pen): readonly string[] {
  const rows = REQUIREMENTS.map((r) => {
    const { level, share } = result.requirements[r];
    return [
      { text: REQUIREMENT_LABELS[r] },
      { text: level, style: LEVEL_STYLES[level] },
      { text: percent(share) },
      { text: marginWords(result.requirements[r]) },
    ];
  });
  const verdict = `KẾT LUẬN: ${result.verdict.toLocaleUpperCase('vi')}`;
  return [
    '',
    `${pen.paint('bold', pen.paint(LEVEL_STYLES[result.verdict], verdict))} (${result.items.length} việc)`,
    '',
    ...textTable(COLUMNS, rows, pen),
  ];
}

/** The sections side by side: how many items, and how many of them meet each requirement. */
const SECTION_COLUMNS: readonly TextColumn[] = [
  { title: 'STT', min: 3, weight: 0 },
  { title: 'Mục', min: 8, weight: 1 },
  { title: 'Số việc', min: 4, weight: 0 },
  ...REQUIREMENTS.map((r): TextColumn => ({ title: SHORT_REQUIREMENT_LABELS[r], min: 5, weight: 0 })),
];

function summaryLines({ summary }: CritiqueResult, pen: Pen): readonly string[] {
  if (!summary) return [];
  return [
    '',
    pen.paint('bold', 'TÓM TẮT'),
    ...hanging('  ', plain(summary.verdict), pen),
    ...summaryParts(summary).flatMap(([part, sentences]) => [
      `  ${pen.paint('bold', SUMMARY_LABELS[part])}`,
      ...sentences.flatMap((s) => hanging('  - ', plain(s), pen)),
    ]),
  ];
}

function sectionLines({ summary }: CritiqueResult, pen: Pen): readonly string[] {
  const rows = (summary ? severalSections(summary) : []).map((s, i) => [
    { text: String(i + 1) },
    { text: sectionName(s, 'Ngoài các mục') },
    { text: String(s.items) },
    ...REQUIREMENTS.map((r) => ({ text: String(s.met[r]) })),
  ]);
  return rows.length === 0
    ? []
    : ['', pen.paint('bold', 'SỐ VIỆC CỤ THỂ THEO MỤC'), ...textTable(SECTION_COLUMNS, rows, pen)];
}

function firstLines({ findings }: CritiqueResult, pen: Pen): readonly string[] {
  const first = firstToMend(findings);
  if (first.length === 0) return ['', 'Không có nhận xét nào.'];
  return [
    '',
    pen.paint('bold', 'SỬA TRƯỚC HẾT'),
    ...first.flatMap(({ finding, more }, i) => [
      ...hanging(`  ${i + 1}. `, plain(finding.message) + (more > 0 ? ` (và ${more} chỗ khác)` : ''), pen),
      ...(finding.suggestion ? hanging('     → ', plain(finding.suggestion), pen) : []),
    ]),
  ];
}

function allLines(result: CritiqueResult, aside: string | null, pen: Pen): readonly string[] {
  const { document, sections, others } = findingsByItem(result);
  const part = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length > 0 ? ['', ...hanging('', title, pen).map((l) => pen.paint('bold', l)), ...lines] : [];
  return [
    ...(result.findings.length > 0 ? ['', pen.paint('bold', `NHẬN XÉT: ${result.findings.length}`)] : []),
    ...(aside === null ? [] : ['', ...hanging('', aside, pen).map((l) => pen.paint('dim', l))]),
    ...part(
      'Cả văn bản',
      document.flatMap((f) => findingLines(f, null, '  ', pen)),
    ),
    ...sections.flatMap(({ title, findings, items }) =>
      part(title, [
        ...findings.flatMap((f) => findingLines(f, null, '  ', pen)),
        ...items.flatMap(({ item, findings: own }) => itemLines(item, own, pen)),
      ]),
    ),
    ...part(
      'Nhiệm vụ của văn bản giao việc',
      others.flatMap((f) => findingLines(f, null, '  ', pen)),
    ),
  ];
}

function comparisonLines({ coverage, overlaps, shared = [] }: CritiqueResult, pen: Pen): readonly string[] {
  const lines: string[] = [];
  if (coverage && coverage.length > 0) {
    lines.push('', pen.paint('bold', 'ĐỐI CHIẾU VỚI VĂN BẢN GIAO VIỆC'));
    for (const { task, items, state } of coverage)
      lines.push(
        ...hanging(
          '  - ',
          `${plain(task)}: ${COVERAGE_LABELS[state]}${items.length > 0 ? ` (${plain(items.join(', '))})` : ''}`,
          pen,
        ),
      );
  }
  if (overlaps.length > 0) {
    lines.push('', pen.paint('bold', 'VIỆC GẦN TRÙNG NHAU'));
    for (const { items, similarity } of overlaps)
      lines.push(...hanging('  - ', `${plain(items.join(' và '))}: giống ${percent(similarity)}`, pen));
  }
  if (shared.length > 0) {
    lines.push('', pen.paint('bold', 'VIỆC CŨNG GHI Ở KẾ HOẠCH KHÁC'));
    for (const { item, document, other, text, section, similarity, differs } of shared) {
      const said = [`giống ${percent(similarity)}`, ...differs.map((d) => DIFFERENCE_LABELS[d])].join(', ');
      const there = [fileName({ path: document }), section ? `mục ${plain(section)}` : '', plain(other)];
      lines.push(...hanging('  - ', `${plain(item)} và ${there.filter(Boolean).join(', ')}: ${said}`, pen));
      lines.push(...hanging('      ', `“${plain(text)}”`, pen));
    }
  }
  return lines;
}

/** How each plan stands against the five requirements, for reading in a terminal. Ends with a line end; empty for no results. */
export function critiqueText(results: readonly CritiqueResult[], options: TextOptions = {}): string {
  const pen = penOf(options);
  return joined(
    results
      .map(counted)
      .map(({ open: result, aside }) => [
        ...headLines(result, pen),
        ...(result.status === 'failed' ? [] : levelLines(result, pen)),
        ...summaryLines(result, pen),
        ...(result.status === 'failed' ? [] : firstLines(result, pen)),
        ...sectionLines(result, pen),
        ...allLines(result, aside, pen),
        ...comparisonLines(result, pen),
        ...problemLines(result.problems, pen),
      ]),
    pen,
  );
}
