import { fileName } from '../present/fields.js';
import type { FollowedTask } from '../present/followed-task.js';
import { STATE_LABELS } from '../present/labels.js';
import type { TaskLine } from './task-sheet.js';

/** Tasks of a ledger as lines of the sheet; whom people gave a task to stands before their note. */
export const taskLines = (tasks: readonly FollowedTask[]): readonly TaskLine[] =>
  tasks.map(({ document, path, task, state, assignee, note }) => ({
    document: document ?? fileName({ path }),
    task,
    state: STATE_LABELS[state],
    note: assignee ? [`Giao ${assignee}`, note ?? ''].filter(Boolean).join(': ') : note,
  }));
