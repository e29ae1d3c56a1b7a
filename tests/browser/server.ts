import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadRuleSet } from '../../packages/dondoc/src/index.js';
import { createApp } from '../../packages/dondoc/src/serve/app.js';
import { fileReader } from '../../packages/dondoc/src/serve/read-file.js';
import { Readings } from '../../packages/dondoc/src/serve/readings.js';
import { Register } from '../../packages/dondoc/src/serve/register.js';
import { createGuard } from '../../packages/dondoc/src/serve/security.js';
import { type Listening, startServer } from '../../packages/dondoc/src/serve/start-server.js';
import { SuppressionsFile } from '../../packages/dondoc/src/suppress/suppressions-file.js';
import { type Ledger, openLedger } from '../../packages/ledger/src/index.js';

export interface TestServer {
  readonly url: string;
  readonly folder: string;
  readonly ledgerFile: string;
  readonly ledger: Ledger;
  readonly readings: Readings;
  readonly listening: Listening;
  /** Errors that nobody foresaw. */
  readonly faults: readonly unknown[];
  close(): Promise<void>;
}

/**
 * The review server as `dondoc serve` puts it together, on a free port, without recognition and with a ledger of its own.
 *
 * @param shared  the ledger file of another server, in place of its own
 */
export async function testServer(token: string | null = null, shared?: string): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-serve-'));
  const ledgerFile = shared ?? join(folder, 'so.db');
  const ledger = await openLedger(ledgerFile);
  const suppressions = await SuppressionsFile.open(join(folder, 'dondoc-suppressions.json'));
  const faults: unknown[] = [];
  const onFault = (error: unknown): void => void faults.push(error);
  const register = new Register(ledger);
  const readings: Readings = new Readings(
    fileReader({
      engine: null,
      ledger,
      rules: { vi: await loadRuleSet(), en: await loadRuleSet({ settings: { language: 'en' } }) },
      language: 'vi',
      settings: {},
      onFault,
      onRecorded: () => register.changed(),
      reading: (id) => readings.get(id),
      keep: async ({ name, bytes, sha256 }) => {
        const place = join(folder, sha256.slice(0, 16));
        await mkdir(place, { recursive: true });
        await writeFile(join(place, name), bytes);
        return join(place, name);
      },
    }),
    onFault,
  );
  const app = createApp({
    guard: createGuard(token),
    ledger,
    register,
    readings,
    suppressions,
    language: 'vi',
    onFault,
  });
  const listening = await startServer(app, '127.0.0.1', 0);
  return {
    url: `http://127.0.0.1:${listening.port}`,
    folder,
    ledgerFile,
    ledger,
    readings,
    listening,
    faults,
    close: async () => {
      await listening.close();
      await readings.idle();
      await ledger.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
