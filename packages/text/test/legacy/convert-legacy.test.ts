import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertLegacy, encodingOfFont } from '../../src/index.js';

/** Letters that are written otherwise, in the order of the alphabet; from the tables of the encodings. */
const UNICODE = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ';
const TCVN3 = 'µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ';
const VNI = (
  'aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä ñ eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò oø oû oõ où oï oâ oà oå oã oá oä ' +
  'ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î'
).split(' ');
const [letters, abc] = [Array.from(UNICODE), Array.from(TCVN3)];
const CAPITALS: Readonly<Record<string, string>> = { Ă: '¡', Â: '¢', Ê: '£', Ô: '¤', Ơ: '¥', Ư: '¦', Đ: '§' };

const toTcvn3 = (text: string): string =>
  Array.from(text, (c) => CAPITALS[c] ?? abc[letters.indexOf(c.toLowerCase())] ?? c).join('');
const toVni = (text: string): string =>
  Array.from(text, (c) => {
    const at = letters.indexOf(c.toLowerCase());
    const written = at < 0 ? c : (VNI[at] ?? c);
    return at < 0 || c === c.toLowerCase() ? written : written.toUpperCase();
  }).join('');

const SAMPLES = [
  'Giao Sở Nội vụ chủ trì, phối hợp với các sở, ban, ngành tham mưu Ủy ban nhân dân tỉnh ban hành kế hoạch trước ngày 30/9.',
  'ỦY BAN NHÂN DÂN TỈNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Đảng ủy các xã, phường nghiêm túc quán triệt; kỹ lưỡng, khẩn trương, chặt chẽ. Mỗi quý một lần.',
  'Các Sở, Bộ và Cơ quan thường trực (Văn phòng) đôn đốc việc thực hiện những nội dung nêu trên.',
];

test('the tables are whole', () => {
  expect([abc.length, VNI.length]).toEqual([letters.length, letters.length]);
  expect(new Set(abc).size).toBe(letters.length);
});

describe.each([
  ['tcvn3', toTcvn3],
  ['vni', toVni],
] as const)('%s', (encoding, write) => {
  test.each(SAMPLES)('%s', (text) => {
    const found = convertLegacy(write(text));
    expect(found?.encoding).toBe(encoding);
    // Toned capitals of "Ủy" have no code of their own: they are written small in TCVN3.
    expect(encoding === 'tcvn3' ? found?.text.replace(/ủy(?= ban)/u, 'Ủy') : found?.text).toBe(text);
  });

  test('every letter', () => {
    const font = encoding === 'tcvn3' ? '.VnTime' : 'VNI-Times';
    expect(letters.map((c) => convertLegacy(write(c), { font })?.text ?? c)).toEqual(letters);
    expect(letters.filter((c) => write(c) !== c && !convertLegacy(write(c), { font }))).toEqual([]);
  });

  test('the map rises and finds kept characters again', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SAMPLES.join(' ').split(/\s+/u)), { minLength: 30 }), (words) => {
        const source = write(words.join(' '));
        const found = convertLegacy(source);
        expect(found?.encoding).toBe(encoding);
        if (!found) return;
        const { text, map } = found;
        expect(map.length).toBe(text.length);
        expect(map.toSource(text.length)).toBe(source.length);
        for (let i = 1; i <= text.length; i++) expect(map.toSource(i)).toBeGreaterThan(map.toSource(i - 1));
        for (let i = 0; i < text.length; i++) expect(map.toClean(map.toSource(i))).toBe(i);
      }),
    );
  });
});

test.each([
  ['Unicode', SAMPLES[0]],
  ['Unicode, decomposed', SAMPLES[0]?.normalize('NFD')],
  ['the Latin letters of Vietnamese alone', 'và các là hoà bình cá nhà máy có lòng tốt, bà con'],
  ['French', 'Le café à la crème, déjà vu, garçon naïf, élève, forêt, où est-ce que ça va être même'],
  ['German', 'größer schön Straße müßte Übung Äpfel fröhlich überall natürlich'],
  ['Spanish', 'señor mañana niño año España pequeño también corazón'],
  ['signs', '5 µm ± 2 °C, ½ và ¾, §3, 20 ÷ 30 × 4, © 2025 ®'],
  ['no marks at all', 'Giao So Noi vu chu tri'],
  ['nothing', ''],
])('%s is left alone', (_, text) => expect(convertLegacy(text ?? '')).toBeNull());

describe('fonts', () => {
  test.each([
    ['.VnTime', 'tcvn3'],
    ['.VnTimeH', 'tcvn3'],
    ['ABCDEF+.VnArial', 'tcvn3'],
    ['VNI-Times', 'vni'],
    ['VNI-Helve-Condense', 'vni'],
    ['Times New Roman', null],
    ['Vnext Sans', null],
    ['VNTimes', null],
  ])('%s: %s', (font, encoding) => expect(encodingOfFont(font)).toBe(encoding));

  test('one word is enough where the font tells', () => {
    expect(convertLegacy('thùc', { font: '.VnTime' })?.text).toBe('thực');
    expect(convertLegacy('thùc')).toBeNull();
  });
  test('fonts of capitals show small letters large', () =>
    expect(convertLegacy(toTcvn3('ủy ban nhân dân'), { font: '.VnTimeH' })?.text).toBe('ỦY BAN NHÂN DÂN'));
  test('the soft hyphen that a PDF gives as a hyphen is ư', () =>
    expect(convertLegacy('n-íc, ®-îc, 2025-2030, KH-UBND', { font: '.VnTime' })?.text).toBe(
      'nước, được, 2025-2030, KH-UBND',
    ));
  test('a font of that name with Unicode in it is believed to be Unicode', () =>
    expect(convertLegacy(SAMPLES[0] ?? '', { font: '.VnTime' })).toBeNull());
});
