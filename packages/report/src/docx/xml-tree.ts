import { SaxesParser } from 'saxes';

/** An element with its place in the XML text: `start` of its tag, `open` and `close` of its content, `end`; UTF-16 offsets. */
export interface XmlNode {
  /** With the usual prefix of its namespace (`w:p`), whatever prefix the file uses. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: XmlNode | null;
  readonly children: XmlNode[];
  readonly start: number;
  readonly open: number;
  close: number;
  end: number;
}

/** The namespaces of a document as Word writes it (transitional) and as ISO 29500 has it (strict). */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
  'http://www.w3.org/XML/1998/namespace': 'xml',
};

const named = (uri: string, local: string): string => {
  const prefix = PREFIXES[uri];
  return prefix ? `${prefix}:${local}` : local;
};

const MAX_DEPTH = 400;

/** Reads a part with the places of its elements. Throws on malformed XML, entities of its own included. */
export function xmlTree(xml: string): XmlNode {
  const parser = new SaxesParser({ xmlns: true });
  let root: XmlNode | null = null;
  let open: XmlNode | null = null;
  let depth = 0;
  let start = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentagstart', () => {
    start = xml.lastIndexOf('<', parser.position - 1);
  });
  parser.on('opentag', (tag) => {
    if (++depth > MAX_DEPTH) throw new RangeError(`XML nested deeper than ${MAX_DEPTH}`);
    const attributes: Record<string, string> = {};
    for (const { prefix, uri, local, value } of Object.values(tag.attributes))
      if (prefix !== 'xmlns') attributes[named(uri, local)] = value;
    const at = parser.position;
    const node: XmlNode = {
      name: named(tag.uri, tag.local),
      attributes,
      parent: open,
      children: [],
      start,
      open: at,
      close: at,
      end: at,
    };
    if (open) open.children.push(node);
    else root ??= node;
    open = node;
  });
  parser.on('closetag', (tag) => {
    depth--;
    if (!open) return;
    if (!tag.isSelfClosing) {
      open.end = parser.position;
      open.close = xml.lastIndexOf('</', parser.position - 1);
    }
    open = open.parent;
  });
  parser.write(xml).close();
  if (!root) throw new SyntaxError('no root element');
  return root;
}

/** Every element below and including `node`, in the order of their tags. */
export function* elements(node: XmlNode): Generator<XmlNode> {
  yield node;
  for (const child of node.children) yield* elements(child);
}

export const childOf = (node: XmlNode | null, name: string): XmlNode | undefined =>
  node?.children.find((c) => c.name === name);

/** What the text of an element without children comes to, entities resolved. */
export function textOf(xml: string, node: XmlNode): string {
  const raw = xml.slice(node.open, node.close);
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  return raw.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/giu, (whole, hex, decimal, name) => {
    if (name) return entities[name] ?? whole;
    return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
  });
}
