import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type CritiqueResult, DondocError, type Finding } from '@dondoc/model';
import { settingsPath } from '../settings/path-patterns.js';
import { writeAtomically } from '../write/write-atomically.js';

const FORMAT = 'dondoc/baseline@1';

/** A finding that was there when the baseline was written; rule and quote are for people who read the file. */
export interface BaselineEntry {
  /** Of the plan, relative to the baseline, with forward slashes. */
  readonly file: string;
  readonly fingerprint: string;
  readonly rule: string;
  readonly quote: string;
}

const isEntry = (value: unknown): value is BaselineEntry => {
  const entry = value as Partial<BaselineEntry> | null;
  return ['file', 'fingerprint', 'rule', 'quote'].every((k) => typeof entry?.[k as keyof BaselineEntry] === 'string');
};

const wrong = (path: string, why: string, cause?: unknown): DondocError =>
  new DondocError(
    'config/invalid',
    `Tệp mốc “${path}” ${why}.`,
    'Kiểm tra đường dẫn sau --baseline, hoặc ghi lại mốc bằng --update-baseline.',
    { file: path },
    { cause },
  );

const key = (file: string, fingerprint: string): string => `${fingerprint} ${file}`;

/** Findings that are known: only those that came after count. */
export class Baseline {
  private readonly known: ReadonlySet<string>;
  private readonly met = new Set<string>();

  private constructor(
    private readonly path: string,
    private readonly entries: readonly BaselineEntry[],
  ) {
    this.known = new Set(entries.map((e) => key(e.file, e.fingerprint)));
  }

  /**
   * @param fresh  whether the file may be missing: it is going to be written
   * @throws DondocError `config/invalid` for a file that is not there or is no baseline
   */
  static async open(path: string, fresh: boolean): Promise<Baseline> {
    let text: string;
    try {
      text = await readFile(path, 'utf8');
    } catch (cause) {
      if (fresh && (cause as NodeJS.ErrnoException).code === 'ENOENT') return new Baseline(path, []);
      throw wrong(path, 'không đọc được', cause);
    }
    let data: { readonly format?: unknown; readonly findings?: unknown } | null;
    try {
      data = JSON.parse(text) as typeof data;
    } catch (cause) {
      throw wrong(path, `không phải JSON: ${(cause as Error).message}`, cause);
    }
    const findings = data?.format === FORMAT && Array.isArray(data.findings) ? data.findings : null;
    if (!findings?.every(isEntry)) throw wrong(path, `không phải mốc của dondoc (${FORMAT})`);
    return new Baseline(path, findings);
  }

  private fileOf(path: string): string {
    return settingsPath(path, dirname(resolve(this.path)));
  }

  /** The result with `suppression` on the findings that the baseline knows of the plan at `path`. */
  apply(result: CritiqueResult, path: string): CritiqueResult {
    const file = this.fileOf(path);
    const findings = result.findings.map((finding): Finding => {
      const own = key(file, finding.fingerprint);
      if (!this.known.has(own)) return finding;
      this.met.add(own);
      if (finding.suppression) return finding;
      return { ...finding, suppression: { kind: 'baseline', reason: `đã có trong mốc “${this.path}”` } };
    });
    return { ...result, findings };
  }

  /** Entries on plans that were read (`paths`) whose finding is no longer there. */
  stale(paths: readonly string[]): readonly BaselineEntry[] {
    const read = new Set(paths.map((p) => this.fileOf(p)));
    return this.entries.filter((e) => read.has(e.file) && !this.met.has(key(e.file, e.fingerprint)));
  }

  /**
   * Writes the baseline anew: what is found now in the plans that were read, and what it says of others. Findings that were set
   * aside with a reason need no baseline.
   *
   * @returns the baseline as written
   */
  async update(read: readonly { readonly path: string; readonly result: CritiqueResult }[]): Promise<Baseline> {
    const files = new Set(read.map(({ path }) => this.fileOf(path)));
    const now = read.flatMap(({ path, result }) =>
      result.findings
        .filter((f) => f.suppression?.kind !== 'dismissed')
        .map(
          (f): BaselineEntry => ({
            file: this.fileOf(path),
            fingerprint: f.fingerprint,
            rule: f.rule,
            quote: f.evidence[0]?.quote ?? '',
          }),
        ),
    );
    const order = (e: BaselineEntry): string => JSON.stringify([e.file, e.rule, e.fingerprint]);
    const findings = [...this.entries.filter((e) => !files.has(e.file)), ...now].sort((a, b) =>
      order(a) < order(b) ? -1 : 1,
    );
    await writeAtomically(this.path, `${JSON.stringify({ format: FORMAT, findings }, null, 2)}\n`);
    return new Baseline(this.path, findings);
  }
}
