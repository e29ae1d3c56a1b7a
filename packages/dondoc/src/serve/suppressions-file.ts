import { readFile } from 'node:fs/promises';
import { DondocError } from '@dondoc/model';
import type { Suppression } from '@dondoc/report/html';
import { writeAtomically } from '../write/write-atomically.js';

/** An entry of `dondoc-suppressions.json`; rule and quote are for people who read the file. */
export interface SuppressionEntry extends Suppression {
  readonly rule: string;
  readonly quote: string;
}

const isEntry = (value: unknown): value is SuppressionEntry => {
  const entry = value as Partial<SuppressionEntry> | null;
  return ['fingerprint', 'reason', 'by'].every((k) => typeof entry?.[k as keyof SuppressionEntry] === 'string');
};

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
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '[]';
      throw error;
    });
    const wrong = new DondocError(
      'config/invalid',
      `Tệp “${path}” không phải danh sách nhận xét được bỏ qua.`,
      'Sửa hoặc chuyển tệp đó đi nơi khác.',
      { file: path },
    );
    try {
      const entries: unknown = JSON.parse(text);
      if (!Array.isArray(entries) || !entries.every(isEntry)) throw wrong;
      return new SuppressionsFile(path, entries);
    } catch (cause) {
      throw cause instanceof DondocError ? cause : wrong;
    }
  }

  all(): readonly SuppressionEntry[] {
    return this.entries;
  }

  /** Sets a finding aside, or takes it up again (null). The change counts once it is on the disk. */
  async set(fingerprint: string, entry: SuppressionEntry | null): Promise<void> {
    const work = this.writing.then(async () => {
      const entries = [...this.entries.filter((e) => e.fingerprint !== fingerprint), ...(entry ? [entry] : [])];
      await writeAtomically(this.path, `${JSON.stringify(entries, null, 2)}\n`);
      this.entries = entries;
    });
    this.writing = work.catch(() => undefined);
    return work;
  }
}
