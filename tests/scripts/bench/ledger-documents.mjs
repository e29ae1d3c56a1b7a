/** Tasks of a document of the benchmark. */
export const TASKS = 5;

/** Task `k` of document `i`, about as long as those of real directives. */
export function taskOf(i, k) {
  const text = `Giao Sở Y tế chủ trì, phối hợp với các đơn vị liên quan làm việc thứ ${k} của văn bản ${i}, báo cáo kết quả.`;
  return {
    id: `t${k}`,
    text,
    lead: [{ name: 'Sở Y tế', inherited: false }],
    coordinating: [],
    product: null,
    modality: 'assign',
    deadline: { text: 'trước ngày 15/3/2026', kind: 'by', start: null, end: '2026-03-15', every: null, implied: false },
    section: null,
    evidence: [{ start: 0, end: text.length, quote: text, page: 1, boxes: [{ x0: 1, y0: 1, x1: 9, y1: 9 }] }],
  };
}
