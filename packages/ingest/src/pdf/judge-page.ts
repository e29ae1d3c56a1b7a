import { type Box, unionBox } from '@dondoc/model';
import { syllableRate } from '@dondoc/text';
import { hasPrinterLetters } from '../printer-letters.js';
import { trustOf } from '../trust.js';
import { area, holdsCentre, intersect } from './matrix.js';
import type { PlacedImage } from './page-content.js';
import type { LayerWord, PageFrame } from './words.js';

/** What is to be done with a page, and why, in one Vietnamese sentence. */
export type Verdict = LayerVerdict | PictureVerdict;

export interface LayerVerdict {
  readonly kind: 'blank' | 'layer';
  readonly reason: string;
}

/** The picture of the page has to be read: all of it, or the regions that the text layer lacks. */
export interface PictureVerdict {
  readonly kind: 'scan' | 'mixed';
  readonly reason: string;
  readonly cause: 'no-layer' | 'untrusted';
  /** Of a mixed page, in points from the top left. */
  readonly regions: readonly Box[];
  /** Words of the layer that are dropped where the picture is read. */
  readonly bad: ReadonlySet<LayerWord>;
}

const scan = (cause: PictureVerdict['cause'], reason: string): PictureVerdict => ({
  kind: 'scan',
  cause,
  reason,
  regions: [],
  bad: new Set(),
});

/** Words and pictures of a page, in points from the top left. */
export interface PageEvidence {
  readonly frame: PageFrame;
  readonly words: readonly LayerWord[];
  readonly images: readonly PlacedImage[];
  readonly shapes: number;
}

/** Share of the page from which on a picture is the page. */
const PAGE_SHARE = 0.55;
/** Share from which on a picture in a page of text may hold text of its own. */
const PART_SHARE = 0.12;
/** A page of a document has more words; what a signing program writes over a scan has fewer. */
const OVERLAY_WORDS = 30;
/** Another program's reading of a scan is taken over only where next to all its words can be Vietnamese. */
const FOREIGN_RATE = 0.985;
/** Outlined letters: a page of text is drawn with hundreds of paths. */
const OUTLINES = 150;

const NAMES_OF_LEGACY_FONTS = /^(?:[A-Z]{6}\+)?(?:\.Vn|VNI[- ]|VN[I-]|\.?VNtime)/iu;

const textOf = (words: readonly LayerWord[]): string => words.map((w) => w.text).join(' ');

const percent = (rate: number): string => `${Math.round(rate * 100)}%`;

/** Fonts whose words are no Vietnamese, though the page as a whole may be. */
function badFonts(words: readonly LayerWord[]): ReadonlySet<string> {
  const byFont = new Map<string, LayerWord[]>();
  for (const word of words)
    for (const font of word.fonts) {
      const own = byFont.get(font) ?? [];
      own.push(word);
      byFont.set(font, own);
    }
  const out = new Set<string>();
  for (const [font, own] of byFont) {
    // A font may serve for a handful of abbreviations and signs: only words tell.
    const judged = textOf(own.filter((w) => /^\p{L}{3,}[,.;:)]*$/u.test(w.text)));
    const count = judged === '' ? 0 : judged.split(' ').length;
    const legacy = NAMES_OF_LEGACY_FONTS.test(own[0]?.fontName ?? '');
    if (syllableRate(judged) < 0.6 && count >= (legacy ? 3 : 10)) out.add(font);
  }
  return out;
}

/** Words with letters missing or from a broken font, and the rest of their lines' broken neighbours. */
function badWords(words: readonly LayerWord[]): ReadonlySet<LayerWord> {
  const fonts = badFonts(words);
  const holed = new Set(words.filter((w) => w.unmapped && w.text.length > 0).flatMap((w) => [...w.fonts]));
  const out = new Set<LayerWord>();
  for (const word of words) {
    if ([...word.fonts].some((f) => fonts.has(f))) out.add(word);
    // A font that lost one letter lost it everywhere: also where the loss looks like a blank.
    else if ([...word.fonts].some((f) => holed.has(f)) && (word.unmapped || syllableRate(word.text) < 1)) out.add(word);
  }
  return out;
}

/** Boxes of neighbours on a line as one: a broken word falls to pieces where its letters are missing. */
function joined(boxes: readonly Box[]): Box[] {
  const out: Box[] = [];
  for (const box of [...boxes].sort((a, b) => a.x0 - b.x0)) {
    const height = box.y1 - box.y0;
    const near = out.findIndex((o) => Math.abs(o.y0 - box.y0) < 0.4 * height && box.x0 - o.x1 < 1.1 * height);
    const last = out[near];
    if (last) out[near] = unionBox([last, box]);
    else out.push(box);
  }
  return out.map((b) => ({ x0: b.x0 - 1.5, y0: b.y0 - 1.5, x1: b.x1 + 1.5, y1: b.y1 + 1.5 }));
}

