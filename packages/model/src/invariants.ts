import { blocksOf, type SourceDocument } from './document.js';
import { DondocError } from './errors.js';
import type { Evidence, Facts } from './facts.js';
import type { Span } from './geometry.js';

/** Throws `DondocError('internal/invariant')`: a fault of dondoc, never of the document. */
export function invariant(condition: boolean, message: string): asserts condition {
  if (!condition)
    throw new DondocError(
      'internal/invariant',
      `Lỗi nội bộ: ${message}`,
      'Xin gửi tệp và thông báo này cho nhóm phát triển dondoc.',
    );
}

/** `0 <= start <= end <= text.length`. */
export function checkSpan(text: string, span: Span, what: string): void {
  invariant(
    Number.isInteger(span.start) &&
      Number.isInteger(span.end) &&
      0 <= span.start &&
      span.start <= span.end &&
      span.end <= text.length,
    `${what}: khoảng ${span.start}–${span.end} nằm ngoài văn bản (${text.length})`,
  );
}

/** `quote === text.slice(start, end)`, and a quote is not empty. */
export function checkEvidence(text: string, evidence: readonly Evidence[], what: string): void {
  for (const e of evidence) {
    if (e.document !== undefined) continue;
    checkSpan(text, e, what);
    invariant(e.start < e.end, `${what}: bằng chứng rỗng ở ${e.start}`);
    invariant(e.quote === text.slice(e.start, e.end), `${what}: trích dẫn khác văn bản ở ${e.start}: “${e.quote}”`);
    invariant(e.page === null || e.boxes.length > 0, `${what}: có trang nhưng không có khung`);
  }
}

/** Every rule of "one text, one ruler" that a tree can break: NFC, positions, origins, blocks in order. */
export function checkDocument(document: SourceDocument): void {
  const { text, origins } = document;
  invariant(text === text.normalize('NFC'), 'văn bản không ở dạng NFC');
  let at = 0;
  for (const o of origins) {
    checkSpan(text, o, 'origin');
    invariant(o.start >= at && o.end > o.start, `origin chồng nhau hoặc rỗng ở ${o.start}`);
    invariant(
      /^[\s|]*$/u.test(text.slice(at, o.start)),
      `văn bản không rõ nguồn ở ${at}: “${text.slice(at, o.start)}”`,
    );
    at = o.end;
  }
  invariant(/^[\s|]*$/u.test(text.slice(at)), `văn bản không rõ nguồn ở ${at}`);
  let end = 0;
  let index = -1;
  for (const block of blocksOf(document)) {
    checkSpan(text, block.span, 'khối');
    invariant(block.span.start >= end && block.index > index, `khối ${block.index} không theo thứ tự`);
    invariant(block.parent === null || block.parent < block.index, `khối ${block.index} đứng trước khối cha`);
    end = block.span.end;
    index = block.index;
    if (block.kind === 'table')
      for (const row of block.rows) for (const cell of row.cells) checkSpan(text, cell.span, 'ô bảng');
  }
}

/** Every quote of every fact stands in the text. */
export function checkFacts(text: string, facts: Facts): void {
  for (const [name, fact] of Object.entries(facts.header))
    if (fact.presence !== 'absent') checkEvidence(text, fact.evidence, `header.${name}`);
  for (const t of [...facts.tasks, ...facts.items]) {
    invariant(t.evidence.length > 0, `${t.id}: không có bằng chứng`);
    checkEvidence(text, t.evidence, t.id);
    for (const o of [...t.lead, ...t.coordinating]) checkEvidence(text, o.evidence, `${t.id} owner`);
    if (t.deadline.presence === 'present') checkEvidence(text, t.deadline.value.evidence, `${t.id} deadline`);
  }
  for (const r of facts.references) {
    checkEvidence(text, r.evidence, r.number);
    for (const p of r.provisions ?? []) checkEvidence(text, p.evidence, `${r.number} ${p.text}`);
  }
  for (const t of facts.targets) checkEvidence(text, t.evidence, t.text);
}
