import {
  type CritiqueResult,
  type Finding,
  type ItemResult,
  type Judgement,
  type Level,
  REQUIREMENTS,
  type Severity,
} from '@dondoc/model';
import type { Cell } from 'write-excel-file/node';
import { fileName, pagesOf, plain } from '../present/fields.js';
import {
  COVERAGE_LABELS,
  DIFFERENCE_LABELS,
  JUDGEMENT_LABELS,
  REQUIREMENT_LABELS,
  SEVERITY_LABELS,
} from '../present/labels.js';
import { marginWords } from '../present/summary.js';
import { counted } from '../present/suppression.js';
import { dateCell, type Look, numberCell, textCell } from './cells.js';
import type { SheetPlan } from './plan.js';
import { documentSheet, documentWords } from './shared-sheets.js';
import { workbook } from './workbook.js';

const STATES = ['Chưa xử lý', 'Đang sửa', 'Đã sửa', 'Không tiếp thu'] as const;
const GOOD: Look = { textColor: '#006100', backgroundColor: '#C6EFCE' };
const MIDDLE: Look = { textColor: '#7F6000', backgroundColor: '#FFEB9C' };
const BAD: Look = { textColor: '#9C0006', backgroundColor: '#FFC7CE' };
const UNKNOWN: Look = { textColor: '#595959', backgroundColor: '#E7E6E6' };

const JUDGEMENT_LOOKS: Readonly<Record<Judgement, Look>> = { yes: GOOD, vague: MIDDLE, no: BAD, unreadable: UNKNOWN };
const LEVEL_LOOKS: Readonly<Record<Level, Look>> = { đạt: GOOD, 'cơ bản đạt': MIDDLE, 'chưa đạt': BAD };
const SEVERITY_LOOKS: Readonly<Record<Severity, Look>> = { error: BAD, warning: MIDDLE, info: UNKNOWN };

const numbered = (rows: readonly (readonly Cell[])[]): Cell[][] => rows.map((row, i) => [numberCell(i + 1), ...row]);

const quotes = ({ evidence }: Finding): string =>
  evidence.map((e) => `“${plain(e.quote)}”${e.document === undefined ? '' : ` (${plain(e.document)})`}`).join(' • ');

function findingRow(result: CritiqueResult, finding: Finding): Cell[] {
  const { severity, needsCheck, requirement } = finding;
  const item = result.items.find((i) => finding.subject.split('+').includes(i.id));
  const pages = pagesOf(finding.evidence);
  const where = item
    ? [item.id, item.section ? `mục ${item.section}` : '', pages ? `tr. ${pages}` : '']
    : [finding.subject === 'document' ? 'cả văn bản' : finding.subject.replace(/^section /u, 'mục ')];
  return [
    textCell(documentWords(result)),
    textCell(needsCheck ? 'cần kiểm tra' : SEVERITY_LABELS[severity], SEVERITY_LOOKS[severity]),
    textCell(requirement ? REQUIREMENT_LABELS[requirement] : null),
    textCell(where.filter(Boolean).join(', ')),
    textCell(quotes(finding)),
    textCell(finding.message),
    textCell(finding.suggestion),
    textCell(finding.basis.join('; ')),
    textCell(STATES[0], { align: 'center' }),
    textCell(null),
  ];
}

const findingSheet = (results: readonly CritiqueResult[]): SheetPlan => ({
  name: 'Nhận xét',
  title: 'NHẬN XÉT KẾ HOẠCH',
  columns: [
    { title: 'STT', width: 5 },
    { title: 'Kế hoạch', width: 14 },
    { title: 'Mức', width: 10 },
    { title: 'Yêu cầu', width: 14 },
    { title: 'Vị trí', width: 12 },
    { title: 'Nguyên văn', width: 36 },
    { title: 'Nhận xét', width: 36 },
    { title: 'Gợi ý', width: 28 },
    { title: 'Căn cứ', width: 18 },
    { title: 'Trạng thái', width: 13, choices: STATES },
    { title: 'Trả lời của đơn vị', width: 24 },
  ],
  rows: numbered(results.flatMap((result) => counted(result).open.findings.map((f) => findingRow(result, f)))),
});

const itemRow = (result: CritiqueResult, item: ItemResult): Cell[] => [
  textCell(documentWords(result)),
  textCell(item.id, { align: 'center' }),
  textCell(item.text),
  ...REQUIREMENTS.map((r) =>
    textCell(JUDGEMENT_LABELS[item.requirements[r]], { ...JUDGEMENT_LOOKS[item.requirements[r]], align: 'center' }),
  ),
  textCell(item.lead.map((o) => o.name).join('; ')),
  textCell(item.deadline?.text ?? null),
  dateCell(item.deadline?.end ?? null),
  textCell(item.section),
  textCell(pagesOf(item.evidence), { align: 'center' }),
  textCell(
    REQUIREMENTS.filter((r) => item.requirements[r] !== 'yes' && item.reasons[r])
      .map((r) => `${REQUIREMENT_LABELS[r]}: ${item.reasons[r]}`)
      .join(' • '),
  ),
];

