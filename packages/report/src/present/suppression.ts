import type { CritiqueResult, Finding, FindingSuppression, IsoDate } from '@dondoc/model';

/** A finding that somebody looked at and set aside, with the reason: one entry of `dondoc-suppressions.json`. */
export interface Suppression {
  readonly fingerprint: string;
  readonly reason: string;
  readonly by: string;
  /** Last day on which it holds; absent: for good. */
  readonly until?: IsoDate;
}

/** Why a finding is set aside: by an entry with its fingerprint, or as it says itself. */
export const suppressionOf = (
  suppressions: readonly Suppression[],
  { fingerprint, suppression }: Finding,
): Omit<FindingSuppression, 'kind'> | undefined =>
  suppressions.find((s) => s.fingerprint === fingerprint) ?? suppression;

/** The result with the findings that count alone, and how many do not: what those read who are to mend the plan. */
export function counted(result: CritiqueResult): { readonly open: CritiqueResult; readonly aside: string | null } {
  const count = (kind: FindingSuppression['kind']): number =>
    result.findings.filter((f) => f.suppression?.kind === kind).length;
  const [dismissed, known] = [count('dismissed'), count('baseline')];
  if (dismissed + known === 0) return { open: result, aside: null };
  const words = [
    ...(dismissed > 0 ? [`${dismissed} nhận xét đã được bỏ qua có lý do`] : []),
    ...(known > 0 ? [`${known} nhận xét đã có trong mốc`] : []),
  ];
  const open = { ...result, findings: result.findings.filter((f) => !f.suppression) };
  return { open, aside: `Không kể ở đây: ${words.join('; ')}.` };
}
