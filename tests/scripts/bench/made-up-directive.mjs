import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDocument } from '../../../packages/ingest/dist/index.js';
import { blocksOf } from '../../../packages/model/dist/index.js';
import { toTree } from '../../../packages/tree/dist/index.js';

/** Characters of a page of running text in 14 point. */
export const PAGE = 2500;

const documentOf = async (name, text) =>
  toTree(await openDocument({ path: name, bytes: new TextEncoder().encode(text) }));

/** Head, body and foot of a fixture, the body as lines. */
async function partsOf(folder) {
  const document = await documentOf('source.md', readFileSync(join(folder, 'source.md'), 'utf8'));
  const blocks = blocksOf(document);
  const lines = (wanted) =>
    blocks.filter((b) => wanted(b.role)).map((b) => document.text.slice(b.span.start, b.span.end));
  const foot = (role) => role === 'recipients' || role === 'signature';
  const head = (role) => role === 'letterhead' || role === 'title' || role === 'addressees' || role === 'legal-basis';
  return { head: lines(head), body: lines((role) => !foot(role) && !head(role)), foot: lines(foot) };
}

/**
 * A directive of `pages` pages: the head of the first fixture, the bodies of all of them over and over, every round with other
 * figures so that no cache answers for the next page, the foot of the first. As the tree that extraction reads.
 */
export async function madeUpDirective(fixtures, pages) {
  const folders = readdirSync(join(fixtures, 'directives'))
    .sort()
    .map((name) => join(fixtures, 'directives', name));
  const parts = await Promise.all(folders.map(partsOf));
  const length = pages * PAGE;
  const [first] = parts;
  const out = [...first.head];
  let size = out.join('\n').length;
  for (let round = 1; size < length; round++) {
    for (const { body } of parts) {
      for (const line of body) {
        if (size >= length) break;
        // "số 12/…" → "số 1<round>12/…"; days and years stay what they are.
        const text = line.replace(/(?<=[Ss]ố )(?=\d)/gu, String(round));
        out.push(text);
        size += text.length + 1;
      }
    }
  }
  return documentOf('van-ban.txt', `${[...out, ...first.foot].join('\n\n')}\n`);
}
