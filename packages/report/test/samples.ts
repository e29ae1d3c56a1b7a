import { type CritiqueResult, type DirectiveResult, type Evidence, isoDate, type Requirement } from '@dondoc/model';
import type { FollowedTask } from '../src/text/index.js';

export const quote = (text: string, start = 0, page: number | null = 1): Evidence => ({
  start,
  end: start + text.length,
  quote: text,
  page,
  boxes: page === null ? [] : [{ x0: 72, y0: 100, x1: 520, y1: 114 }],
});

const header: DirectiveResult['header'] = {
  number: '12/CT-UBND',
  type: 'chỉ thị',
  issuer: 'UBND tỉnh Bình Minh',
  date: isoDate('2026-03-02'),
  place: 'Bình Minh',
  subject: 'Về phòng cháy, chữa cháy rừng mùa khô năm 2026',
  signer: 'Nguyễn Văn An',
  capacity: 'KT. CHỦ TỊCH, PHÓ CHỦ TỊCH',
  recipients: ['Như trên', 'Lưu: VT, KTN'],
  urgency: null,
  incoming: null,
};

export const directive: DirectiveResult = {
  format: 'dondoc/directive@1',
  source: { path: 'den/12-ct-ubnd.pdf', sha256: 'a'.repeat(64), kind: 'scan', pages: 3 },
  status: 'partial',
  problems: [
    {
      code: 'ocr/low-confidence',
      message: 'Nửa dưới trang 3 mờ, nhiều chữ không đọc được.',
      remedy: 'Quét lại trang 3 ở 300 dpi.',
      page: 3,
    },
  ],
  header,
  tasks: [
    {
      id: 't1',
      text: 'Giao Sở Nông nghiệp và Môi trường chủ trì, phối hợp với Công an tỉnh rà soát 100% khu rừng trọng điểm, lập danh sách gửi UBND tỉnh trước ngày 15/3/2026.',
      lead: [{ name: 'Sở Nông nghiệp và Môi trường', inherited: false }],
      coordinating: [{ name: 'Công an tỉnh', inherited: false }],
      deadline: {
        text: 'trước ngày 15/3/2026',
        kind: 'by',
        start: null,
        end: isoDate('2026-03-15'),
        every: null,
        implied: false,
      },
      product: 'danh sách',
      modality: 'assign',
      section: '1',
      evidence: [quote('Giao Sở Nông nghiệp và Môi trường chủ trì', 400, 1)],
      confidence: 0.93,
    },
    {
      id: 't2',
      text: 'Tổ chức trực 24/24 giờ trong quý II.',
      lead: [
        { name: 'UBND các xã, phường', inherited: true },
        { name: 'Chi cục Kiểm lâm', inherited: true },
      ],
      coordinating: [],
      deadline: {
        text: 'trong quý II',
        kind: 'within',
        start: isoDate('2026-04-01'),
        end: isoDate('2026-06-30'),
        every: null,
        implied: true,
      },
      product: null,
      modality: 'require',
      section: '2.a',
      evidence: [quote('Tổ chức trực', 900, 2), quote('trong quý II', 930, 3)],
      confidence: 0.55,
    },
    {
      id: 't3',
      text: 'Báo cáo kết quả hằng tuần.',
      lead: [],
      coordinating: [],
      deadline: { text: 'hằng tuần', kind: 'recurring', start: null, end: null, every: 'week', implied: false },
      product: 'báo cáo',
      modality: 'require',
      section: null,
      evidence: [quote('Báo cáo kết quả hằng tuần.', 1200, 3)],
    },
  ],
  references: [
    {
      number: '156/2018/NĐ-CP',
      type: 'nghị định',
      date: isoDate('2018-11-16'),
      issuer: 'Chính phủ',
      evidence: [quote('Nghị định số 156/2018/NĐ-CP', 100, 1)],
    },
  ],
  targets: [
    {
      text: 'rà soát 100% khu rừng trọng điểm',
      from: null,
      to: 100,
      unit: '%',
      evidence: [quote('100% khu rừng trọng điểm', 480, 1)],
    },
  ],
};

export const failed: DirectiveResult = {
  ...directive,
  source: { path: 'den/khoa.pdf', sha256: 'b'.repeat(64), kind: 'pdf', pages: 0 },
  status: 'failed',
  problems: [
    {
      code: 'input/encrypted',
      message: 'Tệp có mật khẩu.',
      remedy: 'Bỏ mật khẩu rồi chạy lại.',
      page: null,
    },
  ],
  header: {
    ...header,
    number: null,
    type: null,
    issuer: null,
    date: null,
    place: null,
    subject: null,
    signer: null,
    capacity: null,
    recipients: [],
  },
  tasks: [],
  references: [],
  targets: [],
};

