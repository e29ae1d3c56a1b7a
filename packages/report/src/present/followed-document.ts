import type { HeaderResult } from '@dondoc/model';

/** A document that a ledger knows. */
export interface FollowedDocument {
  readonly path: string;
  readonly header: HeaderResult;
  /** Instant of its first record, ISO 8601. */
  readonly recordedAt: string;
}
