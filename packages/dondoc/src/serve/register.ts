import { createHash } from 'node:crypto';
import type { Ledger, LedgerChange, LedgerDocument, LedgerTask, TaskFilter, TaskState } from '@dondoc/ledger';
import type { IsoDate } from '@dondoc/model';
import type { OwnerBoard } from './pages/tasks.js';
import { SharedAnswers } from './shared-answers.js';

/** What somebody enters about a task; what is left out stays. */
export interface TaskEntry {
  readonly state: TaskState;
  readonly assignee?: string;
  readonly note?: string;
  readonly by: string;
  /** Of the task as it was when they began; without it the entry holds whatever happened since. */
  readonly version?: string;
}

export interface KnownTask {
  readonly task: LedgerTask;
  readonly history: readonly LedgerChange[];
  readonly version: string;
}

/** Changes with everything that people enter about a task. */
const versionOf = ({ state, assignee, note }: LedgerTask, history: readonly LedgerChange[]): string =>
  createHash('sha256')
    .update(JSON.stringify([state, assignee, note, history.length]))
    .digest('hex')
    .slice(0, 16);

/** Today where the offices are. */
export const today = (): IsoDate =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date()) as IsoDate;

const SHOWN_PER_OWNER = 10;
const SHOWN_DOCUMENTS = 200;

// How old an answer may be where another program changed the register; entries made here are seen at once.
const PAGE_MS = 2000;
const BOARD_MS = 30_000;

/** The register as the pages use it: entries of several people come one after the other, and none overwrites another unseen. */
export class Register {
  private chain: Promise<unknown> = Promise.resolve();
  private readonly answers = new SharedAnswers();

  constructor(private readonly ledger: Ledger) {}

  async task(id: string): Promise<KnownTask> {
    const [task, history] = [await this.ledger.task(id), await this.ledger.history(id)];
    return { task, history, version: versionOf(task, history) };
  }

  /** Enters what is new; false where somebody else has entered something since `version`. */
  enter(id: string, entry: TaskEntry): Promise<boolean> {
    const work = this.chain.then(async () => {
      const { task, version } = await this.task(id);
      if (entry.version !== undefined && entry.version !== version) return false;
      const { state, assignee, note, by } = entry;
      if (state !== task.state) await this.ledger.setStatus(id, state, by);
      if (assignee !== undefined && assignee !== (task.assignee ?? ''))
        await this.ledger.assign(id, assignee || null, by);
      if (note !== undefined && note !== (task.note ?? '')) await this.ledger.annotate(id, note, by);
      this.answers.clear();
      return true;
    });
    this.chain = work.catch(() => undefined);
    return work;
  }

  /** Forgets what was worked out: a document has come in. */
  changed(): void {
    this.answers.clear();
  }

  /** A page that shows the register alone, the same for everybody: made once for all who ask for it in a moment. */
  page(address: string, make: () => Promise<string>): Promise<string> {
    return this.answers.get(`page ${address}`, PAGE_MS, make);
  }

  tasks(filter: TaskFilter): Promise<readonly LedgerTask[]> {
    return this.ledger.tasks(filter);
  }

  /** The latest documents that a plan can be held against, the newest first. */
  documents(): Promise<readonly LedgerDocument[]> {
    return this.answers.get('documents', PAGE_MS, async () => {
      const all = await this.ledger.documents({ standing: 'read', newest: true });
      return all.slice(-SHOWN_DOCUMENTS).reverse();
    });
  }

  /** What is overdue, by leading body. */
  overdue(asOf: IsoDate): Promise<readonly OwnerBoard[]> {
    return this.answers.get(`overdue ${asOf}`, BOARD_MS, () => this.board(asOf));
  }

  private async board(asOf: IsoDate): Promise<readonly OwnerBoard[]> {
    const boards = new Map<string, { owner: string; count: number; oldest: IsoDate; tasks: LedgerTask[] }>();
    let seen = 0;
    for await (const task of this.ledger.eachTask({ overdueAsOf: asOf })) {
      // Other readers are answered meanwhile.
      if (++seen % 500 === 0) await new Promise(setImmediate);
      const names = task.task.lead.length > 0 ? task.task.lead.map((o) => o.name) : [''];
      for (const owner of new Set(names)) {
        const due = task.due ?? asOf;
        const board = boards.get(owner) ?? { owner, count: 0, oldest: due, tasks: [] };
        boards.set(owner, board);
        board.count++;
        if (due < board.oldest) board.oldest = due;
        if (board.tasks.length < SHOWN_PER_OWNER) board.tasks.push(task);
      }
    }
    return [...boards.values()].sort((a, b) => b.count - a.count || (a.owner < b.owner ? -1 : 1));
  }
}
