import { createHash } from 'node:crypto';
import type { DocumentContent } from '@dondoc/model';
import type { Root } from 'mdast';
import type { Backend, BackendResult, InputFile } from '../backend.js';
import { tooLarge } from '../input-errors.js';
import { lettersProblem, readText } from '../text/text-backend.js';
import { markdownBlocks } from './markdown-blocks.js';

/** Characters. Parsing takes about four seconds a million. */
const MAX_MARKDOWN = 4_000_000;

function resultOf(path: string, text: string, root?: Root): BackendResult {
  if (text.length > MAX_MARKDOWN)
    throw tooLarge(path, `${text.length} ký tự Markdown`, 'Chia tệp thành nhiều phần nhỏ rồi đọc từng phần.');
  const problem = lettersProblem(text);
  return { kind: 'markdown', pages: [], blocks: markdownBlocks(text, root), problems: problem ? [problem] : [] };
}

export const markdownBackend: Backend = {
  name: 'markdown',
  async read(file: InputFile): Promise<BackendResult> {
    return resultOf(file.path, readText(file));
  },
};

/** A Markdown file that somebody else has parsed: its text without a byte order mark, and the mdast tree with positions in it. */
export interface MarkdownSource {
  readonly path: string;
  readonly text: string;
  readonly tree: Root;
}

/**
 * The content of a Markdown file by the tree that is given, as `openDocument` would give it by its own. Tables are tables where
 * the tree has them so (remark-gfm).
 *
 * @throws `DondocError` `input/too-large`
 */
export function markdownContent({ path, text, tree }: MarkdownSource): DocumentContent {
  const { kind, ...rest } = resultOf(path, text, tree);
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { source: { path, sha256, kind, pages: 0 }, ...rest };
}
