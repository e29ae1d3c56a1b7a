import type { HeaderResult, Problem, SourceInfo, Status } from '@dondoc/model';
import { documentName, headerRows, sourceWords } from '../present/fields.js';
import { STATUS_LABELS } from '../present/labels.js';
import { blocks, escapeMarkdown } from './escape.js';

interface Headed {
  readonly header: HeaderResult;
  readonly source: SourceInfo;
  readonly status: Status;
}

export const headMarkdown = ({ header, source, status }: Headed): string =>
  blocks(
    `# ${escapeMarkdown(documentName(header, source))}`,
    [
      ...headerRows(header).map(([label, value]) => `- **${label}:** ${escapeMarkdown(value)}`),
      `- **Tệp:** ${escapeMarkdown(source.path)} (${sourceWords(source)}; ${STATUS_LABELS[status]})`,
    ].join('\n'),
  );

export const problemsMarkdown = (problems: readonly Problem[]): string =>
  problems.length === 0
    ? ''
    : blocks(
        '## Vấn đề khi đọc',
        problems
          .map(
            ({ page, message, remedy }) =>
              `- ${page === null ? '' : `Trang ${page}: `}${escapeMarkdown(message)} → ${escapeMarkdown(remedy)}`,
          )
          .join('\n'),
      );

/** Documents one after another, a rule between them. */
export const joined = (documents: readonly string[]): string =>
  documents.length === 0 ? '' : `${documents.join('\n\n---\n\n')}\n`;
