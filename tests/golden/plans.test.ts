import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  critiqueDocument,
  loadRuleSet,
  readDocument,
  readText,
  scanDocument,
} from '../../packages/dondoc/src/index.js';
import type { CritiqueResult, DirectiveResult, SourceDocument } from '../../packages/model/src/index.js';
import { type Case, DIRECTIVES, goldPlan, type Medium, mediumOf, PLANS, transcriptOf } from '../fixtures/cases.js';
import { holdFloors } from './floors.js';
import { compare } from './golden-file.js';
import { findingLines, planLines } from './lines.js';
import { replay } from './replay.js';
import { PlanScore } from './scores.js';
import { textFigures } from './text-figures.js';

const engine = replay();
afterAll(() => engine.close());

interface Answered {
  readonly document: SourceDocument;
  readonly result: DirectiveResult;
}

/** Directives as text, whatever the plan is: what is measured is the plan. */
const directives = new Map<string, Answered>();
beforeAll(async () => {
  for (const { name, folder } of DIRECTIVES) {
    const document = await readDocument(join(folder, 'source.md'));
    directives.set(name, { document, result: await scanDocument(document) });
  }
});

const FILES = PLANS.flatMap((c) => Object.keys(c.about.files).map((file) => ({ c, file })));
const scores = new Map<Medium, PlanScore>();
const verdicts = new Map<string, CritiqueResult['verdict']>();

describe('what the product finds in the plans', () => {
  test.each(FILES.map((f) => [`${f.c.name}/${f.file}`, f] as const))('%s', async (_, { c, file }) => {
    const rules = await loadRuleSet();
    const against = directives.get(c.about.answers ?? '');
    const document = await readDocument(join(c.folder, file), { engine, debug: true });
    const result = await critiqueDocument(document, {
      engine,
      debug: true,
      rules,
      ...(against ? { against: against.document } : {}),
    });
    expect(result.status).toBe('ok');
    const medium = mediumOf(c, file);
    const score = scores.get(medium) ?? new PlanScore();
    score.add(goldPlan(c), result, against?.result ?? null);
    scores.set(medium, score);
    verdicts.set(`${c.name}/${file}`, result.verdict);
    compare(join(c.folder, `${file}.facts.txt`), planLines(result));
    compare(join(c.folder, `${file}.findings.txt`), findingLines(result, document.text));
    if (medium === 'scan')
      holdFloors(`text of ${c.name}/${file}`, textFigures(transcriptOf(c, file), readText(document)));
  });

  test.each(['markdown', 'word', 'pdf', 'scan'] as const)('figures on %s stay where they were, or rise', (medium) => {
    const score = scores.get(medium);
    expect(score, `no plan as ${medium}`).toBeDefined();
    if (score) holdFloors(`plans ${medium}`, score.figures);
  });
});

describe('what a plan is worth', () => {
  const as = (quality: Case['about']['quality']) =>
    FILES.filter((f) => f.c.about.quality === quality).map((f) => `${f.c.name}/${f.file}`);
  test.each(as('concrete'))('%s earns đạt', (file) => expect(verdicts.get(file)).toBe('đạt'));
  test.each(as('generic'))('%s does not: chưa đạt', (file) => expect(verdicts.get(file)).toBe('chưa đạt'));
});
