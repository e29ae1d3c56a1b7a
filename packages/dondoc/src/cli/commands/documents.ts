import type { LedgerDocument } from '@dondoc/ledger';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { formatOf } from '../formats.js';
import { ledgerAt } from '../ledger-place.js';
import { checkOutput, deliver } from '../output.js';

const DOCUMENT_FORMATS = ['table', 'json', 'xlsx'] as const;

export interface DocumentsOptions {
  readonly ledger?: string;
  readonly quarantined?: boolean;
  readonly failed?: boolean;
  readonly format?: string;
  readonly output?: string;
}

const STATUS: Readonly<Record<LedgerDocument['status'], string>> = {
  ok: 'đọc trọn vẹn',
  partial: 'đọc được một phần',
  failed: 'không đọc được',
};

function line({ header, path, status, quarantined, replacedBy, tasks, problems }: LedgerDocument): string {
  const words = [
    quarantined ? 'để riêng' : STATUS[status],
    `${tasks} nhiệm vụ`,
    ...(replacedBy === null ? [] : ['đã có bản mới']),
    ...problems.map((p) => p.message),
  ];
  return `${header.number ?? '(không số)'}  ${path}: ${words.join('; ')}\n`;
}

/** `dondoc documents` */
export async function documents(options: DocumentsOptions): Promise<ExitCode> {
  const { output, quarantined, failed } = options;
  const format = formatOf(DOCUMENT_FORMATS, options.format, output);
  await checkOutput(output, format === 'xlsx');
  const ledger = await ledgerAt(options.ledger);
  try {
    const standing = quarantined ? 'quarantined' : failed ? 'failed' : undefined;
    const found = await ledger.documents(standing === undefined ? {} : { standing });
    if (format === 'json') await deliver(`${JSON.stringify(found, null, 2)}\n`, output);
    else if (format === 'xlsx')
      await deliver(await (await import('@dondoc/report/xlsx')).registerXlsx([], found), output);
    else await deliver(found.length > 0 ? found.map(line).join('') : 'Không có văn bản nào.\n', output);
    return EXIT.clean;
  } finally {
    await ledger.close();
  }
}
