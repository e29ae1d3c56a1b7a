import type { FieldChange, TaskChange } from '@dondoc/ledger';
import type { Outcome } from '../batch/outcome.js';

const FIELDS: Readonly<Record<FieldChange['field'], string>> = {
  text: 'nội dung',
  lead: 'chủ trì',
  coordinating: 'phối hợp',
  deadline: 'thời hạn',
  product: 'sản phẩm',
};

const MARKS: Readonly<Record<TaskChange['kind'], string>> = {
  added: '+ thêm',
  changed: '~ đổi',
  withdrawn: '! không còn trong bản mới, giữ lại vì đã có người xử lý',
  removed: '- bỏ',
};

const fieldWords = ({ field, from, to }: FieldChange): string => `      ${FIELDS[field]}: “${from}” → “${to}”`;

/** What new readings changed in tasks that stood in the ledger, document by document; empty for none. */
export function changeLines(outcomes: readonly Outcome[]): readonly string[] {
  return outcomes.flatMap(({ path, recorded }) => {
    if (!recorded || recorded.changes.length === 0) return [];
    return [
      `${path}: ${recorded.replaces ? 'thay cho bản trước' : 'đọc lại'}, ${recorded.changes.length} nhiệm vụ khác trước`,
      ...recorded.changes.flatMap(({ kind, id, text, fields }) => [
        `  ${MARKS[kind]} (${id}): ${text}`,
        ...fields.map(fieldWords),
      ]),
    ];
  });
}

const sum = (outcomes: readonly Outcome[], of: (outcome: Outcome) => number): number =>
  outcomes.reduce((n, o) => n + of(o), 0);

/** The counts of a run as a table. */
export function summaryLines(outcomes: readonly Outcome[]): readonly string[] {
  const count = (status: Outcome['status']): number => outcomes.filter((o) => o.status === status).length;
  const rows: readonly (readonly [label: string, n: number])[] = [
    ['Tệp', outcomes.length],
    ['  đọc trọn vẹn', count('ok')],
    ['  đọc được một phần', count('partial')],
    ['  không đọc được', count('failed')],
    ['  để riêng', count('quarantined')],
    ['  đã có trong sổ', count('known')],
    ['Trang đã đọc', sum(outcomes, (o) => o.pages)],
    ['Nhiệm vụ mới', sum(outcomes, (o) => o.recorded?.added ?? 0)],
    ['Nhiệm vụ khác trước', sum(outcomes, (o) => o.recorded?.changes.filter((c) => c.kind !== 'added').length ?? 0)],
  ];
  const wide = Math.max(...rows.map(([label]) => label.length));
  const digits = Math.max(...rows.map(([, n]) => String(n).length));
  return rows.map(([label, n]) => `${label.padEnd(wide)}  ${String(n).padStart(digits)}`);
}
