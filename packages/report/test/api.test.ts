import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the public surface, format by format', async () => {
  expect(Object.keys(await import('../src/index.js')).sort()).toEqual([
    'NOTHING',
    'SERVED_POLICY',
    'SERVE_WORDS',
    'citationGraph',
    'commentedDocx',
    'critiqueHtml',
    'critiqueMarkdown',
    'critiqueSarif',
    'critiqueText',
    'critiqueXlsx',
    'directiveHtml',
    'directiveMarkdown',
    'directiveText',
    'directiveXlsx',
    'graphDot',
    'graphJson',
    'html',
    'htmlPage',
    'htmlTable',
    'registerXlsx',
    'shortName',
    'tasksCsv',
    'tasksIcs',
    'tasksText',
    'tasksXlsx',
    'toJson',
    'toNdjson',
  ]);
  expect(Object.keys(await import('../src/text/index.js')).sort()).toEqual([
    'critiqueText',
    'directiveText',
    'tasksText',
  ]);
  expect(Object.keys(await import('../src/csv/index.js'))).toEqual(['tasksCsv']);
  expect(Object.keys(await import('../src/json/index.js'))).toEqual(['toJson']);
  expect(Object.keys(await import('../src/sarif/index.js'))).toEqual(['critiqueSarif']);
  expect(Object.keys(await import('../src/ics/index.js'))).toEqual(['tasksIcs']);
  expect(Object.keys(await import('../src/docx/index.js'))).toEqual(['commentedDocx']);
  expect(Object.keys(await import('../src/graph/index.js')).sort()).toEqual(['citationGraph', 'graphDot', 'graphJson']);
  expect(Object.keys(await import('../src/ndjson/index.js'))).toEqual(['toNdjson']);
  expect(Object.keys(await import('../src/markdown/index.js')).sort()).toEqual([
    'critiqueMarkdown',
    'directiveMarkdown',
  ]);
  expect(Object.keys(await import('../src/xlsx/index.js')).sort()).toEqual([
    'critiqueXlsx',
    'directiveXlsx',
    'registerXlsx',
    'tasksXlsx',
  ]);
  expect(Object.keys(await import('../src/html/index.js')).sort()).toEqual([
    'NOTHING',
    'SERVED_POLICY',
    'SERVE_WORDS',
    'critiqueHtml',
    'directiveHtml',
    'html',
    'htmlPage',
    'htmlTable',
    'shortName',
  ]);
});

test('every format is an entry of the package', () => {
  const { exports } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  expect(Object.keys(exports)).toEqual([
    '.',
    './text',
    './json',
    './ndjson',
    './markdown',
    './csv',
    './xlsx',
    './html',
    './sarif',
    './ics',
    './docx',
    './graph',
    './package.json',
  ]);
});
