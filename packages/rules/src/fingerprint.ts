import { createHash } from 'node:crypto';
import type { Evidence } from '@dondoc/model';

/** Words alone: no case, no punctuation, no line breaks, so that a re-scan with another layout matches. */
const normalise = (s: string): string =>
  s
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/**
 * SHA-256 (24 hex digits) of the rule, the subject's words and the quotes: no page, line or confidence.
 *
 * @param repeat  0 for the first finding with these words, 1 for the next
 */
export function fingerprint(rule: string, key: string, evidence: readonly Evidence[], repeat: number): string {
  const parts = [rule, normalise(key), ...evidence.map((e) => normalise(e.quote)), ...(repeat > 0 ? [repeat] : [])];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);
}
