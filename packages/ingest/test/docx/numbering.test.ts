import { expect, test } from 'vitest';
import { open, show } from '../show.js';
import { makeDocx, numbered, p, part } from './make-docx.js';

const level = (i: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const num = (id: number, of: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const startOver = (i: number, at: number): string =>
  `<w:lvlOverride w:ilvl="${i}"><w:startOverride w:val="${at}"/></w:lvlOverride>`;

const OUTLINE = abstract(
  0,
  level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2.') + level(2, 'lowerLetter', '%3)'),
);

async function labels(numbering: string, body: string, more: Record<string, string> = {}): Promise<string[]> {
  const { blocks } = await open(
    'a.docx',
    makeDocx(body, { 'word/numbering.xml': part('numbering', numbering), ...more }),
  );
  return show(blocks).map((t) => t.replace(/^body(?: h\d)?: /u, ''));
}
const items = (num: number, levels: string): string =>
  [...levels].map((l, i) => numbered(num, Number(l), `v${i}`)).join('');

test('Roman heads, figures and letters, each starting over under the next head', async () => {
  expect(await labels(OUTLINE + num(1, 0), items(1, '0122101'))).toEqual([
    'I. v0',
    '1. v1',
    'a) v2',
    'b) v3',
    '2. v4',
    'II. v5',
    '1. v6',
  ]);
});

test('numbers of several levels, and legal ones', async () => {
  const nested = abstract(
    0,
    level(0, 'upperRoman', 'Chương %1') + level(1, 'decimal', '%1.%2', '<w:isLgl/>') + level(2, 'decimal', '%1.%2.%3'),
  );
  expect(await labels(nested + num(1, 0), items(1, '01212'))).toEqual([
    'Chương I v0',
    '1.1 v1',
    'I.1.1 v2',
    '1.2 v3',
    'I.2.1 v4',
  ]);
});

test('a list that is taken up again goes on; one of its kind that is told to starts over', async () => {
  const body = `${items(1, '00')}${p('xen giữa')}${items(1, '0')}${items(2, '00')}${items(1, '0')}`;
  const list = abstract(0, level(0, 'decimal', '%1.'));
  expect(await labels(list + num(1, 0) + num(2, 0, startOver(0, 1)), body)).toEqual([
    '1. v0',
    '2. v1',
    'xen giữa',
    '3. v0',
    '1. v0',
    '2. v1',
    '3. v0',
  ]);
});

test('overrides of start and of a whole level; restarts that are turned off', async () => {
  const whole = `<w:lvlOverride w:ilvl="1">${level(1, 'lowerRoman', '(%2)')}</w:lvlOverride>`;
  expect(await labels(OUTLINE + num(1, 0, startOver(0, 4) + whole), items(1, '0110'))).toEqual([
    'IV. v0',
    '(i) v1',
    '(ii) v2',
    'V. v3',
  ]);
  const through = abstract(
    0,
    level(0, 'upperRoman', '%1.') + level(1, 'decimal', 'Điều %2.', '<w:lvlRestart w:val="0"/>'),
  );
  expect(await labels(through + num(1, 0), items(1, '01101'))).toEqual([
    'I. v0',
    'Điều 1. v1',
    'Điều 2. v2',
    'II. v3',
    'Điều 3. v4',
  ]);
});

test('bullets, symbols of symbol fonts, and no number at all', async () => {
  const list = abstract(0, level(0, 'bullet', '-') + level(1, 'bullet', '\uf0b7') + level(2, 'none', ''));
  expect(await labels(list + num(1, 0), `${items(1, '012')}${numbered(0, 0, 'tắt')}`)).toEqual([
    '- v0',
    '• v1',
    'v2',
    'tắt',
  ]);
});

test('numbers that a style brings, and a style that is built on it', async () => {
  const list = abstract(
    0,
    `${level(0, 'upperRoman', '%1.', '<w:pStyle w:val="Muc"/>')}${level(1, 'decimal', '%2.', '<w:pStyle w:val="Khoan"/>')}`,
  );
  const style = (id: string, pPr: string, basedOn = ''): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${basedOn ? `<w:basedOn w:val="${basedOn}"/>` : ''}<w:pPr>${pPr}</w:pPr></w:style>`;
  const styles = part(
    'styles',
    style('Muc', '<w:numPr><w:numId w:val="1"/></w:numPr>') +
      style('Khoan', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>') +
      style('MucDam', '', 'Muc'),
  );
  const of = (id: string, text: string): string => p(text, `<w:pStyle w:val="${id}"/>`);
  expect(
    await labels(list + num(1, 0), of('Muc', 'a') + of('Khoan', 'b') + of('Khoan', 'c') + of('MucDam', 'd'), {
      'word/styles.xml': styles,
    }),
  ).toEqual(['I. a', '1. b', '2. c', 'II. d']);
});

test('a number is added by the reader: it has no place in the file; what follows has', async () => {
  const { blocks } = await open(
    'a.docx',
    makeDocx(items(1, '0'), { 'word/numbering.xml': part('numbering', OUTLINE + num(1, 0)) }),
  );
  const [block] = blocks;
  expect(block?.kind === 'text' && block.lines[0]?.pieces.map((x) => x.origin)).toEqual([
    { kind: 'inserted', reason: 'numbering' },
    { kind: 'docx', part: 'word/document.xml', paragraph: 0, run: 0, offset: 0 },
  ]);
});
