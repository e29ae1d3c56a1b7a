import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import writeXlsxFile, { type Cell, type CellObject, type Sheet } from 'write-excel-file/node';
import { headCell } from './cells.js';
import type { SheetHighlight, SheetPlan } from './plan.js';
import { rowHeight } from './row-height.js';
import { finishSheet, printTitles } from './sheet-xml.js';

// The dates of the entries in the archive: the earliest that a zip can hold, so that equal results make equal bytes.
const MTIME = new Date(1980, 0, 1);

function conditions(
  { rows }: SheetPlan,
  highlights: readonly SheetHighlight[],
): NonNullable<Sheet<Buffer>['conditionalFormatting']> {
  return highlights.map(({ column, formula, textColor, backgroundColor }) => ({
    cellRange: { from: { row: 2, column: column + 1 }, to: { row: rows.length + 1, column: column + 1 } },
    condition: { formula },
    style: { textColor, backgroundColor },
  }));
}

/** The writer takes a row's height from its first cell. */
function withHeight(row: readonly Cell[], { columns }: SheetPlan): Cell[] {
  const [first, ...rest] = row;
  return [{ ...(first as CellObject), height: rowHeight(row, columns) }, ...rest];
}

function sheetOf(plan: SheetPlan): Sheet<Buffer> {
  return {
    sheet: plan.name,
    data: [plan.columns.map((c) => headCell(c.title)), ...plan.rows].map((row) => withHeight(row, plan)),
    columns: plan.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
    ...(plan.highlights && plan.rows.length > 0 ? { conditionalFormatting: conditions(plan, plan.highlights) } : {}),
  };
}

/** An .xlsx workbook: heads frozen and repeated in print, filters, lists of choices, A4 landscape. Equal plans, equal bytes. */
export async function workbook(plans: readonly SheetPlan[]): Promise<Uint8Array> {
  const options = { fontFamily: 'Times New Roman', fontSize: 12 };
  const written = await writeXlsxFile(plans.map(sheetOf), options).toBuffer();
  const parts = unzipSync(written);
  const patch = (path: string, change: (xml: string) => string): void => {
    const part = parts[path];
    if (!part) throw new Error(`no ${path} in the workbook`);
    parts[path] = strToU8(change(strFromU8(part)));
  };
  plans.forEach((plan, i) => {
    patch(`xl/worksheets/sheet${i + 1}.xml`, (xml) => finishSheet(xml, plan));
  });
  patch('xl/workbook.xml', (xml) => printTitles(xml, plans));
  const archive: Zippable = {};
  for (const path of Object.keys(parts)) archive[path] = [parts[path] ?? new Uint8Array(), { mtime: MTIME, os: 0 }];
  return zipSync(archive, { level: 6 });
}
