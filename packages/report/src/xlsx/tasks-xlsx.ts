import type { FollowedTask } from '../present/followed-task.js';
import { taskLines } from './task-lines.js';
import { taskSheet } from './task-sheet.js';
import { workbook } from './workbook.js';

/** Tasks of a ledger as a workbook, in the order given, with the states that people entered. Equal tasks make equal bytes. */
export const tasksXlsx = (tasks: readonly FollowedTask[]): Promise<Uint8Array> =>
  workbook([taskSheet(taskLines(tasks))]);
