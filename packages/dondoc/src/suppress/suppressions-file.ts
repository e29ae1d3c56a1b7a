import { readFile } from 'node:fs/promises';
import { DondocError, isoDate } from '@dondoc/model';
import type { Suppression } from '@dondoc/report/html';
import { writeAtomically } from '../write/write-atomically.js';

/** An entry of `dondoc-suppressions.json`; rule and quote are for people who read the file. */
export interface SuppressionEntry extends Suppression {
  readonly rule: string;
  readonly quote: string;
}

/** What is wrong with an entry, or null. */
function faultOf(value: unknown): string | null {
  const entry = value as Partial<SuppressionEntry> | null;
  for (const name of ['fingerprint', 'reason', 'by'] as const)
    if (typeof entry?.[name] !== 'string' || entry[name].trim() === '') return `thiếu “${name}”`;
  const until = entry?.until;
  return until === undefined || (typeof until === 'string' && isoDate(until))
    ? null
    : '“until” không phải ngày YYYY-MM-DD';
}

/** The entries of the file; none where it is not there. */
async function entriesOf(path: string): Promise<readonly SuppressionEntry[]> {
  const wrong = (why: string, pointer?: string, cause?: unknown): DondocError =>
    new DondocError(
      'config/invalid',
      `Tệp “${path}” không phải danh sách nhận xét được bỏ qua: ${why}.`,
      'Sửa hoặc chuyển tệp đó đi nơi khác.',
      { file: path, ...(pointer === undefined ? {} : { pointer }) },
      { cause },
    );
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '[]';
    throw wrong(error.message, undefined, error);
  });
  let entries: unknown;
  try {
    entries = JSON.parse(text);
  } catch (cause) {
    throw wrong((cause as Error).message, undefined, cause);
  }
  if (!Array.isArray(entries)) throw wrong('không phải danh sách');
  const faults = entries.flatMap((e, i) => {
    const fault = faultOf(e);
    return fault === null ? [] : [`#/${i} ${fault}`];
  });
  if (faults.length > 0) throw wrong(faults.join('; '), /^#(\S+)/u.exec(faults[0] ?? '')?.[1]);
  return entries as SuppressionEntry[];
}

/** The findings that people set aside, in a file that is written whole with every change. */
export class SuppressionsFile {
  private entries: readonly SuppressionEntry[];
  private writing: Promise<void> = Promise.resolve();

  private constructor(
    private readonly path: string,
    entries: readonly SuppressionEntry[],
  ) {
    this.entries = entries;
  }

  /** @throws DondocError `config/invalid` for a file that is there but is none of ours */
  static async open(path: string): Promise<SuppressionsFile> {
    return new SuppressionsFile(path, await entriesOf(path));
  }

  all(): readonly SuppressionEntry[] {
    return this.entries;
  }

  /**
   * Sets a finding aside, or takes it up again (null). The change counts once it is on the disk; what another server or a person
   * wrote there meanwhile stays.
   */
  async set(fingerprint: string, entry: SuppressionEntry | null): Promise<void> {
    const work = this.writing.then(async () => {
      const kept = await entriesOf(this.path);
      const entries = [...kept.filter((e) => e.fingerprint !== fingerprint), ...(entry ? [entry] : [])];
      await writeAtomically(this.path, `${JSON.stringify(entries, null, 2)}\n`);
      this.entries = entries;
    });
    this.writing = work.catch(() => undefined);
    return work;
  }
}
