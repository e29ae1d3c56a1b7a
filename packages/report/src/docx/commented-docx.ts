import { type CritiqueResult, DondocError, type Finding, type SourceDocument } from '@dondoc/model';
import { passageOf, spanOf } from './anchors.js';
import { commentXml, summaryXml } from './comment-body.js';
import { addCommentsPart } from './comments-part.js';
import { Marks } from './marks.js';
import { type OwnComments, ownComments, withoutComments, withoutEntries, withoutMarks } from './own-comments.js';
import { appended, neededPart, type Part, partOf, relationsName, rewrite, targets } from './package-parts.js';

import { paragraphMaps } from './run-map.js';
import { declaration } from './word-namespace.js';
import { elements } from './xml-tree.js';
import { ZipFile } from './zip-file.js';

export interface CommentedDocxOptions {
  /** When the comments are made: ISO 8601 without fractions of a second. Without it they have no date. */
  readonly date?: string;
}

export interface CommentedDocx {
  readonly bytes: Uint8Array;
  /** Findings that stand in the file as comments. */
  readonly placed: number;
  /** Findings whose words are not in the body (headers, footnotes, another document): they stand at its top. */
  readonly atTop: number;
  /** The file was signed: the copy with comments no longer is. */
  readonly signed: boolean;
}

/** Parts that Word keeps beside the comments, with entries by paragraph id. */
const BESIDE = ['commentsExtended', 'commentsIds'];

interface Target {
  readonly zip: ZipFile;
  readonly main: Part;
  readonly relations: Part | null;
  readonly comments: Part | null;
}

function open(bytes: Uint8Array): Target {
  const zip = new ZipFile(bytes);
  const office = targets(partOf(zip, '_rels/.rels'), '', 'officeDocument')[0];
  const main = neededPart(zip, office ?? 'word/document.xml');
  const relations = partOf(zip, relationsName(main.name));
  const name = targets(relations, main.name, 'comments')[0];
  return { zip, main, relations, comments: name === undefined ? null : partOf(zip, name) };
}

/** What earlier runs left, with the parts beside the comments that tell of answers. */
function earlier({ zip, main, relations, comments }: Target): OwnComments & { readonly beside: readonly Part[] } {
  const beside = BESIDE.flatMap((kind) => targets(relations, main.name, kind)).flatMap(
    (name) => partOf(zip, name) ?? [],
  );
  const answers = new Set(
    beside.flatMap((p) => p.root.children.flatMap((c) => c.attributes['w15:paraIdParent'] ?? [])),
  );
  const own = comments
    ? ownComments(comments.xml, comments.root, answers)
    : { ids: new Set<string>(), paragraphs: new Set<string>(), answered: new Set<string>() };
  return { ...own, beside };
}

const MARKS = /^w:comment(?:RangeStart|RangeEnd|Reference)?$/u;

/** After every id in use, those of marks that lost their comment too; ids of what is replaced are free. */
function nextId({ main, comments }: Target, replaced: ReadonlySet<string>): number {
  let next = 0;
  for (const root of comments ? [main.root, comments.root] : [main.root])
    for (const { name, attributes } of elements(root)) {
      const id = attributes['w:id'] ?? '';
      if (MARKS.test(name) && !replaced.has(id) && /^\d+$/u.test(id)) next = Math.max(next, Number(id) + 1);
    }
  return next;
}

/**
 * The file that a plan was read from, with each finding as a comment on its words and the summary before them. Everything else keeps its bytes: other
 * people's comments, tracked changes, media. Comments of an earlier run are replaced, save those that somebody has answered.
 *
 * @param bytes     the .docx; stays as it is
 * @param document  what was read from these very bytes: the places of its words are taken from it
 * @throws          `DondocError`: `usage/invalid` for a document that was not read from a .docx, `input/corrupt`
 */
export function commentedDocx(
  bytes: Uint8Array,
  result: CritiqueResult,
  document: Pick<SourceDocument, 'source' | 'origins'>,
  options: CommentedDocxOptions = {},
): CommentedDocx {
  if (document.source.kind !== 'docx')
    throw new DondocError(
      'usage/invalid',
      `“${document.source.path}” không phải tệp Word nên không ghi nhận xét vào tệp được.`,
      'Dùng --format html để xem nhận xét bên trang văn bản, hoặc gửi bản .docx của kế hoạch.',
    );
  const target = open(bytes);
  const { zip, main, relations, comments } = target;
  const before = earlier(target);
  const marks = new Marks(main.xml, paragraphMaps(main.xml, main.root), declaration(main));
  let id = nextId(target, before.ids);
  let atTop = 0;
  let placed = 0;
  const bodies: string[] = [];
  const place = (finding: Finding): boolean => {
    const span = spanOf(finding, result);
    const passage = span && passageOf(document, span, main.name);
    if (passage && marks.add(passage, id)) return true;
    atTop++;
    return marks.addToTop(id);
  };
  if (result.summary && marks.addToTop(id))
    bodies.push(summaryXml(result.summary, result.findings, id++, options.date));
  for (const finding of result.findings) {
    // What was set aside is not said to the drafter again.
    if (finding.suppression) continue;
    if (before.answered.has(finding.fingerprint) || !place(finding)) continue;
    bodies.push(commentXml(finding, result, id++, options.date));
    placed++;
  }
  rewrite(zip, main, [...marks.edits(), ...withoutMarks(main.root, before.ids)]);
  for (const part of before.beside) rewrite(zip, part, withoutEntries(part.root, before.paragraphs));
  if (comments)
    rewrite(zip, comments, [
      ...withoutComments(comments.root, before.ids),
      ...(bodies.length > 0 ? [appended(comments, declared(bodies, comments).join(''))] : []),
    ]);
  else if (bodies.length > 0) addCommentsPart(zip, main, relations, bodies.join(''));
  return {
    bytes: zip.bytes(),
    placed,
    atTop,
    signed: zip.names.some((n) => n.startsWith('_xmlsignatures/')),
  };
}

const declared = (bodies: readonly string[], comments: Part): string[] => {
  const declare = declaration(comments);
  return bodies.map((b) => b.replace('<w:comment ', `<w:comment${declare} `));
};
