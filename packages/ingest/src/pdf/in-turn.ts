/**
 * What `work` makes of 0, 1, … `count` − 1, in this order, with at most `inHand` of them begun and not yet taken. After a
 * failure nothing more is begun, and what was begun has ended before it is thrown.
 */
export async function* inTurn<T>(
  count: number,
  inHand: number,
  work: (index: number) => Promise<T>,
): AsyncGenerator<T, void, undefined> {
  const begun: Promise<T>[] = [];
  try {
    for (let next = 0; next < count || begun.length > 0; ) {
      for (; next < count && begun.length < inHand; next++) begun.push(work(next));
      yield await (begun[0] as Promise<T>);
      begun.shift();
    }
  } finally {
    await Promise.allSettled(begun);
  }
}
