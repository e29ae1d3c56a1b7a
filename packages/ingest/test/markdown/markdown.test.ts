import type { Block, Piece } from '@dondoc/model';
import { describe, expect, test } from 'vitest';
import { open, show } from '../show.js';

const pieces = (blocks: readonly Block[]): readonly Piece[] =>
  blocks.flatMap((b) =>
    b.kind === 'text'
      ? b.lines.flatMap((l) => l.pieces)
      : b.rows.flatMap((r) => r.cells.flatMap((c) => c.blocks.flatMap((t) => t.lines.flatMap((l) => l.pieces)))),
  );

/** Every piece as the file has it at the piece's own place; what Markdown or cleaning changed is compared by `raw`. */
async function places(source: string): Promise<string[]> {
  const { blocks } = await open('a.md', source);
  const lines = source.split('\n');
  return pieces(blocks).flatMap(({ text, raw, origin }) => {
    if (origin.kind !== 'markdown') return [];
    const { offset, line, column } = origin;
    const before = source.slice(0, offset);
    expect([before.split('\n').length, offset - before.lastIndexOf('\n')]).toEqual([line, column]);
    expect(lines[line - 1]).toBeDefined();
    expect(source.slice(offset, offset + (raw ?? text).length)).toBe(raw ?? text);
    return [text];
  });
}

describe('offsets are those of the file', () => {
  test.each([
    '# Kế hoạch\n\nGiao **Tổ thủy nông** nạo vét `kênh` trước 30/4.\n',
    '- Một\n  nối dòng\n- Hai\n\n> Trích\n> dẫn\n',
    'A &amp; B \\| C 10\\. hết\n',
    '| TT | Việc |\n|----|------|\n| 1 | Nạo **vét** |\n',
    'Một  \nhai\n\n[tên](http://a.vn) cuối\n',
  ])('%j', async (source) => {
    expect((await places(source)).length).toBeGreaterThan(0);
  });
});

test('headings, lists with their markers, quotes, tables, code', async () => {
  const source = [
    '# Kế hoạch',
    '',
    'I. Mục đích',
    'a) Nạo vét kênh',
    'đ) Sửa cống',
    '',
    '1. Một',
    '2. Hai',
    '   - Con',
    '',
    '| TT | Việc |',
    '|----|------|',
    '| 1 | Nạo vét<br>kênh |',
    '| 2 | |',
    '',
    '2026. Đây là năm',
  ].join('\n');
  const { blocks, source: info } = await open('a.md', source);
  expect(info).toMatchObject({ kind: 'markdown', pages: 0 });
  const texts = show(blocks);
  expect(texts[0]).toBe('body h1: Kế hoạch');
  const body = texts.join('\n');
  for (const kept of [
    'I. Mục đích',
    'a) Nạo vét kênh',
    'đ) Sửa cống',
    '1. Một',
    '2. Hai',
    '- Con',
    'TT | Việc',
    '2026. Đây là năm',
  ])
    expect(body).toContain(kept);
  expect(body).toMatch(/1 \| Nạo vét ?\/? ?kênh/u);
  expect(body).not.toContain('<br>');
});

test('decomposed letters come out NFC, with the file’s own letters in raw', async () => {
  const { blocks } = await open('a.md', 'Giao việc ấy.'.normalize('NFD'));
  const all = pieces(blocks);
  expect(all.map((x) => x.text).join('')).toBe('Giao việc ấy.');
  expect(all.map((x) => x.raw ?? x.text).join('')).toBe('Giao việc ấy.'.normalize('NFD'));
});
