import type { SheetPlan } from './plan.js';

const XML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
const escapeXml = (text: string): string => text.replace(/[&<>"']/gu, (c) => XML[c] ?? c);

/** `A` for 0, `AA` for 26. */
export const columnName = (at: number): string =>
  (at >= 26 ? columnName(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));

/** Puts `xml` in place of the one match of `at`; a sheet that looks otherwise than expected is a fault, not a guess. */
function replaceOnce(sheet: string, at: RegExp, xml: (match: string) => string): string {
  const [match, ...more] = sheet.match(new RegExp(at, 'gu')) ?? [];
  if (match === undefined || more.length > 0)
    throw new Error(`workbook: ${at} stands ${more.length + (match ? 1 : 0)} times`);
  return sheet.replace(match, () => xml(match));
}

const range = (plan: SheetPlan): string => `A1:${columnName(plan.columns.length - 1)}${plan.rows.length + 1}`;

/** List boxes of the columns with choices, as far down as there are rows. */
function validations({ columns, rows }: SheetPlan): string {
  const lists = columns.flatMap(({ choices }, i) => {
    if (!choices || rows.length === 0) return [];
    const cells = `${columnName(i)}2:${columnName(i)}${rows.length + 1}`;
    const list = escapeXml(`"${choices.join(',')}"`);
    const message = escapeXml(`Chọn một trong: ${choices.join(', ')}.`);
    return [
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="Giá trị không có trong danh sách" error="${message}" sqref="${cells}"><formula1>${list}</formula1></dataValidation>`,
    ];
  });
  return lists.length > 0 ? `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>` : '';
}

/** Header and footer take `&` as the sign of a code: the words themselves must not hold one. */
const running = (title: string): string => {
  const words = title.replaceAll('&', '&&');
  return `<headerFooter><oddHeader>${escapeXml(`&C&"Times New Roman,Bold"&14${words}`)}</oddHeader><oddFooter>${escapeXml('&C&10Trang &P/&N')}</oddFooter></headerFooter>`;
};

/**
 * What the writer leaves out of a sheet, each in the place that the schema of the format gives it (ECMA-376 Part 1,
 * CT_Worksheet): fit to the page's width, filter, lists of choices, margins, A4 landscape, running title.
 */
export function finishSheet(xml: string, plan: SheetPlan): string {
  const withFit = replaceOnce(
    xml,
    /<sheetViews>/u,
    (m) => `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${range(plan)}"/>${m}`,
  );
  const withPane = replaceOnce(
    withFit,
    /<pane [^>]*>/u,
    () => '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
  );
  const withHeight = replaceOnce(withPane, /<\/sheetViews>/u, (m) => `${m}<sheetFormatPr defaultRowHeight="15.75"/>`);
  // A height that is not "custom" gives way when somebody types more into the row.
  const withRows = withHeight.replace(/ customHeight="1"/gu, '');
  const withFilter = replaceOnce(withRows, /<\/sheetData>/u, (m) => `${m}<autoFilter ref="${range(plan)}"/>`);
  return replaceOnce(
    withFilter,
    /<pageMargins [^>]*><pageSetup [^>]*>/u,
    () =>
      `${validations(plan)}<printOptions horizontalCentered="1"/>` +
      '<pageMargins left="0.4" right="0.4" top="0.75" bottom="0.6" header="0.3" footer="0.3"/>' +
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
      running(plan.title),
  );
}

/** The names by which spreadsheets know the repeated head row and the filtered range. */
export function printTitles(xml: string, plans: readonly SheetPlan[]): string {
  const quoted = (name: string): string => escapeXml(`'${name.replaceAll("'", "''")}'`);
  const absolute = (plan: SheetPlan): string => range(plan).replace(/([A-Z]+)(\d+)/gu, '$$$1$$$2');
  const filters = plans.map(
    (plan, i) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${quoted(plan.name)}!${absolute(plan)}</definedName>`,
  );
  const titles = plans.map(
    (plan, i) => `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${quoted(plan.name)}!$1:$1</definedName>`,
  );
  return replaceOnce(
    xml,
    /<definedNames\/>/u,
    () => `<definedNames>${[...filters, ...titles].join('')}</definedNames>`,
  );
}
