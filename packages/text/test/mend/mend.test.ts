import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type LanguageModel, loadLanguageModel, type MendWord, mend, sourceOf } from '../../src/index.js';

let model: LanguageModel;
beforeAll(async () => {
  model = await loadLanguageModel();
});

/** Words of an engine, line by line. */
const read = (text: string, confidence = 0.9): MendWord[] =>
  text.split('\n').flatMap((l, line) => l.split(' ').map((word) => ({ text: word, confidence, line })));

describe('an engine’s words', () => {
  test.each([
    ['the upper mark lost', 'Giao các đơn vị tô chức thực hiện', 'Giao các đơn vị tổ chức thực hiện'],
    ['a tone changed', 'báo cáo những vẫn đề phát sinh', 'báo cáo những vấn đề phát sinh'],
    ['capitals', 'KÉ HOẠCH', 'KẾ HOẠCH'],
    ['the name of a body', 'ỦY BAN NHÂN DÂN TĨNH QUẢNG NAM', 'ỦY BAN NHÂN DÂN TỈNH QUẢNG NAM'],
    ['two words side by side', 'đề triên khai thực hiện', 'để triển khai thực hiện'],
    ['a bar lost', 'lãnh dạo các cơ quan', 'lãnh đạo các cơ quan'],
    ['letters that look alike', 'Thủ trưởng đơn vị thco dõi, đôn đốc', 'Thủ trưởng đơn vị theo dõi, đôn đốc'],
    ['figures only of a quarter', 'hoàn thành trong quý 11/2025', 'hoàn thành trong quý II/2025'],
    ['strokes and letters of quarters', 'quý HI năm 2025 và quý 1V', 'quý III năm 2025 và quý IV'],
    ['strokes for strokes of quarters', 'trong Quý I1/2026, quý lV/2026', 'trong Quý II/2026, quý IV/2026'],
    ['the number of a section', 'H. NHIỆM VỤ VÀ GIẢI PHÁP', 'II. NHIỆM VỤ VÀ GIẢI PHÁP'],
    ['the number of a section without its stop', 'như sau:\nL MỤC TIÊU CỤ THỂ', 'như sau:\nI. MỤC TIÊU CỤ THỂ'],
    ['a stop that was not read', 'theo quy định.\nIII GIẢI PHÁP', 'theo quy định.\nIII. GIẢI PHÁP'],
    ['a speck for a stop', 'vào bảng theo.\ndõi điện tử', 'vào bảng theo\ndõi điện tử'],
    ['strokes in a date', 'từ ngày 0I/9/2025, ngày l5 tháng 9', 'từ ngày 01/9/2025, ngày 15 tháng 9'],
    ['a label that sticks to its figure', 'ngày 26tháng 7', 'ngày 26 tháng 7'],
    ['the code of a document', 'Quyết định số 1744/Qb-BXD', 'Quyết định số 1744/QĐ-BXD'],
    ['strokes in a number', 'Công văn số I899/SNV-TCBC', 'Công văn số 1899/SNV-TCBC'],
    ['a letter of no Vietnamese word', 'Sở Ÿ tế', 'Sở Y tế'],
    ['a stop before a small letter', 'các sở. ban. ngành', 'các sở, ban, ngành'],
    ['the head of the recipients', 'Wơi nhận:\n- Như trên;', 'Nơi nhận:\n- Như trên;'],
  ])('%s', (_, text, expected) => expect(mend(read(text), { model }).text).toBe(expected));

  test.each([
    ['names of persons', 'Người ký: Nguyễn Xuân Tuân'],
    ['one stroke of a quarter', 'trong quý 1 năm 2025'],
    ['document numbers', 'theo Nghị định số 30/2020/NĐ-CP và Kết luận số 12-KL/TW'],
    ['codes that could be two', 'Văn bản số 25/HO-UBND'],
    ['quarters in figures', 'quý 4/2019, quý I năm 2026, trong 11 tháng, quy định 11 nội dung'],
    ['the initial of a person', 'H. Nguyễn Văn A'],
    ['figures', 'tăng 11,5% so với 1.200 hồ sơ'],
    ['foreign words', 'cài đặt ứng dụng Microsoft Teams trên điện thoại'],
    ['text without marks', 'giao thong van tai va xay dung to chuc'],
    ['the letter after K', 'K. PHỤ LỤC\nL. DANH MỤC MẪU'],
    ['a heading of a quarter in figures that is none', 'quý vị đại biểu'],
    ['stops of abbreviations', 'PGS. TS. và tr. 25'],
    ['a quarter at the head of a line of a title', 'KẾ HOẠCH CÔNG TÁC QUÝ\nII NĂM 2025'],
    ['an item that ends with its line', 'thực hiện báo cáo.\nđịa phương triển khai'],
    ['an impossible date', 'ngày 3I/I3/2025'],
  ])('%s stay', (_, text) => expect(mend(read(text), { model })).toMatchObject({ text, changes: [] }));
});

