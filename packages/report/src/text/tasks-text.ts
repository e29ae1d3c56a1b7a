import { fileName, ownerNames, plain, vnDate } from '../present/fields.js';
import type { FollowedState, FollowedTask } from '../present/followed-task.js';
import { STATE_LABELS } from '../present/labels.js';
import { penOf, type Style, type TextOptions } from './style.js';
import { type TextCell, type TextColumn, textTable } from './table.js';

const COLUMNS: readonly TextColumn[] = [
  { title: 'Mã', min: 16, weight: 0 },
  { title: 'Văn bản', min: 14, weight: 1 },
  { title: 'Nhiệm vụ', min: 26, weight: 5 },
  { title: 'Chủ trì', min: 12, weight: 2 },
  { title: 'Hạn', min: 10, weight: 0 },
  { title: 'Trạng thái', min: 10, weight: 0 },
  { title: 'Ghi chú', min: 8, weight: 1 },
];

const STATE_STYLES: Readonly<Record<FollowedState, Style>> = {
  todo: 'red',
  doing: 'yellow',
  done: 'green',
  dropped: 'dim',
};

const row = ({ id, document, path, task, due, state, note, withdrawn }: FollowedTask): readonly TextCell[] => [
  { text: plain(id), style: 'dim' },
  { text: document === null ? fileName({ path }) : plain(document) },
  { text: plain(task.text) },
  { text: ownerNames(task.lead), style: 'cyan' },
  { text: due ? vnDate(due) : plain(task.deadline?.text ?? '') },
  { text: STATE_LABELS[state], style: STATE_STYLES[state] },
  { text: [plain(note ?? ''), withdrawn ? '(lần quét sau không còn thấy)' : ''].filter(Boolean).join(' ') },
];

/** Tasks of a ledger as a table for the terminal, in the order given. Ends with a line end. */
export function tasksText(tasks: readonly FollowedTask[], options: TextOptions = {}): string {
  const pen = penOf(options);
  if (tasks.length === 0) return 'Không có nhiệm vụ nào.\n';
  return `${textTable(COLUMNS, tasks.map(row), pen).join('\n')}\n`;
}
