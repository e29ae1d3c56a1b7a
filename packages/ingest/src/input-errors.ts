import { DondocError } from '@dondoc/model';

/** The file cannot be found or is no file. */
export function missing(path: string, what: string, cause?: unknown): DondocError {
  return new DondocError(
    'input/missing',
    `${what}: “${path}”.`,
    'Kiểm tra lại đường dẫn và quyền đọc tệp.',
    { file: path },
    { cause },
  );
}

export function empty(path: string): DondocError {
  return new DondocError('input/empty', `Tệp “${path}” không có nội dung.`, 'Tải hoặc chép lại tệp rồi thử lại.', {
    file: path,
  });
}

export function encrypted(path: string, cause?: unknown): DondocError {
  return new DondocError(
    'input/encrypted',
    `Tệp “${path}” được bảo vệ bằng mật khẩu.`,
    'Mở tệp bằng mật khẩu, lưu lại một bản không đặt mật khẩu rồi thử lại.',
    { file: path },
    { cause },
  );
}

export function unsupported(path: string, what: string, remedy: string): DondocError {
  return new DondocError('input/unsupported', `Tệp “${path}” là ${what}, chưa đọc được.`, remedy, { file: path });
}

export function truncated(path: string, cause?: unknown): DondocError {
  return new DondocError(
    'input/truncated',
    `Tệp “${path}” bị cắt cụt, thiếu phần cuối.`,
    'Tải hoặc chép lại tệp từ nguồn rồi thử lại.',
    { file: path },
    { cause },
  );
}

export function corrupt(path: string, what: string, cause?: unknown): DondocError {
  return new DondocError(
    'input/corrupt',
    `Tệp “${path}” bị hỏng: ${what}.`,
    'Mở tệp bằng phần mềm gốc, lưu lại thành tệp mới rồi thử lại.',
    { file: path },
    { cause },
  );
}

export function tooLarge(path: string, what: string, remedy: string, cause?: unknown): DondocError {
  return new DondocError('input/too-large', `Tệp “${path}” quá lớn: ${what}.`, remedy, { file: path }, { cause });
}
