import { DondocError } from '@dondoc/model';

interface Waiting<T, R> {
  readonly item: T;
  readonly answer: (result: R) => void;
  readonly reject: (error: unknown) => void;
}

/** Does what `take` gives, answer by answer; the later it takes, the more has come together. */
export type Work<T, R> = (take: () => readonly T[]) => Promise<readonly R[]>;

/**
 * Things that wait at the same time are worked on in one go, each for its own answer. Where a go fails for another reason than the
 * store's own troubles, each is tried alone: one does not take the others with it.
 */
export class Together<T, R> {
  readonly #work: Work<T, R>;
  readonly #most: number;
  #waiting: Waiting<T, R>[] = [];
  #running = 0;
  /** A go has begun and has not yet taken what waits: whatever comes joins it. */
  #gathering = false;

  /** @param most  goes at a time */
  constructor(work: Work<T, R>, most = 1) {
    this.#work = work;
    this.#most = most;
  }

  add(item: T): Promise<R> {
    return new Promise<R>((answer, reject) => {
      this.#waiting.push({ item, answer, reject });
      this.#next();
    });
  }

  #next(): void {
    if (this.#gathering || this.#running >= this.#most || this.#waiting.length === 0) return;
    this.#running++;
    this.#gathering = true;
    void this.#go().finally(() => {
      this.#running--;
      this.#next();
    });
  }

  async #go(): Promise<void> {
    let group: readonly Waiting<T, R>[] | null = null;
    // A transaction that is begun again works on the same.
    const taken = (): readonly Waiting<T, R>[] => {
      if (group) return group;
      this.#gathering = false;
      group = this.#waiting.splice(0);
      return group;
    };
    try {
      const results = await this.#work(() => taken().map(({ item }) => item));
      for (const [i, { answer }] of taken().entries()) answer(results[i] as R);
    } catch (error) {
      await this.#alone(taken(), error);
    }
  }

  async #alone(group: readonly Waiting<T, R>[], error: unknown): Promise<void> {
    if (group.length === 1 || error instanceof DondocError) for (const { reject } of group) reject(error);
    else
      for (const { item, answer, reject } of group)
        await this.#work(() => [item]).then(([result]) => answer(result as R), reject);
  }
}
