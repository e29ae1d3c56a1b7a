interface Answer {
  readonly at: number;
  readonly value: Promise<unknown>;
}

const MOST = 200;

/** Answers that many readers ask for at the same time: worked out once, and kept for a moment or until something is entered. */
export class SharedAnswers {
  private readonly answers = new Map<string, Answer>();

  constructor(private readonly now: () => number = Date.now) {}

  /** The answer by that name, no older than `ms`. One that fails is not kept. */
  get<T>(name: string, ms: number, work: () => Promise<T>): Promise<T> {
    const known = this.answers.get(name);
    if (known && this.now() - known.at < ms) return known.value as Promise<T>;
    const value = work();
    if (this.answers.size >= MOST) this.answers.clear();
    this.answers.set(name, { at: this.now(), value });
    value.catch(() => this.answers.delete(name));
    return value;
  }

  clear(): void {
    this.answers.clear();
  }
}
