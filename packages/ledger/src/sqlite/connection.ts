import { DondocError } from '@dondoc/model';
import Database from 'libsql';
import { migrate } from './schema.js';

/** Pages of the file that are kept in memory; the default of 2 MB is read anew with every question to a large ledger. */
const CACHE_KB = 65_536;

/** Pages of the log that are carried over into the file together, 16 MB: a page that changes often is written there once. */
const LOG_PAGES = 4000;

/** How long to wait for another process that is writing. */
const BUSY_MS = 10_000;

const REMEDIES: readonly (readonly [code: RegExp, message: string, remedy: string])[] = [
  [
    /^SQLITE_(?:BUSY|LOCKED)/u,
    'Sổ đang bị một chương trình khác giữ để ghi.',
    'Đợi chương trình kia xong, hoặc đóng nó, rồi chạy lại.',
  ],
  [/^SQLITE_NOTADB/u, 'Tệp này không phải là sổ của dondoc.', 'Chọn tên tệp khác cho sổ.'],
  [/^SQLITE_CORRUPT/u, 'Tệp sổ bị hỏng.', 'Khôi phục tệp từ bản sao lưu; giữ lại tệp hỏng để cứu dữ liệu.'],
  [/^SQLITE_FULL/u, 'Ổ đĩa chứa sổ đã đầy.', 'Giải phóng chỗ trên ổ đĩa rồi chạy lại.'],
  [
    /^SQLITE_(?:READONLY|CANTOPEN|PERM|AUTH)/u,
    'Không được phép mở hoặc ghi tệp sổ.',
    'Kiểm tra quyền ghi của tệp và thư mục chứa nó.',
  ],
  [/^SQLITE_IOERR/u, 'Không đọc hoặc ghi được tệp sổ.', 'Kiểm tra ổ đĩa chứa sổ.'],
];

/** An error of the store as `ledger/unavailable`; what is none of its troubles is a fault of ours and stays as it is. */
function told(file: string, cause: unknown): unknown {
  if (cause instanceof DondocError) return cause;
  const { code = '', message = '' } = cause as { code?: unknown; message?: string };
  const opening = /unable to open/iu.test(message) ? 'SQLITE_CANTOPEN' : '';
  const known = REMEDIES.find(([pattern]) => pattern.test(String(code) || opening));
  if (!known) return cause;
  return new DondocError('ledger/unavailable', `${known[1]} (${file})`, known[2], { file }, { cause });
}

/** Runs `work` on the store; what goes wrong there comes out as `ledger/unavailable`. */
export async function guarded<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw told(file, cause);
  }
}

/** An open ledger file at the newest version. Every commit is on the disk before it is reported. */
export function connect(file: string): Database.Database {
  let db: Database.Database | null = null;
  try {
    db = new Database(file, { timeout: BUSY_MS });
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma(`wal_autocheckpoint = ${LOG_PAGES}`);
    db.pragma('foreign_keys = ON');
    db.pragma(`cache_size = -${CACHE_KB}`);
    migrate(db);
    return db;
  } catch (cause) {
    db?.close();
    throw told(file, cause);
  }
}