const itemSheet = (results: readonly CritiqueResult[]): SheetPlan => ({
  name: 'Từng việc',
  title: 'ĐÁNH GIÁ TỪNG VIỆC THEO NĂM YÊU CẦU',
  columns: [
    { title: 'STT', width: 5 },
    { title: 'Kế hoạch', width: 14 },
    { title: 'Mã', width: 6 },
    { title: 'Việc', width: 46 },
    ...REQUIREMENTS.map((r) => ({ title: REQUIREMENT_LABELS[r], width: 11 })),
    { title: 'Chủ trì', width: 18 },
    { title: 'Thời hạn (nguyên văn)', width: 15 },
    { title: 'Hạn cuối', width: 12 },
    { title: 'Mục', width: 8 },
    { title: 'Trang', width: 7 },
    { title: 'Lý do', width: 30 },
  ],
  rows: numbered(results.flatMap((result) => result.items.map((item) => itemRow(result, item)))),
});

const levelSheet = (results: readonly CritiqueResult[]): SheetPlan => ({
  name: 'Kết luận',
  title: 'KẾT LUẬN THEO NĂM YÊU CẦU',
  columns: [
    { title: 'STT', width: 5 },
    { title: 'Kế hoạch', width: 24 },
    { title: 'Yêu cầu', width: 24 },
    { title: 'Mức', width: 14 },
    { title: 'Tỷ lệ', width: 9 },
    { title: 'Sát ngưỡng', width: 20 },
    { title: 'Kết luận chung', width: 16 },
  ],
  rows: numbered(
    results
      .filter((result) => result.status !== 'failed')
      .flatMap((result) =>
        REQUIREMENTS.map((r) => {
          const { level, share } = result.requirements[r];
          return [
            textCell(documentWords(result)),
            textCell(REQUIREMENT_LABELS[r]),
            textCell(level, LEVEL_LOOKS[level]),
            numberCell(share, '0%'),
            textCell(marginWords(result.requirements[r]) || null, { align: 'center' }),
            textCell(result.verdict, LEVEL_LOOKS[result.verdict]),
          ];
        }),
      ),
  ),
});

/** Tasks of the directive and pairs of items that say the same; only where there are any. */
function comparisonSheets(results: readonly CritiqueResult[]): readonly SheetPlan[] {
  const rows = results.flatMap((result): Cell[][] => {
    const document = textCell(documentWords(result));
    return [
      ...(result.coverage ?? []).map((c) => [
        document,
        textCell('nhiệm vụ được giao'),
        textCell(c.task),
        textCell(c.items.join(', ')),
        textCell(COVERAGE_LABELS[c.state]),
        numberCell(null),
      ]),
      ...result.overlaps.map((o) => [
        document,
        textCell('việc gần trùng'),
        textCell(null),
        textCell(o.items.join(', ')),
        textCell(null),
        numberCell(o.similarity, '0%'),
      ]),
    ];
  });
  if (rows.length === 0) return [];
  const columns = [
    { title: 'STT', width: 5 },
    { title: 'Kế hoạch', width: 24 },
    { title: 'Loại', width: 20 },
    { title: 'Nhiệm vụ được giao', width: 20 },
    { title: 'Việc trong kế hoạch', width: 20 },
    { title: 'Kết quả', width: 16 },
    { title: 'Độ giống', width: 10 },
  ];
  return [{ name: 'Đối chiếu', title: 'ĐỐI CHIẾU', columns, rows: numbered(rows) }];
}

/** Work that two of the plans state; only where there is any. */
function sharedSheets(results: readonly CritiqueResult[]): readonly SheetPlan[] {
  const rows = results.flatMap((result) =>
    (result.shared ?? []).map((s): Cell[] => {
      const own = result.items.find((item) => item.id === s.item);
      return [
        textCell(documentWords(result)),
        textCell(s.item, { align: 'center' }),
        textCell(own?.text ?? null),
        textCell(own?.lead.map((o) => o.name).join('; ') ?? null),
        textCell(own?.deadline?.text ?? null),
        textCell([fileName({ path: s.document }), s.section ? `mục ${s.section}` : ''].filter(Boolean).join(', ')),
        textCell(s.text),
        textCell(s.lead.map((o) => o.name).join('; ')),
        textCell(s.deadline?.text ?? null),
        numberCell(s.similarity, '0%'),
        textCell(s.differs.map((d) => DIFFERENCE_LABELS[d]).join(', '), s.differs.length > 0 ? MIDDLE : {}),
      ];
    }),
  );
  if (rows.length === 0) return [];
  const columns = [
    { title: 'STT', width: 5 },
    { title: 'Kế hoạch', width: 14 },
    { title: 'Mã', width: 6 },
    { title: 'Việc', width: 34 },
    { title: 'Chủ trì', width: 18 },
    { title: 'Thời hạn', width: 15 },
    { title: 'Kế hoạch kia', width: 18 },
    { title: 'Việc ở kế hoạch kia', width: 34 },
    { title: 'Chủ trì ở kế hoạch kia', width: 18 },
    { title: 'Thời hạn ở kế hoạch kia', width: 15 },
    { title: 'Độ giống', width: 10 },
    { title: 'Mâu thuẫn', width: 18 },
  ];
  return [{ name: 'Giữa các kế hoạch', title: 'VIỆC GHI Ở NHIỀU KẾ HOẠCH', columns, rows: numbered(rows) }];
}

/**
 * The critique of all plans as a workbook to answer it in: findings with a state and an answer to fill in, items with their
 * five judgements, levels, documents. Equal results make equal bytes.
 */
export const critiqueXlsx = (results: readonly CritiqueResult[]): Promise<Uint8Array> =>
  workbook([
    findingSheet(results),
    itemSheet(results),
    levelSheet(results),
    ...comparisonSheets(results),
    ...sharedSheets(results),
    documentSheet(results),
  ]);
