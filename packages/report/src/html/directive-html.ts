import type { DirectiveResult } from '@dondoc/model';
import { deadlineWords, documentName, ownerNames, pagesOf, percent, vnDate } from '../present/fields.js';
import { html, htmlTable, type Markup, NOTHING } from './markup.js';
import { contentsHtml, headHtml, htmlPage, problemsHtml } from './page.js';

const TASK_HEAD = ['STT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời hạn', 'Sản phẩm', 'Vị trí', 'Độ tin cậy'];

function tasksHtml({ tasks, status }: DirectiveResult, id: string): Markup {
  if (tasks.length === 0) return status === 'failed' ? NOTHING : html`<p>Không tìm thấy nhiệm vụ nào được giao.</p>\n`;
  const rows = tasks.map((task, i) => {
    const pages = pagesOf(task.evidence);
    const place = [task.section ? `mục ${task.section}` : '', pages ? `trang ${pages}` : ''];
    return {
      id: `${id}-t${i + 1}`,
      cells: [
        html`<a href="#${id}-t${i + 1}">${i + 1}</a>`,
        task.text,
        ownerNames(task.lead),
        ownerNames(task.coordinating),
        deadlineWords(task.deadline),
        task.product ?? '',
        place.filter(Boolean).join(', '),
        task.confidence === undefined ? '' : percent(task.confidence),
      ],
    };
  });
  const inherited = tasks.some((t) => [...t.lead, ...t.coordinating].some((o) => o.inherited));
  return html`<h2>Nhiệm vụ (${tasks.length})</h2>
${htmlTable('tasks', TASK_HEAD, rows)}${
  inherited ? html`<p class="soft">* lấy từ đề mục hoặc câu dẫn phía trên</p>\n` : NOTHING
}${tasks.some((t) => t.deadline?.implied) ? html`<p class="soft">≈ ngày suy từ văn bản, câu không ghi đủ</p>\n` : NOTHING}`;
}

function referencesHtml({ references }: DirectiveResult): Markup {
  if (references.length === 0) return NOTHING;
  const rows = references.map((r) => ({
    cells: [r.number, r.type ?? '', r.date ? vnDate(r.date) : '', r.issuer ?? '', pagesOf(r.evidence)],
  }));
  return html`<h2>Văn bản được viện dẫn (${references.length})</h2>
${htmlTable('references', ['Số, ký hiệu', 'Loại', 'Ngày', 'Cơ quan ban hành', 'Trang'], rows)}`;
}

function targetsHtml({ targets }: DirectiveResult): Markup {
  if (targets.length === 0) return NOTHING;
  const rows = targets.map((t) => ({ cells: [t.text, pagesOf(t.evidence)] }));
  return html`<h2>Chỉ tiêu (${targets.length})</h2>
${htmlTable('targets', ['Chỉ tiêu', 'Trang'], rows)}`;
}

/** What each directive orders, as one self-contained page: no script, nothing loaded, fit for A4. */
export function directiveHtml(results: readonly DirectiveResult[]): string {
  const [only] = results;
  const title = results.length === 1 && only ? documentName(only.header, only.source) : 'Nhiệm vụ được giao';
  const articles = results.map(
    (result, i) => html`<article id="d${i + 1}">
${headHtml(result)}${tasksHtml(result, `d${i + 1}`)}${referencesHtml(result)}${targetsHtml(result)}${problemsHtml(result.problems)}</article>
`,
  );
  return htmlPage(title, html`${contentsHtml(results)}<main>\n${articles}</main>`);
}
