import { aligned, letters, words } from './measure.mjs';

/** Shorter lines weigh one letter too much. */
const LEAST_LETTERS = 8;

/** Where on the page a line stands, by what is printed around it. */
function placeOf(lines, at) {
  const is = (pattern) => lines.findIndex((line) => pattern.test(line));
  const closing = lines.findLastIndex((line) => /^\W*nơi\s+nhận/iu.test(line.trim()));
  const title = is(/^\s*(?:QUYẾT ĐỊNH|CHỈ THỊ|CÔNG ĐIỆN|THÔNG BÁO|KẾ HOẠCH|TỜ TRÌNH|BÁO CÁO|KẾT LUẬN|NGHỊ QUYẾT)/u);
  if (closing >= 0 && at >= closing) return 'closing';
  if (lines[at].includes('|')) return 'table';
  if (is(/CỘNG H[ÒO]À? XÃ HỘI|ĐẢNG CỘNG SẢN/u) >= 0 && (title >= 0 ? at < title : at < 6)) return 'letterhead';
  return 'body';
}

/** Why a line fails: its words stand elsewhere, are missing, are joined by others, or are misread. */
function reasonOf({ line, missing, extra, wrong, bag }) {
  const wanted = words(line);
  const there = wanted.filter((w) => (bag.get(w) ?? 0) > 0).length;
  if (wanted.length > 1 && there > 0.8 * wanted.length && missing + extra > wrong)
    return 'order or split: its words are read, elsewhere';
  if (missing > wrong + extra) return 'left out';
  if (extra > wrong + missing) return 'words of a stamp, a pen or a neighbour beside it';
  return /\d/u.test(line) ? 'letters and figures misread' : 'letters misread';
}

/** The ten lines with the largest share of wrong letters, by file, line, place and reason; no words of the documents. */
export function worstLines(files, texts, most = 10) {
  const all = files.flatMap(({ name, gold }, n) => {
    const lines = gold
      .normalize('NFC')
      .split(/[\n\f]/u)
      .filter((line) => letters(line).length > 0);
    const own = lines.map((line) => [...letters(line), ' ']);
    const found = letters(texts[n]);
    const { against, extra } = aligned(own.flat(), found);
    const bag = new Map();
    for (const w of words(texts[n])) bag.set(w, (bag.get(w) ?? 0) + 1);
    let at = 0;
    return own.map((line, i) => {
      const tally = { missing: 0, extra: 0, wrong: 0 };
      for (const letter of line) {
        if (against[at] < 0) tally.missing++;
        else if (found[against[at]] !== letter) tally.wrong++;
        tally.extra += extra[at];
        at++;
      }
      const cer = (tally.missing + tally.extra + tally.wrong) / line.length;
      const why = reasonOf({ line: lines[i], bag, ...tally });
      return { file: name, line: i + 1, letters: line.length - 1, cer, place: placeOf(lines, i), why };
    });
  });
  return all
    .filter((line) => line.letters >= LEAST_LETTERS)
    .sort((a, b) => b.cer - a.cer)
    .slice(0, most);
}
