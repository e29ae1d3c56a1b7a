import { stripDiacritics } from '../../packages/text/src/index.js';

/** A numbered line, a bullet or a table row: where a line broke before it, it would open a paragraph of its own. */
const OPENS = /^(?:[-+*•|#>]|\(?\p{L}\)|(?:\d+\.)+\d*$|\d+\)|[IVXLC]+\.$|Điều$|Căn$|Kính$|Nơi$|TM\.|KT\.|TL\.|T\/M)/u;

/** `line` in lines of at most `width` characters, broken at spaces but never before what opens a paragraph. */
function wrapLine(line: string, width: number): string {
  const out: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > width && !OPENS.test(word)) {
      out.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...out, current].join('\n');
}

/** Running text set to a width; rows of tables and the short lines of head and foot stay. */
export const wrap =
  (width: number) =>
  (text: string): string =>
    text
      .split('\n')
      .map((line) => (line.includes(' | ') || line.startsWith('|') ? line : wrapLine(line, width)))
      .join('\n');

export const nfd = (text: string): string => text.normalize('NFD');

export const crlf = (text: string): string => text.replace(/\n/gu, '\r\n');

/** Two spaces for each between words; columns of a table keep theirs. */
export const doubledSpaces = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line.startsWith('|') ? line : line.replace(/(?<=[\p{L}\p{N},;:.]) (?=[\p{L}\p{N}])/gu, '  ')))
    .join('\n');

const OPEN_SYLLABLES =
  /(?<=(?:^|[^\p{L}\p{M}])(?:[bcdđghklmnprstvx]{1,3})?)(òa|óa|ỏa|õa|ọa|òe|óe|ỏe|õe|ọe|ùy|úy|ủy|ũy|ụy)(?![\p{L}\p{M}])/giu;

/** hòa → hoà, ủy → uỷ: the tone on the second vowel. */
export const newTones = (text: string): string =>
  text.replace(OPEN_SYLLABLES, (pair) => {
    const [first = '', second = ''] = pair;
    const mark = first.normalize('NFD').replace(/^./u, '');
    return `${stripDiacritics(first)}${second}${mark}`.normalize('NFC');
  });
