import { DondocError } from '@dondoc/model';
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

/** One entry of an archive: its record as it lies in the file, and its line in the directory at the end. */
interface Entry {
  readonly name: string;
  readonly record: Uint8Array;
  readonly directory: Uint8Array;
  /** Where the packed bytes start in `record`. */
  readonly at: number;
  readonly packed: number;
  readonly method: number;
}

// Signatures and offsets of APPNOTE.TXT, 4.3: end of directory, directory line, local record.
const END = 0x06054b50;
const LINE = 0x02014b50;
const RECORD = 0x04034b50;
const MAX_PART = 96 * 2 ** 20;
/** 1 January 1980, the earliest time that the format knows: equal content makes equal bytes. */
const MTIME = 0x00210000;

const broken = (why: string, cause?: unknown): DondocError =>
  new DondocError(
    'input/corrupt',
    `Tệp Word hỏng: ${why}.`,
    'Mở bằng Word, lưu lại thành tệp mới rồi thử lại.',
    undefined,
    { cause },
  );

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** CRC-32 of ISO 3309, as the format asks for. */
function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return (crc ^ -1) >>> 0;
}

function entriesOf(bytes: Uint8Array): { readonly entries: Entry[]; readonly end: Uint8Array } {
  const view = viewOf(bytes);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) throw broken('thiếu phần cuối của tệp nén');
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const lines: { at: number; length: number; offset: number }[] = [];
  for (let at = start, i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== LINE) throw broken('mục lục tệp nén sai');
    const length = 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    lines.push({ at, length, offset: view.getUint32(at + 42, true) });
    at += length;
  }
  // What lies between two records (a data descriptor, padding) goes with the first of them.
  const ends = [...lines.map((l) => l.offset), start].sort((a, b) => a - b);
  const entries = lines.map(({ at, length, offset }): Entry => {
    if (view.getUint32(offset, true) !== RECORD) throw broken('một mục nén không đúng chỗ');
    const record = bytes.subarray(offset, ends.find((e) => e > offset) ?? start);
    return {
      name: strFromU8(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))),
      record,
      directory: bytes.subarray(at, at + length),
      at: 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true),
      packed: view.getUint32(at + 20, true),
      method: view.getUint16(at + 10, true),
    };
  });
  return { entries, end: bytes.subarray(end) };
}

function newEntry(name: string, content: Uint8Array): Entry {
  const data = deflateSync(content, { level: 6 });
  const path = strToU8(name);
  const record = new Uint8Array(30 + path.length + data.length);
  const directory = new Uint8Array(46 + path.length);
  const fields = (view: DataView, at: number): void => {
    view.setUint16(at, 20, true);
    // Bit 11: the name is UTF-8.
    view.setUint16(at + 2, 0x800, true);
    view.setUint16(at + 4, 8, true);
    view.setUint32(at + 6, MTIME, true);
    view.setUint32(at + 10, crc32(content), true);
    view.setUint32(at + 14, data.length, true);
    view.setUint32(at + 18, content.length, true);
    view.setUint16(at + 22, path.length, true);
  };
  viewOf(record).setUint32(0, RECORD, true);
  fields(viewOf(record), 4);
  record.set(path, 30);
  record.set(data, 30 + path.length);
  viewOf(directory).setUint32(0, LINE, true);
  viewOf(directory).setUint16(4, 20, true);
  fields(viewOf(directory), 6);
  directory.set(path, 46);
  return { name, record, directory, at: 30 + path.length, packed: data.length, method: 8 };
}

/** An archive of which single entries can be replaced or added; all others keep their bytes, packed as they were. */
export class ZipFile {
  private readonly entries: Entry[];
  private readonly end: Uint8Array;

  /** @throws `DondocError` `input/corrupt` */
  constructor(bytes: Uint8Array) {
    try {
      ({ entries: this.entries, end: this.end } = entriesOf(bytes));
    } catch (error) {
      throw error instanceof DondocError ? error : broken('không đọc được tệp nén', error);
    }
  }

  get names(): readonly string[] {
    return this.entries.map((e) => e.name);
  }

  /** The text of a part; null where there is none. */
  text(name: string): string | null {
    const entry = this.entries.find((e) => e.name === name);
    if (!entry) return null;
    const data = entry.record.subarray(entry.at, entry.at + entry.packed);
    if (viewOf(entry.directory).getUint32(24, true) > MAX_PART) throw broken(`phần “${name}” quá lớn`);
    try {
      return strFromU8(entry.method === 0 ? data : inflateSync(data));
    } catch (error) {
      throw broken(`không giải nén được phần “${name}”`, error);
    }
  }

  /** Replaces a part where it lies, or adds it at the end. */
  write(name: string, text: string): void {
    const entry = newEntry(name, strToU8(text));
    const at = this.entries.findIndex((e) => e.name === name);
    if (at < 0) this.entries.push(entry);
    else this.entries[at] = entry;
  }

  bytes(): Uint8Array {
    const offsets: number[] = [];
    let length = 0;
    for (const { record } of this.entries) {
      offsets.push(length);
      length += record.length;
    }
    const start = length;
    const size = this.entries.reduce((n, e) => n + e.directory.length, 0);
    const out = new Uint8Array(start + size + this.end.length);
    this.entries.forEach(({ record }, i) => {
      out.set(record, offsets[i]);
    });
    this.entries.forEach(({ directory }, i) => {
      out.set(directory, length);
      viewOf(out).setUint32(length + 42, offsets[i] ?? 0, true);
      length += directory.length;
    });
    out.set(this.end, length);
    const view = viewOf(out);
    view.setUint16(length + 8, this.entries.length, true);
    view.setUint16(length + 10, this.entries.length, true);
    view.setUint32(length + 12, size, true);
    view.setUint32(length + 16, start, true);
    return out;
  }
}
