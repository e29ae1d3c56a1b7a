import { DondocError } from '@dondoc/model';
import Database from 'libsql';
import { migrate } from './schema.js';

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

/** Runs `work` on the store; what goes wrong there comes out as `ledger/unavailable`. */
export function guarded<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof DondocError) throw cause;
    const code = String((cause as { code?: unknown }).code ?? '');
    const opening = /unable to open/iu.test((cause as Error).message) ? 'SQLITE_CANTOPEN' : '';
    const known = REMEDIES.find(([pattern]) => pattern.test(code || opening));
    // What is none of the store's troubles is a fault of ours and goes on as it is.
    if (!known) throw cause;
    throw new DondocError('ledger/unavailable', `${known[1]} (${file})`, known[2], { file }, { cause });
  }
}

/** An open ledger file at the newest version. Every commit is on the disk before it is reported. */
export function connect(file: string): Database.Database {
  return guarded(file, () => {
    const db = new Database(file, { timeout: BUSY_MS });
    try {
      db.pragma('journal_mode = WAL');
      db.pragma('synchronous = FULL');
      db.pragma('foreign_keys = ON');
      migrate(db);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}
