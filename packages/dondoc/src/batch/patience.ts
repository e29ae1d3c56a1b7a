import { setTimeout as wait } from 'node:timers/promises';
import { isPassing } from '@dondoc/ledger';

/** Does work that needs the ledger's server again and again until it is there. */
export type Patience = <T>(work: () => Promise<T>) => Promise<T>;

/** Milliseconds between two tries: a little longer each time. */
const WAITS = [500, 1000, 2000, 5000] as const;

/**
 * Waits for a server that is away, and tells once when it goes and once when it is back. Work may be done more than once and has to
 * bear that.
 *
 * @throws what is no passing trouble of the server, and the signal's reason
 */
export async function patiently<T>(
  work: () => Promise<T>,
  signal: AbortSignal,
  onTrouble?: (error: unknown) => void,
): Promise<T> {
  for (let failures = 0; ; failures++) {
    try {
      const result = await work();
      if (failures > 0) onTrouble?.(null);
      return result;
    } catch (error) {
      signal.throwIfAborted();
      if (!isPassing(error)) throw error;
      if (failures === 0) onTrouble?.(error);
      await wait(WAITS[Math.min(failures, WAITS.length - 1)], undefined, { signal }).catch(() => undefined);
    }
  }
}
