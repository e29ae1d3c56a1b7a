import { blocksOf } from '@dondoc/model';
import { expect, test } from 'vitest';
import { checkTree, toTree } from '../src/index.js';
import { contentOf } from './content.js';

/** `section parent|text` of each block, the parent by its first word. */
function outlined(text: string): string[] {
  const document = toTree(contentOf(`KẾ HOẠCH\nThử nghiệm\n\nCăn cứ nhiệm vụ, xây dựng kế hoạch như sau:\n${text}`));
  checkTree(document);
  const blocks = blocksOf(document);
  return blocks.slice(3).map((b) => {
    const parent = b.parent === null ? '' : document.text.slice(blocks[b.parent]?.span.start).split(/\s/u)[0];
    return `${b.section ?? '-'} ${parent} ${document.text.slice(b.span.start, b.span.end)}`;
  });
}

test.each([
  [
    'nested numbers',
    'I. Một\n1. Hai\na) Ba\n- Bốn\n+ Năm\nb) Sáu\n2. Bảy\nII. Tám',
    [
      'I Căn I. Một',
      'I.1 I. 1. Hai',
      'I.1.a 1. a) Ba',
      'I.1.a a) - Bốn',
      'I.1.a - + Năm',
      'I.1.b 1. b) Sáu',
      'I.2 I. 2. Bảy',
      'II Căn II. Tám',
    ],
  ],
  [
    'a multi-level number under its prefix',
    '1. Một\n1.1. Hai\n1.2. Ba\n2. Bốn',
    ['1 Căn 1. Một', '1.1 1. 1.1. Hai', '1.2 1. 1.2. Ba', '2 Căn 2. Bốn'],
  ],
  [
    'text after bullets stands under the number',
    '1. Một\n- Hai\nBa là xong.',
    ['1 Căn 1. Một', '1 1. - Hai', '1 1. Ba là xong.'],
  ],
  [
    'a lead-in governs what follows',
    '1. Một\nGiao Sở Y tế:\n- Hai\nBa là xong.',
    ['1 Căn 1. Một', '1 1. Giao Sở Y tế:', '1 Giao - Hai', '1 1. Ba là xong.'],
  ],
  [
    'C. after B. is a letter',
    'A. Một\nB. Hai\nC. Ba\nI. Bốn',
    ['A Căn A. Một', 'B Căn B. Hai', 'C Căn C. Ba', 'C.I C. I. Bốn'],
  ],
  [
    'a Roman number closes what is open inside',
    '(1) Một\n(2) Hai\nI. Ba\n1. Bốn\n(1) Năm',
    ['1 Căn (1) Một', '2 Căn (2) Hai', 'I Căn I. Ba', 'I.1 I. 1. Bốn', 'I.1.1 1. (1) Năm'],
  ],
])('%s', (_, text, expected) => expect(outlined(text)).toEqual(expected));
