// The measures of the project's accuracy benchmark: lines that are only a page number are no text, quotes and dashes are alike.
const unnumbered = (s) => s.replace(/^[\s\f]*-?\s*\d{1,3}\s*-?\s*$/gmu, '');
const alike = (s) =>
  unnumbered(s.normalize('NFC'))
    .replace(/[“”]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/[–—]/gu, '-')
    .replace(/\s*\|\s*/gu, ' ')
    .replace(/[.…_]{4,}/gu, '');

export const letters = (s) => [...alike(s).replace(/\s+/gu, ' ').trim()];
export const words = (s) =>
  unnumbered(s)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter(Boolean);

export function distance(a, b) {
  let previous = Uint32Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = new Uint32Array(b.length + 1);
    row[0] = i;
    for (let j = 1; j <= b.length; j++)
      row[j] = Math.min(row[j - 1] + 1, previous[j] + 1, previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    previous = row;
  }
  return previous[b.length];
}

/** For each element of `a`: the index in `b` that it lies against, or -1; and how many of `b` stand before it against nothing. */
export function aligned(a, b) {
  const wide = b.length + 1;
  const cost = new Uint16Array((a.length + 1) * wide);
  for (let j = 0; j < wide; j++) cost[j] = j;
  for (let i = 1; i <= a.length; i++) {
    cost[i * wide] = i;
    for (let j = 1; j < wide; j++) {
      const p = i * wide + j;
      const through = cost[p - wide - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      cost[p] = Math.min(through, cost[p - 1] + 1, cost[p - wide] + 1);
    }
  }
  const against = new Int32Array(a.length).fill(-1);
  const extra = new Uint32Array(a.length + 1);
  for (let i = a.length, j = b.length; i > 0 || j > 0; ) {
    const p = i * wide + j;
    if (i > 0 && j > 0 && cost[p] === cost[p - wide - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)) against[--i] = --j;
    else if (j > 0 && cost[p] === cost[p - 1] + 1) {
      extra[i]++;
      j--;
    } else i--;
  }
  return { against, extra };
}

/** Share of the words of `gold` that are in `found`, wherever they stand. */
export function recall(gold, found) {
  const bag = new Map();
  for (const w of words(found)) bag.set(w, (bag.get(w) ?? 0) + 1);
  const wanted = words(gold);
  let hit = 0;
  for (const w of wanted) {
    const n = bag.get(w) ?? 0;
    if (n === 0) continue;
    hit++;
    bag.set(w, n - 1);
  }
  return wanted.length > 0 ? hit / wanted.length : 1;
}

/** Errors and sizes of one page. */
export function judged(gold, found) {
  const [a, b, c, d] = [letters(gold), letters(found), words(gold), words(found)];
  return {
    letterErrors: distance(a, b),
    letters: a.length,
    wordErrors: distance(c, d),
    words: c.length,
    recall: recall(gold, found),
  };
}

/** CER and WER over all letters and words, recall as the mean of the pages; all as shares. */
export function summed(pages) {
  const sum = (key) => pages.reduce((n, page) => n + page[key], 0);
  return {
    pages: pages.length,
    cer: sum('letterErrors') / sum('letters'),
    wer: sum('wordErrors') / sum('words'),
    recall: sum('recall') / pages.length,
  };
}

/** Words of `gold` that mending set right, and those that it spoilt: a word is right where it lies against its like. */
export function mendingOf(gold, raw, mended) {
  const wanted = words(gold);
  const right = (found) => {
    const list = words(found);
    return Array.from(aligned(wanted, list).against, (j, i) => j >= 0 && list[j] === wanted[i]);
  };
  const [before, after] = [right(raw), right(mended)];
  return {
    words: wanted.length,
    wrong: before.filter((x) => !x).length,
    fixed: wanted.filter((_, i) => !before[i] && after[i]).length,
    spoilt: wanted.filter((_, i) => before[i] && !after[i]).length,
  };
}
