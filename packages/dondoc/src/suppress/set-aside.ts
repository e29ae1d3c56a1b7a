import type { CritiqueResult, Finding, FindingSuppression, IsoDate } from '@dondoc/model';
import { matchesFiles } from '../settings/path-patterns.js';
import type { SuppressionSetting } from '../settings/settings.js';

/** An entry that sets findings aside, and where it stands: `dondoc.config.json#/suppressions/0`. */
export interface Suppressing {
  readonly entry: SuppressionSetting;
  readonly at: string;
}

/** Whether an entry speaks of this finding of the plan at `path`. */
function speaksOf(
  { fingerprint, rule, files }: SuppressionSetting,
  finding: Finding,
  path: string,
  folder: string,
): boolean {
  if (fingerprint !== undefined && fingerprint !== finding.fingerprint) return false;
  if (rule !== undefined && rule !== finding.rule) return false;
  return files === undefined || matchesFiles(files, path, folder);
}

/** Marks findings that somebody set aside, and remembers which entries did so. */
export class SetAside {
  private readonly used = new Set<Suppressing>();
  private readonly valid: readonly Suppressing[];
  /** Entries whose last day is over: they do nothing any more. */
  readonly expired: readonly Suppressing[];

  /**
   * @param folder  that `files` of the entries are relative to
   * @param today   the day on which the plans are judged
   */
  constructor(
    entries: readonly Suppressing[],
    private readonly folder: string,
    today: IsoDate,
  ) {
    const over = ({ entry }: Suppressing): boolean => entry.until !== undefined && entry.until < today;
    this.expired = entries.filter(over);
    this.valid = entries.filter((e) => !over(e));
  }

  /** The result with `suppression` on what is set aside; the first entry that speaks of a finding says why. */
  apply(result: CritiqueResult, path: string): CritiqueResult {
    const findings = result.findings.map((finding): Finding => {
      const speaking = this.valid.filter(({ entry }) => speaksOf(entry, finding, path, this.folder));
      for (const one of speaking) this.used.add(one);
      const [first] = speaking;
      if (!first) return finding;
      const { reason, by, until } = first.entry;
      const suppression: FindingSuppression = {
        kind: 'dismissed',
        reason,
        ...(by === undefined ? {} : { by }),
        ...(until === undefined ? {} : { until }),
      };
      return { ...finding, suppression };
    });
    return { ...result, findings };
  }

  /** Entries that spoke of no finding of the results so far. */
  unused(): readonly Suppressing[] {
    return this.valid.filter((e) => !this.used.has(e));
  }
}
