import type { Span } from '@dondoc/model';
import { fold, literal, stripDiacritics, WORD_END, WORD_START } from '@dondoc/text';
import { ISSUING_HEADS, OF_THE_CENTRE, PARTS } from '../data/issuing-bodies.js';
import { normalCase } from './normal-case.js';
import type { PrintedLine } from './printed-line.js';

export interface LetterheadBody extends Span {
  readonly name: string;
  readonly parts: readonly Span[];
}

const HEADS = `${WORD_START}(?:${ISSUING_HEADS.map((h) => literal(stripDiacritics(h))).join('|')})${WORD_END}`;
const HEAD = new RegExp(HEADS, 'gu');
const OPENING = new RegExp(`^${HEADS}`, 'u');
const ALONE: ReadonlySet<string> = new Set(ISSUING_HEADS.filter((h) => !h.includes(' ')));
/** One syllable without its marks may be anything: "NÀ BÓ" holds no "BỘ". */
const isHead = (folded: string): boolean => folded.includes(' ') || ALONE.has(folded);
/** Before these words a head belongs to the name: "CỤC … CỦA BỘ …", "TRƯỞNG BAN …". */
const OPEN_BEFORE = /(?:^|\s)(?:cua|va|thuoc|tai|truong|pho|-|,|&)\s*$/u;
/** What needs the name of a body after it, so that a head there does not open another. */
const INCOMPLETE =
  /^(?:van phong|dang uy|dang bo|ban chap hanh|ban thuong vu|chi bo|thanh tra|cong an|cong doan|hoi dong|chu tich|bo truong|giam doc|ban can su dang|doan thanh nien|ban quan ly|ban chi dao|ban chi huy|bo chi huy|truong|trung tam|hoi|ban)$/u;

/** A name that is whole, so that a head after it opens another body: with its territory, or of the whole country. */
const WHOLE =
  /(?<!\p{L})(?:tinh|thanh pho|tp\.?|huyen|quan|thi xa|thi tran|xa|phuong|dac khu)\s+\p{L}+|(?:viet nam|trung uong)\s*$/u;
/** Bodies inside a ministry: "BỘ CÔNG THƯƠNG CỤC HÓA CHẤT". The name of a ministry has two syllables or more. */
const MINISTRY = /^bo(?:\s+[^\s]+){2,}\s*$/u;
const OF_MINISTRY = /^(?:tong cuc|cuc|vu|vien|van phong|thanh tra|hoc vien)$/u;

/** Where new bodies open in a line that holds more than one, beside its start. */
function openings({ bare, folded }: PrintedLine): number[] {
  const at: number[] = [];
  for (const m of bare.matchAll(HEAD)) {
    const before = bare.slice(at.at(-1) ?? 0, m.index);
    if (before.trim() === '' || OPEN_BEFORE.test(before) || !isHead(folded.slice(m.index, m.index + m[0].length)))
      continue;
    if (WHOLE.test(before) || (MINISTRY.test(before) && OF_MINISTRY.test(m[0]))) at.push(m.index);
  }
  return at;
}

function startsWithHead(folded: string): boolean {
  const m = OPENING.exec(stripDiacritics(folded));
  return m !== null && isHead(folded.slice(0, m[0].length));
}

/**
 * The bodies of a letterhead from the highest down, in normal case: lines that go on ("TỈNH QUẢNG NGÃI" under "ỦY BAN NHÂN DÂN") are put
 * together, and a line that holds two bodies is parted.
 */
export function letterheadBodies(lines: readonly PrintedLine[], known: readonly string[]): readonly LetterheadBody[] {
  const groups: { text: string; parts: Span[] }[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const before = last ? stripDiacritics(fold(last.text)).trim() : '';
    const goesOn =
      last !== undefined && (!startsWithHead(line.folded) || INCOMPLETE.test(before) || OPEN_BEFORE.test(before));
    const edges = [0, ...openings(line)];
    edges.forEach((from, i) => {
      const to = edges[i + 1] ?? line.text.length;
      const text = line.text.slice(from, to).trim();
      if (text === '') return;
      const part = { start: line.start + from, end: line.start + from + line.text.slice(from, to).trimEnd().length };
      const open = groups.at(-1);
      if (from === 0 && goesOn && open) {
        open.text += ` ${text}`;
        open.parts.push(part);
      } else groups.push({ text, parts: [part] });
    });
  }
  return groups
    .filter((g) => startsWithHead(fold(g.text)))
    .map(({ text, parts }) => ({
      name: normalCase(text, known),
      parts,
      start: parts[0]?.start ?? 0,
      end: parts.at(-1)?.end ?? 0,
    }));
}

/** The name of `body` as one says it: a part of another body ("Văn phòng", "Ban Thường trực") is named with the one above it. */
export function fullName(body: LetterheadBody, above: LetterheadBody | undefined): string {
  const key = fold(body.name);
  if (!above) return body.name;
  if (/^ban chấp hành trung ương(?: đảng)?$/u.test(fold(above.name))) return OF_THE_CENTRE.get(key) ?? body.name;
  return PARTS.has(key) ? `${body.name} ${above.name}` : body.name;
}
