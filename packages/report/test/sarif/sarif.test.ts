import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { critiqueSarif } from '../../src/sarif/index.js';
import { artifactUri } from '../../src/sarif/locations.js';
import { critique, failedCritique, hostileCritique } from '../samples.js';

// The schema is written in draft 4; of what it uses, only the name of `id` differs in the draft that Ajv reads.
const {
  $schema: _,
  id: __,
  ...schema
} = JSON.parse(readFileSync(new URL('schema/sarif-2.1.0.json', import.meta.url), 'utf8'));
const isUri = (value: string): boolean => /^[\p{ASCII}]*$/u.test(value) && !/[\s<>"{}|\\^`]/u.test(value);
const ajv = new Ajv({
  strict: false,
  unicodeRegExp: false,
  allErrors: true,
  formats: { uri: /^[a-z][a-z0-9+.-]*:\S+$/u, 'uri-reference': isUri, 'date-time': true },
});
const valid = ajv.compile(schema);

const logOf = (text: string) => JSON.parse(text).runs[0];

describe.each([
  ['a critique', critiqueSarif([critique])],
  ['nothing', critiqueSarif([])],
  ['several, one failed', critiqueSarif([critique, failedCritique], { version: '0.1.0' })],
  ['hostile words', critiqueSarif([hostileCritique])],
  [
    'a suppressed finding',
    critiqueSarif([critique], {
      suppressions: [{ fingerprint: '2123456789abcdef', reason: 'Đã nêu ở phụ lục', by: 'An' }],
      titles: new Map([['timeline-missing', 'Việc không có thời hạn']]),
    }),
  ],
])('%s', (_name, text) => {
  test('is valid SARIF 2.1.0', () => {
    valid(JSON.parse(text));
    expect(valid.errors ?? []).toEqual([]);
    expect(text.endsWith('}\n')).toBe(true);
  });
});

test('the schema refuses what is no SARIF', () => {
  const log = JSON.parse(critiqueSarif([critique]));
  log.runs[0].results[0].level = 'fatal';
  log.runs[0].artifacts[0].location.uri = 'kế hoạch.docx';
  expect(valid(log)).toBe(false);
  expect((valid.errors ?? []).map((e) => e.instancePath)).toEqual(
    expect.arrayContaining(['/runs/0/results/0/level', '/runs/0/artifacts/0/location/uri']),
  );
});

test('findings with their places, levels, fingerprints and second evidence', () => {
  const { results, tool, artifacts } = logOf(critiqueSarif([critique]));
  expect(results).toHaveLength(critique.findings.length);
  const [level, section, item, task] = results;
  expect(level).toMatchObject({
    ruleId: 'timeline-level',
    level: 'error',
    kind: 'fail',
    partialFingerprints: { 'dondocFinding/v1': '0123456789abcdef' },
    locations: [
      {
        physicalLocation: {
          region: { charOffset: 60, charLength: 29, snippet: { text: 'Về phòng cháy, chữa cháy rừng' } },
        },
      },
    ],
  });
  expect(section.locations).toEqual([
    { physicalLocation: { artifactLocation: { uri: artifacts[0].location.uri, index: 0 } } },
  ]);
  expect(item.message.text).toContain('Bổ sung thời hạn hoàn thành.');
  expect(task).toMatchObject({ kind: 'review', level: 'none' });
  expect(task.relatedLocations).toMatchObject([
    { id: 1, logicalLocations: [{ name: '12/CT-UBND' }], properties: { page: 2 } },
  ]);
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
});

test('a suppression stays with its finding, with reason and person', () => {
  const { results } = logOf(
    critiqueSarif([critique], { suppressions: [{ fingerprint: '2123456789abcdef', reason: 'Ở phụ lục', by: 'An' }] }),
  );
  const marked = results.filter((r: { suppressions?: unknown }) => r.suppressions);
  expect(marked).toHaveLength(1);
  expect(marked[0]).toMatchObject({
    ruleId: 'timeline-missing',
    suppressions: [{ kind: 'external', status: 'accepted', justification: 'Ở phụ lục', properties: { by: 'An' } }],
  });
});

test('what could not be read is a notification, and the run is no success', () => {
  const { invocations, results } = logOf(critiqueSarif([failedCritique]));
  expect(results).toEqual([]);
  expect(invocations).toMatchObject([
    {
      executionSuccessful: false,
      toolExecutionNotifications: [{ descriptor: { id: 'input/encrypted' }, level: 'error' }],
    },
  ]);
});

test.each([
  ['kh/kế hoạch 45.docx', 'kh/k%E1%BA%BF%20ho%E1%BA%A1ch%2045.docx'],
  ['/data/a#b?.pdf', 'file:///data/a%23b%3F.pdf'],
  ['C:\\kh\\a.docx', 'file:///C:/kh/a.docx'],
  ['\\\\may\\kh\\a.docx', 'file://may/kh/a.docx'],
  ['../a.md', '../a.md'],
  ['\ud800.md', '%EF%BF%BD.md'],
])('%s as a URI', (path, uri) => expect(artifactUri(path)).toBe(uri));

test('the whole of it, as it was looked at', async () => {
  await expect(critiqueSarif([critique, failedCritique], { version: '0.1.0' })).toMatchFileSnapshot('critique.sarif');
});
