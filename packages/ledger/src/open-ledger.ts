import type { Ledger } from './ledger.js';
import { assertLocal, ledgerFile } from './location.js';
import { isPostgres } from './postgres/connection.js';
import { SqliteStore } from './sqlite/sqlite-store.js';
import { SqlLedger } from './store/sql-ledger.js';

/**
 * Opens the ledger at `url`, and makes it where there is none: a path, `file:` or `sqlite:` with a path on a disk of this
 * machine, `:memory:` for one that is gone on closing, or `postgres://…` for one that several machines share. The folder or
 * the database has to be there; PostgreSQL needs the packages `pg` and `graphile-worker` beside this one.
 *
 * @throws DondocError `ledger/unavailable` for network disks, files and tables of other programs or of a later version, servers
 *   that do not answer, and places that cannot be written.
 */
export async function openLedger(url: string): Promise<Ledger> {
  if (isPostgres(url)) return (await import('./postgres/open-postgres.js')).openPostgres(url);
  const file = ledgerFile(url);
  assertLocal(file);
  return new SqlLedger(new SqliteStore(file));
}
