import { existsSync, statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DondocError } from '@dondoc/model';

// f_type of statfs(2), from the Linux headers (linux/magic.h and each file system's own).
const NETWORK_FILE_SYSTEMS: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
  [0x5346414f, 'AFS'],
  [0x6b414653, 'AFS'],
  [0x73757245, 'Coda'],
  [0x00c36400, 'Ceph'],
  [0x0bd00bd0, 'Lustre'],
  [0x47504653, 'GPFS'],
  [0x19830326, 'BeeGFS'],
  [0x7461636f, 'OCFS2'],
  [0x01161970, 'GFS2'],
  [0x0000564c, 'NCP'],
]);

/** The name of a file system that several machines share, by the type that `statfs` gives; null for local ones. */
export const networkFileSystem = (type: number): string | null => NETWORK_FILE_SYSTEMS.get(type >>> 0) ?? null;

const unavailable = (message: string, remedy: string): DondocError =>
  new DondocError('ledger/unavailable', message, remedy);

const LOCAL = 'Đặt sổ trên ổ đĩa của chính máy này, ví dụ --ledger /var/lib/dondoc/so.db.';

/**
 * The file that a ledger's address names: a path, `file:` or `sqlite:` with a path, or `:memory:`.
 *
 * @throws DondocError `ledger/unavailable` for addresses of servers.
 */
export function ledgerFile(url: string): string {
  if (url === '') throw unavailable('Chưa cho biết sổ nằm ở đâu.', 'Ghi đường dẫn tệp sau --ledger.');
  if (url === ':memory:') return url;
  if (/^file:/iu.test(url)) {
    try {
      return fileURLToPath(url);
    } catch (cause) {
      throw new DondocError(
        'ledger/unavailable',
        `Địa chỉ sổ “${url}” không phải là tệp trên máy này.`,
        LOCAL,
        undefined,
        {
          cause,
        },
      );
    }
  }
  const path = url.replace(/^sqlite:(?:\/\/(?=\/))?/iu, '');
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//iu.exec(path)?.[1];
  if (scheme) throw unavailable(`Không biết cách mở sổ ở địa chỉ “${scheme}://”.`, LOCAL);
  return resolve(path);
}

/**
 * Refuses places where SQLite cannot keep its promise: a write-ahead log needs memory shared by all who use the file, which
 * machines do not share (https://www.sqlite.org/wal.html, section 1).
 *
 * @throws DondocError `ledger/unavailable`
 */
export function assertLocal(file: string): void {
  if (file === ':memory:') return;
  const folder = dirname(file);
  if (!existsSync(folder))
    throw unavailable(`Không có thư mục “${folder}” để đặt sổ.`, 'Tạo thư mục đó hoặc chọn đường dẫn khác.');
  const network = /^\\\\/u.test(file) ? 'SMB' : networkFileSystem(statfsSync(folder).type);
  if (network)
    throw unavailable(
      `Thư mục “${folder}” nằm trên ổ mạng (${network}); sổ đặt ở đó có thể hỏng khi nhiều máy cùng ghi.`,
      LOCAL,
    );
}
