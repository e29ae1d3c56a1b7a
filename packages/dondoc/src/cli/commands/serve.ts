import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Language } from '@dondoc/report/html';
import { loadRuleSet } from '../../critique/rule-packs.js';
import { createEngine } from '../../read/engine.js';
import type { EngineChoice } from '../../read/engine-choice.js';
import { createApp } from '../../serve/app.js';
import { fileReader } from '../../serve/read-file.js';
import { type Reading, Readings } from '../../serve/readings.js';
import { Register } from '../../serve/register.js';
import { createGuard } from '../../serve/security.js';
import { startServer } from '../../serve/start-server.js';
import { readSettings } from '../../settings/read-settings.js';
import { SuppressionsFile } from '../../suppress/suppressions-file.js';
import { writeAtomically } from '../../write/write-atomically.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { defaultLedger, ledgerAt } from '../ledger-place.js';
import { say, sayError } from '../messages.js';
import { defaultJobs, type Run } from '../session.js';

export interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly token?: string;
  readonly ledger?: string;
  readonly data?: string;
  readonly engine: EngineChoice;
  readonly config?: string;
  readonly language?: Language;
  readonly debug: boolean;
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** Where files that were sent and findings that were set aside are kept: beside a ledger that is a file. */
const dataFolder = ({ data, ledger }: ServeOptions): string =>
  data ??
  dirname(
    ledger !== undefined && !/^[a-z]+:/iu.test(ledger) ? ledger : defaultLedger({ ...process.env, DONDOC_LEDGER: '' }),
  );

/** `dondoc serve`: the review pages, until the program is ended. */
export async function serve(options: ServeOptions, { controller }: Run): Promise<ExitCode> {
  const { settings, file } = await readSettings(options.config);
  const language = options.language ?? settings.language ?? 'vi';
  const place = file === null ? {} : { settingsFile: file };
  const rules = {
    vi: await loadRuleSet({ settings: { ...settings, language: 'vi' }, ...place }),
    en: await loadRuleSet({ settings: { ...settings, language: 'en' }, ...place }),
  };
  const folder = dataFolder(options);
  await mkdir(folder, { recursive: true });
  const suppressions = await SuppressionsFile.open(join(folder, 'dondoc-suppressions.json'));
  const ledger = await ledgerAt(options.ledger);
  const engine = await createEngine(options.engine, defaultJobs());
  const onFault = (error: unknown): void => sayError(error, options.debug);
  const keep = async ({ sha256, name, bytes }: Reading): Promise<string> => {
    const place = join(folder, 'tep-da-gui', sha256.slice(0, 16));
    await mkdir(place, { recursive: true });
    await writeAtomically(join(place, name), bytes);
    return join(place, name);
  };
  const { signal } = controller;
  const register = new Register(ledger);
  const readings: Readings = new Readings(
    fileReader({
      engine,
      ledger,
      rules,
      language,
      settings,
      onFault,
      signal,
      keep,
      onRecorded: () => register.changed(),
      reading: (id) => readings.get(id),
    }),
    onFault,
  );
  const token = options.token ?? (LOOPBACK.has(options.host) ? null : randomBytes(24).toString('base64url'));
  const guard = createGuard(token);
  try {
    const app = createApp({ guard, ledger, register, readings, suppressions, language, onFault });
    const server = await startServer(app, options.host, options.port);
    const name = options.host.includes(':') ? `[${options.host}]` : options.host;
    say(
      `dondoc: mở http://${name}:${server.port}/${token === null ? '' : `?token=${token}`} trong trình duyệt; Ctrl-C để dừng.`,
    );
    if (token !== null && !LOOPBACK.has(options.host))
      say('dondoc: nội dung đi trên mạng không mã hóa; đặt sau một máy chủ https nếu mạng không tin cậy.');
    if (!signal.aborted) await once(signal, 'abort');
    await server.close();
    await readings.idle();
  } finally {
    await engine?.close();
    await ledger.close();
  }
  return EXIT.clean;
}
