import type { Block, Problem, TextBlock, Zone } from '@dondoc/model';
import type { Backend, BackendResult, InputFile } from '../backend.js';
import { corrupt, empty } from '../input-errors.js';
import { lettersProblem } from '../text/text-backend.js';
import { type Body, readBody } from './body.js';
import { type Context, NoteNumbers } from './context.js';
import { Numbering } from './numbering.js';
import { Package } from './package.js';
import { Styles } from './styles.js';
import { tabColumns } from './tab-columns.js';
import { child, type Element } from './xml.js';

const PAGE_NUMBER = /^[\s\-–—.]*(?:trang\s*)?\d{0,4}(?:\s*\/\s*\d{0,4})?[\s\-–—.]*$/iu;

const textOf = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((b) => (b.kind === 'text' ? [b] : b.rows.flatMap((r) => r.cells.flatMap((c) => c.blocks))))
    .flatMap((b) => b.lines.map((l) => l.pieces.map((p) => (p.change === 'deleted' ? '' : p.text)).join('')))
    .join('\n');

/** Foot- and endnotes that the text refers to, in the order of their numbers. */
function notes(pack: Package, part: string, kind: 'footnote' | 'endnote', context: Context): Block[] {
  const found: { number: number; blocks: readonly Block[] }[] = [];
  for (const note of pack.part(part)?.children ?? []) {
    const id = note.attributes['w:id'] ?? '';
    const isSeparator = /eparator|continuationNotice/u.test(note.attributes['w:type'] ?? '');
    if (note.name !== `w:${kind}` || isSeparator || !context.notes.has(kind, id)) continue;
    const number = context.notes.of(kind, id);
    found.push({ number, blocks: readBody(note, 'footnote', { ...context, part, note: number, fields: [] }).blocks });
  }
  return found.sort((a, b) => a.number - b.number).flatMap((n) => n.blocks);
}

/** Running heads and feet, each part once; what holds a page number alone is marked so. */
function furniture(pack: Package, parts: Iterable<string>, context: Context): Block[] {
  const out: Block[] = [];
  for (const part of new Set(parts)) {
    const root = pack.part(part);
    if (!root) continue;
    const { blocks } = readBody(root, 'running-head', { ...context, part, fields: [] });
    const zone: Zone = PAGE_NUMBER.test(textOf(blocks)) ? 'page-number' : 'running-head';
    const texts = blocks.flatMap((b): TextBlock[] =>
      b.kind === 'text' ? [b] : b.rows.flatMap((r) => r.cells.flatMap((c) => c.blocks)),
    );
    out.push(...texts.map((b) => ({ ...b, zone })));
  }
  return out;
}

function pictureProblem(): Problem {
  return {
    code: 'input/no-text',
    message: 'Tệp Word chỉ có ảnh, không có chữ: nội dung trong ảnh chưa được đọc.',
    remedy: 'Xuất tệp ra PDF rồi đọc bản PDF để nhận dạng chữ trong ảnh.',
    page: null,
  };
}

function readMain(pack: Package, main: string): { blocks: Block[]; body: Body } {
  const relations = [...pack.relations(main).values()];
  const partOf = (kind: string): string => relations.find((r) => r.kind === kind)?.target ?? `word/${kind}.xml`;
  const styles = new Styles(pack.part(partOf('styles')));
  const numbering = new Numbering(pack.part(partOf('numbering')), styles);
  const context: Context = { part: main, styles, numbering, notes: new NoteNumbers(), fields: [] };
  const body: Element | undefined = child(pack.part(main), 'w:body');
  if (!body) throw corrupt(pack.path, 'thiếu thân văn bản');
  const read = readBody(body, 'body', context);
  const foot = [
    ...notes(pack, partOf('footnotes'), 'footnote', context),
    ...notes(pack, partOf('endnotes'), 'endnote', context),
  ];
  const running = relations.filter((r) => r.kind === 'header' || r.kind === 'footer').map((r) => r.target);
  return { blocks: [...tabColumns(read.blocks), ...foot, ...furniture(pack, running, context)], body: read };
}

export const docxBackend: Backend = {
  name: 'docx',
  async read(file: InputFile): Promise<BackendResult> {
    const pack = Package.open(file.path, file.bytes);
    const { blocks, body } = readMain(pack, pack.mainPart());
    const text = textOf(body.blocks);
    if (text.trim() === '' && body.pictures === 0) throw empty(file.path);
    const problems: Problem[] = [];
    if (text.trim() === '') problems.push(pictureProblem());
    const letters = lettersProblem(text);
    if (letters) problems.push(letters);
    return { kind: 'docx', pages: [], blocks, problems };
  },
};
