import { stat } from 'node:fs/promises';
import { filesUnder } from '../read/find-documents.js';

/** A file that has not changed for a while. */
export interface Settled {
  readonly path: string;
  readonly signature: string;
  /** Looks in a row that found it unchanged. */
  readonly ticks: number;
}

/** Looks in a row after which a file counts as written. */
export const STABLE_TICKS = 2;

/** Size, times and number on the disk: other after every write, rename or change of rights. Null for a file that is gone. */
export async function signatureOf(path: string): Promise<string | null> {
  const info = await stat(path, { bigint: true }).catch(() => null);
  return info?.isFile() ? [info.size, info.mtimeNs, info.ctimeNs, info.ino].join(':') : null;
}

interface Seen {
  signature: string;
  ticks: number;
}

/**
 * Looks through a folder again and again. Events of the file system are not asked for: network shares send none, and those that
 * come say nothing about whether a file is complete.
 */
export class FolderScanner {
  readonly #folder: string;
  readonly #seen = new Map<string, Seen>();
  /** The signature with which each file was last dealt with. */
  readonly #dealt = new Map<string, string>();

  constructor(folder: string, dealt: Iterable<readonly [path: string, signature: string]> = []) {
    this.#folder = folder;
    for (const [path, signature] of dealt) this.#dealt.set(path, signature);
  }

  /**
   * @returns files that were not dealt with as they are now and have been unchanged for two looks, and those that are gone
   * @throws  the error of the file system where the folder cannot be read
   */
  async look(): Promise<{ readonly settled: readonly Settled[]; readonly gone: readonly string[] }> {
    const paths = (await filesUnder(this.#folder)).sort();
    const there = new Set(paths);
    const settled: Settled[] = [];
    for (const path of paths) {
      const signature = await signatureOf(path);
      if (signature === null) continue;
      const seen = this.#seen.get(path);
      const ticks = seen?.signature === signature ? seen.ticks + 1 : 0;
      this.#seen.set(path, { signature, ticks });
      if (ticks >= STABLE_TICKS && this.#dealt.get(path) !== signature) settled.push({ path, signature, ticks });
    }
    const gone = [...this.#seen.keys(), ...this.#dealt.keys()].filter((path) => !there.has(path));
    for (const path of gone) {
      this.#seen.delete(path);
      this.#dealt.delete(path);
    }
    return { settled, gone: Array.from(new Set(gone)) };
  }

  /** Notes that a file was dealt with; it comes up again when it changes. */
  deal({ path, signature }: Pick<Settled, 'path' | 'signature'>): void {
    this.#dealt.set(path, signature);
  }
}
