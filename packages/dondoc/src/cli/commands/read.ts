import { DondocError, type SourceDocument } from '@dondoc/model';
import { readDocument } from '../../read/read-document.js';
import { pictureFolder } from '../../write/step-pictures.js';
import { documentCode, type ExitCode, worst } from '../exit-codes.js';
import { formatOf } from '../formats.js';
import { sayProblems } from '../messages.js';
import { checkOutput, deliver } from '../output.js';
import { type CommonOptions, type Run, readAll } from '../session.js';

const READ_FORMATS = ['text', 'markdown', 'json', 'pdf'] as const;

export interface ReadCommandOptions extends CommonOptions {
  readonly format?: string;
  readonly output?: string;
  /** Folder for the pictures of the steps of preparation. */
  readonly pictures?: string;
}

async function written(
  documents: readonly SourceDocument[],
  format: (typeof READ_FORMATS)[number],
): Promise<string | Uint8Array> {
  if (format === 'pdf') {
    const { readPdf } = await import('../../write/read-pdf.js');
    return readPdf(documents[0] as SourceDocument);
  }
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
  if (format === 'pdf' && paths.length > 1)
    throw new DondocError(
      'usage/invalid',
      `Dạng pdf ghi mỗi lần một tệp, ở đây có ${paths.length} tệp.`,
      'Chạy riêng cho từng tệp.',
    );
  await checkOutput(options.output, format === 'pdf', paths);
  const pictures = options.pictures === undefined ? null : await pictureFolder(options.pictures);
  const documents = await readAll(paths, options, run, {
    read: readDocument,
    failed: (document) => document,
    words,
    ...(pictures ? { options: { onPicture: pictures } } : {}),
  });
  // Of a file that was not read there is nothing to make a PDF of.
  if (format !== 'pdf' || documents[0]?.status !== 'failed')
    await deliver(await written(documents, format), options.output);
  for (const { source, problems } of documents) sayProblems(source.path, problems);
  return worst(documents.map(documentCode));
}
