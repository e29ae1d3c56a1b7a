import type { CoverageResult, Facts, HeaderFacts, Owner, Task } from '@dondoc/model';
import { fold } from '@dondoc/text';
import distance from 'natural/lib/natural/distance/index.js';
import { figure } from './judge/goal.js';
import type { JudgedItem } from './judged-item.js';
import { cosine, recipientsOf, topic, vectors, workOf } from './similarity.js';

/**
 * Cosine from which an item is taken to carry out a task, and from which it only touches it. Of tasks set against plans that
 * have nothing to do with them, one in fourteen finds an item above them.
 */
const COVERED = 0.22;
const TOUCHED = 0.2;
/** Names this alike (Jaro-Winkler) are one body in two spellings. */
const SAME_BODY = 0.93;
/** What a shared owner adds to the likeness of the words. */
const OWNER_BONUS = 0.05;
const MOST_ITEMS = 5;

/** True of two names of one body. */
const likeNames = (a: string, b: string): boolean =>
  distance.JaroWinklerDistance(fold(a), fold(b), { ignoreCase: true }) >= SAME_BODY;

export const shareOwner = (a: readonly Owner[], b: readonly Owner[]): boolean =>
  a.some((x) => b.some((y) => likeNames(x.name, y.name)));

export interface Match {
  readonly task: string;
  readonly item: string;
  /** 0–1. */
  readonly similarity: number;
}

export interface Coverage {
  readonly results: readonly CoverageResult[];
  /** Items that take up a task, best first, at most five a task. */
  readonly matches: readonly Match[];
}

/** A plan and the directive that it answers. */
export interface Answer {
  readonly tasks: readonly Task[];
  readonly items: readonly JudgedItem[];
  readonly directive: HeaderFacts;
  readonly plan: HeaderFacts;
}

const titles = (headers: readonly HeaderFacts[]): readonly string[] =>
  headers.flatMap(({ subject }) => (subject.presence === 'present' ? [subject.value] : []));

/** “xây dựng kế hoạch thực hiện Kết luận này”: the plan itself is what was ordered. */
const PLAN_ORDERED = /(?:xây dựng|ban hành|lập)(?![\p{L}\p{M}])[^.;]{0,40}?(?:kế hoạch|chương trình)(?![\p{L}\p{M}])/u;
const THIS = /(?:kết luận|chỉ thị|nghị quyết|quyết định|công văn|thông báo|kế hoạch|đề án) này(?![\p{L}\p{M}])/u;
const THIS_PLAN = /(?:kế hoạch|chương trình) này(?![\p{L}\p{M}])/u;
/** Pairs of syllables that the order and the plan's title share from which they are about one thing. */
const SHARED_TITLE = 3;

/** True of a task that is done by there being this plan. */
function isThisPlan(task: Task, plan: HeaderFacts, items: readonly JudgedItem[]): boolean {
  const words = fold(task.text);
  if (plan.type.presence !== 'present' || !/^(?:kế hoạch|chương trình)/u.test(plan.type.value.toLowerCase()))
    return false;
  if (!PLAN_ORDERED.test(words)) return false;
  const to = recipientsOf(task.text).map(fold);
  const sent = (text: string): boolean => THIS_PLAN.test(text) && to.some((name) => text.includes(name));
  if (THIS.test(words) || items.some(({ item }) => sent(fold(item.text)))) return true;
  const title = topic(titles([plan]));
  return [...topic([task.text])].filter((pair) => title.has(pair)).length >= SHARED_TITLE;
}

/** True where the item says when, how much and what as far as the task does. */
function asDefinite({ judgements }: JudgedItem, task: Task): boolean {
  if (judgements.content.value === 'no' || judgements.content.value === 'vague') return false;
  const dated =
    task.deadline.presence === 'present' && ['by', 'within', 'recurring'].includes(task.deadline.value.kind);
  if (dated && (judgements.timeline.value === 'no' || judgements.timeline.value === 'vague')) return false;
  return !(figure(fold(workOf(task))) && judgements.goal.value === 'no');
}

/**
 * Which tasks of a directive the items of a plan take up, by the likeness of their words (TF-IDF over both documents, without
 * what their titles say) and owners. Taken up without the date, figure or act that was ordered is `partly`. An aid to
 * reading: what is `missing` may be said in other words, and the finding says so.
 */
export function coverageOf({ tasks, items, directive, plan }: Answer): Coverage {
  const all = vectors([...tasks, ...items.map((i) => i.item)].map(workOf), topic(titles([directive, plan])));
  const matches: Match[] = [];
  const results = tasks.map((task, t): CoverageResult => {
    const own = all[t];
    const near = items
      .map((judged, i) => {
        const words = own ? cosine(own, all[tasks.length + i] ?? new Map()) : 0;
        const bonus = words > TOUCHED / 2 && shareOwner(task.lead, judged.item.lead) ? OWNER_BONUS : 0;
        return { judged, similarity: Math.min(1, words + bonus) };
      })
      .filter((m) => m.similarity >= TOUCHED)
      .sort((a, b) => b.similarity - a.similarity)
      .slice(0, MOST_ITEMS);
    matches.push(...near.map((m) => ({ task: task.id, item: m.judged.item.id, similarity: m.similarity })));
    const carried =
      isThisPlan(task, plan, items) || near.some((m) => m.similarity >= COVERED && asDefinite(m.judged, task));
    return {
      task: task.id,
      items: near.map((m) => m.judged.item.id),
      state: carried ? 'covered' : near.length > 0 ? 'partly' : 'missing',
    };
  });
  return { results, matches };
}

/** The tasks, items and titles of a plan held against a directive. */
export const answer = (directive: Facts, plan: Facts, items: readonly JudgedItem[]): Answer => ({
  tasks: directive.tasks,
  items,
  directive: directive.header,
  plan: plan.header,
});
