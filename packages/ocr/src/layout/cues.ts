import { stripDiacritics } from '@dondoc/text';

/** Capitals and marks do not survive a bad scan: cues are compared in small letters without marks. */
export function plain(text: string): string {
  return stripDiacritics(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
}

/** Share of the cue's syllables that stand in `text`, in order or not. */
function share(text: string, cue: readonly string[]): number {
  const bag = text.split(' ');
  let hit = 0;
  for (const syllable of cue) {
    const at = bag.indexOf(syllable);
    if (at >= 0) {
      hit++;
      bag.splice(at, 1);
    }
  }
  return hit / cue.length;
}

const NATION = 'cong hoa xa hoi chu nghia viet nam'.split(' ');
const MOTTO = 'doc lap tu do hanh phuc'.split(' ');
const PARTY = 'dang cong san viet nam'.split(' ');

/** What heads the right column of a letterhead: the nation's name, its motto, or the Party's (NĐ 30/2020, PL I; 36-HD/VPTW). */
export function isHeadCue(text: string): boolean {
  const p = plain(text);
  return share(p, NATION) >= 0.75 || share(p, MOTTO) >= 0.8 || (share(p, PARTY) === 1 && p.split(' ').length <= 8);
}

/** `… ngày … tháng … năm …` */
export function isDateLine(text: string): boolean {
  return /(?:^| )ngay .*(?:thang|thing) .*nam(?: |$)/u.test(`${plain(text)} `) || /ngay\d* .*thang/u.test(plain(text));
}

export function isRecipientsCue(text: string): boolean {
  return /^n[o0u]i nh[ao]n$/u.test(plain(text));
}

/** What slanted `Nơi nhận:` is misread as: a short text that ends in "nhận". A list has to follow. */
export function isLikeRecipientsCue(text: string): boolean {
  return (
    /^[a-z0-9 ]{1,7} ?nh[ao]n$/u.test(plain(text)) &&
    !/^(?:ben|nguoi|tiep|giay|xac|da|cong|chung|ghi) /u.test(plain(text))
  );
}

export function isAddressCue(text: string): boolean {
  return /^kinh g[uo]i(?: |$)/u.test(plain(text));
}

/** A line in capitals: a post or a body above a signature. */
export function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  const upper = letters.replace(/[^\p{Lu}]/gu, '');
  return letters.length >= 4 && upper.length >= 0.8 * letters.length;
}

/** Tên loại văn bản as a title sets them (Nghị định 30/2020/NĐ-CP, Điều 7; Hướng dẫn 36-HD/VPTW), without marks. */
const TYPE_TITLES =
  /^(?:nghi quyet|quyet dinh|chi thi|ket luan|ke hoach|thong bao|thong bao ket luan|huong dan|chuong trinh|chuong trinh hanh dong|cong dien|bao cao|to trinh|quy che|quy dinh|phuong an|de an|thong tri|giay moi|bien ban|nghi dinh|thong tu)$/u;

/** A line that is the name of a document type in capitals: the title under a letterhead. */
export function isTypeTitle(text: string): boolean {
  return isCapitals(text) && TYPE_TITLES.test(plain(text));
}
