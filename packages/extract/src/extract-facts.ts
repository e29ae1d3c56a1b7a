import { blocksOf, checkFacts, type Facts, factValue, type SourceDocument } from '@dondoc/model';
import type { DeadlineContext } from './deadline/types.js';
import { extractHeader } from './header/extract-header.js';
import { Outline } from './passage/outline.js';
import { itemsOf } from './plan/items.js';
import { findReferences } from './reference/find-references.js';
import { findTargets } from './target/find-targets.js';
import { tasksOf } from './task/tasks.js';
import { Collector } from './work/collect.js';
import { yearOf } from './work/document-year.js';
import { WorkFacts } from './work/facts-of-work.js';

/**
 * All that a document says and orders: its header, tasks, references and targets read as a directive, its items read as a plan.
 * Owners, deadlines and products that stand in headings, lead-ins, labelled lines and columns are passed down and marked as inherited
 * where they are. What counts as a task or an item follows the annotation guide of the accuracy benchmark.
 *
 * @param document  the tree of one file, from `toTree`
 * @returns         facts whose quotes are slices of `document.text`; three-valued where a scan could not be read
 * @throws          `DondocError('internal/invariant')` where a quote would not match the text: a fault of dondoc
 */
export function extractFacts(document: SourceDocument): Facts {
  const blocks = blocksOf(document);
  const header = extractHeader(document, blocks);
  const context: DeadlineContext = { date: factValue(header.date), year: yearOf(document.text, blocks) };
  const works = new Collector(new Outline(document.text, blocks), context).collect();
  const told = new WorkFacts(document, blocks);
  const facts: Facts = {
    header,
    tasks: tasksOf(told, works),
    references: findReferences(document, blocks, header),
    targets: findTargets(document, blocks),
    items: itemsOf(told, works),
  };
  checkFacts(document.text, facts);
  return facts;
}
