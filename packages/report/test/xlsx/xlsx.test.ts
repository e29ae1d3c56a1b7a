import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { cellWords } from '../../src/xlsx/cells.js';
import { critiqueXlsx, directiveXlsx, registerXlsx, tasksXlsx } from '../../src/xlsx/index.js';
import { columnName } from '../../src/xlsx/sheet-xml.js';
import { critique, directive, failed, followed, HOSTILE, hostileCritique, hostileDirective } from '../samples.js';

interface Book {
  readonly names: readonly string[];
  readonly sheets: readonly string[];
  readonly strings: readonly string[];
  readonly workbook: string;
}

const decode = (xml: string): string =>
  xml.replace(
    /&(lt|gt|quot|apos|amp);/gu,
    (_, e: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[e] ?? '',
  );

function open(bytes: Uint8Array): Book {
  const parts = unzipSync(bytes);
  const part = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const workbook = part('xl/workbook.xml');
  const names = Array.from(workbook.matchAll(/<sheet [^>]*name="([^"]*)"/gu), (m) => m[1] ?? '');
  return {
    names,
    workbook,
    sheets: names.map((_, i) => part(`xl/worksheets/sheet${i + 1}.xml`)),
    strings: Array.from(part('xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/gu), (m) => decode(m[1] ?? '')),
  };
}

/** The cell as a reader sees it: its words, or its number. */
function cell({ sheets, strings }: Book, sheet: number, address: string): string | number | null {
  const match = new RegExp(`<c r="${address}"([^>]*?)(?:/>|><v>([^<]*)</v></c>)`, 'u').exec(sheets[sheet] ?? '');
  if (!match) throw new Error(`no cell ${address}`);
  if (match[2] === undefined) return null;
  return match[1]?.includes('t="s"') ? (strings[Number(match[2])] ?? '?') : Number(match[2]);
}

/** The order that CT_Worksheet of ECMA-376 asks for. */
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'autoFilter',
  'conditionalFormatting',
  'dataValidations',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
];

describe('a ledger of tasks', async () => {
  const book = open(await directiveXlsx([directive, failed]));
  test('has three sheets', () =>
    expect(book.names).toEqual(['Sổ theo dõi nhiệm vụ', 'Văn bản', 'Viện dẫn và chỉ tiêu']));
  test('a task a row, with a real date and a state', () => {
    expect(cell(book, 0, 'C2')).toBe(directive.tasks[0]?.text);
    expect(cell(book, 0, 'D2')).toBe('Sở Nông nghiệp và Môi trường');
    // Days since 1899-12-30.
    expect(cell(book, 0, 'H2')).toBe((Date.UTC(2026, 2, 15) - Date.UTC(1899, 11, 30)) / 86_400_000);
    expect(cell(book, 0, 'I4')).toBe('Chưa làm');
    expect(cell(book, 0, 'H4')).toBeNull();
    expect(cell(book, 0, 'L3')).toBe('đơn vị lấy từ đề mục hoặc câu dẫn; ngày suy từ văn bản; độ tin cậy 55 %');
  });
  test('every document is listed, failed ones with their trouble', () => {
    expect(cell(book, 1, 'B2')).toBe('12/CT-UBND');
    expect(cell(book, 1, 'J3')).toBe('den/khoa.pdf (PDF có chữ)');
    expect(cell(book, 1, 'M3')).toContain('Bỏ mật khẩu');
  });
  test('references and targets', () => {
    expect(cell(book, 2, 'D2')).toBe('nghị định 156/2018/NĐ-CP');
    expect([cell(book, 2, 'G3'), cell(book, 2, 'H3'), cell(book, 2, 'I3')]).toEqual([null, 100, '%']);
  });
  test('can be filtered, keeps its head in view and in print, offers the states, prints on A4 across', () => {
    const [tasks = ''] = book.sheets;
    expect(tasks).toContain('<autoFilter ref="A1:L4"/>');
    expect(tasks).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(tasks).toMatch(
      /<dataValidation type="list"[^>]* sqref="I2:I4"><formula1>&quot;Chưa làm,Đang làm,Xong,Quá hạn,Không theo dõi&quot;/u,
    );
    expect(tasks).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(book.workbook).toContain(
      'name="_xlnm.Print_Titles" localSheetId="0">&apos;Sổ theo dõi nhiệm vụ&apos;!$1:$1</definedName>',
    );
  });
});

test('a critique as a workbook to answer in', async () => {
  const book = open(await critiqueXlsx([critique]));
  expect(book.names).toEqual(['Nhận xét', 'Từng việc', 'Kết luận', 'Đối chiếu', 'Văn bản']);
  expect([cell(book, 0, 'C2'), cell(book, 0, 'E2'), cell(book, 0, 'J2')]).toEqual([
    'phải sửa',
    'cả văn bản',
    'Chưa xử lý',
  ]);
  expect(cell(book, 0, 'F5')).toBe('“Tổ chức trực” (12/CT-UBND)');
  expect('EFGHI'.split('').map((c) => cell(book, 1, `${c}2`))).toEqual([
    'chung chung',
    'không có',
    'không có',
    'không có',
    'không có',
  ]);
  expect([cell(book, 2, 'D5'), cell(book, 2, 'E5')]).toEqual(['chưa đạt', 0.39]);
  expect(book.sheets[0]).toContain('Chưa xử lý,Đang sửa,Đã sửa,Không tiếp thu');
});

test('tasks of a ledger keep their states and notes', async () => {
  const book = open(await tasksXlsx(followed));
  expect(book.names).toEqual(['Sổ theo dõi nhiệm vụ']);
  expect([cell(book, 0, 'B2'), cell(book, 0, 'I2'), cell(book, 0, 'J2')]).toEqual([
    '12/CT-UBND',
    'Đang làm',
    '=đã nhắc, "hai" lần',
  ]);
  expect([cell(book, 0, 'B3'), cell(book, 0, 'I3')]).toEqual(['khoa.pdf', 'Chưa làm']);
});

test('the registers: tasks as followed, documents in the columns of Nghị định 30/2020', async () => {
  const documents = [
    {
      path: directive.source.path,
      header: { ...directive.header, incoming: { date: directive.header.date, number: '102' } },
      recordedAt: '',
    },
    { path: failed.source.path, header: failed.header, recordedAt: '' },
  ];
  const book = open(
    await registerXlsx([{ ...(followed[0] as (typeof followed)[number]), assignee: 'Nguyễn Văn An' }], documents),
  );
  expect(book.names).toEqual(['Sổ theo dõi nhiệm vụ', 'Sổ đăng ký văn bản đến']);
  expect(cell(book, 0, 'J2')).toBe('Giao Nguyễn Văn An: =đã nhắc, "hai" lần');
  expect('ABCDEFGHIJ'.split('').map((c) => cell(book, 1, `${c}1`))).toEqual([
    'Ngày đến',
    'Số đến',
    'Tác giả',
    'Số, ký hiệu văn bản',
    'Ngày tháng văn bản',
    'Tên loại và trích yếu nội dung văn bản',
    'Đơn vị hoặc người nhận',
    'Ngày chuyển',
    'Ký nhận',
    'Ghi chú',
  ]);
  expect([cell(book, 1, 'B2'), cell(book, 1, 'D2'), cell(book, 1, 'G2')]).toEqual(['102', '12/CT-UBND', null]);
  expect(cell(book, 1, 'A2')).toBe(cell(book, 1, 'E2'));
  expect(cell(book, 1, 'F2')).toMatch(/^Chỉ thị/u);
  expect([cell(book, 1, 'D3'), cell(book, 1, 'F3')]).toEqual([null, 'khoa.pdf']);
});

test('a critique without a directive and overlaps has no sheet for them', async () => {
  const { coverage: _, ...alone } = critique;
  const book = open(await critiqueXlsx([{ ...alone, overlaps: [] }]));
  expect(book.names).toEqual(['Nhận xét', 'Từng việc', 'Kết luận', 'Văn bản']);
});

describe.each([
  ['directive', () => directiveXlsx([directive, failed])],
  ['critique', () => critiqueXlsx([critique])],
  ['hostile directive', () => directiveXlsx([hostileDirective])],
  ['hostile critique', () => critiqueXlsx([hostileCritique])],
  ['no directives', () => directiveXlsx([])],
  ['no critiques', () => critiqueXlsx([])],
  ['tasks of a ledger', () => tasksXlsx(followed)],
  ['registers', () => registerXlsx(followed, [{ path: 'a.pdf', header: hostileDirective.header, recordedAt: '' }])],
])('%s', (_, make) => {
  test('equal results make equal bytes', async () => {
    expect(Buffer.compare(await make(), await make())).toBe(0);
  });
  test('parts of each sheet stand in the order of the format', async () => {
    for (const sheet of open(await make()).sheets) {
      const inside = sheet.replace(/^[\s\S]*?<worksheet[^>]*>/u, '');
      const found = ORDER.map((name) => inside.search(new RegExp(`<${name}[ >/]`, 'u'))).filter((at) => at >= 0);
      expect(found).toEqual([...found].sort((a, b) => a - b));
    }
  });
  test('no cell is a formula, no word names a string that is not there', async () => {
    const { sheets, strings } = open(await make());
    for (const sheet of sheets) {
      expect(sheet).not.toMatch(/<f[ >]/u);
      for (const [, index] of sheet.matchAll(/t="s"><v>([^<]*)<\/v>/gu))
        expect(strings[Number(index)]).toBeTypeOf('string');
    }
  });
});

test('hostile words stand in their cells as words', async () => {
  const book = open(await directiveXlsx([hostileDirective]));
  expect(HOSTILE.map((_, i) => cell(book, 0, `C${i + 2}`))).toEqual([
    '<script>alert(1)</script>',
    "=cmd|' /C calc'!A0",
    '[2Jnhấp nháyđảo',
    'một | hai ba bốn',
    '1. # *đậm* [x](javascript:y) `z`',
    'ổ'.repeat(300),
    '"><img src=x onerror=alert(1)>',
    'constructor ',
    '__proto__ ',
    '_x005F_x0041_ &amp; ]]>',
  ]);
});

describe('cellWords', () => {
  test.each([
    ['Giao Sở Y tế', 'Giao Sở Y tế'],
    ['toString', 'toString '],
    ['_x000D_', '_x005F_x000D_'],
    ['_x0G00_', '_x0G00_'],
  ])('%j', (given, expected) => expect(cellWords(given)).toBe(expected));
  test('what no cell can hold is cut and says so', () => {
    const cut = cellWords('a '.repeat(40_000));
    expect(cut.length).toBe(32_767);
    expect(cut.endsWith('(cắt bớt)')).toBe(true);
  });
});

test('columnName', () => expect([0, 25, 26, 51, 52, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'AAA']));
