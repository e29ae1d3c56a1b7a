import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Ledger } from '@dondoc/ledger';

/** Where a person's ledger lies when no other is named: in the folder that the system keeps for programs' data. */
export function defaultLedger(env: NodeJS.ProcessEnv = process.env): string {
  if (env.DONDOC_LEDGER) return env.DONDOC_LEDGER;
  const home = homedir();
  const data =
    process.platform === 'win32'
      ? (env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'))
      : process.platform === 'darwin'
        ? join(home, 'Library', 'Application Support')
        : (env.XDG_DATA_HOME ?? join(home, '.local', 'share'));
  return join(data, 'dondoc', 'so.db');
}

/** The ledger that was named, or the person's own, whose folder is made with its first use. */
export async function ledgerAt(url: string | undefined): Promise<Ledger> {
  const { openLedger } = await import('@dondoc/ledger');
  const place = url ?? defaultLedger();
  if (url === undefined && !/^[a-z]+:/iu.test(place)) await mkdir(dirname(place), { recursive: true });
  return openLedger(place);
}