const same = <T>(value: T): Record<Requirement, T> => ({
  content: value,
  goal: value,
  solution: value,
  timeline: value,
  responsibility: value,
});

export const critique: CritiqueResult = {
  format: 'dondoc/critique@1',
  source: { path: 'kh/45-kh-ubnd.docx', sha256: 'c'.repeat(64), kind: 'docx', pages: 0 },
  status: 'ok',
  problems: [],
  header: { ...header, number: '45/KH-UBND', type: 'kế hoạch', issuer: 'UBND xã Tân Lập' },
  items: [
    {
      id: 'i1',
      text: 'Tăng cường tuyên truyền về phòng cháy, chữa cháy rừng.',
      requirements: { ...same('no' as const), content: 'vague' },
      reasons: { ...same('không thấy'), content: 'đối tượng chung chung: tuyên truyền' },
      lead: [],
      deadline: null,
      section: 'II.1.a',
      evidence: [quote('Tăng cường tuyên truyền về phòng cháy, chữa cháy rừng.', 300, null)],
    },
    {
      id: 'i2',
      text: 'Trước 31/3/2026, Ban Lâm nghiệp xã phát quang 12 km đường băng bằng máy cắt.',
      requirements: same('yes' as const),
      reasons: same('có trong câu'),
      lead: [{ name: 'Ban Lâm nghiệp xã', inherited: false }],
      deadline: {
        text: 'Trước 31/3/2026',
        kind: 'by',
        start: null,
        end: isoDate('2026-03-31'),
        every: null,
        implied: false,
      },
      section: 'II.2',
      evidence: [quote('Trước 31/3/2026, Ban Lâm nghiệp xã phát quang 12 km đường băng', 500, null)],
    },
  ],
  requirements: {
    ...same({ level: 'cơ bản đạt' as const, share: 0.5, near: false }),
    content: { level: 'cơ bản đạt', share: 0.75, near: true },
    timeline: { level: 'chưa đạt', share: 0.39, near: true, margin: { level: 'cơ bản đạt', items: 1 } },
  },
  verdict: 'cơ bản đạt',
  summary: {
    verdict: 'Kế hoạch cơ bản đạt năm yêu cầu, xét trên 2 việc: chưa đạt về thời gian.',
    strengths: ['1/2 việc có thời hạn cụ thể.'],
    gaps: ['1/2 việc chưa ghi đơn vị hay người chủ trì.'],
    near: ['Thời gian (39 %) sát ngưỡng: thêm 1 việc cụ thể thì cơ bản đạt.'],
    comparison: ['Trong 2 nhiệm vụ được giao, kế hoạch đã có 1, có một phần 0, chưa thấy 1.'],
    sections: [
      { section: 'II.1', heading: 'Tuyên truyền', items: 1, met: same(0) },
      { section: null, heading: null, items: 1, met: same(1) },
    ],
  },
  findings: [
    {
      rule: 'timeline-level',
      severity: 'error',
      requirement: 'timeline',
      message: 'Chưa đạt yêu cầu cụ thể về thời gian, tiến độ: 39 %.',
      suggestion: null,
      subject: 'document',
      evidence: [quote('Về phòng cháy, chữa cháy rừng', 60, null)],
      basis: ['Kết luận 328-KL/ĐUK, mục 1'],
      needsCheck: false,
      fingerprint: '0123456789abcdef',
    },
    {
      rule: 'solution-missing',
      severity: 'info',
      requirement: 'solution',
      message: 'Thiếu giải pháp ở 1/1 việc của mục II.1.',
      suggestion: 'Nêu cách làm.',
      subject: 'section II.1',
      evidence: [],
      basis: ['Kết luận 328-KL/ĐUK, mục 1'],
      needsCheck: false,
      fingerprint: '1123456789abcdef',
    },
    {
      rule: 'timeline-missing',
      severity: 'warning',
      requirement: 'timeline',
      message: 'Thiếu thời hạn cho “Tăng cường tuyên truyền…”, cần ngày cụ thể.',
      suggestion: 'Bổ sung thời hạn hoàn thành.',
      subject: 'i1',
      evidence: [quote('Tăng cường tuyên truyền về phòng cháy, chữa cháy rừng.', 300, null)],
      basis: ['Kết luận 328-KL/ĐUK, mục 1'],
      needsCheck: false,
      fingerprint: '2123456789abcdef',
    },
    {
      rule: 'task-not-covered',
      severity: 'warning',
      requirement: null,
      message: 'Chưa thấy việc nào ứng với nhiệm vụ “Tổ chức trực 24/24 giờ”.',
      suggestion: 'Thêm một việc cho nhiệm vụ này.',
      subject: 't2',
      evidence: [{ ...quote('Tổ chức trực', 900, 2), document: '12/CT-UBND' }],
      basis: [],
      confidence: 0.4,
      needsCheck: true,
      fingerprint: '3123456789abcdef',
    },
  ],
  coverage: [
    { task: 't1', items: ['i2'], state: 'covered' },
    { task: 't2', items: [], state: 'missing' },
  ],
  overlaps: [{ items: ['i1', 'i2'], similarity: 0.812 }],
};