describe('typed text', () => {
  test.each([
    ['words run together', 'Đảng bộxã chủtrì xây dựng', 'Đảng bộ xã chủ trì xây dựng'],
    ['lines run together', 'VIỆT NAMĐộc lập', 'VIỆT NAM Độc lập'],
    ['letters set apart', 'Ban T h à nh ủ y và các t r ư ờ n g', 'Ban Thành ủy và các trường'],
    ['a word torn apart', 'các trườ ng học th ực hiện', 'các trường học thực hiện'],
    ['strokes of a quarter', 'xong trong quý IIl/2025', 'xong trong quý III/2025'],
    ['decomposed letters', 'Đảng bộxã'.normalize('NFD'), 'Đảng bộ xã'],
  ])('%s', (_, text, expected) => expect(mend(text, { model }).text).toBe(expected));

  test.each([
    'Giao Sở Nội vụ chủ trì, phối hợp với các sở, ban, ngành tham mưu.',
    'Hoàn thành trong quý 11/2025.',
    'a b c d e; x y z; các lớp A B C',
    'Hoà Bình, uỷ ban, thuỷ lợi, khoẻ mạnh',
    'online, Facebook, Covid-19, THPT, km2',
    'các sở. ban. ngành',
  ])('%s stays', (text) => expect(mend(text, { model })).toMatchObject({ text, changes: [] }));
});

test('the spelling of the text around is kept: hoà stays hoà, what is mended is spelt likewise', () => {
  const text = 'Uỷ ban nhân dân xã hoà giải, các cơ quan được uỷ quyền; Uý ban nhân dân tỉnh';
  expect(mend(read(text), { model }).text).toBe(text.replace('Uý ban', 'Uỷ ban'));
});

test('changes name the place in the source, what stood there, and why', () => {
  const { changes } = mend('Đảng bộxã; quý IIl/2025', { model });
  expect(changes).toEqual([
    { start: 5, end: 9, raw: 'bộxã', text: 'bộ xã', kind: 'joined' },
    { start: 15, end: 18, raw: 'IIl', text: 'III', kind: 'roman' },
  ]);
});

const pieces = fc
  .array(
    fc.constantFrom(
      'tô chức',
      'bộxã',
      't r ư ờ n g',
      'quý 11/2025',
      'ngày 0I/01/2025',
      'ngày 26tháng 3',
      'H. NHIỆM VỤ',
      'vẫn đề',
      'số 17/Qb-CP',
      'Nguyễn Văn Tuân',
      'thực hiện'.normalize('NFD'),
      'các sở. ban',
      '\n',
      '12,5%',
      'x\u200by',
      '👍',
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(' '));

describe('the map', () => {
  const both = [
    ['typed', (text: string) => mend(text, { model })],
    ['read', (text: string) => mend(read(text), { model })],
  ] as const;
  test.each(both)('%s: rises from 0 to the length of the source, and finds kept characters again', (_, run) => {
    fc.assert(
      fc.property(pieces, (text) => {
        const source = run === both[0][1] ? text : sourceOf(read(text));
        const { text: out, map, changes } = run(text);
        expect(out).toBe(out.normalize('NFC'));
        expect(map.length).toBe(out.length);
        expect(map.toSource(out.length)).toBe(source.length);
        for (let i = 1; i <= out.length; i++) expect(map.toSource(i)).toBeGreaterThanOrEqual(map.toSource(i - 1));
        const changed = (at: number): boolean => changes.some((c) => at >= c.start && at < c.end);
        for (let i = 0; i < out.length; i++) {
          const at = map.toSource(i);
          if (source[at] === out[i]) expect(out[map.toClean(at)]).toBe(out[i]);
          else if (source === source.normalize('NFC') && !source.includes('\u200b')) expect(changed(at)).toBe(true);
        }
        for (const c of changes) {
          expect(source.slice(c.start, c.end)).toBe(c.raw);
          expect(out.slice(map.toClean(c.start), map.toClean(c.end))).toBe(c.text);
          expect(c.text).not.toBe(c.raw);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('mending twice changes nothing', () => {
    fc.assert(
      fc.property(pieces, (text) => {
        const once = mend(text, { model }).text;
        expect(mend(once, { model }).text).toBe(once);
      }),
    );
  });
});
