import { DondocError } from '@dondoc/model';
import { type Edit, edited } from './edits.js';
import { type XmlNode, xmlTree } from './xml-tree.js';
import type { ZipFile } from './zip-file.js';

/** A part of the package with its elements. */
export interface Part {
  readonly name: string;
  readonly xml: string;
  readonly root: XmlNode;
}

const broken = (name: string, cause?: unknown): DondocError =>
  new DondocError(
    'input/corrupt',
    `Tệp Word hỏng: phần “${name}” thiếu hoặc không phải XML hợp lệ.`,
    'Mở bằng Word, lưu lại thành tệp mới rồi thử lại.',
    undefined,
    { cause },
  );

export function partOf(zip: ZipFile, name: string): Part | null {
  const xml = zip.text(name);
  if (xml === null) return null;
  try {
    return { name, xml, root: xmlTree(xml) };
  } catch (cause) {
    throw broken(name, cause);
  }
}

export function neededPart(zip: ZipFile, name: string): Part {
  const part = partOf(zip, name);
  if (!part) throw broken(name);
  return part;
}

/** Writes a part back where something of it changes; others keep their bytes. */
export function rewrite(zip: ZipFile, { name, xml }: Part, edits: readonly Edit[]): void {
  if (edits.length > 0) zip.write(name, edited(xml, edits));
}

/** Adds `xml` at the end of a part's root element, which may be empty. */
export function appended({ xml, root }: Part, insert: string): Edit {
  if (root.close < root.end) return { at: root.close, insert };
  const name = /^<([^\s/>]+)/u.exec(xml.slice(root.start))?.[1] ?? '';
  return { at: root.end - 2, remove: 2, insert: `>${insert}</${name}>` };
}

export const relationsName = (part: string): string => part.replace(/([^/]*)$/u, '_rels/$1.rels');

/** A relation's target from the root of the package, without the slash. */
function targetName(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

/** The targets of a part's relations whose type ends in `kind`. */
export const targets = (relations: Part | null, part: string, kind: string): readonly string[] =>
  (relations?.root.children ?? [])
    .filter((r) => r.attributes.Type?.endsWith(`/${kind}`) && r.attributes.TargetMode !== 'External')
    .map((r) => targetName(part, r.attributes.Target ?? ''));
