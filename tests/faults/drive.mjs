// Runs a batch or a worker through the library, reading with stub-reader.mjs: node drive.mjs '{"kind": "batch", …}'.
import { fileURLToPath } from 'node:url';
import { Outputs, openLedger, ProcessReader, runBatch } from '../../packages/dondoc/dist/index.js';

const { kind, folder, url, out, jobs = 1, silence, queueOnly = false } = JSON.parse(process.argv[2]);
const stop = new AbortController();
process.on('SIGTERM', () => stop.abort(new Error('đã dừng')));

const module = fileURLToPath(new URL('stub-reader.mjs', import.meta.url));
const reader = new ProcessReader({ engine: 'none', debug: false, module, ...(silence ? { silence } : {}) });
const onTrouble = (error) => console.error(error === null ? 'back' : `trouble ${error.message}`);
// Whoever opens the ledger while its server is away is told so; a service is started again, and so is this.
async function patientLedger() {
  for (;;) {
    try {
      return await openLedger(url);
    } catch (error) {
      if (error.code !== 'ledger/unavailable' || kind !== 'worker') throw error;
      await new Promise((answer) => setTimeout(answer, 200));
    }
  }
}

try {
  const ledger = await patientLedger();
  console.log('open');
  if (kind === 'worker') {
    await ledger.queue.work({
      read: reader.read,
      lanes: jobs,
      signal: stop.signal,
      onTrouble,
      onSettled: (settled) => console.log(`${settled.kind} ${settled.job.sha256}`),
    });
  } else {
    const outputs = out ? await Outputs.open(out) : null;
    const outcomes = await runBatch(folder, {
      ledger,
      reader,
      outputs,
      jobs,
      queueOnly,
      signal: stop.signal,
      onTrouble,
      onOutcome: ({ recorded }) => recorded && console.log('one'),
    });
    console.log(JSON.stringify(outcomes.map(({ path, status, problems }) => ({ path, status, problems }))));
  }
  await ledger.close();
} catch (error) {
  console.error(`${error.code ?? ''} ${error.message}`);
  process.exitCode = 3;
} finally {
  await reader.close();
}
