import type { DeadlineResult, IsoDate, TaskResult } from '@dondoc/model';

/** Stands for "no last day": after every day that there is, so that one index gives the order. */
export const NO_DUE = '9999-99-99';

/** What people corrected of the reading of a task, as its row keeps it. */
export interface Corrections {
  /** A JSON array of names; null: as read. */
  readonly lead: string | null;
  /** A day, or the one that stands for none; null: as read. */
  readonly corrected_due: string | null;
}

export const NO_CORRECTIONS: Corrections = { lead: null, corrected_due: null };

const deadlineOf = (read: DeadlineResult | null, due: string): DeadlineResult | null =>
  due === NO_DUE
    ? null
    : { text: read?.text ?? due, kind: 'by', start: null, end: due as IsoDate, every: null, implied: false };

/** The task as people corrected it. */
export function correctedTask(read: TaskResult, { lead, corrected_due: due }: Corrections): TaskResult {
  if (lead === null && due === null) return read;
  return {
    ...read,
    lead: lead === null ? read.lead : (JSON.parse(lead) as string[]).map((name) => ({ name, inherited: false })),
    deadline: due === null ? read.deadline : deadlineOf(read.deadline, due),
  };
}
