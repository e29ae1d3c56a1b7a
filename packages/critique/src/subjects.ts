import type { Evidence, PlanItem } from '@dondoc/model';
import type { Subject, SubjectFact } from '@dondoc/rules';
import { documentFacts } from './facts/document-facts.js';
import { formFacts } from './facts/form-facts.js';
import { itemFacts } from './facts/item-facts.js';
import { orderSubjects } from './facts/order-facts.js';
import { orderedFacts } from './facts/ordered-facts.js';
import { meetingFacts, otherFacts, pairFacts, taskFacts } from './facts/pair-facts.js';
import { proposalSubjects, reportFacts } from './facts/report-facts.js';
import { type Section, sectionsOf } from './facts/section-facts.js';
import { sharedFacts } from './facts/shared-facts.js';
import type { Judged } from './judge-plan.js';
import type { Patterns } from './words/vocabularies.js';

/** Likeness from which an item is held against the task: below it, the two may be about different work. */
const PAIRED = 0.32;

type FactMap = ReadonlyMap<string, SubjectFact>;

const known = (confidence: number | undefined): { readonly confidence?: number } =>
  confidence === undefined ? {} : { confidence };

const quotes = (evidence: readonly Evidence[]): string => evidence.map((e) => e.quote).join(' ');

/** Where findings on the whole plan point: its title, or its first item. */
function titleOf({ facts, items }: Judged): readonly Evidence[] {
  const { subject, type } = facts.header;
  for (const f of [subject, type]) if (f.presence === 'present' && f.evidence.length > 0) return f.evidence;
  return items[0]?.item.evidence.slice(0, 1) ?? [];
}

function itemSubjects(
  sections: readonly Section[],
  document: FactMap,
  ordered: (id: string) => FactMap,
  patterns: Patterns,
): Map<string, Subject> {
  const subjects = new Map<string, Subject>();
  for (const section of sections)
    section.items.forEach(({ item }, at) => {
      subjects.set(item.id, {
        kind: 'item',
        id: item.id,
        key: quotes(item.evidence),
        facts: new Map([...document, ...section.facts, ...itemFacts(section.items, at, patterns), ...ordered(item.id)]),
        evidence: item.evidence,
        within: [`section ${section.name}`, 'document'],
        ...known(item.confidence),
      });
    });
  return subjects;
}

function againstSubjects(judged: Judged, byItem: ReadonlyMap<string, Subject>, document: FactMap): Subject[] {
  const { against } = judged;
  if (!against) return [];
  const subjects: Subject[] = [];
  const leads = judged.items.flatMap(({ item }) => item.lead);
  against.coverage.results.forEach((result, at) => {
    const task = against.facts.tasks[at];
    if (!task) return;
    const evidence = task.evidence.map((e) => ({ ...e, document: against.name }));
    const facts = taskFacts(task, result, against.name);
    const key = quotes(task.evidence);
    subjects.push({
      kind: 'task',
      id: task.id,
      key,
      facts: new Map([...document, ...facts]),
      evidence,
      ...known(task.confidence),
    });
    const match = against.coverage.matches.find((m) => m.task === task.id);
    const item = match && byItem.get(match.item);
    const planned = judged.items.find((i) => i.item.id === match?.item)?.item;
    if (item && planned && match.similarity >= PAIRED)
      subjects.push({
        ...item,
        kind: 'taskItem',
        id: `${task.id}+${item.id}`,
        key: `${key} ${item.key}`,
        facts: new Map([
          ...item.facts,
          ...facts,
          ...pairFacts(match.similarity),
          ...meetingFacts(task, planned, leads, judged.patterns),
        ]),
        evidence: [...item.evidence, ...evidence],
      });
  });
  return subjects;
}

function overlapSubjects(judged: Judged, byItem: ReadonlyMap<string, Subject>): Subject[] {
  const items = new Map(judged.items.map(({ item }) => [item.id, item]));
  return judged.overlaps.flatMap(({ items: [a, b], similarity }): Subject[] => {
    const first = byItem.get(a ?? '');
    const own = items.get(a ?? '');
    const other = items.get(b ?? '');
    if (!first || !own || !other) return [];
    return [
      {
        ...first,
        kind: 'itemItem',
        id: `${first.id}+${other.id}`,
        key: `${first.key} ${quotes(other.evidence)}`,
        facts: new Map([
          ...first.facts,
          ...otherFacts(other),
          ...pairFacts(similarity),
          ...meetingFacts(own, other, [], judged.patterns),
        ]),
        evidence: [...first.evidence, ...other.evidence],
      },
    ];
  });
}

/** The other plan's words stand in another document. */
function sharedSubjects({ shared = [], patterns }: Judged, byItem: ReadonlyMap<string, Subject>): Subject[] {
  return shared.flatMap((pair): Subject[] => {
    const { item, plan, similarity } = pair;
    const own = byItem.get(item.id);
    if (!own) return [];
    const there = (evidence: readonly Evidence[]): readonly Evidence[] =>
      evidence.map((e) => ({ ...e, document: plan.doc.source.path }));
    const { deadline } = pair.other;
    const other: PlanItem = {
      ...pair.other,
      evidence: there(pair.other.evidence),
      deadline: deadline.presence === 'absent' ? deadline : { ...deadline, evidence: there(deadline.evidence) },
    };
    return [
      {
        ...own,
        kind: 'sharedItem',
        id: item.id,
        key: `${own.key} ${quotes(other.evidence)}`,
        facts: new Map([
          ...own.facts,
          ...otherFacts(other),
          ...pairFacts(similarity),
          ...meetingFacts(item, other, [], patterns),
          ...sharedFacts(pair),
        ]),
        evidence: [...own.evidence, ...other.evidence],
      },
    ];
  });
}

/** All that the rules are asked about: the plan, its sections and items, the directive's tasks and the pairs. */
export function subjectsOf(judged: Judged): readonly Subject[] {
  const { facts, items, requirements, verdict } = judged;
  const document = new Map([
    ...documentFacts(
      facts.header,
      items.map((i) => i.judgements),
      requirements,
      verdict,
    ),
    ...formFacts(
      facts.header,
      [...facts.tasks, ...facts.items].map((t) => t.section),
    ),
    ...reportFacts(judged.proposals),
  ]);
  const sections = sectionsOf(items);
  const byItem = itemSubjects(sections, document, orderedFacts(judged), judged.patterns);
  return [
    { kind: 'document', id: 'document', key: 'document', facts: document, evidence: titleOf(judged) },
    ...sections.map((s): Subject => {
      const evidence = s.heading ? [s.heading] : (s.items[0]?.item.evidence.slice(0, 1) ?? []);
      return {
        kind: 'section',
        id: `section ${s.name}`,
        key: s.name,
        facts: new Map([...document, ...s.facts]),
        evidence,
      };
    }),
    ...byItem.values(),
    ...againstSubjects(judged, byItem, document),
    ...overlapSubjects(judged, byItem),
    ...sharedSubjects(judged, byItem),
    ...orderSubjects(facts.tasks, document, judged.patterns),
    ...proposalSubjects(judged.proposals, document),
  ];
}
