// Reads the documents of documents.ts in place of the real reader: each says how long it takes and how it goes wrong.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

const header = {
  number: null,
  type: 'chỉ thị',
  issuer: 'UBND tỉnh Bình Minh',
  date: '2026-03-02',
  place: null,
  subject: null,
  signer: null,
  capacity: null,
  recipients: [],
  urgency: null,
  incoming: null,
};

const task = (text, i) => ({
  id: `t${i + 1}`,
  text,
  lead: [{ name: 'Sở Y tế', inherited: false }],
  coordinating: [],
  deadline: { text: 'trước ngày 15/3/2026', kind: 'by', start: null, end: '2026-03-15', every: null, implied: false },
  product: null,
  modality: 'assign',
  section: null,
  evidence: [{ start: 0, end: text.length, quote: text, page: null, boxes: [] }],
});

export async function read({ path, bytes: given }, signal) {
  const bytes = given ?? (await readFile(path));
  const { number, tasks, ms = 0, fault } = JSON.parse(Buffer.from(bytes).toString('utf8'));
  await wait(ms, undefined, { signal });
  if (fault === 'crash') process.kill(process.pid, 'SIGSEGV');
  if (fault === 'hang') for (;;);
  return {
    format: 'dondoc/directive@1',
    source: { path, sha256: createHash('sha256').update(bytes).digest('hex'), kind: 'text', pages: 0 },
    status: 'ok',
    problems: [],
    header: { ...header, number },
    tasks: tasks.map(task),
    references: [],
    targets: [],
  };
}
