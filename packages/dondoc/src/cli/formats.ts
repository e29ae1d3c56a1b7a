import { extname } from 'node:path';
import { DondocError } from '@dondoc/model';

const ENDINGS: Readonly<Record<string, string>> = {
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.txt': 'text',
  '.md': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xlsx': 'xlsx',
  '.csv': 'csv',
  '.ics': 'ics',
  '.sarif': 'sarif',
  '.docx': 'docx',
  '.dot': 'dot',
  '.gv': 'dot',
  '.pdf': 'pdf',
};

/**
 * The format that was asked for; else the one that the output file's name ends in; else the first of `formats`.
 *
 * @throws DondocError `usage/invalid` for one that the command does not write
 */
export function formatOf<F extends string>(
  formats: readonly [F, ...F[]],
  asked: string | undefined,
  output: string | undefined,
): F {
  const name = asked ?? (output === undefined ? undefined : ENDINGS[extname(output).toLowerCase()]);
  const format = formats.find((f) => f === name);
  if (format) return format;
  if (asked === undefined) return formats[0];
  throw new DondocError(
    'usage/invalid',
    `Không có định dạng “${asked}” cho lệnh này.`,
    `Dùng một trong: ${formats.join(', ')}.`,
  );
}

/** Width and colours of text for where it goes. */
export function textOptions(output: string | undefined): { readonly width?: number; readonly color?: boolean } {
  if (output !== undefined || !process.stdout.isTTY) return {};
  return { width: process.stdout.columns ?? 100, color: !process.env.NO_COLOR };
}
