import { fileName, plain, vnDate } from '../present/fields.js';
import type { FollowedTask } from '../present/followed-task.js';
import { STATE_LABELS } from '../present/labels.js';

const HEAD = ['Mã', 'Văn bản', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời hạn', 'Hạn cuối', 'Trạng thái', 'Ghi chú'];

/** A field that spreadsheets show as words: one that begins like a formula gets an apostrophe (OWASP, CSV injection). */
function field(text: string): string {
  const words = plain(text);
  const safe = /^[=+\-@]/u.test(words) ? `'${words}` : words;
  return /[",\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const names = (owners: FollowedTask['task']['lead']): string => owners.map((o) => o.name).join('; ');

/** Tasks of a ledger as comma-separated values (RFC 4180), in the order given, with a byte order mark for spreadsheets. */
export function tasksCsv(tasks: readonly FollowedTask[]): string {
  const rows = tasks.map(({ id, document, path, task, due, state, note }) => [
    id,
    document ?? fileName({ path }),
    task.text,
    names(task.lead),
    names(task.coordinating),
    task.deadline?.text ?? '',
    due ? vnDate(due) : '',
    STATE_LABELS[state],
    note ?? '',
  ]);
  return `\uFEFF${[HEAD, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
}
