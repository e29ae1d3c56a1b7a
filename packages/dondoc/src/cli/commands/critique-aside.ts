import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { type CritiqueResult, DondocError } from '@dondoc/model';
import type { Settings } from '../../settings/settings.js';
import { Baseline } from '../../suppress/baseline.js';
import { SetAside, type Suppressing } from '../../suppress/set-aside.js';
import { SuppressionsFile } from '../../suppress/suppressions-file.js';
import { today } from '../day.js';
import { defaultLedger } from '../ledger-place.js';
import { say } from '../messages.js';

export const SUPPRESSIONS_FILE = 'dondoc-suppressions.json';

export interface AsideOptions {
  /** In place of the files that are looked for. */
  readonly suppressions?: string;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
}

/** What is read of a plan: where it lies, and its critique. */
export interface JudgedPlan {
  readonly path: string;
  readonly result: CritiqueResult;
}

const missing = (path: string): DondocError =>
  new DondocError('config/invalid', `Không có tệp “${path}”.`, 'Kiểm tra đường dẫn sau --suppressions.', {
    file: path,
  });

/** Beside the settings; and where `dondoc serve` keeps what was dismissed in the browser. */
function filesOf({ suppressions }: AsideOptions, folder: string): readonly string[] {
  if (suppressions !== undefined) {
    if (!existsSync(suppressions)) throw missing(suppressions);
    return [suppressions];
  }
  const ledger = defaultLedger({ ...process.env, DONDOC_LEDGER: '' });
  return [join(folder, SUPPRESSIONS_FILE), join(dirname(ledger), SUPPRESSIONS_FILE)];
}

const named = ({ at, entry }: Suppressing): string => `${at} (${entry.rule ?? entry.fingerprint})`;

/** A path as people here would write it: relative where it lies below this folder. */
const shown = (path: string): string => {
  const here = relative('.', path);
  return here.startsWith('..') ? path : here;
};

const listed = (words: readonly string[], most = 5): string =>
  `${words.slice(0, most).join(', ')}${words.length > most ? `, … (${words.length})` : ''}`;

/** Sets findings aside as settings, suppressions and baseline say, and tells of it. */
export class Aside {
  private constructor(
    private readonly setAside: SetAside,
    private readonly baseline: Baseline | null,
    private readonly update: boolean,
  ) {}

  /**
   * @param settingsFile  where the settings were read from, if from a file
   * @throws DondocError `config/invalid` for files that cannot be read; `usage/invalid` for an update without a baseline
   */
  static async open(options: AsideOptions, settings: Settings, settingsFile: string | null): Promise<Aside> {
    const { baseline, updateBaseline = false } = options;
    if (updateBaseline && baseline === undefined)
      throw new DondocError(
        'usage/invalid',
        '--update-baseline cần biết tệp mốc.',
        'Ghi thêm --baseline, ví dụ: --baseline dondoc-baseline.json --update-baseline.',
      );
    const folder = settingsFile === null ? '.' : dirname(settingsFile);
    const entries: Suppressing[] = (settings.suppressions ?? []).map((entry, i) => ({
      entry,
      at: `${settingsFile === null ? 'settings' : shown(settingsFile)}#/suppressions/${i}`,
    }));
    for (const file of filesOf(options, folder)) {
      const kept = (await SuppressionsFile.open(file)).all();
      // What fingerprint and rule say is one thing; the rule stands there for people.
      kept.forEach(({ fingerprint, reason, by, until }, i) => {
        entries.push({ entry: { fingerprint, reason, by, ...(until ? { until } : {}) }, at: `${shown(file)}#/${i}` });
      });
    }
    return new Aside(
      new SetAside(entries, folder, today()),
      baseline === undefined ? null : await Baseline.open(baseline, updateBaseline),
      updateBaseline,
    );
  }

  private tell(plans: readonly JudgedPlan[], baseline: Baseline | null): void {
    const count = (kind: string): number =>
      plans.flatMap((p) => p.result.findings).filter((f) => f.suppression?.kind === kind).length;
    const [dismissed, known] = [count('dismissed'), count('baseline')];
    if (dismissed > 0) say(`dondoc: ${dismissed} nhận xét đã được bỏ qua có lý do, không tính vào --fail-on.`);
    if (known > 0) say(`dondoc: ${known} nhận xét đã có trong mốc, không tính vào --fail-on.`);
    const { expired } = this.setAside;
    if (expired.length > 0) say(`dondoc: ${expired.length} mục bỏ qua đã hết hạn: ${listed(expired.map(named))}.`);
    const unused = this.setAside.unused();
    if (unused.length > 0)
      say(`dondoc: ${unused.length} mục bỏ qua không dùng đến trong lần này: ${listed(unused.map(named))}.`);
    const paths = plans.filter((p) => p.result.status !== 'failed').map((p) => p.path);
    const stale = baseline?.stale(paths) ?? [];
    if (stale.length > 0) {
      const words = [...new Set(stale.map((e) => `${e.file}: ${e.rule}`))];
      say(`dondoc: ${stale.length} mục của mốc không còn gặp nữa: ${listed(words)}.`);
      say('  → Chạy lại với --update-baseline để bỏ khỏi mốc.');
    }
  }

  /** The critiques with what does not count marked; writes the baseline where that was asked for. */
  async apply(plans: readonly JudgedPlan[]): Promise<readonly CritiqueResult[]> {
    const aside = plans.map(({ path, result }) => ({ path, result: this.setAside.apply(result, path) }));
    let { baseline } = this;
    if (baseline && this.update)
      baseline = await baseline.update(aside.filter(({ result }) => result.status !== 'failed'));
    const marked = aside.map(({ path, result }) => ({ path, result: baseline?.apply(result, path) ?? result }));
    this.tell(marked, baseline);
    return marked.map((m) => m.result);
  }
}
