import type { Ledger, LedgerDocument, LedgerTask, TaskFilter, TaskState } from '@dondoc/ledger';
import { DondocError, type IsoDate } from '@dondoc/model';
import { day, today } from '../day.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { formatOf, textOptions } from '../formats.js';
import { ledgerAt } from '../ledger-place.js';
import { checkOutput, deliver } from '../output.js';

const TASK_FORMATS = ['table', 'json', 'csv', 'xlsx', 'ics'] as const;

export interface TasksOptions {
  readonly ledger?: string;
  readonly owner?: string;
  readonly assignee?: string;
  readonly state?: string;
  readonly text?: string;
  readonly document?: string;
  readonly limit?: number;
  readonly dueBefore?: string;
  readonly overdue?: boolean;
  readonly asOf?: string;
  readonly format?: string;
  readonly output?: string;
}

/** The states as they are typed, in Vietnamese without marks or as their codes. */
const STATES: Readonly<Record<string, TaskState>> = {
  'chua-lam': 'todo',
  'dang-lam': 'doing',
  xong: 'done',
  'khong-theo-doi': 'dropped',
  todo: 'todo',
  doing: 'doing',
  done: 'done',
  dropped: 'dropped',
};

function states(words: string): readonly TaskState[] {
  return words.split(',').map((word) => {
    const state = STATES[word.trim().toLowerCase()];
    if (state) return state;
    throw new DondocError(
      'usage/invalid',
      `Không có trạng thái “${word.trim()}”.`,
      'Dùng: chua-lam, dang-lam, xong, khong-theo-doi; nhiều trạng thái cách nhau bằng dấu phẩy.',
    );
  });
}

function filterOf(options: TasksOptions): TaskFilter {
  const { owner, assignee, dueBefore, overdue, asOf, state, text, document, limit } = options;
  if (asOf !== undefined && !overdue)
    throw new DondocError('usage/invalid', '--as-of chỉ dùng cùng với --overdue.', 'Thêm --overdue hoặc bỏ --as-of.');
  return {
    ...(owner === undefined ? {} : { owner }),
    ...(assignee === undefined ? {} : { assignee }),
    ...(state === undefined ? {} : { states: states(state) }),
    ...(text === undefined ? {} : { text }),
    ...(document === undefined ? {} : { document }),
    ...(limit === undefined ? {} : { limit }),
    ...(dueBefore === undefined ? {} : { dueBefore: day(dueBefore, '--due-before') }),
    ...(overdue ? { overdueAsOf: asOf === undefined ? today() : day(asOf, '--as-of') } : {}),
  };
}

/** The documents of tasks: the register of what came in beside that of what is to be done. */
async function documentsOf(tasks: readonly LedgerTask[], ledger: Ledger): Promise<readonly LedgerDocument[]> {
  const hashes = new Set(tasks.map((t) => t.sha256));
  return (await ledger.documents()).filter((d) => hashes.has(d.sha256));
}

/** Tasks with the date of their document, from which a calendar counts what recurs. */
async function withDates(
  tasks: readonly LedgerTask[],
  ledger: Ledger,
): Promise<readonly (LedgerTask & { readonly issued: IsoDate | null })[]> {
  const dates = new Map((await ledger.documents()).map((d) => [d.sha256, d.header.date]));
  return tasks.map((task) => ({ ...task, issued: dates.get(task.sha256) ?? null }));
}

/** `dondoc tasks` */
export async function tasks(options: TasksOptions): Promise<ExitCode> {
  const { output } = options;
  const format = formatOf(TASK_FORMATS, options.format, output);
  await checkOutput(output, format === 'xlsx');
  const filter = filterOf(options);
  const ledger = await ledgerAt(options.ledger);
  try {
    const found = await ledger.tasks(filter);
    switch (format) {
      case 'json':
        await deliver(`${JSON.stringify(found, null, 2)}\n`, output);
        break;
      case 'csv':
        await deliver((await import('@dondoc/report/csv')).tasksCsv(found), output);
        break;
      case 'xlsx':
        await deliver(
          await (await import('@dondoc/report/xlsx')).registerXlsx(found, await documentsOf(found, ledger)),
          output,
        );
        break;
      case 'ics':
        await deliver(
          (await import('@dondoc/report/ics')).tasksIcs(await withDates(found, ledger), {
            stamp: new Date().toISOString(),
          }),
          output,
        );
        break;
      case 'table':
        await deliver((await import('@dondoc/report/text')).tasksText(found, textOptions(output)), output);
    }
  } finally {
    await ledger.close();
  }
  return EXIT.clean;
}
