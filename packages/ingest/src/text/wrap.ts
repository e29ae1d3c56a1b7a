/** A list or outline mark at the start of a line. */
const MARK = /^\s*(?:[-–•+*]|\(?\d{1,3}(?:\.\d{1,3}){0,4}[.)/]|\p{L}{1,2}[.)]|[IVXLC]{1,6}[.)-])\s/u;
const LOWER = /^\s*["“‘(]?\p{Ll}/u;
const STOPPED = /[.;:!?…]["”’»)\]]*\s*$/u;

/** A row of a table keeps to its line however long it is. */
const isRow = (line: string): boolean => line.includes(' | ');

/** Of the neighbouring lines, how many look cut by the end of the paper: no stop before, small letter after. */
function cutPairs(lines: readonly string[]): { cut: number; pairs: number; long: number } {
  let cut = 0;
  let pairs = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const a = lines[i] ?? '';
    const b = lines[i + 1] ?? '';
    if (a.trim() === '' || b.trim() === '' || isRow(a) || isRow(b)) continue;
    pairs++;
    if (a.trim().length >= 20 && !STOPPED.test(a) && LOWER.test(b) && !MARK.test(b)) cut++;
  }
  return { cut, pairs, long: lines.filter((l) => l.length > 220 && !isRow(l)).length };
}

/** True where the file as a whole breaks its lines at the width of a page. */
export function isWrapped(lines: readonly string[]): boolean {
  const { cut, pairs, long } = cutPairs(lines);
  const filled = lines.filter((l) => l.trim() !== '').length;
  return pairs > 0 && cut / pairs >= 0.15 && long <= 0.1 * filled;
}

/**
 * How a block's lines are to be read. Its own lines decide where there are enough of them, else the file's habit.
 *
 * @param fileWrapped  `isWrapped` of the whole file
 */
export function wrapOf(lines: readonly string[], fileWrapped: boolean): 'layout' | 'paragraph' {
  if (lines.length < 2) return fileWrapped ? 'layout' : 'paragraph';
  const { cut, pairs, long } = cutPairs(lines);
  if (long > 0.3 * lines.length) return 'paragraph';
  if (cut / pairs >= 0.2) return 'layout';
  return fileWrapped && long === 0 ? 'layout' : 'paragraph';
}
