import { describe, expect, test } from 'vitest';
import { sayingEngine } from '../engine.js';
import { open, show } from '../show.js';
import { makePdf, type PdfPage, typed } from './make-pdf.js';
import { scanned } from './pictures.js';

const PROSE = [
  'Ủy ban nhân dân xã giao các thôn và Tổ thủy nông thực hiện các việc sau',
  'đây: nạo vét kênh mương, sửa chữa cống qua đường, phát quang bờ mương nội',
  'đồng và báo cáo kết quả về Văn phòng trước ngày 15 tháng 5 năm 2026.',
];
const SAID = 'Giao các thôn nạo vét kênh mương trước mùa mưa';
const read = async (page: PdfPage, said: string | null = SAID) => {
  const engine = said === null ? null : sayingEngine(said);
  const { pages, blocks, problems, source } = await open('a.pdf', makePdf([page]), { engine });
  return { info: pages[0], texts: show(blocks), problems: problems.map((p) => p.code), kind: source.kind, engine };
};

describe('a layer that can be trusted', () => {
  test('is taken with its places; the engine is not asked', async () => {
    const { info, texts, problems, kind, engine } = await read({ texts: typed(PROSE) });
    expect(texts).toEqual([`body: ${PROSE.join(' / ')}`]);
    expect([info?.source, info?.confidence, kind, engine?.seen.length]).toEqual(['text-layer', undefined, 'pdf', 0]);
    expect(problems).toEqual([]);
  });

  test('boxes are points from the top left', async () => {
    const { blocks } = await open('a.pdf', makePdf([{ texts: [{ text: 'Kính gửi', x: 100, y: 742, size: 20 }] }]));
    const [block] = blocks;
    const origin = block?.kind === 'text' ? block.lines[0]?.pieces[0]?.origin : undefined;
    if (origin?.kind !== 'page') return expect.unreachable();
    expect(origin.box.x0).toBeCloseTo(100, 0);
    expect(origin.box.x1).toBeCloseTo(140, 0);
    expect(origin.box.y0).toBeGreaterThan(80);
    expect(origin.box.y1).toBeLessThan(106);
  });

  test('also beside a small picture, and over a picture of paper', async () => {
    const logo = { ...scanned(100, 100), at: [250, 760, 60, 60] as const };
    expect((await read({ texts: typed(PROSE), images: [logo] })).info?.source).toBe('text-layer');
    const paper = await read({ texts: typed([...PROSE, ...PROSE]), images: [scanned()] });
    expect([paper.info?.source, paper.engine?.seen.length]).toEqual(['text-layer', 0]);
  });

  test('letters of old printer fonts are put right', async () => {
    const { texts } = await read({ texts: typed(PROSE.map((l) => l.replaceAll('ư', 'ƣ').replaceAll('ơ', 'ơ'))) });
    expect(texts).toEqual([`body: ${PROSE.join(' / ')}`]);
  });

  test('letters that are drawn mark by mark come out NFC', async () => {
    const { texts } = await read({ texts: typed(PROSE.map((l) => l.normalize('NFD'))) });
    expect(texts).toEqual([`body: ${PROSE.join(' / ')}`]);
  });
});

