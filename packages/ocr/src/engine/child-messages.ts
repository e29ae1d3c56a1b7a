import type { EngineWord } from './engine.js';

/** What the parent asks of the engine's process. Images are PGM bytes. */
export type ChildRequest =
  | {
      readonly id: number;
      readonly kind: 'recognize';
      readonly image: Uint8Array;
      readonly psm: number;
      readonly dpi: number;
    }
  | { readonly id: number; readonly kind: 'orientation'; readonly image: Uint8Array };

export type ChildAnswer =
  | { readonly id: number; readonly words: readonly EngineWord[] }
  | {
      readonly id: number;
      readonly orientation: { readonly degrees: number | null; readonly confidence: number | null };
    }
  | { readonly id: number; readonly error: string };

/** Folders of the data files, given to the process as its first argument. */
export interface ChildSetup {
  readonly vie: string;
  readonly osd: string;
}
