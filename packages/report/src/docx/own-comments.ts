import { AUTHOR, fingerprintIn } from './comment-body.js';
import type { Edit } from './edits.js';
import { elements, textOf, type XmlNode } from './xml-tree.js';

const PARA_ID = 'w14:paraId';

/** What an earlier run left in the comments of a file. */
export interface OwnComments {
  /** Ids of those to be replaced. */
  readonly ids: ReadonlySet<string>;
  /** Paragraph ids in them, by which other parts refer to comments. */
  readonly paragraphs: ReadonlySet<string>;
  /** Fingerprints of those that stay because somebody has answered them. */
  readonly answered: ReadonlySet<string>;
}

const cutOut = (node: XmlNode): Edit => ({ at: node.start, remove: node.end - node.start });

const wordsOf = (xml: string, comment: XmlNode): string =>
  [...elements(comment)].flatMap((n) => (n.name === 'w:t' ? [textOf(xml, n)] : [])).join('');

const idsOf = (comment: XmlNode): string[] =>
  [...elements(comment)].flatMap((n) => (n.name === 'w:p' ? (n.attributes[PARA_ID] ?? []) : []));

/** Our comments in a comments part; `answers` are the paragraph ids that replies name as what they answer. */
export function ownComments(xml: string, root: XmlNode, answers: ReadonlySet<string>): OwnComments {
  const ids = new Set<string>();
  const paragraphs = new Set<string>();
  const answered = new Set<string>();
  for (const comment of root.children) {
    if (comment.name !== 'w:comment' || comment.attributes['w:author'] !== AUTHOR) continue;
    const own = idsOf(comment);
    if (own.some((id) => answers.has(id))) {
      const fingerprint = fingerprintIn(wordsOf(xml, comment));
      if (fingerprint) answered.add(fingerprint);
      continue;
    }
    ids.add(comment.attributes['w:id'] ?? '');
    for (const id of own) paragraphs.add(id);
  }
  return { ids, paragraphs, answered };
}

/** Takes the comments themselves out of their part. */
export const withoutComments = (root: XmlNode, ids: ReadonlySet<string>): Edit[] =>
  root.children.filter((c) => c.name === 'w:comment' && ids.has(c.attributes['w:id'] ?? '')).map(cutOut);

/** Takes entries that belong to removed comments out of the parts that Word keeps beside them. */
export const withoutEntries = (root: XmlNode, paragraphs: ReadonlySet<string>): Edit[] =>
  root.children
    .filter((c) => Object.entries(c.attributes).some(([k, v]) => /(?:^|:)paraId$/u.test(k) && paragraphs.has(v)))
    .map(cutOut);

const MARKS = new Set(['w:commentRangeStart', 'w:commentRangeEnd']);

/** Takes the marks of comments out of the text; a run that held nothing but the reference goes with it. */
export function withoutMarks(root: XmlNode, ids: ReadonlySet<string>): Edit[] {
  const edits: Edit[] = [];
  for (const node of elements(root)) {
    if (!ids.has(node.attributes['w:id'] ?? '')) continue;
    if (MARKS.has(node.name)) edits.push(cutOut(node));
    else if (node.name === 'w:commentReference') {
      const run = node.parent;
      const alone = run?.name === 'w:r' && run.children.every((c) => c === node || c.name === 'w:rPr');
      edits.push(cutOut(run && alone ? run : node));
    }
  }
  return edits;
}
