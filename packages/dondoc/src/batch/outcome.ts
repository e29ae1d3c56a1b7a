import type { Recorded, Settled, Standing } from '@dondoc/ledger';
import type { DirectiveResult, Problem, Status } from '@dondoc/model';

/** What became of one file. `known`: its content stands in the ledger, or is a copy of another file of this run. */
export interface Outcome {
  readonly path: string;
  /** Empty where the file could not be opened. */
  readonly sha256: string;
  readonly status: Status | 'known' | 'quarantined';
  readonly problems: readonly Problem[];
  /** Pages that were read; 0 for kinds without pages. */
  readonly pages: number;
  readonly tasks: number;
  /** What the ledger made of it; null where nothing was entered by this run. */
  readonly recorded: Recorded | null;
}

export const known = (path: string, sha256: string, standing: Standing): Outcome => ({
  path,
  sha256,
  status: standing === 'quarantined' ? 'quarantined' : 'known',
  problems: [],
  pages: 0,
  tasks: 0,
  recorded: null,
});

export const outcomeOf = (
  result: DirectiveResult,
  recorded: Recorded | null,
  path: string = result.source.path,
): Outcome => ({
  path,
  sha256: result.source.sha256,
  status: result.status,
  problems: result.problems,
  pages: result.source.pages,
  tasks: result.tasks.length,
  recorded,
});

/** Of a job that has come to its end; a reader that broke and is tried again is none. */
export function settledOutcome(settled: Exclude<Settled, { kind: 'broken' }>): Outcome {
  const { job, result } = settled;
  const outcome = outcomeOf(result, settled.kind === 'read' ? settled.recorded : null, job.path);
  return { ...outcome, sha256: job.sha256, status: settled.kind === 'read' ? result.status : 'quarantined' };
}
