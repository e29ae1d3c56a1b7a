// A program that enters documents into a ledger, with a reader that takes no time: `batch FOLDER LEDGER LANES` or
// `worker LEDGER LANES`. It says that it is ready, begins when it is told to, and tells its processor time at the end.
import { once } from 'node:events';
import { runBatch } from '../../../packages/dondoc/dist/batch/run-batch.js';
import { openLedger } from '../../../packages/ledger/dist/index.js';
import { TASKS, taskOf } from './ledger-documents.mjs';

const HEADER = {
  number: null,
  type: 'chỉ thị',
  issuer: 'UBND tỉnh Bình Minh',
  date: '2026-03-02',
  place: null,
  subject: 'về phòng dịch',
  signer: null,
  capacity: null,
  recipients: [],
  urgency: null,
  incoming: null,
};

const read = async ({ path, sha256 }) => {
  const i = Number(/(\d+)\.txt$/u.exec(path)?.[1]);
  return {
    format: 'dondoc/directive@1',
    source: { path, sha256, kind: 'text', pages: 0 },
    status: 'ok',
    problems: [],
    header: { ...HEADER, number: `${i}/CT-UBND` },
    tasks: Array.from({ length: TASKS }, (_, k) => taskOf(i, k)),
    references: [],
    targets: [],
  };
};

const [kind, ...rest] = process.argv.slice(2);
const lanes = Number(rest.pop());
const ledger = await openLedger(rest.at(-1));
process.send('ready');
await once(process, 'message');
const before = process.cpuUsage();
if (kind === 'batch') await runBatch(rest[0], { ledger, reader: { read, close: async () => undefined }, jobs: lanes });
else {
  const end = new AbortController();
  process.on('message', () => end.abort());
  await ledger.queue.work({ read, lanes, signal: end.signal });
}
const { user, system } = process.cpuUsage(before);
await ledger.close();
process.send({ cpu: (user + system) / 1000 });
process.disconnect();
