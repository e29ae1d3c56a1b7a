import type { CritiqueResult, Finding } from '@dondoc/model';
import type { VFileMessage } from 'vfile-message';

/** A message of this plugin on a finding; its severity is the rule's, where `fatal` only tells warnings from information. */
export interface FindingMessage extends VFileMessage {
  readonly finding: Finding;
}

declare module 'vfile' {
  interface DataMap {
    /** The whole critique of the file, for plugins that come after. */
    dondoc: CritiqueResult;
  }
}
