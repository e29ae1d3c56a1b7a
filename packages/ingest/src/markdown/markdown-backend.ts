import type { Backend, BackendResult, InputFile } from '../backend.js';
import { tooLarge } from '../input-errors.js';
import { lettersProblem, readText } from '../text/text-backend.js';
import { markdownBlocks } from './markdown-blocks.js';

/** Characters. Parsing takes about four seconds a million. */
const MAX_MARKDOWN = 4_000_000;

export const markdownBackend: Backend = {
  name: 'markdown',
  async read(file: InputFile): Promise<BackendResult> {
    const text = readText(file);
    if (text.length > MAX_MARKDOWN)
      throw tooLarge(file.path, `${text.length} ký tự Markdown`, 'Chia tệp thành nhiều phần nhỏ rồi đọc từng phần.');
    const problem = lettersProblem(text);
    return { kind: 'markdown', pages: [], blocks: markdownBlocks(text), problems: problem ? [problem] : [] };
  },
};
