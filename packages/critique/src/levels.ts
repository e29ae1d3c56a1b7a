import {
  type Judgement,
  type Level,
  REQUIREMENTS,
  type Requirement,
  type RequirementFact,
  type RequirementResult,
} from '@dondoc/model';

/** Shares from which a requirement is “đạt” and “cơ bản đạt”; below the second it is “chưa đạt”. */
export type Thresholds = Readonly<Record<Requirement, readonly [met: number, nearly: number]>>;

/**
 * They differ because no good plan states a figure and a method for every line, while each line needs its owner and date.
 * Settings may replace them (docs/rules.md).
 */
export const DEFAULT_THRESHOLDS: Thresholds = {
  content: [0.8, 0.5],
  goal: [0.5, 0.25],
  solution: [0.3, 0.1],
  timeline: [0.7, 0.4],
  responsibility: [0.8, 0.5],
};

/** A share this close to a threshold is “sát ngưỡng”: one more or one less item would change the level. */
const NEAR = 0.02;
const WEIGHT: Readonly<Record<Exclude<Judgement, 'unreadable'>, number>> = { yes: 1, vague: 0.5, no: 0 };

export type Judgements = Readonly<Record<Requirement, RequirementFact>>;

/** The share of the items that meet a requirement, `vague` by half; items that could not be read do not count. 0 without any. */
export function shareOf(judgements: readonly Judgements[], requirement: Requirement): number {
  let sum = 0;
  let read = 0;
  for (const j of judgements) {
    const { value } = j[requirement];
    if (value === 'unreadable') continue;
    sum += WEIGHT[value];
    read++;
  }
  return read === 0 ? 0 : sum / read;
}

/** The level beyond the threshold that lies near, and the number of items that would have to be met, or no longer be, to get there. */
function marginOf(
  judgements: readonly Judgements[],
  requirement: Requirement,
  [met, nearly]: readonly [number, number],
): RequirementResult['margin'] {
  const read = judgements.filter((j) => j[requirement].value !== 'unreadable').length;
  const share = shareOf(judgements, requirement);
  const threshold = [met, nearly].find((t) => Math.abs(share - t) <= NEAR + 1e-9);
  if (threshold === undefined || read === 0) return undefined;
  const apart = (threshold - share) * read;
  if (apart > 1e-9) return { level: threshold === met ? 'đạt' : 'cơ bản đạt', items: Math.ceil(apart - 1e-9) };
  return { level: threshold === met ? 'cơ bản đạt' : 'chưa đạt', items: Math.floor(1e-9 - apart) + 1 };
}

/** What the shares come to, requirement by requirement. */
export function levelsOf(
  judgements: readonly Judgements[],
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): Readonly<Record<Requirement, RequirementResult>> {
  const of = (r: Requirement): RequirementResult => {
    const share = shareOf(judgements, r);
    const [met, nearly] = thresholds[r];
    const margin = marginOf(judgements, r, thresholds[r]);
    return {
      level: share >= met ? 'đạt' : share >= nearly ? 'cơ bản đạt' : 'chưa đạt',
      share,
      near: judgements.length > 0 && thresholds[r].some((t) => Math.abs(share - t) <= NEAR + 1e-9),
      ...(margin ? { margin } : {}),
    };
  };
  return {
    content: of('content'),
    goal: of('goal'),
    solution: of('solution'),
    timeline: of('timeline'),
    responsibility: of('responsibility'),
  };
}

/** “chưa đạt” where two or more requirements are; “đạt” where at least four are and none is “chưa đạt”; else “cơ bản đạt”. */
export function verdictOf(results: Readonly<Record<Requirement, Pick<RequirementResult, 'level'>>>): Level {
  const count = (level: Level): number => REQUIREMENTS.filter((r) => results[r].level === level).length;
  if (count('chưa đạt') >= 2) return 'chưa đạt';
  return count('đạt') >= 4 && count('chưa đạt') === 0 ? 'đạt' : 'cơ bản đạt';
}
