import { DondocError } from '@dondoc/model';

const CHECK = 'Kiểm tra máy chủ PostgreSQL có đang chạy và địa chỉ sau --ledger.';

// Codes of node's sockets, and SQLSTATE classes (PostgreSQL manual, appendix A).
const TROUBLES: readonly (readonly [code: RegExp, message: string, remedy: string])[] = [
  [/^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENOENT)$/u, 'Không nối được tới sổ.', CHECK],
  [/^(?:ECONNRESET|EPIPE|ETIMEDOUT|57P0[1-5]|08\d{3})$/u, 'Mất kết nối tới sổ.', CHECK],
  [
    /^(?:28\d{3}|3D000)$/u,
    'Sổ không nhận tài khoản hoặc không có cơ sở dữ liệu này.',
    'Kiểm tra tên, mật khẩu và tên cơ sở dữ liệu trong địa chỉ.',
  ],
  [/^42501$/u, 'Tài khoản không đủ quyền trên sổ.', 'Cấp quyền theo docs/operations.md, mục “An toàn”.'],
  [/^53100$/u, 'Ổ đĩa của máy chủ chứa sổ đã đầy.', 'Giải phóng chỗ trên ổ đĩa của máy chủ rồi chạy lại.'],
  [/^53300$/u, 'Máy chủ chứa sổ hết chỗ nối.', 'Tăng max_connections hoặc bớt số máy chạy dondoc worker.'],
  [
    /^(?:25006|53\d{3}|58\d{3}|XX00\d)$/u,
    'Máy chủ chứa sổ không làm việc được.',
    'Xem nhật ký của máy chủ PostgreSQL.',
  ],
];

// What the driver says without a code.
const LOST =
  /Connection terminated|connection timeout|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/iu;

const codeOf = (cause: unknown): string => {
  const { code, message = '', errors } = cause as { code?: unknown; message?: string; errors?: readonly unknown[] };
  // An address of several names fails with one error a name.
  if (code === undefined && errors?.[0]) return codeOf(errors[0]);
  return code === undefined && LOST.test(message) ? 'ECONNRESET' : String(code ?? '');
};

/** True for errors that another try may well not meet: the server is away, or two transactions met. */
export const isPassing = (cause: unknown): boolean => {
  const error = cause instanceof DondocError ? cause.cause : cause;
  if (error === null || typeof error !== 'object') return false;
  // A socket that is not there is a server that is away; any other file is not the ledger's.
  if (codeOf(error) === 'ENOENT') return cause instanceof DondocError;
  return /^(?:ECONN|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EPIPE|ETIMEDOUT|57P0|08|53300)/u.test(codeOf(error));
};

/** Two transactions that waited for each other: one of them has to begin again. */
export const isConflict = (cause: unknown): boolean => /^40(?:001|P01)$/u.test(codeOf(cause));

/** An error of the server as `ledger/unavailable`; what is none of its troubles is a fault of ours and stays as it is. */
export function told(place: string, cause: unknown): unknown {
  if (cause instanceof DondocError || cause === null || typeof cause !== 'object') return cause;
  const code = codeOf(cause);
  const known = TROUBLES.find(([pattern]) => pattern.test(code));
  if (!known) return cause;
  return new DondocError('ledger/unavailable', `${known[1]} (${place})`, known[2], undefined, { cause });
}
