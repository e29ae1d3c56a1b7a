import type { SourceDocument } from '@dondoc/model';
import { readDocument } from '../../read/read-document.js';
import { documentCode, type ExitCode, worst } from '../exit-codes.js';
import { formatOf } from '../formats.js';
import { sayProblems } from '../messages.js';
import { checkOutput, deliver } from '../output.js';
import { type CommonOptions, type Run, readAll } from '../session.js';

export const READ_FORMATS = ['text', 'markdown', 'json'] as const;

export interface ReadCommandOptions extends CommonOptions {
  readonly format?: string;
  readonly output?: string;
}

async function written(documents: readonly SourceDocument[], format: (typeof READ_FORMATS)[number]): Promise<string> {
  if (format === 'json') {
    const { readJson } = await import('../../write/read-json.js');
    const all = documents.map(readJson);
    return `${JSON.stringify(all.length === 1 ? all[0] : all, null, 2)}\n`;
  }
  if (format === 'markdown') {
    const { readMarkdown } = await import('../../write/read-markdown.js');
    return documents.map(readMarkdown).filter(Boolean).join('\n');
  }
  const { readText } = await import('../../write/read-text.js');
  return documents.map(readText).filter(Boolean).join('\f');
}

const words = ({ status, pages, text }: SourceDocument): string =>
  status === 'failed' ? 'không đọc được' : `${pages.length > 0 ? `${pages.length} trang, ` : ''}${text.length} ký tự`;

/** `dondoc read` */
export async function read(paths: readonly string[], options: ReadCommandOptions, run: Run): Promise<ExitCode> {
  const format = formatOf(READ_FORMATS, options.format, options.output);
  await checkOutput(options.output, false, paths);
  const documents = await readAll(paths, options, run, { read: readDocument, failed: (document) => document, words });
  await deliver(await written(documents, format), options.output);
  for (const { source, problems } of documents) sayProblems(source.path, problems);
  return worst(documents.map(documentCode));
}
