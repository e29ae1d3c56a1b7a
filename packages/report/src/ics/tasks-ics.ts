import type { IsoDate } from '@dondoc/model';
import ical, { ICalAlarmType, type ICalCalendar, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { deadlineWords, fileName, ownerNames, plain } from '../present/fields.js';
import type { FollowedTask } from '../present/followed-task.js';
import { STATE_LABELS } from '../present/labels.js';
import { occasionOf } from './dates.js';

export interface CalendarOptions {
  /** Instant of the export, which every event carries: ISO 8601. */
  readonly stamp: string;
  /** Name of the calendar. */
  readonly name?: string;
}

const DAY_MS = 86_400_000;
const REMIND_BEFORE_S = 3 * 86_400;
const SUMMARY_LENGTH = 120;

const shortened = (text: string): string =>
  text.length <= SUMMARY_LENGTH ? text : `${text.slice(0, SUMMARY_LENGTH).replace(/\s+\S*$/u, '')}…`;

function description(followed: FollowedTask, recurring: boolean): string {
  const { task, state, note, document, path } = followed;
  const rows: [string, string][] = [
    ['Nhiệm vụ', plain(task.text)],
    ['Chủ trì', ownerNames(task.lead)],
    ['Phối hợp', ownerNames(task.coordinating)],
    ['Thời hạn', deadlineWords(task.deadline)],
    ['Lưu ý', recurring ? 'văn bản ghi theo kỳ; lịch đặt vào ngày cuối kỳ' : ''],
    ['Sản phẩm', plain(task.product ?? '')],
    ['Văn bản', document === null ? fileName({ path }) : plain(document)],
    ['Trạng thái', STATE_LABELS[state]],
    ['Ghi chú', plain(note ?? '')],
  ];
  return rows.flatMap(([label, value]) => (value ? [`${label}: ${value}`] : [])).join('\n');
}

function addTask(calendar: ICalCalendar, followed: FollowedTask, { stamp }: CalendarOptions): void {
  const { id, task, due, state, withdrawn, issued, version } = followed;
  const occasion = occasionOf(task.deadline, due, issued ?? (stamp.slice(0, 10) as IsoDate));
  if (!occasion) return;
  const open = (state === 'todo' || state === 'doing') && !withdrawn;
  const start = new Date(`${occasion.day}T00:00:00Z`);
  const owners = ownerNames(task.lead);
  const event = calendar.createEvent({
    id: `${id}@dondoc`,
    stamp: new Date(stamp),
    sequence: version ?? 0,
    start,
    end: new Date(start.getTime() + DAY_MS),
    allDay: true,
    summary: [state === 'done' ? '✓ ' : '', owners ? `${owners}: ` : '', shortened(plain(task.text))].join(''),
    description: description(followed, occasion.repeating !== undefined),
    // What is no longer followed up is cancelled, so that importing again takes it off the reader's calendar.
    status: state === 'dropped' || withdrawn ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
    ...(occasion.repeating ? { repeating: occasion.repeating } : {}),
  });
  if (open) event.createAlarm({ type: ICalAlarmType.display, trigger: REMIND_BEFORE_S });
}

/**
 * The due days of tasks as an iCalendar file (RFC 5545): all-day events, recurring ones with their rule, a reminder three days
 * before. Tasks without a day are left out. The UID is the task's id, so that a later export updates the events of an earlier one.
 */
export function tasksIcs(tasks: readonly FollowedTask[], options: CalendarOptions): string {
  const calendar = ical({
    name: options.name ?? 'Nhiệm vụ được giao',
    prodId: { company: 'dondoc', product: 'report', language: 'VI' },
  });
  for (const task of tasks) addTask(calendar, task, options);
  const text = calendar.toString();
  return text.endsWith('\r\n') ? text : `${text}\r\n`;
}