export const failedCritique: CritiqueResult = {
  ...critique,
  source: failed.source,
  status: 'failed',
  problems: failed.problems,
  header: failed.header,
  items: [],
  findings: [],
  coverage: [],
  overlaps: [],
};

/** As a ledger gives them. */
export const followed: readonly FollowedTask[] = directive.tasks.slice(0, 2).map((task, i) => ({
  id: `0123456789abcde${i}`,
  document: i === 0 ? '12/CT-UBND' : null,
  path: 'den/khoa.pdf',
  task,
  due: task.deadline?.end ?? null,
  state: i === 0 ? 'doing' : 'todo',
  note: i === 0 ? '=đã nhắc, "hai" lần' : null,
  withdrawn: i === 1,
}));

/** Words that break writers: markup, formulas, control codes, bars, list marks, and a word longer than any line. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  "=cmd|' /C calc'!A0",
  '\u001B[2J\u0007nhấp nháy\u202Eđảo',
  'một | hai\nba\r\nbốn',
  '1. # *đậm* [x](javascript:y) `z`',
  'ổ'.repeat(300),
  '"><img src=x onerror=alert(1)>',
  'constructor',
  '__proto__',
  '_x0041_ &amp; ]]>',
] as const;

const nasty = HOSTILE.join(' ');

export const hostileDirective: DirectiveResult = {
  ...directive,
  source: { ...directive.source, path: nasty },
  header: { ...header, number: HOSTILE[1], subject: nasty, recipients: [...HOSTILE] },
  problems: [{ code: 'input/page-failed', message: nasty, remedy: nasty, page: 1 }],
  tasks: HOSTILE.map((text, i) => ({
    id: HOSTILE[i] ?? '',
    text,
    lead: [{ name: text, inherited: true }],
    coordinating: [{ name: text, inherited: false }],
    deadline: { text, kind: 'vague', start: null, end: null, every: null, implied: false },
    product: text,
    modality: 'assign',
    section: text,
    evidence: [quote(text)],
  })),
  references: HOSTILE.map((text) => ({ number: text, type: text, date: null, issuer: text, evidence: [quote(text)] })),
  targets: HOSTILE.map((text) => ({ text, from: null, to: null, unit: text, evidence: [quote(text)] })),
};

export const hostileCritique: CritiqueResult = {
  ...critique,
  source: { ...critique.source, path: nasty },
  header: hostileDirective.header,
  items: HOSTILE.map((text, i) => ({
    id: `i${i}`,
    text,
    requirements: same('no' as const),
    reasons: same(text),
    lead: [{ name: text, inherited: false }],
    deadline: null,
    section: text,
    evidence: [quote(text)],
  })),
  findings: HOSTILE.map((text, i) => ({
    rule: text,
    severity: 'warning',
    requirement: 'goal',
    message: text,
    suggestion: text,
    subject: `i${i}`,
    evidence: [quote(text), { ...quote(text), document: text }],
    basis: [text],
    needsCheck: false,
    fingerprint: '0123456789abcdef',
  })),
  summary: {
    verdict: nasty,
    strengths: HOSTILE,
    gaps: HOSTILE,
    near: HOSTILE,
    comparison: HOSTILE,
    sections: HOSTILE.map((text) => ({ section: text, heading: text, items: 1, met: same(0) })),
  },
  coverage: [{ task: HOSTILE[0], items: [HOSTILE[6]], state: 'partly' }],
  overlaps: [{ items: [HOSTILE[0], HOSTILE[6]], similarity: 1 }],
};
