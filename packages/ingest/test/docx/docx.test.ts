import { describe, expect, test } from 'vitest';
import { open, show } from '../show.js';
import { makeDocx, p, part, r } from './make-docx.js';

const read = async (body: string, parts: Record<string, string> = {}): Promise<string[]> =>
  show((await open('a.docx', makeDocx(body, parts))).blocks);

const BORDERS =
  '<w:tblPr><w:tblBorders><w:top w:val="single"/><w:insideH w:val="single"/><w:insideV w:val="single"/></w:tblBorders></w:tblPr>';
const tc = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
const tr = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const table = (rows: string[], properties = BORDERS): string => `<w:tbl>${properties}${rows.join('')}</w:tbl>`;
const DOWN = '<w:vMerge w:val="restart"/>';
const GOES_ON = '<w:vMerge/>';
const wide = (n: number): string => `<w:gridSpan w:val="${n}"/>`;

describe('tables', () => {
  test('cells that go over columns and rows stand once', async () => {
    const rows = [
      tr(tc('TT', DOWN), tc('Nội dung', DOWN), tc('Thời gian', wide(2))),
      tr(tc('', GOES_ON), tc('', GOES_ON), tc('Bắt đầu'), tc('Kết thúc')),
      tr(tc('1'), tc('Nạo vét kênh'), tc('4/2026'), tc('5/2026')),
    ];
    expect(await read(table(rows))).toEqual([
      'TT↓2 | Nội dung↓2 | Thời gian→2',
      'Bắt đầu | Kết thúc',
      '1 | Nạo vét kênh | 4/2026 | 5/2026',
    ]);
  });

  test('head rows are marked; a table in a cell is read with the cell', async () => {
    const inner = table([tr(tc('trong 1'), tc('trong 2'))]);
    const head = `<w:tr><w:trPr><w:tblHeader/></w:trPr>${tc('A')}${tc('B')}</w:tr>`;
    const { blocks } = await open('a.docx', makeDocx(table([head, tr(tc('x'), `<w:tc>${inner}${p('sau')}</w:tc>`)])));
    expect(blocks[0]?.kind === 'table' && blocks[0].rows.map((row) => row.header ?? false)).toEqual([true, false]);
    expect(show(blocks)[1]).toBe('x | trong 1 / trong 2 / sau');
  });

  test('the table without lines that sets a letterhead is two columns', async () => {
    const cell = (...lines: string[]): string => `<w:tc>${lines.map((l) => p(l)).join('')}</w:tc>`;
    const head = table(
      [
        tr(
          cell('ỦY BAN NHÂN DÂN', 'XÃ BÌNH MINH', 'Số: 12/KH-UBND'),
          cell(
            'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
            'Độc lập - Tự do - Hạnh phúc',
            'Bình Minh, ngày 12 tháng 3 năm 2026',
          ),
        ),
      ],
      '',
    );
    expect(await read(head)).toEqual([
      'column-left: ỦY BAN NHÂN DÂN / XÃ BÌNH MINH / Số: 12/KH-UBND',
      'column-right: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc / Bình Minh, ngày 12 tháng 3 năm 2026',
    ]);
  });
});

describe('tracked changes: what was put in and what was taken out are both there, each marked', () => {
  test('words', async () => {
    const body = `<w:p>${r('Hoàn thành trước ngày ')}<w:del>${r('15').replaceAll('w:t', 'w:delText')}</w:del><w:ins>${r('20')}</w:ins>${r('/5/2026.')}</w:p>`;
    expect(await read(body)).toEqual(['body: Hoàn thành trước ngày [-15-][+20+]/5/2026.']);
  });

  test('words that were put in and taken out again are out; moved words stand where they went', async () => {
    const gone = `<w:ins><w:del>${r('lạc').replaceAll('w:t', 'w:delText')}</w:del></w:ins>`;
    expect(
      await read(
        `<w:p>${r('a ')}${gone}</w:p><w:p><w:moveFrom>${r('đi')}</w:moveFrom></w:p><w:p><w:moveTo>${r('đến')}</w:moveTo></w:p>`,
      ),
    ).toEqual(['body: a [-lạc-]', 'body: [-đi-]', 'body: [+đến+]']);
  });

  test('a paragraph whose mark was taken out runs on; a row that was taken out is out', async () => {
    const mark = '<w:rPr><w:del/></w:rPr>';
    expect(await read(p('Giao Tổ thủy nông ', mark) + p('nạo vét kênh.'))).toEqual([
      'body: Giao Tổ thủy nông nạo vét kênh.',
    ]);
    const out = `<w:tr><w:trPr><w:del/></w:trPr>${tc('2')}${tc('Sửa cống')}</w:tr>`;
    expect(await read(table([tr(tc('1'), tc('Nạo vét')), out]))).toEqual(['1 | Nạo vét', '[-2-] | [-Sửa cống-]']);
  });
});

test('footnotes by their numbers, after the text; separators are none', async () => {
  const mark = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const note = (id: number, text: string): string =>
    `<w:footnote w:id="${id}"><w:p><w:r><w:footnoteRef/></w:r>${r(text)}</w:p></w:footnote>`;
  const notes = part(
    'footnotes',
    `<w:footnote w:type="separator" w:id="0"><w:p>${r('---')}</w:p></w:footnote>${note(2, 'chú thích một')}${note(1, 'chú thích hai')}`,
  );
  expect(
    await read(`<w:p>${r('Trước')}${mark(2)}${r(' sau')}${mark(1)}</w:p>`, { 'word/footnotes.xml': notes }),
  ).toEqual(['body: Trước[1] sau[2]', 'footnote: [1] chú thích một', 'footnote: [2] chú thích hai']);
});

test('heads and feet are furniture, page numbers apart', async () => {
  const field =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
  expect(
    await read(p('Thân bài'), {
      'word/header1.xml': part('hdr', p('Dự thảo lần 2')),
      'word/footer1.xml': part('ftr', `<w:p>${field}${r('3')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`),
    }),
  ).toEqual(['body: Thân bài', 'running-head: Dự thảo lần 2', 'page-number: 3']);
});

test('text boxes, fields, symbols, hidden words, breaks', async () => {
  const box = `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice><w:txbxContent>${p('HỎA TỐC')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p('HỎA TỐC')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`;
  const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('Điều 2')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const body = `<w:p>${box}${r('Theo ')}${field}${r(' ẩn', '<w:vanish/>')}${r(' xã', '<w:caps/>')}</w:p>${p(`<w:r><w:t>Dòng một.</w:t><w:br/><w:t>Dòng hai</w:t></w:r>`)}`;
  expect(await read(body)).toEqual(['body: Theo Điều 2 XÃ', 'body: HỎA TỐC', 'body: Dòng một. / Dòng hai']);
});

test('headings by their style; bold and NFC', async () => {
  const styles = part(
    'styles',
    '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
  );
  const { blocks } = await open(
    'a.docx',
    makeDocx(
      p('Mục đích', '<w:pStyle w:val="H1"/>') +
        p(r('Giao'.normalize('NFD'), '<w:b/>') + r(' việc ấy'.normalize('NFD'))),
      {
        'word/styles.xml': styles,
      },
    ),
  );
  expect(show(blocks)).toEqual(['body h1: Mục đích', 'body: Giao việc ấy']);
  expect(blocks[1]?.kind === 'text' && blocks[1].lines[0]?.pieces.map((x) => x.bold ?? false)).toEqual([true, false]);
});
