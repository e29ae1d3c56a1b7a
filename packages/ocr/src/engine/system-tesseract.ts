import { spawn } from 'node:child_process';
import { type EngineImage, type EngineWord, type OcrEngine, toPgm } from './engine.js';
import { engineFailed, engineTimeout } from './engine-errors.js';

export interface SystemTesseractOptions {
  /** The program; default `tesseract` on the path. */
  readonly command?: string;
  readonly timeoutMs?: number;
}

interface RunOptions {
  readonly input?: Uint8Array;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** Runs the program; rejects when it cannot be started, fails, is aborted or takes too long. */
function run(command: string, args: readonly string[], { input, timeoutMs, signal }: RunOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    // One thread: with more, Tesseract spends its time waiting for itself.
    const child = spawn(command, args, {
      env: { ...process.env, OMP_THREAD_LIMIT: '1' },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const out: Buffer[] = [];
    let noise = '';
    const timer = setTimeout(() => end(engineTimeout(timeoutMs)), timeoutMs);
    const stop = (): void => end(signal?.reason);
    const end = (error: unknown): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      child.kill('SIGKILL');
      reject(error);
    };
    signal?.addEventListener('abort', stop, { once: true });
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => {
      noise = (noise + chunk.toString('utf8')).slice(-2000);
    });
    child.on('error', (error) => end(engineFailed(error.message, error)));
    child.on('close', (code) => {
      if (code !== 0) return end(engineFailed(`${command} dừng với mã ${code}: ${noise.trim()}`));
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      resolve(Buffer.concat(out).toString('utf8'));
    });
    // A program that ends early closes its input; its exit code says why.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input ?? '');
  });
}

/** Words of Tesseract's TSV table: level 5 rows with place, confidence and text. */
function parseTsv(tsv: string): EngineWord[] {
  const words: EngineWord[] = [];
  const lines = new Map<string, number>();
  for (const row of tsv.split('\n').slice(1)) {
    const f = row.split('\t');
    const text = (f[11] ?? '').trim().normalize('NFC');
    if (f[0] !== '5' || text === '') continue;
    const key = `${f[2]}.${f[3]}.${f[4]}`;
    const line = lines.get(key) ?? lines.size;
    lines.set(key, line);
    const [x, y, w, h] = [Number(f[6]), Number(f[7]), Number(f[8]), Number(f[9])];
    const confidence = Math.min(1, Math.max(0, Number(f[10]) / 100));
    words.push({ text, confidence, box: { x0: x, y0: y, x1: x + w, y1: y + h }, line });
  }
  return words;
}

/** A Tesseract that the machine has, with its Vietnamese data; null where there is none. */
export async function createSystemTesseractEngine(options: SystemTesseractOptions = {}): Promise<OcrEngine | null> {
  const { command = 'tesseract', timeoutMs = 120_000 } = options;
  let version: string;
  try {
    const languages = await run(command, ['--list-langs'], { timeoutMs: 10_000 });
    if (!/^vie$/mu.test(languages)) return null;
    version = /tesseract v?([\d.]+)/u.exec(await run(command, ['--version'], { timeoutMs: 10_000 }))?.[1] ?? '?';
  } catch {
    // Not installed, or not runnable: the caller has the packaged engine.
    return null;
  }
  return {
    id: `tesseract@${version}`,
    model: 'vie-system',
    async recognize(image: EngineImage, o) {
      o.signal?.throwIfAborted();
      const args = ['stdin', 'stdout', '-l', 'vie', '--psm', String(o.psm), '--dpi', String(Math.round(o.dpi)), 'tsv'];
      return parseTsv(
        await run(command, args, { input: toPgm(image), timeoutMs: o.timeoutMs ?? timeoutMs, signal: o.signal }),
      );
    },
    async close() {},
  };
}
