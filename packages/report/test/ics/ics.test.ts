import { type DeadlineResult, type IsoDate, isoDate } from '@dondoc/model';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { occasionOf } from '../../src/ics/dates.js';
import { tasksIcs } from '../../src/ics/index.js';
import type { FollowedTask } from '../../src/text/index.js';
import { followed, HOSTILE } from '../samples.js';

const options = { stamp: '2026-03-02T08:00:00Z' };
const day = (value: string): IsoDate => isoDate(value) as IsoDate;

/** Read by another's parser, not by the writer's own idea of the format. */
const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((c) => new ICAL.Event(c));

const [first, second] = followed as readonly [FollowedTask, FollowedTask];

test('the due days of tasks, as a calendar program reads them', () => {
  const [a, b] = eventsOf(tasksIcs(followed, options));
  expect(a?.uid).toBe('0123456789abcde0@dondoc');
  expect(a?.startDate.toString()).toBe('2026-03-15');
  expect(a?.startDate.isDate).toBe(true);
  expect(a?.endDate.toString()).toBe('2026-03-16');
  expect(a?.summary).toMatch(/^Sở Nông nghiệp và Môi trường: Giao Sở Nông nghiệp/u);
  expect(a?.description).toContain('Ghi chú: =đã nhắc, "hai" lần');
  expect(a?.component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger')?.toString()).toBe('-P3D');
  // Withdrawn by a later scan: taken off the calendar, without a reminder.
  expect(b?.startDate.toString()).toBe('2026-06-30');
  expect(b?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  expect(b?.component.getFirstSubcomponent('valarm')).toBeNull();
});

test('equal tasks make equal bytes, in any time zone; lines keep to 75 octets and end with CR LF', () => {
  const text = tasksIcs(followed, options);
  expect(tasksIcs(followed, options)).toBe(text);
  expect(text).toContain('DTSTART;VALUE=DATE:20260315');
  expect(text).toMatch(/END:VCALENDAR\r\n$/u);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
});

test('what changed keeps its UID, and its sequence rises', () => {
  const [event] = eventsOf(tasksIcs([{ ...first, state: 'done', version: 4 }], options));
  expect(event?.uid).toBe('0123456789abcde0@dondoc');
  expect(event?.sequence).toBe(4);
  expect(event?.summary).toMatch(/^✓ /u);
});

test('a task without a day is left out; one that is dropped is cancelled', () => {
  const vague: DeadlineResult = { text: 'sớm', kind: 'vague', start: null, end: null, every: null, implied: false };
  const undated: FollowedTask = { ...second, due: null, task: { ...second.task, deadline: vague } };
  expect(eventsOf(tasksIcs([undated, { ...undated, task: { ...second.task, deadline: null } }], options))).toEqual([]);
  const [dropped] = eventsOf(tasksIcs([{ ...first, state: 'dropped' }], options));
  expect(dropped?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
});

test('hostile words come back as they are, without control characters', () => {
  const task = { ...first.task, text: HOSTILE.join(' ; , \\ '), product: 'a\r\nBEGIN:VEVENT\r\nUID:x' };
  const events = eventsOf(tasksIcs([{ ...first, task, note: 'END:VCALENDAR' }], options));
  expect(events).toHaveLength(1);
  expect(events[0]?.description).toContain("=cmd|' /C calc'!A0 ; , \\ [2Jnhấp nháyđảo");
  expect(events[0]?.description).toContain('Sản phẩm: a BEGIN:VEVENT UID:x');
});

describe('recurring work falls on the last day of its period', () => {
  const of = (every: DeadlineResult['every'], more: Partial<DeadlineResult> = {}): DeadlineResult => ({
    text: 'định kỳ',
    kind: 'recurring',
    start: null,
    end: null,
    every,
    implied: false,
    ...more,
  });
  test.each([
    ['week', '2026-03-02', ['2026-03-06', '2026-03-13', '2026-03-20']],
    ['week', '2026-03-06', ['2026-03-06', '2026-03-13', '2026-03-20']],
    ['month', '2026-01-31', ['2026-01-31', '2026-02-28', '2026-03-31']],
    ['quarter', '2026-02-10', ['2026-03-31', '2026-06-30', '2026-09-30']],
    ['half-year', '2026-07-01', ['2026-12-31', '2027-06-30', '2027-12-31']],
    ['year', '2026-03-02', ['2026-12-31', '2027-12-31', '2028-12-31']],
  ] as const)('%s from %s', (every, issued, days) => {
    const deadline = of(every);
    const [event] = eventsOf(
      tasksIcs([{ ...first, due: null, issued: day(issued), task: { ...first.task, deadline } }], options),
    );
    const next = event?.iterator();
    expect(days.map(() => next?.next()?.toString())).toEqual(days);
    expect(event?.description).toContain('ngày cuối kỳ');
  });
  test.each([
    ['month', '2026-03-31', ['2026-01-31', '2026-02-28', '2026-03-31', null]],
    ['month', '2026-03-30', ['2026-01-31', '2026-02-28', null]],
    ['quarter', '2026-08-15', ['2026-03-31', '2026-06-30', null]],
    ['week', '2026-01-15', ['2026-01-02', '2026-01-09', null]],
    ['year', '2027-12-31', ['2026-12-31', '2027-12-31', null]],
  ] as const)('every %s up to %s', (every, end, days) => {
    const deadline = of(every, { start: day('2026-01-01'), end: day(end) });
    const text = tasksIcs([{ ...first, due: day(end), task: { ...first.task, deadline } }], options);
    const next = eventsOf(text)[0]?.iterator();
    expect(days.map(() => next?.next()?.toString() ?? null)).toEqual(days);
  });
  test('an irregular period is due on its day or not at all', () => {
    expect(occasionOf(of('other'), null, day('2026-03-02'))).toBeNull();
    expect(occasionOf(of('other'), day('2026-05-01'), day('2026-03-02'))).toEqual({ day: '2026-05-01' });
  });
});

test('the whole of it, as it was looked at', async () => {
  await expect(tasksIcs(followed, options)).toMatchFileSnapshot('tasks.ics');
});
