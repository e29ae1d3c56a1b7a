import type { TaskFilter } from '@dondoc/ledger';
import { DondocError, type IsoDate, isoDate } from '@dondoc/model';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { formatOf, textOptions } from '../formats.js';
import { ledgerAt } from '../ledger-place.js';
import { checkOutput, deliver } from '../output.js';

export const TASK_FORMATS = ['table', 'json', 'csv', 'xlsx', 'ics'] as const;

export interface TasksOptions {
  readonly ledger?: string;
  readonly owner?: string;
  readonly dueBefore?: string;
  readonly overdue?: boolean;
  readonly asOf?: string;
  readonly format?: string;
  readonly output?: string;
}

/** Today where the offices are. */
const today = (): IsoDate =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date()) as IsoDate;

/** A day as `2026-03-31` or, as people here write it, `31/3/2026`. */
function day(words: string, option: string): IsoDate {
  const [, d = '', m = '', y = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(words) ?? [];
  const date = isoDate(y ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : words);
  if (date) return date;
  throw new DondocError(
    'usage/invalid',
    `“${words}” sau ${option} không phải là một ngày.`,
    'Ghi ngày như 2026-03-31 hoặc 31/3/2026.',
  );
}

function filterOf({ owner, dueBefore, overdue, asOf }: TasksOptions): TaskFilter {
  if (asOf !== undefined && !overdue)
    throw new DondocError('usage/invalid', '--as-of chỉ dùng cùng với --overdue.', 'Thêm --overdue hoặc bỏ --as-of.');
  return {
    ...(owner === undefined ? {} : { owner }),
    ...(dueBefore === undefined ? {} : { dueBefore: day(dueBefore, '--due-before') }),
    ...(overdue ? { overdueAsOf: asOf === undefined ? today() : day(asOf, '--as-of') } : {}),
  };
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
        await deliver(await (await import('@dondoc/report/xlsx')).tasksXlsx(found), output);
        break;
      case 'ics':
        await deliver(
          (await import('@dondoc/report/ics')).tasksIcs(found, { stamp: new Date().toISOString() }),
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
