import { randomBytes } from 'node:crypto';
import { mkdir, readdir, stat, unlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Ledger } from '@dondoc/ledger';
import { type DirectiveResult, DondocError } from '@dondoc/model';
import { writeAtomically } from '../write/write-atomically.js';

const KEY = 12;
const REGISTER = 'so-theo-doi.xlsx';

/** What a run that was killed was writing; younger ones may be of a run that is alive. */
const LEFTOVER = /^\..+\.[0-9a-f]{12}\.tmp$/u;
const OLD_MS = 600_000;

async function removeLeftovers(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names.filter((n) => LEFTOVER.test(n))) {
    const path = join(folder, name);
    const info = await stat(path).catch(() => null);
    if (info?.isFile() && Date.now() - info.mtimeMs > OLD_MS) await unlink(path);
  }
}

/** A folder that holds the result of each document as JSON, and the registers of all of them as a workbook. */
export class Outputs {
  readonly #folder: string;
  /** The documents that it holds, by the part of their hash that stands in the name. */
  readonly #there: Set<string>;

  private constructor(folder: string, there: Set<string>) {
    this.#folder = folder;
    this.#there = there;
  }

  /**
   * Makes the folder where there is none, and tries whether it can be written to.
   *
   * @throws DondocError `output/failed`
   */
  static async open(folder: string): Promise<Outputs> {
    try {
      await mkdir(folder, { recursive: true });
      const probe = join(folder, `.${randomBytes(6).toString('hex')}.tmp`);
      await writeFile(probe, '');
      await unlink(probe);
      const names = await readdir(folder);
      await removeLeftovers(folder, names);
      return new Outputs(folder, new Set(names.flatMap((name) => /-([0-9a-f]{12})\.json$/u.exec(name)?.[1] ?? [])));
    } catch (cause) {
      const remedy = 'Chọn thư mục khác sau --out, ở nơi được phép ghi và còn chỗ.';
      throw new DondocError('output/failed', `Không ghi được vào thư mục “${folder}”.`, remedy, undefined, { cause });
    }
  }

  has(sha256: string): boolean {
    return this.#there.has(sha256.slice(0, KEY));
  }

  /** @throws DondocError `output/failed` */
  async write(result: DirectiveResult): Promise<void> {
    const { path, sha256 } = result.source;
    if (!sha256) return;
    const name = `${basename(path)}-${sha256.slice(0, KEY)}.json`;
    await writeAtomically(join(this.#folder, name), `${JSON.stringify(result, null, 2)}\n`);
    this.#there.add(sha256.slice(0, KEY));
  }

  /** Writes what the ledger holds of a document, unless its result is here. */
  async complete(sha256: string, ledger: Ledger): Promise<void> {
    if (this.has(sha256)) return;
    const result = await ledger.result(sha256);
    if (result) await this.write(result);
  }

  /** @throws DondocError `output/failed` */
  async register(ledger: Ledger): Promise<void> {
    const { registerXlsx } = await import('@dondoc/report/xlsx');
    const [tasks, documents] = [await ledger.tasks(), await ledger.documents({ newest: true })];
    await writeAtomically(join(this.#folder, REGISTER), await registerXlsx(tasks, documents));
  }
}
