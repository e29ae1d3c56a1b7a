import { readFile } from 'node:fs/promises';
import { type CritiqueResult, DondocError, type SourceDocument } from '@dondoc/model';
import type { DocumentView } from '@dondoc/report/html';
import type { RuleSet } from '@dondoc/rules';
import { expandInputs } from '../../read/find-documents.js';
import { scanDocument } from '../../scan/scan-document.js';
import { documentView, PICTURE_BUDGET } from '../../view/document-view.js';
import { textOptions } from '../formats.js';
import { say } from '../messages.js';
import { version } from '../version.js';

export const CRITIQUE_FORMATS = ['text', 'json', 'ndjson', 'markdown', 'html', 'xlsx', 'sarif', 'docx'] as const;

/** A plan that was judged, with what its format needs beside the result. */
export interface ReadPlan {
  readonly result: CritiqueResult;
  readonly view?: DocumentView | null;
  readonly path: string;
  readonly document?: SourceDocument;
}

export interface CritiqueContext {
  /** All rules that spoke of some plan. */
  readonly rules: readonly RuleSet[];
  readonly language: 'vi' | 'en';
  readonly against: { readonly document: SourceDocument; readonly path: string; readonly budget: number } | null;
}

/** What the pictures of one document may take where a page holds `plans` of them and perhaps a directive. */
export const pictureBudget = (plans: number, withDirective: boolean): number =>
  PICTURE_BUDGET / Math.max(1, plans + (withDirective ? 1 : 0));

const oneFile = (): DondocError =>
  new DondocError(
    'usage/invalid',
    'Dạng docx trả lại một tệp Word có nhận xét, nên chỉ nhận một tệp .docx mỗi lần.',
    'Chạy riêng cho từng kế hoạch, ví dụ: dondoc critique -o da-nhan-xet.docx ke-hoach.docx.',
  );

/** @throws DondocError `usage/invalid` where there is more to read than the one Word file that comments can go into */
export async function assertOneWordFile(paths: readonly string[]): Promise<void> {
  if ((await expandInputs(paths)).length !== 1) throw oneFile();
}

/** @throws DondocError `usage/invalid` where there is no second plan to hold one against */
export async function assertSeveralPlans(paths: readonly string[]): Promise<void> {
  if ((await expandInputs(paths)).length < 2)
    throw new DondocError(
      'usage/invalid',
      'Tùy chọn --together so các kế hoạch với nhau nên cần ít nhất hai kế hoạch.',
      'Ghi thêm kế hoạch cần so, ví dụ: dondoc critique --together ke-hoach-a.docx ke-hoach-b.docx.',
    );
}

async function commented({ result, path, document }: ReadPlan): Promise<Uint8Array> {
  if (!document || result.status === 'failed')
    throw new DondocError(
      result.problems[0]?.code ?? 'input/corrupt',
      `Không ghi nhận xét vào “${result.source.path}” được: ${result.problems[0]?.message ?? 'tệp không đọc được.'}`,
      result.problems[0]?.remedy ?? 'Kiểm tra lại tệp.',
    );
  const { commentedDocx } = await import('@dondoc/report/docx');
  const date = new Date().toISOString().replace(/\.\d+Z$/u, 'Z');
  const made = commentedDocx(await readFile(path), result, document, { date });
  say(`dondoc: ${made.placed} nhận xét trong tệp${made.atTop > 0 ? `, ${made.atTop} đặt ở đầu văn bản` : ''}.`);
  if (made.signed) say('dondoc: tệp gốc có chữ ký số; bản có nhận xét không còn giữ chữ ký đó.');
  return made.bytes;
}

async function page(read: readonly ReadPlan[], { language, against }: CritiqueContext): Promise<string> {
  const { critiqueHtml } = await import('@dondoc/report/html');
  const views = read.map((r) => r.view ?? null);
  if (!against || against.document.status === 'failed')
    return critiqueHtml(
      read.map((r) => r.result),
      { views, language },
    );
  const { document, path, budget } = against;
  const view = await documentView(path, document, { budget });
  const shown = { result: await scanDocument(document), ...(view ? { view } : {}) };
  return critiqueHtml(
    read.map((r) => r.result),
    { views, language, against: shown },
  );
}

/** The critiques in the format asked for. */
export async function writtenCritique(
  read: readonly ReadPlan[],
  format: (typeof CRITIQUE_FORMATS)[number],
  output: string | undefined,
  context: CritiqueContext,
): Promise<string | Uint8Array> {
  const results = read.map((r) => r.result);
  switch (format) {
    case 'json':
      return (await import('@dondoc/report/json')).toJson(results);
    case 'ndjson':
      return (await import('@dondoc/report/ndjson')).toNdjson(results);
    case 'markdown':
      return (await import('@dondoc/report/markdown')).critiqueMarkdown(results);
    case 'html':
      return page(read, context);
    case 'xlsx':
      return (await import('@dondoc/report/xlsx')).critiqueXlsx(results);
    case 'sarif': {
      const titles = new Map(
        context.rules.flatMap((set) =>
          Array.from(set.rules, ([id, { rule }]) => [id, rule.title[context.language]] as const),
        ),
      );
      return (await import('@dondoc/report/sarif')).critiqueSarif(results, { version: version(), titles });
    }
    case 'docx':
      return commented(read[0] as ReadPlan);
    case 'text':
      return (await import('@dondoc/report/text')).critiqueText(results, textOptions(output));
  }
}