describe('a layer that does not stand for the page', () => {
  test('the words of a digital signature over a scan', async () => {
    const overlay = typed(['Người ký: Ủy ban nhân dân xã Bình Minh', 'Thời gian ký: 12/3/2026 08:15:00'], 350, 800, {
      size: 7,
    });
    const { info, texts, kind, engine } = await read({ images: [scanned()], texts: overlay });
    expect(engine?.seen.length).toBeGreaterThan(0);
    expect(texts.join(' ')).toContain(SAID);
    expect(texts.join(' ')).not.toContain('Người ký');
    expect([info?.source, kind]).toEqual(['ocr', 'scan']);
    expect(info?.reason).toMatch(/lớp chữ chỉ có \d+ từ/u);
  });

  test.each([
    [
      'TCVN3',
      'ABCDEF+.VnTime',
      PROSE.map((l) => l.replace(/[ạảãầấẩẫậăằắẳẵặếềểễệốồổỗộơờớởỡợứừửữựưủũụíìỉĩịôêđáàéèúùóò]/giu, 'µ')),
    ],
    [
      'a shifted table',
      'Times-New',
      PROSE.map((l) => l.replace(/\p{L}/gu, (c) => String.fromCharCode((c.charCodeAt(0) % 90) + 0xc0))),
    ],
  ])('%s is recognised as no Vietnamese, and the page is read', async (_, font, lines) => {
    const { info, texts, engine } = await read({ texts: typed(lines, 85, 700, { font }) });
    expect(engine?.seen.length).toBeGreaterThan(0);
    expect(info?.source).toBe('ocr');
    expect(info?.reason).toMatch(/bảng mã không đọc được \(\d+% âm tiết hợp lệ\)/u);
    expect(texts.join(' ')).not.toContain('µ');
  });

  test('an OCR layer that lost the marks', async () => {
    const bare = PROSE.map((l) => l.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D'));
    const { info, texts } = await read({
      images: [scanned()],
      texts: typed([...bare, ...bare], 85, 700, { invisible: true }),
    });
    expect(info?.reason).toMatch(/mất dấu/u);
    expect(texts.join(' ')).toContain(SAID);
  });

  test('without an engine what there is comes back, with a problem that says so', async () => {
    const scan = await read({ images: [scanned()] }, null);
    expect([scan.texts, scan.problems, scan.info?.source]).toEqual([[], ['input/no-text'], 'blank']);
    const garbled = await read({ texts: typed(PROSE.map((l) => l.replace(/[^\p{ASCII}]/gu, 'µ'))) }, null);
    expect([garbled.problems, garbled.texts.length]).toEqual([['input/text-layer-untrusted'], 1]);
  });

  test('an empty page is no scan', async () => {
    const { info, problems, engine } = await read({});
    expect([info?.source, problems, engine?.seen.length]).toEqual(['blank', [], 0]);
  });
});

test('a page with one broken font: only its words are read again', async () => {
  const broken = typed(['þy ßan nhâÞ ðâþ tÞnh ßình Þhước ðiệþ ßàn Þông ðườþ Þhông ßụng ðồþ'], 85, 400, {
    font: 'Broken',
  });
  const { info, texts, engine } = await read({ texts: [...typed([...PROSE, ...PROSE, ...PROSE]), ...broken] }, 'Điều');
  expect(engine?.seen.length).toBeGreaterThan(0);
  expect(info?.source).toMatch(/mixed|text-layer/u);
  expect(texts[0]).toContain(PROSE[0]);
  expect(info?.reason).toMatch(/trừ \d+ từ/u);
});

test('a table between rules, cell by cell; running heads and page numbers are furniture', async () => {
  const rows = [700, 680, 660, 640];
  const columns = [80, 120, 350, 500];
  const cells = [
    ['TT', 'Nhiệm vụ', 'Thời hạn'],
    ['1', 'Nạo vét kênh chính', '30/4/2026'],
    ['2', 'Sửa cống qua đường', '15/5/2026'],
  ];
  const page = (n: number): PdfPage => ({
    rules: [...rows.map((y) => [80, y, 500, y] as const), ...columns.map((x) => [x, 640, x, 700] as const)],
    texts: [
      { text: 'CÔNG BÁO XÃ BÌNH MINH', x: 220, y: 800, size: 10 },
      ...cells.flatMap((row, r) => row.map((text, c) => ({ text, x: (columns[c] ?? 0) + 4, y: (rows[r] ?? 0) - 15 }))),
      ...typed([`Phần ${'IVX'[n]} của báo cáo nói về các thôn trong xã.`], 85, 600),
      { text: `${n + 1}`, x: 295, y: 30 },
    ],
  });
  const { blocks } = await open('a.pdf', makePdf([page(0), page(1), page(2)]));
  const texts = show(blocks);
  expect(texts.filter((t) => t.includes(' | ')).slice(0, 3)).toEqual(cells.map((row) => row.join(' | ')));
  expect(texts.filter((t) => t.startsWith('running-head: CÔNG BÁO'))).toHaveLength(3);
  expect(texts.filter((t) => t.startsWith('page-number: '))).toEqual([
    'page-number: 1',
    'page-number: 2',
    'page-number: 3',
  ]);
});

test('a page that a viewer turns: words upright, boxes of the unrotated page', async () => {
  // Shown as 842 × 595: the text runs up the sheet as it lies in the file.
  const texts = PROSE.map((text, i) => ({ text, x: 100 + 18 * i, y: 60, turn: 1 as const }));
  const { pages, blocks } = await open('a.pdf', makePdf([{ rotate: 90, texts }]));
  expect(show(blocks)).toEqual([`body: ${PROSE.join(' / ')}`]);
  expect(pages[0]).toMatchObject({ rotation: 90, width: 595, height: 842 });
  expect(blocks[0]?.box?.x1).toBeLessThan(160);
  expect(blocks[0]?.box?.y0).toBeGreaterThan(100);
});
