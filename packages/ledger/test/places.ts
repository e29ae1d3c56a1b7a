import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cluster, POSTGRES } from './cluster.js';

/** A kind of store, and how a test gets an empty place of its own in it. */
export interface Place {
  readonly name: string;
  readonly there: boolean;
  /** Once before all tests, once after. */
  begin(): Promise<void>;
  end(): Promise<void>;
  /** Address of a new, empty ledger. */
  url(): Promise<string>;
}

function sqlite(): Place {
  let folder = '';
  let n = 0;
  return {
    name: 'SQLite',
    there: true,
    begin: async () => {
      folder = mkdtempSync(join(tmpdir(), 'dondoc-ledger-'));
    },
    end: async () => rmSync(folder, { recursive: true }),
    url: async () => join(folder, `so-${++n}.db`),
  };
}

function postgres(): Place {
  let cluster: Cluster | null = null;
  return {
    name: 'PostgreSQL',
    there: POSTGRES !== null,
    begin: async () => {
      cluster = await Cluster.start();
    },
    end: async () => cluster?.stop(),
    url: async () => {
      // Cheaper than a database each.
      await cluster?.query('DROP SCHEMA IF EXISTS dondoc CASCADE; DROP SCHEMA IF EXISTS graphile_worker CASCADE');
      return cluster?.url() ?? '';
    },
  };
}

/** Every kind of store that a ledger may lie in: what holds for one holds for all. */
export const PLACES: readonly Place[] = [sqlite(), postgres()];
