import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type DirectiveResult, DondocError, type Problem, type Status } from '@dondoc/model';
import type { ReadOptions } from '../../read/read-document.js';
import { scanDocument } from '../../scan/scan-document.js';
import { documentCode, type ExitCode, worst } from '../exit-codes.js';
import { ledgerAt } from '../ledger-place.js';
import { sayProblems } from '../messages.js';
import { writeAtomically } from '../output.js';
import { type CommonOptions, type Run, readAll } from '../session.js';
import { print } from '../standard-output.js';
import { scanWords } from './scan.js';

export interface BatchOptions extends CommonOptions {
  readonly out?: string;
  readonly ledger?: string;
}

/** What became of one file; `known`: it stands in the ledger, or is a copy of another file of this run. */
interface Outcome {
  readonly path: string;
  readonly status: Status | 'known';
  readonly problems: readonly Problem[];
  readonly words: string;
  /** Tasks that are new in the ledger. */
  readonly added: number;
}

const outcomeOf = (result: DirectiveResult, added: number): Outcome => ({
  path: result.source.path,
  status: result.status,
  problems: result.problems,
  words: scanWords(result),
  added,
});

const KEY = 12;
const resultName = (path: string, sha256: string): string => `${basename(path)}-${sha256.slice(0, KEY)}.json`;

/** The documents of which the folder holds a result, by the part of their hash that stands in its name. */
async function resultsIn(folder: string): Promise<ReadonlySet<string>> {
  try {
    await mkdir(folder, { recursive: true });
    const names = await readdir(folder);
    return new Set(names.flatMap((name) => /-([0-9a-f]{12})\.json$/u.exec(name)?.[1] ?? []));
  } catch (cause) {
    const remedy = 'Chọn thư mục khác sau --out, ở nơi được phép ghi.';
    throw new DondocError('output/failed', `Không dùng được thư mục “${folder}”.`, remedy, undefined, { cause });
  }
}

async function assertFolder(path: string): Promise<void> {
  const info = await stat(path).catch(() => null);
  if (info?.isDirectory()) return;
  const remedy = 'Kiểm tra lại đường dẫn; để đọc từng tệp, dùng dondoc scan.';
  throw new DondocError('input/missing', `Không thấy thư mục “${path}”.`, remedy);
}

/**
 * `dondoc batch DIR`: every document once, by content. Its result is written before the ledger takes note of it, and the ledger
 * enters a document in one transaction: whatever moment the program is killed at, the next run does only what is left.
 */
export async function batch(folder: string, options: BatchOptions, run: Run): Promise<ExitCode> {
  const { out } = options;
  await assertFolder(folder);
  const written = out === undefined ? null : await resultsIn(out);
  const ledger = await ledgerAt(options.ledger);
  const begun = new Set<string>();

  async function one(path: string, readOptions: ReadOptions): Promise<Outcome> {
    const bytes = await readFile(path).catch(() => null);
    if (!bytes) return outcomeOf(await scanDocument(path, readOptions), 0);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const done = (await ledger.has(sha256)) && (written?.has(sha256.slice(0, KEY)) ?? true);
    if (done || begun.has(sha256)) return { path, status: 'known', problems: [], words: 'đã có', added: 0 };
    begun.add(sha256);
    const result = await scanDocument({ path, bytes }, readOptions);
    if (out !== undefined)
      await writeAtomically(join(out, resultName(path, sha256)), `${JSON.stringify(result, null, 2)}\n`);
    return outcomeOf(result, (await ledger.record(result)).added);
  }

  try {
    const outcomes = await readAll<Outcome>([folder], options, run, {
      read: one,
      failed: ({ source, problems }) => ({
        path: source.path,
        status: 'failed',
        problems,
        words: 'không đọc được',
        added: 0,
      }),
      words: (outcome) => outcome.words,
    });
    return await summed(outcomes);
  } finally {
    await ledger.close();
  }
}

async function summed(outcomes: readonly Outcome[]): Promise<ExitCode> {
  for (const { path, problems } of outcomes) sayProblems(path, problems);
  const count = (status: Outcome['status']): number => outcomes.filter((o) => o.status === status).length;
  const parts = [
    `${outcomes.length} tệp`,
    `${count('ok')} đọc trọn vẹn`,
    `${count('partial')} đọc được một phần`,
    `${count('failed')} không đọc được`,
    `${count('known')} đã có trong sổ`,
    `${outcomes.reduce((n, o) => n + o.added, 0)} nhiệm vụ mới`,
  ];
  await print(`${parts.join(', ')}\n`);
  return worst(
    outcomes.map(({ status, problems }) => documentCode({ status: status === 'known' ? 'ok' : status, problems })),
  );
}
