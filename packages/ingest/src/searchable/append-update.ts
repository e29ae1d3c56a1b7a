import type { PDFContext, PDFRef } from 'pdf-lib';

/** The last cross-reference section of a file. */
interface LastSection {
  readonly start: number;
  /** One more than the highest object number of the file. */
  readonly size: number;
  /** Written as a stream (PDF 1.5), else as a table. */
  readonly stream: boolean;
}

/** Where the file's last cross-reference section begins and how far its numbers go; null for a file that is damaged there. */
export function lastSection(bytes: Uint8Array): LastSection | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(file.subarray(-1024).toString('latin1'))?.[1] ?? -1);
  if (start < 0 || start >= file.length) return null;
  const stream = /^\s*\d+\s+\d+\s+obj/u.test(file.subarray(start, start + 40).toString('latin1'));
  if (!stream && file.subarray(start, start + 4).toString('latin1') !== 'xref') return null;
  const from = stream ? start : file.indexOf('trailer', start);
  if (from < 0) return null;
  const to = file.indexOf(stream ? 'stream' : 'startxref', from);
  const size = Number(/\/Size\s+(\d+)/u.exec(file.subarray(from, to).toString('latin1'))?.[1] ?? 0);
  return size > 0 ? { start, size, stream } : null;
}

interface Entry {
  readonly ref: PDFRef;
  readonly at: number;
}

/** Runs of neighbouring numbers. */
function runs(entries: readonly Entry[]): Entry[][] {
  const out: Entry[][] = [];
  for (const entry of entries) {
    const last = out.at(-1)?.at(-1);
    if (last && last.ref.objectNumber + 1 === entry.ref.objectNumber) out.at(-1)?.push(entry);
    else out.push([entry]);
  }
  return out;
}

const table = (entries: readonly Entry[]): string =>
  runs(entries)
    .map((run) => {
      const lines = run.map(
        ({ ref, at }) => `${String(at).padStart(10, '0')} ${String(ref.generationNumber).padStart(5, '0')} n \n`,
      );
      return `${run[0]?.ref.objectNumber} ${run.length}\n${lines.join('')}`;
    })
    .join('');

/** Type, offset (4 bytes), generation (2 bytes): ISO 32000-1, 7.5.8.3. */
function streamRows(entries: readonly Entry[]): Buffer {
  const rows = Buffer.alloc(7 * entries.length);
  entries.forEach(({ ref, at }, i) => {
    rows.writeUInt8(1, 7 * i);
    rows.writeUInt32BE(at, 7 * i + 1);
    rows.writeUInt16BE(ref.generationNumber, 7 * i + 5);
  });
  return rows;
}

/**
 * The file with objects of `context` added or put in the place of older ones, as an incremental update (ISO 32000-1, 7.5.6):
 * every byte of the file stays, so that signatures over it still hold for what they cover.
 */
export function appendUpdate(
  bytes: Uint8Array,
  section: LastSection,
  context: PDFContext,
  changed: readonly PDFRef[],
): Uint8Array {
  const parts: Uint8Array[] = [bytes, Buffer.from('\n')];
  let at = bytes.length + 1;
  const add = (part: Uint8Array): void => {
    parts.push(part);
    at += part.length;
  };
  const entries: Entry[] = [];
  for (const ref of [...changed].sort((a, b) => a.objectNumber - b.objectNumber)) {
    const object = context.lookup(ref);
    if (!object) continue;
    entries.push({ ref, at });
    const body = new Uint8Array(object.sizeInBytes());
    object.copyBytesInto(body, 0);
    add(Buffer.from(`${ref.objectNumber} ${ref.generationNumber} obj\n`));
    add(body);
    add(Buffer.from('\nendobj\n'));
  }
  const { Root, Info, ID } = context.trailerInfo;
  const keys = Object.entries({ Root, Info, ID })
    .flatMap(([name, value]) => (value ? [`/${name} ${value}`] : []))
    .join(' ');
  const start = at;
  if (section.stream) {
    const number = context.largestObjectNumber + 1;
    entries.push({ ref: { objectNumber: number, generationNumber: 0 } as PDFRef, at });
    const rows = streamRows(entries);
    const index = runs(entries).map((run) => `${run[0]?.ref.objectNumber} ${run.length}`);
    add(
      Buffer.from(
        `${number} 0 obj\n<< /Type /XRef /Size ${number + 1} /Prev ${section.start} ${keys} /W [1 4 2] /Index [${index.join(' ')}] /Length ${rows.length} >>\nstream\n`,
      ),
    );
    add(rows);
    add(Buffer.from('\nendstream\nendobj\n'));
  } else
    add(
      Buffer.from(
        `xref\n${table(entries)}trailer\n<< /Size ${context.largestObjectNumber + 1} /Prev ${section.start} ${keys} >>\n`,
      ),
    );
  add(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(parts));
}
