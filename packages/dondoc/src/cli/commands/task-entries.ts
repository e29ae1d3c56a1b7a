import { userInfo } from 'node:os';
import type { ChangeKind, Ledger, LedgerChange, LedgerTask, TaskState } from '@dondoc/ledger';
import { DondocError } from '@dondoc/model';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { ledgerAt } from '../ledger-place.js';
import { print } from '../standard-output.js';

export interface EntryOptions {
  readonly ledger?: string;
  /** Who says so. */
  readonly by?: string;
  readonly note?: string;
}

const STATE_WORDS: Readonly<Record<TaskState, string>> = {
  todo: 'chưa làm',
  doing: 'đang làm',
  done: 'xong',
  dropped: 'không theo dõi',
};

const KINDS: Readonly<Record<ChangeKind, string>> = {
  state: 'trạng thái',
  assignee: 'người được giao',
  note: 'ghi chú',
  lead: 'sửa chủ trì',
  due: 'sửa hạn',
  task: 'đọc lại',
  withdrawn: 'không còn trong bản mới',
};

/** Whoever is logged in, where nobody was named. */
function personOf({ by }: EntryOptions): string {
  if (by !== undefined) return by;
  try {
    return userInfo().username;
  } catch (cause) {
    // A user without an entry in the system's list.
    throw new DondocError('usage/invalid', 'Không biết ai cập nhật.', 'Ghi tên sau --by.', undefined, { cause });
  }
}

async function entered(
  options: EntryOptions,
  work: (ledger: Ledger, by: string) => Promise<LedgerTask>,
): Promise<ExitCode> {
  const by = personOf(options);
  const ledger = await ledgerAt(options.ledger);
  try {
    const { id, task, state, assignee, note } = await work(ledger, by);
    const parts = [
      STATE_WORDS[state],
      ...(assignee ? [`giao ${assignee}`] : []),
      ...(note ? [`ghi chú: ${note}`] : []),
    ];
    await print(`${id}: ${task.text}\n  ${parts.join('; ')}\n`);
    return EXIT.clean;
  } finally {
    await ledger.close();
  }
}

/** `dondoc tasks done ID` and its like. */
export const setState = (id: string, state: TaskState, options: EntryOptions): Promise<ExitCode> =>
  entered(options, (ledger, by) => ledger.setStatus(id, state, by, options.note));

/** `dondoc tasks assign ID [WHO]`; without a name nobody has it. */
export const assign = (id: string, who: string | undefined, options: EntryOptions): Promise<ExitCode> =>
  entered(options, (ledger, by) => ledger.assign(id, who ?? null, by));

/** `dondoc tasks note ID [WORDS]`; without words the note goes. */
export const annotate = (id: string, words: string | undefined, options: EntryOptions): Promise<ExitCode> =>
  entered(options, (ledger, by) => ledger.annotate(id, words ?? '', by));

const stateWords = (state: string | null): string => STATE_WORDS[state as TaskState] ?? state ?? '';

function changeLine({ at, by, kind, from, to, note }: LedgerChange): string {
  const words = kind === 'state' ? stateWords : (text: string | null) => text ?? '(trống)';
  const change = kind === 'withdrawn' ? '' : `: ${words(from)} → ${words(to)}`;
  const added = kind === 'state' && note ? `; ghi chú: ${note}` : '';
  return `${at}  ${by}  ${KINDS[kind]}${change}${added}\n`;
}

/** `dondoc tasks history ID` */
export async function history(id: string, options: EntryOptions): Promise<ExitCode> {
  const ledger = await ledgerAt(options.ledger);
  try {
    const { task } = await ledger.task(id);
    const changes = await ledger.history(id);
    const lines = changes.length > 0 ? changes.map(changeLine) : ['Chưa có thay đổi nào.\n'];
    await print([`${id}: ${task.text}\n`, ...lines].join(''));
    return EXIT.clean;
  } finally {
    await ledger.close();
  }
}
