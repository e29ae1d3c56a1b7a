import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { createTesseractEngine, type OcrPage, readPage } from '../src/index.js';
import { blockTexts } from './blocks-text.js';

const fixture = (name: string): Buffer => readFileSync(fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url)));
const page = fixture('plan-page.png');
const engine = createTesseractEngine();
afterAll(() => engine.close());

const A4 = { dpi: 200, page: 1, width: 595.44, height: 842.4 };
const read = (data: Buffer, more: object = {}): Promise<OcrPage> => readPage({ data, ...A4, ...more }, engine);

const EXPECTED = [
  'column-left: ỦY BAN NHÂN DÂN / XÃ BÌNH MINH / Số: 45/KH-UBND',
  'column-right: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc / Bình Minh, ngày 12 tháng 3 năm 2026',
  'body: KẾ HOẠCH / Nạo vét kênh mương trước mùa mưa năm 2026',
  'body: Để bảo đảm tiêu thoát nước trong mùa mưa, Ủy ban nhân dân xã giao các / thôn và Tổ thủy nông thực hiện các việc sau đây trong quý II năm 2026: / 1. Tổ thủy nông chủ trì khảo sát các tuyến kênh, báo cáo kết quả trước ngày / 31/3/2026.',
  'TT | Nhiệm vụ | Đơn vị chủ trì | Thời hạn',
  '1 | Nạo vét tuyến kênh chính dài 1.200 m | Thôn Đông | 30/4/2026',
  '2 | Sửa chữa ba cống qua đường liên thôn | Tổ thủy nông | 15/5/2026',
  '3 | Phát quang bờ mương nội đồng | Thôn Đoài | Tháng 5/2026',
  'body: Các đơn vị khẩn trương triển khai thực hiện./.',
  'column-left: Nơi nhận: / - Đảng ủy xã; / - Các thôn; / - Lưu: VT.',
  'column-right: TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / Nguyễn Văn Mẫu',
  'page-number: 2',
];

test('a page with a letterhead, a ruled table, a seal and a signature, in the order of a reader', async () => {
  const { blocks, skew, rotation, confidence, problems } = await read(page);
  expect(blockTexts(blocks)).toEqual(EXPECTED);
  expect({ skew, rotation, problems }).toEqual({ skew: 0, rotation: 0, problems: [] });
  expect(confidence).toBeGreaterThan(0.9);
});

test.each([90, 180] as const)('a page that lies %d degrees round', async (turn) => {
  const data = await sharp(page).rotate(turn).png().toBuffer();
  const sideways = turn === 90 ? { width: A4.height, height: A4.width } : {};
  const { blocks, rotation } = await read(data, sideways);
  expect(rotation).toBe(360 - turn);
  expect(blockTexts(blocks)).toEqual(EXPECTED);
  const title = blocks.find((b) => b.kind === 'text' && blockTexts([b])[0]?.includes('KẾ HOẠCH'));
  // On the upright sheet the title's middle is 315 points from the left; boxes are those of the sheet as it lies.
  const box = title?.box ?? { x0: 0, y0: 0, x1: 0, y1: 0 };
  const [across, down] =
    turn === 90 ? [(box.y0 + box.y1) / 2, A4.height - box.x1] : [A4.width - (box.x0 + box.x1) / 2, A4.height - box.y1];
  expect(across).toBeCloseTo(315, -1);
  expect(down).toBeGreaterThan(130);
  expect(down).toBeLessThan(165);
});

test('pages that lean by -3 and then 5 degrees: none is read by the angle of the one before', async () => {
  const table = await sharp(page).extract({ left: 180, top: 520, width: 1400, height: 720 }).toBuffer();
  for (const angle of [-3, 5]) {
    const data = await sharp(table).rotate(angle, { background: '#ffffff' }).png().toBuffer();
    const { width, height } = await sharp(data).metadata();
    const { blocks, skew } = await read(data, { width: (width * 72) / 200, height: (height * 72) / 200 });
    expect(skew).toBeCloseTo(angle, 0);
    const texts = blockTexts(blocks);
    for (const row of EXPECTED.slice(4, 8)) expect(texts).toContain(row);
  }
});

test('a grey page of 100 dpi still gives its table', async () => {
  const data = await sharp(page).resize({ width: 827 }).greyscale().png().toBuffer();
  const { blocks } = await read(data, { dpi: 100 });
  expect(blockTexts(blocks).filter((t) => t.includes(' | '))).toEqual(EXPECTED.slice(4, 8));
});

test('an empty sheet has no text and no trouble', async () => {
  const sheet = (background: string): Promise<Buffer> =>
    sharp({ create: { width: 827, height: 1170, channels: 3, background } })
      .png()
      .toBuffer();
  const white = await read(await sheet('#ffffff'), { dpi: 100 });
  expect([white.blocks, white.problems, white.inkWithoutText]).toEqual([[], [], false]);
});

test('bytes that are no picture', async () => {
  await expect(read(Buffer.from('no picture'))).rejects.toMatchObject({ code: 'input/corrupt' });
  await expect(read(page.subarray(0, 40_000))).rejects.toMatchObject({ code: 'input/corrupt' });
});

test('an aborted signal ends the reading with its reason', async () => {
  const reason = new Error('enough');
  await expect(readPage({ data: page, ...A4 }, engine, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});
