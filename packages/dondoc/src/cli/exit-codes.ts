import type { DondocError, Finding, Problem, Severity, Status } from '@dondoc/model';
import type { FailOn } from '../settings/settings.js';

/** What the command line ends with; programs branch on it. */
export const EXIT = { clean: 0, findings: 1, usage: 2, input: 3, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

// Weightiest last: whoever calls has to mend the call first, then the input.
const WEIGHT: readonly ExitCode[] = [EXIT.clean, EXIT.findings, EXIT.input, EXIT.usage, EXIT.interrupted];

/** The weightiest of several codes; clean for none. */
export const worst = (codes: readonly ExitCode[]): ExitCode =>
  WEIGHT[Math.max(0, ...codes.map((code) => WEIGHT.indexOf(code)))] ?? EXIT.clean;

const RANK: Readonly<Record<Severity, number>> = { info: 1, warning: 2, error: 3 };

/** Whether findings reach the level from which the command ends with 1. */
export const failing = (findings: readonly Finding[], failOn: FailOn): boolean =>
  failOn !== 'never' && findings.some((f) => RANK[f.severity] >= RANK[failOn]);

/** Code of one document: its own trouble is 3, rules or settings that broke over it are 2. */
export function documentCode({ status, problems }: { status: Status; problems: readonly Problem[] }): ExitCode {
  if (problems.some((p) => p.code.startsWith('rule/') || p.code.startsWith('config/'))) return EXIT.usage;
  return status === 'ok' ? EXIT.clean : EXIT.input;
}

/** Code of an error that ended the command. */
export const errorCode = (error: DondocError): ExitCode => (error.code.startsWith('input/') ? EXIT.input : EXIT.usage);
