import type { Ledger } from './ledger.js';
import { assertLocal, ledgerFile } from './location.js';
import { SqliteLedger } from './sqlite/sqlite-ledger.js';

/**
 * Opens the ledger at `url`, and makes it where there is none: a path, `file:` or `sqlite:` with a path on a disk of this
 * machine, or `:memory:` for one that is gone on closing. The folder has to be there.
 *
 * @throws DondocError `ledger/unavailable` for network disks, servers (`postgres://` is not in this version), files of other
 *   programs or of a later version, and files that cannot be written.
 */
export async function openLedger(url: string): Promise<Ledger> {
  const file = ledgerFile(url);
  assertLocal(file);
  return new SqliteLedger(file);
}
