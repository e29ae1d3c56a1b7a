import { pathToFileURL } from 'node:url';
import type { DondocError } from '@dondoc/model';
import type { FromReader, ReaderModule, ReaderSettings, ToReader } from './reader-messages.js';

// The child of process-reader.ts: reads one document after the other, and may die over one without taking the batch along.

const say = (message: FromReader): void => void process.send?.(message);

async function moduleOf({ module, engine, debug }: ReaderSettings): Promise<ReaderModule> {
  if (module !== undefined) return (await import(pathToFileURL(module).href)) as ReaderModule;
  const [{ createEngine }, { scanDocument }] = await Promise.all([
    import('../read/engine.js'),
    import('../scan/scan-document.js'),
  ]);
  const recogniser = await createEngine(engine, 1);
  return {
    read: ({ path, bytes }, signal, onProgress) =>
      scanDocument(bytes ? { path, bytes } : path, { engine: recogniser, signal, onProgress, debug }),
  };
}

let reading: Promise<ReaderModule> | null = null;
let stop = new AbortController();

async function answer(message: ToReader): Promise<void> {
  if (message.kind === 'begin') {
    reading = moduleOf(message.settings);
    await reading;
    say({ kind: 'ready' });
  } else if (message.kind === 'abort') stop.abort(new Error('đã dừng'));
  else {
    const { signal } = stop;
    const module = await reading;
    const result = await module?.read(message.job, signal, (progress) => say({ kind: 'progress', progress }));
    if (result) say({ kind: 'result', result });
  }
}

process.on('message', (message: ToReader) => {
  answer(message).catch((error: unknown) => {
    if (stop.signal.aborted) {
      stop = new AbortController();
      say({ kind: 'aborted' });
      return;
    }
    const known = (error as Error).name === 'DondocError' ? (error as DondocError) : null;
    say({
      kind: 'threw',
      message: error instanceof Error ? error.message : String(error),
      remedy: known?.remedy ?? null,
      code: known?.code ?? null,
    });
  });
});

// Ctrl-C reaches the whole group: when to stop is the parent's to say. A parent that is gone needs no reader.
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => undefined);
process.on('disconnect', () => process.exit(0));
