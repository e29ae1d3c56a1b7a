import { SaxesParser } from 'saxes';

/** An XML element. Names carry the usual prefix of their namespace (`w:p`), whatever prefix the file uses. */
export interface Element {
  readonly name: string;
  /** By local name, prefix as above; attributes of the main namespace keep `w:`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  /** Character data directly inside. */
  text: string;
  /** For `w:p`: 0-based position among those of the part. For `w:r`: among those of its paragraph. Else -1. */
  readonly index: number;
}

/** Transitional and strict namespaces (ECMA-376, parts 1 and 4) with the prefixes used here. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'urn:schemas-microsoft-com:vml': 'v',
};

const named = (uri: string, local: string): string => {
  const prefix = PREFIXES[uri];
  return prefix ? `${prefix}:${local}` : local;
};

/** Depth at which a document can only be meant to exhaust the reader. */
const MAX_DEPTH = 400;

/** Parses a part into a tree. Throws on malformed XML; entities other than the five of XML are malformed. */
export function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '', index: -1 };
  const stack: Element[] = [root];
  const paragraphs: { runs: number }[] = [];
  let paragraphCount = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const name = named(tag.uri, tag.local);
    const attributes: Record<string, string> = {};
    for (const key in tag.attributes) {
      const attribute = tag.attributes[key];
      if (attribute && attribute.prefix !== 'xmlns')
        attributes[named(attribute.uri, attribute.local)] = attribute.value;
    }
    let index = -1;
    if (name === 'w:p') {
      index = paragraphCount++;
      paragraphs.push({ runs: 0 });
    } else if (name === 'w:r') {
      const paragraph = paragraphs.at(-1);
      if (paragraph) index = paragraph.runs++;
    }
    const element: Element = { name, attributes, children: [], text: '', index };
    if (stack.length > MAX_DEPTH) throw new RangeError(`XML nested deeper than ${MAX_DEPTH}`);
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on('closetag', () => {
    if (stack.pop()?.name === 'w:p') paragraphs.pop();
  });
  const text = (value: string): void => {
    const element = stack.at(-1);
    if (element) element.text += value;
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(xml).close();
  const top = root.children[0];
  if (!top) throw new SyntaxError('no root element');
  return top;
}

/** First child of that name. */
export function child(element: Element | null | undefined, name: string): Element | undefined {
  return element?.children.find((c) => c.name === name);
}

/** `w:val` of a child; undefined where the child or its value is absent. */
export function childValue(element: Element | null | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val'];
}

/** An on/off property: true, false, or undefined where it is not stated. */
export function toggle(element: Element | null | undefined, name: string): boolean | undefined {
  const property = child(element, name);
  if (!property) return undefined;
  return !/^(?:0|false|off|none)$/iu.test(property.attributes['w:val'] ?? '1');
}

export const number = (value: string | undefined): number | undefined => {
  const parsed = value === undefined ? Number.NaN : Number.parseInt(value, 10);
  return Number.isNaN(parsed) ? undefined : parsed;
};
