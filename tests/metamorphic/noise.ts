import { stripDiacritics } from '../../packages/text/src/index.js';

/** mulberry32: the same numbers from the same seed on every machine. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Letters that engines take for one another; figures are taken for letters, never for other figures, which nobody could tell. */
const ALIKE: Readonly<Record<string, string>> = {
  a: 'o',
  c: 'e',
  e: 'c',
  h: 'b',
  b: 'h',
  i: 'l',
  l: 'i',
  n: 'u',
  u: 'n',
  m: 'n',
  o: 'c',
  r: 't',
  t: 'f',
  v: 'y',
  y: 'v',
  g: 'q',
  '0': 'O',
  '1': 'l',
  '5': 'S',
};
const MARKS = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

const pick = (list: readonly string[], next: () => number): string => list[Math.floor(next() * list.length)] ?? '';

/** `c` misread: another tone, no marks, a letter that looks alike, a lost stop or space. */
function misread(c: string, next: () => number): string {
  if (/[.,;:]/u.test(c)) return next() < 0.5 ? '' : pick(['.', ',', ';', ':'], next);
  if (c === ' ') return '';
  const bare = stripDiacritics(c);
  if (bare !== c && next() < 0.7) {
    if (next() < 0.4) return bare;
    return (c.normalize('NFD').replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '') + pick(MARKS, next)).normalize('NFC');
  }
  return ALIKE[bare] ?? c;
}

/** `text` as a poor recogniser gives it: `share` of its characters (0–1) misread, line ends and bars of tables kept. */
export function withNoise(text: string, share: number, seed: number): string {
  const next = random(seed);
  return text
    .split(/(\n| \| )/u)
    .map((part, i) => (i % 2 === 1 ? part : Array.from(part, (c) => (next() < share ? misread(c, next) : c)).join('')))
    .join('');
}
