import { expect, test } from 'vitest';
import * as api from '../src/index.js';

test('the public surface', () => {
  expect(Object.keys(api).sort()).toEqual([
    'markdownContent',
    'openDocument',
    'pagePictures',
    'renderPage',
    'searchablePdf',
    'sniff',
  ]);
});
