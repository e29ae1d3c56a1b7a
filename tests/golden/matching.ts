const syllables = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter(Boolean);

/** Share of syllables that two texts have in common, wherever they stand; 0–1. */
export function overlap(a: string, b: string): number {
  const x = syllables(a);
  const y = syllables(b);
  const bag = new Map<string, number>();
  for (const s of x) bag.set(s, (bag.get(s) ?? 0) + 1);
  let hits = 0;
  for (const s of y) {
    const left = bag.get(s) ?? 0;
    if (left > 0) hits++;
    bag.set(s, left - 1);
  }
  return x.length + y.length === 0 ? 0 : (2 * hits) / (x.length + y.length);
}

/** One-to-one pairs of what is expected and what was found, the most alike first. */
export function pairs<G, F>(
  gold: readonly G[],
  found: readonly F[],
  text: (x: G | F) => string,
  from = 0.5,
): readonly (readonly [G, F])[] {
  const all = gold.flatMap((g, i) => found.map((f, j) => ({ g, f, i, j, like: overlap(text(g), text(f)) })));
  const [usedGold, usedFound] = [new Set<number>(), new Set<number>()];
  const out: (readonly [G, F])[] = [];
  for (const { g, f, i, j, like } of all.sort((a, b) => b.like - a.like)) {
    if (like < from || usedGold.has(i) || usedFound.has(j)) continue;
    usedGold.add(i);
    usedFound.add(j);
    out.push([g, f]);
  }
  return out;
}

/** Hits among what was expected and what was found. */
export class Tally {
  #hits = 0;
  #gold = 0;
  #found = 0;
  add(hits: number, gold: number, found: number): void {
    this.#hits += hits;
    this.#gold += gold;
    this.#found += found;
  }
  get f1(): number {
    return this.#gold + this.#found === 0 ? 1 : (2 * this.#hits) / (this.#gold + this.#found);
  }
}

/** Right answers among all. */
export class Rate {
  #right = 0;
  #all = 0;
  add(right: boolean): void {
    this.#all++;
    if (right) this.#right++;
  }
  get value(): number {
    return this.#all === 0 ? 1 : this.#right / this.#all;
  }
}

export const names = (owners: readonly { readonly name: string }[]): string[] => owners.map((o) => o.name);

/** Bodies of two lists, alike by three quarters of their syllables. */
export function addBodies(tally: Tally, gold: readonly string[], found: readonly string[]): void {
  tally.add(pairs(gold, found, (x) => x, 0.75).length, gold.length, found.length);
}
