import type { CritiqueResult, DeadlineResult, DirectiveResult, HeaderResult } from '../../packages/model/src/index.js';
import {
  FLAGS,
  type GoldDeadline,
  type GoldDirective,
  type GoldHeader,
  type GoldPlan,
  HEADER,
  levelsOf,
} from '../fixtures/gold.js';
import { addBodies, names, overlap, pairs, Rate, Tally } from './matching.js';

function sameDeadline(gold: GoldDeadline | null, found: DeadlineResult | null): boolean {
  if (!gold || !found) return gold === found;
  if (gold.kind !== found.kind) return false;
  return gold.kind === 'recurring'
    ? gold.every === (found.every ?? undefined)
    : gold.start === found.start && gold.end === found.end;
}

const letters = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s/gu, '');

function addHeader(rate: Rate, gold: GoldHeader, found: HeaderResult): void {
  for (const name of HEADER) {
    const wanted = [gold[name]].flat();
    const value = found[name] ?? null;
    const loose = name === 'subject' || name === 'issuer';
    rate.add(
      wanted.some((w) =>
        w === null || value === null ? w === value : loose ? overlap(w, value) >= 0.9 : letters(w) === letters(value),
      ),
    );
  }
}

/** Figures of directives against their gold, added up document by document. */
export class DirectiveScore {
  readonly #header = new Rate();
  readonly #tasks = new Tally();
  readonly #leads = new Tally();
  readonly #coordinating = new Tally();
  readonly #deadlines = new Rate();
  readonly #references = new Tally();
  readonly #targets = new Tally();

  add(gold: GoldDirective, found: DirectiveResult): void {
    addHeader(this.#header, gold.header, found.header);
    const matched = pairs(gold.tasks, found.tasks, (t) => t.text);
    this.#tasks.add(matched.length, gold.tasks.length, found.tasks.length);
    for (const [g, f] of matched) {
      addBodies(this.#leads, g.lead, names(f.lead));
      addBodies(this.#coordinating, g.coordinating, names(f.coordinating));
      this.#deadlines.add(sameDeadline(g.deadline, f.deadline));
    }
    const missed = new Set(matched.map(([g]) => g));
    for (const g of gold.tasks) if (!missed.has(g)) this.#leads.add(0, g.lead.length, 0);
    const numbers = found.references.map((r) => letters(r.number));
    this.#references.add(
      gold.references.filter((r) => numbers.includes(letters(r.number))).length,
      gold.references.length,
      new Set(numbers).size,
    );
    const targets = pairs(gold.targets, found.targets, (t) => t.text, 0.4);
    const right = targets.filter(([g, f]) => g.from === f.from && g.to === f.to);
    this.#targets.add(right.length, gold.targets.length, found.targets.length);
  }

  get figures(): Readonly<Record<string, number>> {
    return {
      'header accuracy': this.#header.value,
      'task F1': this.#tasks.f1,
      'lead F1': this.#leads.f1,
      'coordinating F1': this.#coordinating.f1,
      'deadline accuracy': this.#deadlines.value,
      'reference F1': this.#references.f1,
      'target F1': this.#targets.f1,
    };
  }
}

/** Figures of plans against their gold, added up document by document. */
export class PlanScore {
  readonly #items = new Tally();
  readonly #leads = new Tally();
  readonly #deadlines = new Rate();
  readonly #flags = new Rate();
  readonly #levels = new Rate();
  readonly #verdicts = new Rate();
  readonly #coverage = new Rate();
  readonly #taken = new Tally();
  readonly #late = new Tally();

  /** @param directive the result of scanning the directive that the plan answers, from the file it was held against */
  add(gold: GoldPlan, found: CritiqueResult, directive: DirectiveResult | null): void {
    const matched = pairs(gold.items, found.items, (i) => i.text);
    this.#items.add(matched.length, gold.items.length, found.items.length);
    for (const [g, f] of matched) {
      addBodies(this.#leads, g.lead, names(f.lead));
      this.#deadlines.add(sameDeadline(g.deadline, f.deadline));
      for (const flag of FLAGS) this.#flags.add(g[flag] === f.requirements[flag]);
    }
    const levels = levelsOf(gold.items);
    for (const flag of FLAGS) this.#levels.add(levels.of[flag] === found.requirements[flag].level);
    this.#verdicts.add(levels.verdict === found.verdict);
    if (directive) this.#addCoverage(gold, found, directive);
  }

  #addCoverage(gold: GoldPlan, found: CritiqueResult, directive: DirectiveResult): void {
    const tasks = pairs(gold.coverage ?? [], directive.tasks, (x) => ('task' in x ? x.task : x.text), 0.4);
    const late = new Set(
      found.findings.filter((f) => f.rule === 'deadline-later-than-task').flatMap(aboutTask(directive)),
    );
    for (const c of gold.coverage ?? []) {
      const task = tasks.find(([g]) => g === c)?.[1];
      const state = found.coverage?.find((x) => x.task === task?.id)?.state ?? 'missing';
      this.#coverage.add(state === c.state);
      const [there, seen] = [c.state !== 'missing', state !== 'missing'];
      this.#taken.add(there && seen ? 1 : 0, there ? 1 : 0, seen ? 1 : 0);
      this.#late.add(c.late && task && late.has(task.id) ? 1 : 0, c.late ? 1 : 0, task && late.has(task.id) ? 1 : 0);
    }
  }

  get figures(): Readonly<Record<string, number>> {
    return {
      'item F1': this.#items.f1,
      'lead F1': this.#leads.f1,
      'deadline accuracy': this.#deadlines.value,
      'flag accuracy': this.#flags.value,
      'level accuracy': this.#levels.value,
      'verdict accuracy': this.#verdicts.value,
      'coverage accuracy': this.#coverage.value,
      'late deadline F1': this.#late.f1,
      'coverage F1': this.#taken.f1,
    };
  }
}

/** The tasks of the directive that a finding gives as evidence. */
function aboutTask(directive: DirectiveResult): (f: CritiqueResult['findings'][number]) => string[] {
  return (f) =>
    f.evidence
      .filter((e) => e.document !== undefined)
      .flatMap((e) =>
        directive.tasks.filter((t) => t.evidence.some((x) => x.start <= e.start && e.end <= x.end)).map((t) => t.id),
      );
}
