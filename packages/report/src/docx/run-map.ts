import { elements, type XmlNode } from './xml-tree.js';

/** A child of a run that stands for characters of its text. */
interface TextPart {
  readonly node: XmlNode;
  /** UTF-16 units of the run's text before it, and its own. */
  readonly at: number;
  readonly length: number;
  /** Offset in the XML of each unit and of the end; null where it cannot be cut (a tab, a symbol, marked sections). */
  readonly units: readonly number[] | null;
}

/** A `w:r` with the places of its characters, counted as the reader of documents counts them (`DocxOrigin`). */
export interface RunMap {
  readonly node: XmlNode;
  readonly parts: readonly TextPart[];
  readonly length: number;
  /** The child of the paragraph that holds the run: itself, or an insertion, a link or the like around it. */
  readonly outer: XmlNode;
}

export interface ParagraphMap {
  readonly node: XmlNode;
  readonly runs: readonly RunMap[];
}

const ATOMS = new Set([
  'w:tab',
  'w:ptab',
  'w:noBreakHyphen',
  'w:softHyphen',
  'w:sym',
  'w:br',
  'w:cr',
  'w:footnoteReference',
  'w:endnoteReference',
]);
const TEXTS = new Set(['w:t', 'w:delText', 'm:t']);

/** Where each UTF-16 unit of the text begins in the XML: an entity is one, a line end of two characters too. */
function unitsOf(xml: string, { open, close }: XmlNode): readonly number[] | null {
  const raw = xml.slice(open, close);
  if (raw.includes('<')) return null;
  const units: number[] = [];
  for (const match of raw.matchAll(/&[^;]*;|\r\n|[\s\S]/g)) {
    const astral =
      /^&#(?:x0*[1-9a-f][0-9a-f]{4,}|0*(?:6553[6-9]|655[4-9]\d|65[6-9]\d\d|6[6-9]\d{3}|[7-9]\d{4}|\d{6,}));$/iu;
    units.push(open + match.index);
    if (astral.test(match[0])) units.push(open + match.index);
  }
  return [...units, close];
}

function runMap(xml: string, node: XmlNode, paragraph: XmlNode): RunMap {
  const parts: TextPart[] = [];
  let at = 0;
  for (const child of node.children) {
    const isText = TEXTS.has(child.name);
    if (!isText && !ATOMS.has(child.name)) continue;
    const units = isText ? unitsOf(xml, child) : null;
    const length = isText ? (units ? units.length - 1 : child.close - child.open) : 1;
    parts.push({ node: child, at, length, units });
    at += length;
  }
  let outer = node;
  while (outer.parent && outer.parent !== paragraph) outer = outer.parent;
  return { node, parts, length: at, outer };
}

/** The paragraphs of a part by their index, with their runs by theirs: both in the order of their tags. */
export function paragraphMaps(xml: string, root: XmlNode): readonly ParagraphMap[] {
  const paragraphs: { node: XmlNode; runs: RunMap[] }[] = [];
  const byNode = new Map<XmlNode, { node: XmlNode; runs: RunMap[] }>();
  for (const node of elements(root)) {
    if (node.name === 'w:p') {
      const paragraph = { node, runs: [] };
      paragraphs.push(paragraph);
      byNode.set(node, paragraph);
    } else if (node.name === 'w:r') {
      let above = node.parent;
      while (above && above.name !== 'w:p') above = above.parent;
      const paragraph = above && byNode.get(above);
      if (above && paragraph) paragraph.runs.push(runMap(xml, node, above));
    }
  }
  return paragraphs;
}
