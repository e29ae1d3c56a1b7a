/** Letters that a reader compares: page numbers on lines of their own, bars of tables, leaders and kinds of quotes aside. */
function letters(text: string): string[] {
  const plain = text
    .normalize('NFC')
    .replace(/^[\s\f]*-?\s*\d{1,3}\s*-?\s*$/gmu, '')
    .replace(/[“”]/gu, '"')
    .replace(/[–—]/gu, '-')
    .replace(/\s*\|\s*/gu, ' ')
    .replace(/[.…_]{4,}/gu, '')
    .replace(/\s+/gu, ' ');
  return Array.from(plain.trim());
}

/** Letters to change, put in or take out (Levenshtein). */
function distance(a: readonly string[], b: readonly string[]): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, x] of a.entries()) {
    const row = [i + 1];
    for (const [j, y] of b.entries())
      row.push(Math.min((above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1, (above[j] ?? 0) + (x === y ? 0 : 1)));
    above = row;
  }
  return above.at(-1) ?? 0;
}

/** 1 − CER of what was read of a scan. */
export function textFigures(printed: string, read: string): Readonly<Record<string, number>> {
  const wanted = letters(printed);
  return { 'letters right': Math.max(0, 1 - distance(wanted, letters(read)) / wanted.length) };
}
