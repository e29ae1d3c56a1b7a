import { unitOf } from './units.js';

/** Family names that nine in ten Vietnamese bear, and the commonest of ethnic minorities. */
const FAMILY: ReadonlySet<string> = new Set(
  (
    'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh mai đoàn lương lưu phùng tô tạ hà tăng ' +
    'trương đào vương cao lâm thái châu nông vi hứa quách thạch danh sơn triệu chu đàm tống bế lò lường hoàng kiều nghiêm'
  ).split(' '),
);

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly word: boolean;
}

const isTitled = (text: string): boolean => /^\p{Lu}[\p{Ll}\p{M}]*$/u.test(text);
const touches = (text: string, a: Word, b: Word): boolean => /^\s+$/u.test(text.slice(a.end, b.start));

/** Whether the word stands in the name of a person, between other capitalised words, or neither. Text in capitals tells nothing. */
export function inName(text: string, words: readonly Word[], at: number): 'person' | 'capital' | null {
  const own = words[at];
  if (!own || !isTitled(own.text)) return null;
  let first = at;
  let last = at;
  while (first > 0) {
    const [a, b] = [words[first - 1], words[first]];
    if (!a?.word || !b || !isTitled(a.text) || !touches(text, a, b)) break;
    first--;
  }
  while (last + 1 < words.length) {
    const [a, b] = [words[last], words[last + 1]];
    if (!a || !b?.word || !isTitled(b.text) || !touches(text, a, b)) break;
    last++;
  }
  if (last === first) return null;
  for (let i = Math.max(first, at - 4); i <= at; i++)
    if (i < last && FAMILY.has(unitOf(words[i]?.text ?? ''))) return 'person';
  return 'capital';
}
