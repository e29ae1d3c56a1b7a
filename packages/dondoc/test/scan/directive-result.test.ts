import { directiveSchema, evidenceOf, type Fact, type Facts, type HeaderFacts, type Task } from '@dondoc/model';
import { describe, expect, test } from 'vitest';
import { toDirectiveResult } from '../../src/index.js';
import { pagedDocument } from '../content.js';

const document = pagedDocument([{ page: 1, lines: ['Giao Sở Y tế báo cáo trước ngày 15/3/2026.'], confidence: 0.8 }]);
const evidence = [evidenceOf(document, { start: 0, end: document.text.length })];
const absent = { presence: 'absent' } as const;
const unreadable = { presence: 'unreadable', evidence } as const;

const HEADER: HeaderFacts = {
  number: absent,
  type: absent,
  issuer: absent,
  parentBody: absent,
  date: absent,
  place: absent,
  subject: absent,
  signer: absent,
  capacity: absent,
  recipients: absent,
  addressees: absent,
  urgency: absent,
  incoming: absent,
};
const TASK: Task = {
  id: 't1',
  text: document.text,
  lead: [{ name: 'Sở Y tế', inherited: false, evidence, confidence: 0.8 }],
  coordinating: [],
  deadline: absent,
  product: absent,
  modality: 'assign',
  section: null,
  evidence,
};
const facts = (header: Partial<HeaderFacts>, task: Partial<Task> = {}): Facts => ({
  header: { ...HEADER, ...header },
  tasks: [{ ...TASK, ...task }],
  references: [{ number: '5/NQ-CP', type: null, date: null, issuer: null, evidence, confidence: 0.9 }],
  targets: [],
  items: [],
});
const present = <T>(value: T): Fact<T> => ({ presence: 'present', value, evidence });

describe('toDirectiveResult', () => {
  test('has the published shape, absent things null, without what only facts carry', () => {
    const result = toDirectiveResult(
      document,
      facts({ number: present('12/CT-UBND'), recipients: present(['Như trên']) }),
    );
    expect(directiveSchema.parse(result)).toEqual(result);
    expect(result).toMatchObject({ status: 'ok', problems: [] });
    expect(result.header).toMatchObject({ number: '12/CT-UBND', date: null, recipients: ['Như trên'] });
    expect(result.tasks[0]?.lead).toEqual([{ name: 'Sở Y tế', inherited: false }]);
    expect(result.tasks[0]).not.toHaveProperty('confidence');
  });

  test('what is there but could not be read is null and told, with its page', () => {
    const result = toDirectiveResult(
      document,
      facts({ number: unreadable }, { deadline: unreadable, confidence: 0.4 }),
    );
    expect(directiveSchema.parse(result)).toEqual(result);
    expect(result.status).toBe('partial');
    expect(result.header.number).toBeNull();
    expect(result.tasks[0]).toMatchObject({ deadline: null, confidence: 0.4 });
    expect(result.problems.map(({ code, page, message }) => `${code} ${page} ${message}`)).toEqual([
      'ocr/low-confidence 1 Số và ký hiệu có trong văn bản nhưng không đọc được chắc chắn.',
      'ocr/low-confidence 1 Thời hạn của nhiệm vụ t1 có trong văn bản nhưng không đọc được chắc chắn.',
    ]);
  });
});
