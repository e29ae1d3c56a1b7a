import type { Ledger } from '../ledger.js';
import { SqlLedger } from '../store/sql-ledger.js';
import { PostgresQueue } from './postgres-queue.js';
import { PostgresStore } from './postgres-store.js';

/** A ledger on a server, with its queue. Apart from the others: it loads the driver, which may not be installed. */
export async function openPostgres(url: string): Promise<Ledger> {
  const store = await PostgresStore.open(url);
  return new SqlLedger(store, new PostgresQueue(store));
}
