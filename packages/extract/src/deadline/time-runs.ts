import type { TimeAtom } from './time.js';

function join(first: TimeAtom, second: TimeAtom): TimeAtom {
  return {
    start: first.start,
    end: second.end,
    precision: second.precision,
    year: second.year ?? first.year,
    bare: false,
    joined: true,
    of: (year) => {
      const to = second.of(second.year ?? first.year ?? year);
      const from = first.of(first.year ?? second.year ?? year);
      if (from && to?.end && from.start <= to.end) return { start: from.start, end: to.end };
      return null;
    },
  };
}

const BETWEEN = /^\s*(?:\([^()]{1,20}\))?\s*(?:-|…|\.{3}|đến|tới|và)\s*(?:hết\s+|cả\s+)*$/u;

const FROM = /(?<![\p{L}\p{M}])từ\s+$/u;
const TO = /^\s*(?:đến|tới)\s*(?:hết\s+|cuối\s+)?$/u;

/**
 * "từ ngày A đến ngày B", "tháng 3 - tháng 6/2022": two atoms of one size become one stretch; of two sizes where both
 * words stand ("từ tháng 12/2025 đến quý I/2026").
 */
export function joinRuns(atoms: readonly TimeAtom[], folded: string): TimeAtom[] {
  const out: TimeAtom[] = [];
  for (const atom of atoms) {
    const last = out.at(-1);
    const between = last && folded.slice(last.end, atom.start);
    const alike =
      last?.precision === atom.precision || (last && FROM.test(folded.slice(Math.max(0, last.start - 12), last.start)));
    if (last && between !== undefined && alike && (last.precision === atom.precision ? BETWEEN : TO).test(between)) {
      const joined = join(last, atom);
      if (joined.of(2000)) {
        out[out.length - 1] = joined;
        continue;
      }
    }
    out.push(atom);
  }
  return out;
}
