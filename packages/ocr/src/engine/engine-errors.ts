import { DondocError } from '@dondoc/model';

export function engineFailed(detail: string, cause?: unknown): DondocError {
  return new DondocError(
    'ocr/engine-failed',
    `Bộ nhận dạng chữ gặp lỗi: ${detail}`,
    'Chạy lại; nếu vẫn lỗi, kiểm tra tệp ảnh và cài lại dondoc.',
    undefined,
    { cause },
  );
}

export function engineTimeout(ms: number): DondocError {
  return new DondocError(
    'ocr/timeout',
    `Nhận dạng chữ quá ${Math.round(ms / 1000)} giây mà chưa xong một trang.`,
    'Tăng thời gian cho phép hoặc giảm độ phân giải của bản quét.',
  );
}

export function modelMissing(file: string, why: string): DondocError {
  return new DondocError(
    'ocr/model-missing',
    `Dữ liệu nhận dạng tiếng Việt không dùng được: ${file} ${why}.`,
    'Cài lại gói dondoc (npm install) để có đủ tệp dữ liệu.',
    { file },
  );
}
