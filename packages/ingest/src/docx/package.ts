import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate';
import { corrupt, tooLarge, truncated, unsupported } from '../input-errors.js';
import { type Element, parseXml } from './xml.js';

const MAX_ENTRIES = 4000;
const MAX_PART = 96 * 2 ** 20;
const MAX_TOTAL = 256 * 2 ** 20;
/** Text repeats itself at most a few hundredfold; bombs by the million. Small parts may be as regular as they like. */
const MAX_RATIO = 400;
const SMALL = 4 * 2 ** 20;

const REMEDY = 'Nếu chắc chắn tệp an toàn, mở bằng Word, lưu lại thành tệp mới rồi thử lại.';

/** Refuses archives made to fill the memory. `seen` counts over all entries. */
function checkEntry(info: UnzipFileInfo, seen: { entries: number; total: number }, path: string): void {
  seen.entries++;
  if (seen.entries > MAX_ENTRIES) throw tooLarge(path, `có hơn ${MAX_ENTRIES} mục nén`, REMEDY);
  if (info.originalSize > MAX_PART || (info.originalSize > SMALL && info.originalSize > MAX_RATIO * info.size))
    throw tooLarge(path, `mục nén “${info.name}” bung ra ${info.originalSize} byte`, REMEDY);
}

/** Parts that text is read from; media and the like are not unpacked. */
const isRead = (name: string): boolean => /\.(?:xml|rels)$/iu.test(name);

/** The XML parts of an OOXML package, unpacked and parsed on demand. */
export class Package {
  private readonly parsed = new Map<string, Element>();
  /** Names of all entries, media too. */
  readonly names: readonly string[];

  private constructor(
    readonly path: string,
    private readonly parts: Readonly<Record<string, Uint8Array>>,
    names: readonly string[],
  ) {
    this.names = names;
  }

  /** Throws typed errors for archives that are cut, broken or made to fill the memory. */
  static open(path: string, bytes: Uint8Array): Package {
    const names: string[] = [];
    const seen = { entries: 0, total: 0 };
    let parts: Record<string, Uint8Array>;
    try {
      parts = unzipSync(bytes, {
        filter: (info) => {
          checkEntry(info, seen, path);
          names.push(info.name);
          if (!isRead(info.name)) return false;
          seen.total += info.originalSize;
          if (seen.total > MAX_TOTAL) throw tooLarge(path, `bung ra hơn ${MAX_TOTAL / 2 ** 20} MB`, REMEDY);
          return true;
        },
      });
    } catch (error) {
      if (error instanceof Error && error.name === 'DondocError') throw error;
      // Without the directory at its end an archive was cut; with it, a part is damaged.
      const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf(
        'PK\x05\x06',
        undefined,
        'latin1',
      );
      throw tail < 0 ? truncated(path, error) : corrupt(path, 'không giải nén được', error);
    }
    return new Package(path, parts, names);
  }

  has(name: string): boolean {
    return this.parts[name] !== undefined;
  }

  /** The root element of a part; null where the package lacks it. Throws `input/corrupt` for broken XML. */
  part(name: string): Element | null {
    const known = this.parsed.get(name);
    if (known) return known;
    const bytes = this.parts[name];
    if (!bytes) return null;
    try {
      const root = parseXml(decodeXml(bytes));
      this.parsed.set(name, root);
      return root;
    } catch (error) {
      throw corrupt(this.path, `phần “${name}” không phải XML hợp lệ`, error);
    }
  }

  /** Targets of the relationships of a part, by id, with their kind (the last word of the type's address). */
  relations(part: string): ReadonlyMap<string, { readonly kind: string; readonly target: string }> {
    const slash = part.lastIndexOf('/');
    const folder = part.slice(0, slash + 1);
    const root = this.part(`${folder}_rels/${part.slice(slash + 1)}.rels`);
    const out = new Map<string, { kind: string; target: string }>();
    for (const rel of root?.children ?? []) {
      const { Id: id, Type: type, Target: target, TargetMode: mode } = rel.attributes;
      if (!id || !type || !target || mode === 'External') continue;
      out.set(id, { kind: type.slice(type.lastIndexOf('/') + 1), target: resolve(folder, target) });
    }
    return out;
  }

  /** The name of the main document part. Throws where this is no Word document. */
  mainPart(): string {
    const office = [...this.relations('').values()].find((r) => r.kind === 'officeDocument')?.target;
    const main = office ?? 'word/document.xml';
    if (/^(?:xl|ppt|visio)\//u.test(main))
      throw unsupported(
        this.path,
        'tệp Office nhưng không phải văn bản Word',
        'Xuất tệp ra PDF hoặc lưu thành .docx rồi thử lại.',
      );
    if (!this.has(main)) throw corrupt(this.path, `thiếu phần “${main}” của văn bản Word`);
    return main;
  }
}

function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return strFromU8(bytes).replace(/^\ufeff/u, '');
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const out: string[] = folder.split('/').filter((s) => s !== '');
  for (const step of target.split('/')) {
    if (step === '..') out.pop();
    else if (step !== '.') out.push(step);
  }
  return out.join('/');
}