/** What was done to the letters of the layer, to follow the reason for taking it; empty where nothing was. */
function madeReadable(words: readonly LayerWord[]): string {
  const encodings = new Set(words.flatMap((w) => (w.legacy ? [NAMES[w.legacy]] : [])));
  const notes = [
    ...(encodings.size > 0 ? [` Chữ dùng bảng mã ${[...encodings].join(', ')} đã được chuyển sang Unicode.`] : []),
    ...(words.some((w) => hasPrinterLetters(w.raw ?? '')) ? [' Chữ “ƣ” do bảng mã hỏng đã được sửa thành “ư”.'] : []),
  ];
  return notes.join('');
}

const NAMES = { tcvn3: 'TCVN3', vni: 'VNI' } as const;

/** Bullets and ornaments of symbol fonts have no letters and need none. */
const isOrnament = (word: LayerWord): boolean =>
  /symbol|wingding|webding|dingbat/iu.test(word.fontName) || (word.unmapped && word.text.length === 1);

/** Decides page by page, and within a page region by region, what the text layer is worth. */
export function judgePage(evidence: PageEvidence): Verdict {
  const verdict = judge(evidence);
  // Of a scan the layer is dropped, whatever was done to it.
  return verdict.kind === 'scan' ? verdict : { ...verdict, reason: `${verdict.reason}${madeReadable(evidence.words)}` };
}

function judge(evidence: PageEvidence): Verdict {
  const { frame, images } = evidence;
  const whole: Box = { x0: 0, y0: 0, x1: frame.width, y1: frame.height };
  const words = evidence.words.filter((w) => !isOrnament(w));
  const text = textOf(words);
  const share = (b: Box): number => area(intersect(b, whole) ?? { x0: 0, y0: 0, x1: 0, y1: 0 }) / area(whole);
  const covered = Math.min(
    1,
    images.reduce((sum, i) => sum + share(i.box), 0),
  );
  const trust = trustOf(text);

  if (words.length === 0) {
    if (covered > 0.02) return scan('no-layer', 'Trang là ảnh quét, không có lớp chữ.');
    if (evidence.shapes > OUTLINES) return scan('no-layer', 'Chữ trên trang được vẽ thành hình, không có lớp chữ.');
    return { kind: 'blank', reason: 'Trang trống, không có chữ và ảnh.' };
  }

  if (covered >= PAGE_SHARE) {
    const invisible = words.filter((w) => w.invisible).length * 2 > words.length;
    const rate = syllableRate(text);
    if (words.length < OVERLAY_WORDS)
      return scan('no-layer', `Trang là ảnh quét; lớp chữ chỉ có ${words.length} từ của dấu ký số hoặc ghi chú.`);
    if (trust !== 'good' || (invisible && rate < FOREIGN_RATE))
      return scan(
        'untrusted',
        trust === 'unmarked'
          ? 'Trang là ảnh quét; lớp chữ có sẵn mất dấu tiếng Việt.'
          : `Trang là ảnh quét; lớp chữ có sẵn chỉ có ${percent(rate)} âm tiết hợp lệ.`,
      );
    return {
      kind: 'layer',
      reason: invisible
        ? `Trang là ảnh quét; lớp chữ có sẵn đạt ${percent(rate)} âm tiết hợp lệ nên được dùng.`
        : 'Trang có lớp chữ tin được trên nền ảnh.',
    };
  }

  if (trust === 'garbled' || trust === 'unmarked')
    return scan(
      'untrusted',
      trust === 'garbled'
        ? `Lớp chữ dùng phông hoặc bảng mã không đọc được (${percent(syllableRate(text))} âm tiết hợp lệ).`
        : 'Lớp chữ mất dấu tiếng Việt.',
    );

  const bad = badWords(words);
  const pictures = images.filter(
    (i) => share(i.box) >= PART_SHARE && words.filter((w) => holdsCentre(i.box, w.box)).length < 5,
  );
  if (bad.size === 0 && pictures.length === 0) return { kind: 'layer', reason: 'Trang có lớp chữ tin được.' };
  if (bad.size > 0.4 * words.length) return scan('untrusted', 'Phần lớn lớp chữ dùng phông thiếu bảng mã ký tự.');
  const regions = [...joined([...bad].map((w) => w.box)), ...pictures.map((p) => p.box)];
  return bad.size > 0
    ? {
        kind: 'mixed',
        cause: 'untrusted',
        regions,
        bad,
        reason: `Lớp chữ tin được, trừ ${bad.size} từ dùng phông thiếu bảng mã ký tự.`,
      }
    : {
        kind: 'mixed',
        cause: 'no-layer',
        regions,
        bad,
        reason: 'Trang có lớp chữ tin được và có ảnh chiếm một phần trang.',
      };
}
