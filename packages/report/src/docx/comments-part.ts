import { appended, neededPart, type Part, relationsName, rewrite } from './package-parts.js';
import { namespaceOf } from './word-namespace.js';
import type { ZipFile } from './zip-file.js';

const PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
// The types of ECMA-376 part 1, 11.3.2 and 15.2.
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const STRICT_RELATION = 'http://purl.oclc.org/ooxml/officeDocument/relationships/comments';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/** Gives a document its first comments: the part, its relation and its content type. `comments` are `w:comment` elements. */
export function addCommentsPart(zip: ZipFile, main: Part, relations: Part | null, comments: string): void {
  const folder = main.name.replace(/[^/]*$/u, '');
  let file = 'comments.xml';
  for (let n = 1; zip.names.includes(folder + file); n++) file = `comments${n}.xml`;
  const namespace = namespaceOf(main);
  zip.write(folder + file, `${PROLOGUE}<w:comments xmlns:w="${namespace}">${comments}</w:comments>`);

  const ids = new Set((relations?.root.children ?? []).map((r) => r.attributes.Id));
  let id = 1;
  while (ids.has(`rIdDondoc${id}`)) id++;
  const type = namespace.includes('purl.oclc.org') ? STRICT_RELATION : RELATION;
  const relation = `<Relationship Id="rIdDondoc${id}" Type="${type}" Target="${file}"/>`;
  if (relations) rewrite(zip, relations, [appended(relations, relation)]);
  else
    zip.write(
      relationsName(main.name),
      `${PROLOGUE}<Relationships xmlns="${RELATIONSHIPS}">${relation}</Relationships>`,
    );

  const types = neededPart(zip, '[Content_Types].xml');
  const override = `<Override PartName="/${folder}${file}" ContentType="${CONTENT_TYPE}"/>`;
  rewrite(zip, types, [appended(types, override)]);
}
