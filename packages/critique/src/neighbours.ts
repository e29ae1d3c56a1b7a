import { cosine, type Vector } from './similarity.js';

/** Texts looked at for one other, at most: where everything is alike, the first say enough. */
const MOST_LOOKED_AT = 40;

/**
 * An index of vectors that finds those with a cosine of at least `least` to another without comparing all. A vector stands
 * under its heaviest terms only: as many as leave a rest shorter than `least`, so that none is missed.
 */
export class Neighbours {
  readonly #least: number;
  readonly #under = new Map<string, number[]>();
  readonly #vectors: Vector[] = [];

  constructor(least: number) {
    this.#least = least;
  }

  add(vector: Vector): void {
    const at = this.#vectors.push(vector) - 1;
    let rest = 1;
    for (const [term, weight] of [...vector].sort((a, b) => b[1] - a[1])) {
      if (rest < this.#least * this.#least) break;
      rest -= weight * weight;
      const list = this.#under.get(term);
      if (list) list.push(at);
      else this.#under.set(term, [at]);
    }
  }

  /** Positions (in the order of `add`) with their cosine, best first. */
  near(vector: Vector): readonly { readonly at: number; readonly similarity: number }[] {
    const looked = new Set<number>();
    for (const term of vector.keys()) {
      const list = this.#under.get(term) ?? [];
      for (const at of list.slice(0, MOST_LOOKED_AT)) looked.add(at);
    }
    return [...looked]
      .map((at) => ({ at, similarity: cosine(vector, this.#vectors[at] ?? new Map()) }))
      .filter((n) => n.similarity >= this.#least)
      .sort((a, b) => b.similarity - a.similarity || a.at - b.at);
  }
}
