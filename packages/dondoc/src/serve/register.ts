import type {
  Ledger,
  LedgerChange,
  LedgerDocument,
  LedgerTask,
  OverdueOwner,
  TaskEntry,
  TaskFilter,
} from '@dondoc/ledger';
import type { IsoDate } from '@dondoc/model';
import { SharedAnswers } from './shared-answers.js';

export interface KnownTask {
  readonly task: LedgerTask;
  readonly history: readonly LedgerChange[];
}

/** Today where the offices are. */
export const today = (): IsoDate =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date()) as IsoDate;

const SHOWN_PER_OWNER = 10;
const SHOWN_DOCUMENTS = 200;

// How old an answer may be where another program changed the register; entries made here are seen at once.
const PAGE_MS = 2000;
const BOARD_MS = 30_000;

/** The register as the pages use it. */
export class Register {
  private readonly answers = new SharedAnswers();

  constructor(private readonly ledger: Ledger) {}

  async task(id: string): Promise<KnownTask> {
    const [task, history] = [await this.ledger.task(id), await this.ledger.history(id)];
    return { task, history };
  }

  /**
   * Enters what is new; false where somebody else has entered something since `version`, on this server, another one or the
   * command line. Without a version the entry holds whatever happened since.
   */
  async enter(id: string, entry: TaskEntry, by: string, version?: number): Promise<boolean> {
    const entered = await this.ledger.enter(id, entry, by, version);
    this.answers.clear();
    return entered !== null;
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
    return this.answers.get('documents', PAGE_MS, async () =>
      [...(await this.ledger.documents({ standing: 'read', newest: true, latest: SHOWN_DOCUMENTS }))].reverse(),
    );
  }

  /** What is overdue, by leading body. */
  overdue(asOf: IsoDate): Promise<readonly OverdueOwner[]> {
    return this.answers.get(`overdue ${asOf}`, BOARD_MS, () => this.ledger.overdueByOwner(asOf, SHOWN_PER_OWNER));
  }
}
