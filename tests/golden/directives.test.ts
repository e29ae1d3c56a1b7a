import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readDocument, readText, scanDocument } from '../../packages/dondoc/src/index.js';
import { DIRECTIVES, goldDirective, type Medium, mediumOf, transcriptOf } from '../fixtures/cases.js';
import { holdFloors } from './floors.js';
import { compare } from './golden-file.js';
import { directiveLines } from './lines.js';
import { replay } from './replay.js';
import { DirectiveScore } from './scores.js';
import { textFigures } from './text-figures.js';

const engine = replay();
afterAll(() => engine.close());

const FILES = DIRECTIVES.flatMap((c) => Object.keys(c.about.files).map((file) => ({ c, file })));
const scores = new Map<Medium, DirectiveScore>();

describe('what the product finds in the directives', () => {
  test.each(FILES.map((f) => [`${f.c.name}/${f.file}`, f] as const))('%s', async (_, { c, file }) => {
    const document = await readDocument(join(c.folder, file), { engine, debug: true });
    const result = await scanDocument(document, { debug: true });
    expect(result.status).toBe('ok');
    const medium = mediumOf(c, file);
    const score = scores.get(medium) ?? new DirectiveScore();
    score.add(goldDirective(c), result);
    scores.set(medium, score);
    compare(join(c.folder, `${file}.facts.txt`), directiveLines(result));
    if (medium === 'scan')
      holdFloors(`text of ${c.name}/${file}`, textFigures(transcriptOf(c, file), readText(document)));
  });

  test.each(['markdown', 'word', 'pdf', 'scan'] as const)('figures on %s stay where they were, or rise', (medium) => {
    const score = scores.get(medium);
    expect(score, `no directive as ${medium}`).toBeDefined();
    if (score) holdFloors(`directives ${medium}`, score.figures);
  });
});
