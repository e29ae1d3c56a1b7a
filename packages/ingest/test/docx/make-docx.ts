import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const zipOf = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

/** A part of a document: `w:numbering`, `w:styles`, `w:footnotes` … with its content. */
export const part = (root: string, content: string): string =>
  `<?xml version="1.0"?><w:${root} ${W}>${content}</w:${root}>`;

/**
 * A Word document with the given body.
 *
 * @param parts  further parts by name; those under word/ are related to the document by the name of their file
 */
export function makeDocx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const related = Object.keys(parts).filter((name) => /^word\/[a-z]+\d*\.xml$/u.test(name));
  return zipOf({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<?xml version="1.0"?><Relationships><Relationship Id="r1" Type="${REL}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships>${related
      .map(
        (name, i) =>
          `<Relationship Id="r${i}" Type="${REL}/${name.slice(5).replace(/\d*\.xml$/u, '')}" Target="${name.slice(5)}"/>`,
      )
      .join('')}</Relationships>`,
    ...parts,
  });
}

/** A paragraph; `properties` go into its `w:pPr`. */
export const p = (text: string, properties = ''): string =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${text.startsWith('<') ? text : r(text)}</w:p>`;
export const r = (text: string, properties = ''): string =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const numbered = (num: number, level: number, text: string): string =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${num}"/></w:numPr>`);
