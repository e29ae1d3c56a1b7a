import type { Span } from '@dondoc/model';
import { type BodyKind, SURNAMES } from '../data/bodies.js';
import { joined, type Word } from '../words/words.js';
import { type Head, keyOf, readHead } from './head.js';
import { adjuncts, strongActAt } from './lexicon.js';
import { COMMITTEES, type NameEnd, nameEnd } from './name-end.js';
import { portfolioAt } from './name-lists.js';

/** One body of a list. `name` is as written; where a list shares one head ("Các Bộ: Quốc phòng, Công an") the head is put before each. */
export interface Body {
  readonly name: string;
  readonly span: Span;
  readonly kind: BodyKind;
  readonly quantified: boolean;
}

export interface BodyList {
  readonly bodies: readonly Body[];
  /** Word index after the list. */
  readonly next: number;
}

const SHARED_HEADS = /^(?:bộ|sở|phòng|ban|đảng ủy|đảng ủy bộ|thanh tra)$/u;

interface Entry {
  start: number;
  end: number;
  head: Head;
  last: NameEnd;
  /** "UBND các huyện …": the authorities of several territories. */
  over: boolean;
  /** One person by name: "Bà Lý Thị Đào". */
  person: boolean;
}

const isFollowed = (words: readonly Word[], at: number): boolean =>
  at >= words.length ||
  /[:;,.("]/u.test(words[at]?.gap ?? '') ||
  strongActAt(words, at) !== null ||
  adjuncts.at(words, at) !== null;

/** The words of the head as a name begins with them: "Tập đoàn". */
function nameOfHead(text: string, words: readonly Word[], head: Head): string | null {
  const first = words[head.at];
  const last = words[head.end - 1];
  if (!first || !last) return null;
  const raw = text.slice(first.start, last.end);
  return raw.charAt(0).toUpperCase() + raw.slice(1);
}

/** "Các Bộ: Quốc phòng, Công an" → Bộ Quốc phòng, Bộ Công an. */
function sharedHead(text: string, words: readonly Word[], head: Head): BodyList | null {
  if (!head.quantified || !SHARED_HEADS.test(head.key)) return null;
  const gap = words[head.end]?.gap ?? '';
  if (!/^\s*:?\s*$/u.test(gap)) return null;
  const name = nameOfHead(text, words, head);
  if (name === null) return null;
  const bodies: Body[] = [];
  let at = head.end;
  for (;;) {
    const n = portfolioAt(words, at);
    const from = words[at];
    const to = words[at + n - 1];
    if (n === 0 || !from || !to) break;
    const span = { start: from.start, end: to.end };
    bodies.push({ name: `${name} ${text.slice(span.start, span.end)}`, span, kind: head.kind, quantified: false });
    at += n;
    const next = words[at];
    if (next?.key === 'và') at++;
    else if (!next?.gap.includes(',')) break;
    if (portfolioAt(words, at) === 0) {
      if (next?.key === 'và') at--;
      break;
    }
  }
  return bodies.length >= 2 ? { bodies, next: at } : null;
}

/** Heads that stand once before the names of several: "các Tập đoàn: Dầu khí Việt Nam, Công nghiệp - Viễn thông Quân đội". */
const NAMED_MEMBERS = /^(?:tập đoàn|tổng công ty|công ty|ngân hàng|trường|học viện|viện|hội|hiệp hội|bệnh viện)$/u;

/** "Các Tập đoàn: A, B và C" → Tập đoàn A, Tập đoàn B, Tập đoàn C. */
function namedMembers(text: string, words: readonly Word[], head: Head): BodyList | null {
  if (!head.quantified || !NAMED_MEMBERS.test(head.key) || !words[head.end]?.gap.includes(':')) return null;
  const name = nameOfHead(text, words, head);
  if (name === null) return null;
  const bodies: Body[] = [];
  let at = head.end;
  while (words[at]?.capital) {
    const from = at;
    do at++;
    while (
      at < words.length &&
      /^\s*(?:[-–]\s*)?$/u.test(words[at]?.gap ?? '') &&
      words[at]?.key !== 'và' &&
      (words[at]?.capital || !strongActAt(words, at))
    );
    const start = words[from]?.start ?? 0;
    const end = words[at - 1]?.end ?? start;
    const span = { start, end };
    bodies.push({ name: `${name} ${text.slice(start, end)}`, span, kind: head.kind, quantified: false });
    if (words[at]?.key === 'và' && words[at + 1]?.capital && !readHead(words, at + 1)) at++;
    else if (!words[at]?.gap.includes(',') || readHead(words, at)) break;
  }
  return bodies.length >= 2 ? { bodies, next: at } : null;
}

function bodyOf(text: string, words: readonly Word[], entry: Entry): Body {
  const start = words[entry.start]?.start ?? 0;
  const end = words[entry.end - 1]?.end ?? start;
  return {
    name: text.slice(start, end),
    span: { start, end },
    kind: entry.head.kind,
    quantified: entry.head.quantified,
  };
}

/** "UBND các tỉnh: Ninh Bình, Bắc Ninh" → UBND tỉnh Ninh Bình, UBND tỉnh Bắc Ninh; of several levels it stays one entry. */
function territories(text: string, words: readonly Word[], entry: Entry): BodyList | null {
  if (!words[entry.end]?.gap.includes(':') || !words[entry.end]?.capital) return null;
  const whole = bodyOf(text, words, entry);
  const one = /\s+các\s+(\p{L}+(?:\s\p{Ll}+)?)$/u.exec(whole.name);
  const bodies: Body[] = [];
  let at = entry.end;
  for (;;) {
    const from = at;
    while (at < words.length && words[at]?.capital && (at === from || joined(words[at])) && at - from < 4) at++;
    const first = words[from];
    const last = words[at - 1];
    if (at === from || !first || !last) break;
    const span = { start: first.start, end: last.end };
    if (one)
      bodies.push({
        ...whole,
        name: `${whole.name.slice(0, one.index)} ${one[1]} ${text.slice(span.start, span.end)}`,
        span,
        quantified: false,
      });
    const gap = words[at]?.gap ?? '';
    if (words[at]?.key === 'và' && words[at + 1]?.capital) at++;
    else if (!gap.includes(',') || !words[at]?.capital || readHead(words, at)) break;
  }
  return at > entry.end ? { bodies: bodies.length > 0 ? bodies : [whole], next: at } : null;
}

/** Authorities of a level: what they govern is listed behind them and is no body of its own. */
const AUTHORITIES = /^(?:(?:phó )?chủ tịch |bí thư )?(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|đảng ủy)/u;

/** A name in capitals amid a list of bodies, of no known kind: "Công an, Ga Sông Lũy và Sở Y tế". */
function properName(words: readonly Word[], at: number): Head | null {
  const word = words[at];
  if (!word?.capital || !/^,? $|^, ?$/u.test(word.gap) || !words[at + 1]) return null;
  return { start: at, name: at, at, end: at + 1, kind: 'named', key: word.key, quantified: false };
}

/** "các ngành, các cấp": a set phrase. */
const isAllOf = (words: readonly Word[], a: Entry, b: Entry): boolean =>
  /(?:^| )các (?:ngành|cấp)$/u.test(keyOf(words, a.start, a.end)) &&
  /^các (?:ngành|cấp)$/u.test(keyOf(words, b.start, b.end));

const isPerson = (words: readonly Word[], head: Head): boolean =>
  head.kind === 'person' && !head.quantified && SURNAMES.has(words[head.end]?.key ?? '');

const isOver = (words: readonly Word[], head: Head, end: number): boolean =>
  AUTHORITIES.test(keyOf(words, head.at, end)) && words.slice(head.end, end).some((w) => w.key === 'các');

/** True where `b` goes on with the class or the territories that `a` lists: one entry. */
const goesOn = (a: Entry, b: Entry): boolean =>
  // "Bà Lý Thị Đào, Phó Hiệu trưởng": one person.
  (a.person && a.last.by === 'comma' && b.head.kind === 'post' && !b.head.quantified) ||
  (a.over && b.head.kind === 'territory' && !b.head.quantified) ||
  (a.last.bare !== null &&
    !b.head.quantified &&
    ((b.head.kind === a.last.bare && (b.head.kind !== 'org' || COMMITTEES.test(b.head.key))) ||
      (a.last.bare === 'post' && b.head.kind === 'post')));

/**
 * The bodies that stand at `words[from]`: "các sở, ban, ngành và UBND các huyện, thị xã" is two. Null where no body stands there.
 *
 * @param title  the words are a heading that may consist of the name alone
 * @param sure   a body must stand here (after "giao", "phối hợp với"), so that a bare common noun is one too
 */
export function readBodies(
  text: string,
  words: readonly Word[],
  from: number,
  title = false,
  sure = false,
): BodyList | null {
  const entries: Entry[] = [];
  const done: Body[] = [];
  let at = from;
  let next = from;
  for (;;) {
    const listed = entries.length + done.length > 0;
    const head = readHead(words, at, sure || listed) ?? (sure && listed ? properName(words, at) : null);
    if (!head) break;
    const shared = sharedHead(text, words, head) ?? namedMembers(text, words, head);
    if (shared && (entries.length === 0 || !SHARED_HEADS.test(head.key))) {
      done.push(...entries.map((e) => bodyOf(text, words, e)));
      entries.length = 0;
      done.push(...shared.bodies);
      at = shared.next;
      next = at;
      const word = words[at];
      if (word?.key === 'và') at++;
      else if (!/[,;]/u.test(word?.gap ?? '')) break;
      continue;
    }
    const last = nameEnd(words, head, title);
    const end = last.by === 'stop' && !isFollowed(words, last.end) ? last.tight : last.end;
    const entry: Entry = {
      start: head.name,
      end: Math.max(end, head.end),
      head,
      last,
      over: isOver(words, head, end),
      person: isPerson(words, head),
    };
    const before = entries.at(-1);
    if (before && (goesOn(before, entry) || isAllOf(words, before, entry))) {
      before.end = entry.end;
      before.last = last;
    } else entries.push(entry);
    next = entry.end;
    const named =
      last.bare === 'territory' ? territories(text, words, before && goesOn(before, entry) ? before : entry) : null;
    if (named) {
      entries.pop();
      done.push(...entries.map((e) => bodyOf(text, words, e)), ...named.bodies);
      entries.length = 0;
      next = named.next;
      at = named.next;
      if (words[at]?.key === 'và') at++;
      else if (!words[at]?.gap.includes(',')) break;
      continue;
    }
    if (last.by === 'stop') break;
    at = last.by === 'and' ? entry.end + 1 : entry.end;
    if (last.by === 'semicolon' && !readHead(words, at, true)) break;
  }
  const bodies = [...done, ...entries.map((e) => bodyOf(text, words, e))];
  return bodies.length > 0 ? { bodies, next } : null;
}
