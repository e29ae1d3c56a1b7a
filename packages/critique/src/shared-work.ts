import type { Facts, HeaderFacts, PlanItem, SharedDifference, SourceDocument } from '@dondoc/model';
import { fold } from '@dondoc/text';
import { shareOwner } from './coverage.js';
import { differingFigures } from './judge/figures.js';
import { figure } from './judge/goal.js';
import { judgeItem } from './judge/judge-item.js';
import { namingOf } from './judge/responsibility.js';
import { Neighbours } from './neighbours.js';
import { haveOwnRemits, sameIssuer } from './remits.js';
import { vectors, workOf } from './similarity.js';
import { sharesYears, yearsOf } from './years.js';

/** Cosine from which items of two plans are held against each other; the rules ask for more. */
const ALIKE = 0.7;
/** Shorter items (“báo cáo Ủy ban nhân dân tỉnh”) are alike by nature. */
const LEAST_WORDS = 8;
/** Lines on the plan itself stand in every plan. */
const ON_THE_PLAN =
  /(?:kế hoạch|chương trình|phương án|công văn|văn bản) này(?![\p{L}\p{M}])|trong quá trình (?:tổ chức |triển khai |tổ chức triển khai )?thực hiện/u;

/** A plan that is read together with others. */
export interface PlanTogether {
  readonly doc: Pick<SourceDocument, 'text' | 'origins' | 'source'>;
  readonly facts: Facts;
}

/** An item of one plan whose work stands in another plan as well. */
export interface SharedItem {
  readonly item: PlanItem;
  readonly other: PlanItem;
  readonly plan: PlanTogether;
  /** 0–1, of the words without owners and deadlines. */
  readonly similarity: number;
  /** What the plans say differently of it, where both have to hold. */
  readonly differs: readonly SharedDifference[];
  /** The amounts of one unit that differ, as written. */
  readonly figures: { readonly own: string; readonly other: string } | null;
  /** Whether one body issued both plans; null where a header does not say. */
  readonly sameIssuer: boolean | null;
}

interface Placed {
  readonly plan: number;
  readonly item: PlanItem;
}

interface Pair {
  readonly first: Placed;
  readonly second: Placed;
  readonly similarity: number;
}

const comparable = (work: string): boolean =>
  work.split(/\s+/u).filter(Boolean).length >= LEAST_WORDS && !ON_THE_PLAN.test(fold(work));

const titleOf = ({ subject }: HeaderFacts): string => (subject.presence === 'present' ? subject.value : '');

/** Each item with the one item of another plan that is nearest to it and to which it is the nearest: best first. */
function onePerPlan(pairs: readonly Pair[]): readonly Pair[] {
  const taken = new Map<PlanItem, Set<number>>();
  const free = ({ item }: Placed, { plan }: Placed): boolean => !taken.get(item)?.has(plan);
  const take = ({ item }: Placed, { plan }: Placed): void => {
    taken.set(item, (taken.get(item) ?? new Set()).add(plan));
  };
  return [...pairs]
    .sort((a, b) => b.similarity - a.similarity)
    .filter(({ first, second }) => {
      if (!free(first, second) || !free(second, first)) return false;
      take(first, second);
      take(second, first);
      return true;
    });
}

function dated({ deadline }: PlanItem): string | null {
  return deadline.presence === 'present' && deadline.value.every === null ? deadline.value.end : null;
}

const namedLeads = ({ lead }: PlanItem): boolean => lead.length > 0 && lead.every((o) => namingOf(o.name) === 'named');

/** Two plans of one body contradict each other in all they say; plans of two bodies only of work with one lead. */
function differencesOf(
  own: PlanItem,
  other: PlanItem,
  issuer: boolean | null,
): Pick<SharedItem, 'differs' | 'figures'> {
  const oneLead = shareOwner(own.lead, other.lead);
  const bind = issuer !== false || oneLead;
  const [a, b] = [dated(own), dated(other)];
  const figures = bind ? differingFigures(workOf(own), workOf(other)) : null;
  const differs: SharedDifference[] = [];
  if (issuer !== false && namedLeads(own) && namedLeads(other) && !oneLead) differs.push('lead');
  if (bind && a !== null && b !== null && a !== b) differs.push('deadline');
  if (figures) differs.push('figure');
  return { differs, figures };
}

/** True where both lines are definite work that the two plans do not each do in a place or year of their own. */
function isShared({ first, second }: Pair, plans: readonly PlanTogether[]): boolean {
  const [a, b] = [plans[first.plan], plans[second.plan]];
  if (!a || !b || haveOwnRemits(a.facts.header, b.facts.header)) return false;
  if (!sharesYears(yearsOf(titleOf(a.facts.header)), yearsOf(titleOf(b.facts.header)))) return false;
  if (!sharesYears(yearsOf(workOf(first.item)), yearsOf(workOf(second.item)))) return false;
  const definite = ({ item }: Placed, { doc }: PlanTogether): boolean =>
    judgeItem(item, doc).content.value === 'yes' || figure(fold(workOf(item))) !== null;
  return definite(first, a) && definite(second, b);
}

/**
 * For each plan, in the order given, its items whose work another of the plans states as well, in text order. Items are found
 * by an index of their rare words: the time grows with the number of items, not with its square. Left out are lines that name
 * no definite work, lines on the plan itself, and work of bodies of one kind that each have an area of their own.
 */
export function sharedWork(plans: readonly PlanTogether[]): readonly (readonly SharedItem[])[] {
  const placed = plans.flatMap(({ facts }, plan) => facts.items.map((item): Placed => ({ plan, item })));
  const works = placed.map(({ item }) => workOf(item));
  const all = vectors(works);
  const earlier = new Neighbours(ALIKE);
  const ids: number[] = [];
  const pairs: Pair[] = [];
  placed.forEach((second, at) => {
    const own = all[at];
    if (!own || !comparable(works[at] ?? '')) return;
    for (const { at: found, similarity } of earlier.near(own)) {
      const first = placed[ids[found] ?? -1];
      if (first && first.plan !== second.plan) pairs.push({ first, second, similarity });
    }
    earlier.add(own);
    ids.push(at);
  });
  const out = plans.map((): SharedItem[] => []);
  for (const pair of onePerPlan(pairs)) {
    const [a, b] = [plans[pair.first.plan], plans[pair.second.plan]];
    if (!a || !b || !isShared(pair, plans)) continue;
    const issuer = sameIssuer(a.facts.header, b.facts.header);
    const both = (own: Placed, other: Placed, plan: PlanTogether): void => {
      out[own.plan]?.push({
        item: own.item,
        other: other.item,
        plan,
        similarity: pair.similarity,
        sameIssuer: issuer,
        ...differencesOf(own.item, other.item, issuer),
      });
    };
    both(pair.first, pair.second, b);
    both(pair.second, pair.first, a);
  }
  const place = ({ item }: SharedItem): number => item.evidence[0]?.start ?? 0;
  return out.map((own) => own.sort((x, y) => place(x) - place(y)));
}
