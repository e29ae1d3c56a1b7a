import { OffsetMap } from './offset-map.js';

/** A text and where each of its characters came from. */
export interface Cleaned {
  readonly text: string;
  readonly map: OffsetMap;
}

/** CR LF, or a character with the marks that compose with it. */
const CLUSTER = /\r\n|\P{M}[\p{M}\u1160-\u11ff]*|\p{M}+/gu;
const INVISIBLE = /^[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]$/u;
const LINE_END = /^(?:\r\n|[\r\u0085\u2028\u2029])$/u;
const ODD_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;
/** Anything that cleaning would change, but for letters that are not composed. */
const UNCLEAN = /[\r\u0085\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufb00-\ufb04\ufeff]/u;
const LIGATURES: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl' };

/** Rewrites `raw` part by part; a part that keeps its length keeps its offsets one by one. */
function rewrite(raw: string, parts: RegExp, change: (part: string) => string): Cleaned {
  let text = '';
  const starts: number[] = [];
  for (const match of raw.matchAll(parts)) {
    const part = match[0];
    const changed = change(part);
    for (let i = 0; i < changed.length; i++) starts.push(match.index + (changed.length === part.length ? i : 0));
    text += changed;
  }
  starts.push(raw.length);
  return { text, map: OffsetMap.from(starts) };
}

/**
 * Text as the rest of dondoc expects it: NFC, `\n` line ends, plain spaces, no zero-width characters, no `ﬁ` ligatures.
 * Words stay as they are. Runs of spaces stay too: folding them is the tree's business.
 */
export function clean(raw: string): Cleaned {
  if (!UNCLEAN.test(raw) && raw === raw.normalize('NFC')) return { text: raw, map: OffsetMap.identity(raw.length) };
  // What is invisible goes first: a mark behind it composes with the letter before it.
  const visible = rewrite(raw, /[\s\S]/gu, (c) => (INVISIBLE.test(c) ? '' : c));
  const composed = rewrite(visible.text, CLUSTER, (cluster) => {
    if (LINE_END.test(cluster)) return '\n';
    const c = cluster.normalize('NFC').replace(ODD_SPACE, ' ');
    return LIGATURES[c] ?? c;
  });
  return { text: composed.text, map: visible.map.andThen(composed.map) };
}
