import type {
  CoverageResult,
  Judgement,
  Recurrence,
  Requirement,
  Severity,
  SharedDifference,
  SourceKind,
} from '@dondoc/model';
import type { FollowedState } from './followed-task.js';

/** What readers see in place of the codes of the results. */
export const REQUIREMENT_LABELS: Readonly<Record<Requirement, string>> = {
  content: 'Nội dung công việc',
  goal: 'Mục tiêu',
  solution: 'Giải pháp',
  timeline: 'Thời gian, tiến độ',
  responsibility: 'Trách nhiệm',
};

/** As the heads of narrow columns. */
export const SHORT_REQUIREMENT_LABELS: Readonly<Record<Requirement, string>> = {
  content: 'Nội dung',
  goal: 'Mục tiêu',
  solution: 'Giải pháp',
  timeline: 'Thời gian',
  responsibility: 'Trách nhiệm',
};

export const JUDGEMENT_LABELS: Readonly<Record<Judgement, string>> = {
  yes: 'cụ thể',
  vague: 'chung chung',
  no: 'không có',
  unreadable: 'không đọc được',
};

export const SEVERITY_LABELS: Readonly<Record<Severity, string>> = {
  error: 'phải sửa',
  warning: 'nên sửa',
  info: 'gợi ý',
};

export const RECURRENCE_LABELS: Readonly<Record<Recurrence, string>> = {
  week: 'hằng tuần',
  month: 'hằng tháng',
  quarter: 'hằng quý',
  'half-year': '6 tháng một lần',
  year: 'hằng năm',
  other: 'định kỳ',
};

export const SOURCE_LABELS: Readonly<Record<SourceKind, string>> = {
  scan: 'bản quét',
  pdf: 'PDF có chữ',
  image: 'ảnh',
  docx: 'Word',
  markdown: 'Markdown',
  text: 'văn bản thuần',
};

export const STATUS_LABELS: Readonly<Record<'ok' | 'partial' | 'failed', string>> = {
  ok: 'đọc trọn vẹn',
  partial: 'chỉ đọc được một phần',
  failed: 'không đọc được',
};

export const STATE_LABELS: Readonly<Record<FollowedState, string>> = {
  todo: 'Chưa làm',
  doing: 'Đang làm',
  done: 'Xong',
  dropped: 'Không theo dõi',
};

export const COVERAGE_LABELS: Readonly<Record<CoverageResult['state'], string>> = {
  covered: 'đã có',
  partly: 'có một phần',
  missing: 'chưa thấy',
};

export const DIFFERENCE_LABELS: Readonly<Record<SharedDifference, string>> = {
  lead: 'khác chủ trì',
  deadline: 'khác thời hạn',
  figure: 'khác chỉ tiêu',
};

/** The rows of a header. */
export const HEADER_LABELS = {
  number: 'Số, ký hiệu',
  type: 'Loại văn bản',
  issuer: 'Cơ quan ban hành',
  issued: 'Nơi, ngày ban hành',
  subject: 'Trích yếu',
  urgency: 'Độ khẩn',
  signer: 'Người ký',
  recipients: 'Nơi nhận',
  incoming: 'Văn bản đến',
};
