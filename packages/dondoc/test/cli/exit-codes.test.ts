import type { ErrorCode, Finding, Severity, Status } from '@dondoc/model';
import { describe, expect, test } from 'vitest';
import { documentCode, failing, worst } from '../../src/cli/exit-codes.js';

test.each([
  [[], 0],
  [[0, 0], 0],
  [[0, 1, 0], 1],
  [[1, 3], 3],
  [[3, 1, 2], 2],
  [[2, 130], 130],
] as const)('the weightiest of %j is %i', (codes, expected) => expect(worst(codes)).toBe(expected));

const finding = (severity: Severity): Finding => ({
  rule: 'r',
  severity,
  requirement: null,
  message: 'm',
  suggestion: null,
  subject: 'document',
  evidence: [],
  basis: [],
  needsCheck: false,
  fingerprint: '0'.repeat(16),
});

test.each([
  [[], 'info', false],
  [['info'], 'info', true],
  [['info'], 'warning', false],
  [['warning'], 'error', false],
  [['info', 'error'], 'error', true],
  [['error'], 'never', false],
] as const)('findings %j fail on %s: %s', (severities, failOn, expected) => {
  expect(failing(severities.map(finding), failOn)).toBe(expected);
});

describe('one document', () => {
  const of = (status: Status, ...codes: ErrorCode[]): number =>
    documentCode({ status, problems: codes.map((code) => ({ code, message: 'm', remedy: 'r', page: null })) });
  test.each([
    [of('ok'), 0],
    [of('partial', 'input/page-failed'), 3],
    [of('failed', 'input/missing'), 3],
    [of('partial', 'rule/threw'), 2],
    [of('failed', 'internal/invariant'), 3],
  ])('%i is %i', (actual, expected) => expect(actual).toBe(expected));
});
