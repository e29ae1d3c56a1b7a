import { type DirectiveResult, type IsoDate, isoDate, type TaskResult } from '@dondoc/model';

export const day = (text: string): IsoDate => {
  const date = isoDate(text);
  if (!date) throw new Error(text);
  return date;
};

export const task = (text: string, owners: readonly string[] = [], end: string | null = null): TaskResult => ({
  id: 't1',
  text,
  lead: owners.map((name) => ({ name, inherited: false })),
  coordinating: [],
  deadline: end
    ? { text: `trước ngày ${end}`, kind: 'by', start: null, end: day(end), every: null, implied: false }
    : null,
  product: null,
  modality: 'assign',
  section: null,
  evidence: [{ start: 0, end: text.length, quote: text, page: 1, boxes: [{ x0: 0, y0: 0, x1: 10, y1: 10 }] }],
});

export const TASKS: readonly TaskResult[] = [
  task('Giao Sở Y tế tổ chức 02 lớp tập huấn về phòng dịch.', ['Sở Y tế'], '2026-03-15'),
  task('Công an tỉnh rà soát cư trú.', ['Công an tỉnh', 'UBND các xã, phường'], '2026-06-30'),
  task('Các đơn vị báo cáo kết quả.'),
];

export const directive = (sha: string, tasks: readonly TaskResult[] = TASKS): DirectiveResult => ({
  format: 'dondoc/directive@1',
  source: { path: `den/${sha}.pdf`, sha256: sha.repeat(64).slice(0, 64), kind: 'scan', pages: 2 },
  status: 'ok',
  problems: [],
  header: {
    number: `12${sha}/CT-UBND`,
    type: 'chỉ thị',
    issuer: 'UBND tỉnh Bình Minh',
    date: day('2026-03-02'),
    place: null,
    subject: null,
    signer: null,
    capacity: null,
    recipients: [],
    urgency: null,
    incoming: null,
  },
  tasks,
  references: [],
  targets: [],
});
