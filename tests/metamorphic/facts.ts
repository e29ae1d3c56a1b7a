import { extractFacts } from '../../packages/extract/src/index.js';
import { openDocument } from '../../packages/ingest/src/index.js';
import {
  blocksOf,
  type Deadline,
  type Fact,
  type Facts,
  factValue,
  type Owner,
  type Role,
  type SourceDocument,
} from '../../packages/model/src/index.js';
import { fold } from '../../packages/text/src/index.js';
import { toTree } from '../../packages/tree/src/index.js';

async function documentOf(name: string, text: string): Promise<SourceDocument> {
  return toTree(await openDocument({ path: name, bytes: new TextEncoder().encode(text) }));
}

/** What is read from `text` as if it were the content of a file of this name. */
export async function factsOf(name: string, text: string): Promise<Facts> {
  return extractFacts(await documentOf(name, text));
}

/** Lines of head and foot stand close together; a blank line parts paragraphs. */
const CLOSE: ReadonlySet<Role> = new Set(['letterhead', 'recipients', 'signature']);

/** The document of a Markdown text as plain text, a paragraph or table row a line. */
export async function plainText(markdown: string): Promise<string> {
  const document = await documentOf('van-ban.md', markdown);
  let before: Role | null = null;
  let out = '';
  for (const { role, span } of blocksOf(document)) {
    if (before !== null) out += before === role && CLOSE.has(role) ? '\n' : '\n\n';
    out += document.text.slice(span.start, span.end);
    before = role;
  }
  return `${out}\n`;
}

const words = (text: string): string => fold(text).replace(/\s+/gu, ' ').trim();

export function deadlineLine(fact: Fact<Deadline>): string {
  const d = factValue(fact);
  return d ? `${d.kind} ${d.start ?? ''}..${d.end ?? ''} ${d.every ?? ''} ${words(d.text)}` : fact.presence;
}

const owners = (list: readonly Owner[]): string =>
  list.map((o) => `${words(o.name)}${o.inherited ? '*' : ''}`).join('; ');

const value = (fact: Fact<unknown>): string =>
  fact.presence === 'present' ? words(JSON.stringify(fact.value)) : fact.presence;

/** Every fact as a line, without its place: case, spelling of tones, line ends and runs of spaces do not count. */
export function factLines({ header, tasks, items, references, targets }: Facts): string[] {
  return [
    ...Object.entries(header).map(([name, fact]) => `${name}: ${value(fact)}`),
    ...[...tasks, ...items].map((work) =>
      [
        `${work.id} ${work.section ?? '-'} ${words(work.text)}`,
        owners(work.lead),
        owners(work.coordinating),
        deadlineLine(work.deadline),
        value(work.product),
      ].join(' | '),
    ),
    ...references.map((r) => `${r.number} ${r.type} ${r.date} ${words(r.issuer ?? '')} ${r.evidence.length}`),
    ...targets.map((t) => `${t.from}..${t.to} ${words(t.unit ?? '')} ${words(t.text)}`),
  ];
}
