import { type ChildProcess, spawn } from 'node:child_process';
import { type EngineImage, type EngineWord, type OcrEngine, type RecognizeOptions, toPgm } from './engine.js';
import { engineFailed, engineTimeout } from './engine-errors.js';
import { toTiff } from './tiff-pages.js';

export interface SystemTesseractOptions {
  /** The program; default `tesseract` on the path. */
  readonly command?: string;
  /** Longest time for one image, in milliseconds; default 120,000. */
  readonly timeoutMs?: number;
  /** Processes side by side; default 1. */
  readonly workers?: number;
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
    const child: ChildProcess = spawn(command, args, {
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
    child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => {
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
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input ?? '');
  });
}

/** Words of Tesseract's TSV table, image by image: level 5 rows with place, confidence and text. */
function parseTsv(tsv: string, images: number): EngineWord[][] {
  const words: EngineWord[][] = Array.from({ length: images }, () => []);
  const lines = Array.from({ length: images }, () => new Map<string, number>());
  for (const row of tsv.split('\n').slice(1)) {
    const f = row.split('\t');
    const text = (f[11] ?? '').trim().normalize('NFC');
    const own = lines[Number(f[1]) - 1];
    if (f[0] !== '5' || text === '' || !own) continue;
    const key = `${f[2]}.${f[3]}.${f[4]}`;
    const line = own.get(key) ?? own.size;
    own.set(key, line);
    const [x, y, w, h] = [Number(f[6]), Number(f[7]), Number(f[8]), Number(f[9])];
    const confidence = Math.min(1, Math.max(0, Number(f[10]) / 100));
    words[Number(f[1]) - 1]?.push({ text, confidence, box: { x0: x, y0: y, x1: x + w, y1: y + h }, line });
  }
  return words;
}

interface Waiting {
  readonly image: EngineImage;
  readonly options: RecognizeOptions;
  readonly resolve: (words: readonly EngineWord[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Images that one process can read: it knows one way to take them apart and one resolution. */
const alike = (a: RecognizeOptions, b: RecognizeOptions): boolean =>
  a.psm === b.psm && Math.round(a.dpi) === Math.round(b.dpi) && a.signal === b.signal && a.timeoutMs === b.timeoutMs;

/**
 * A Tesseract that the machine has, with its Vietnamese data; null where there is none. To start the program takes as long
 * as to read a paragraph: images that wait at the same time are read by one process.
 */
export async function createSystemTesseractEngine(options: SystemTesseractOptions = {}): Promise<OcrEngine | null> {
  const { command = 'tesseract', timeoutMs = 120_000, workers = 1 } = options;
  let version: string;
  try {
    const languages = await run(command, ['--list-langs'], { timeoutMs: 10_000 });
    if (!/^vie$/mu.test(languages)) return null;
    version = /tesseract v?([\d.]+)/u.exec(await run(command, ['--version'], { timeoutMs: 10_000 }))?.[1] ?? '?';
  } catch {
    // Not installed, or not runnable: the caller has the packaged engine.
    return null;
  }
  let waiting: Waiting[] = [];
  let running = 0;

  async function read(
    batch: readonly Waiting[],
    { psm, dpi, signal, timeoutMs: own }: RecognizeOptions,
  ): Promise<void> {
    const args = ['stdin', 'stdout', '-l', 'vie', '--psm', String(psm), '--dpi', String(Math.round(dpi)), 'tsv'];
    const images = batch.map((w) => w.image);
    const input = images[0] && images.length === 1 ? toPgm(images[0]) : toTiff(images);
    try {
      const tsv = await run(command, args, { input, timeoutMs: (own ?? timeoutMs) * images.length, signal });
      const words = parseTsv(tsv, images.length);
      for (const [i, { resolve }] of batch.entries()) resolve(words[i] ?? []);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  function startNext(): void {
    const [first] = waiting;
    if (!first || running >= workers) return;
    const batch = waiting.filter((w) => alike(w.options, first.options));
    waiting = waiting.filter((w) => !batch.includes(w));
    running++;
    read(batch, first.options).finally(() => {
      running--;
      startNext();
    });
    startNext();
  }

  return {
    id: `tesseract@${version}`,
    model: 'vie-system',
    recognize: async (image, o) => {
      o.signal?.throwIfAborted();
      return new Promise((resolve, reject) => {
        waiting.push({ image, options: o, resolve, reject });
        // What is asked for in the same breath is read together.
        setImmediate(startNext);
      });
    },
    async close() {},
  };
}
