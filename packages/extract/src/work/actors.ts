import type { Span } from '@dondoc/model';
import { SURNAMES } from '../data/bodies.js';
import { type Body, readBodies } from '../owner/body-list.js';
import { readHead } from '../owner/head.js';
import { adjuncts, strongActAt } from '../owner/lexicon.js';
import { clausesOf } from '../passage/clauses.js';
import { joined, type Word, wordsOf } from '../words/words.js';
import type { Actor } from './work.js';

/** `bodies` as actors. */
export function actorsOf(bodies: readonly Body[], inherited: boolean): Actor[] {
  return bodies.map(({ name, span }) => ({ name, span, inherited }));
}

/** Names of persons that stand one after another without a comma: "Đỗ Mạnh Cường Vũ Việt Linh". */
function persons(text: string, words: readonly Word[]): Actor[] | null {
  if (words.length < 2 || !words.every((w) => w.capital && !w.acronym)) return null;
  if (!SURNAMES.has(words[0]?.key ?? '')) return null;
  const starts: number[] = [];
  let last = -9;
  words.forEach((w, k) => {
    if (
      SURNAMES.has(w.key) &&
      (k === 0 || !joined(w) || (k - last >= 2 && words.length - k >= 2 && (k - last >= 3 || words.length - k >= 3)))
    ) {
      starts.push(k);
      last = k;
    }
  });
  return starts.map((from, n) => {
    const start = words[from]?.start ?? 0;
    const end = words[(starts[n + 1] ?? words.length) - 1]?.end ?? start;
    return { name: text.slice(start, end), span: { start, end }, inherited: false };
  });
}

/** A second label within the value: "Sở Y tế; đơn vị phối hợp: Công an tỉnh". */
const PARTNERS = /(?:cơ quan|đơn vị|các đơn vị|các cơ quan)?\s*phối hợp(?: thực hiện)?\s*:/iu;

export interface CellActors {
  readonly lead: Actor[];
  readonly coordinating: Actor[];
}

/**
 * The bodies or persons that a field or cell lists. What is no known body is taken as written, piece by piece: a column
 * "Đơn vị thực hiện" says that it names one.
 */
export function readActors(text: string, span: Span): CellActors {
  const partners = PARTNERS.exec(text.slice(span.start, span.end));
  if (partners) {
    const at = span.start + partners.index;
    return {
      lead: readActors(text, { start: span.start, end: at }).lead,
      coordinating: readActors(text, { start: at + partners[0].length, end: span.end }).lead,
    };
  }
  const words = wordsOf(text, span);
  if (words.length === 0) return { lead: [], coordinating: [] };
  const people = persons(text, words);
  if (people) return { lead: people, coordinating: [] };
  const clauses = clausesOf(text, span).map((p) => p.clause);
  if (clauses.some((c) => c.kind === 'order' && (c.lead.length > 0 || c.coordinating.length > 0)))
    return {
      lead: actorsOf(
        clauses.flatMap((c) => c.lead),
        false,
      ),
      coordinating: actorsOf(
        clauses.flatMap((c) => c.coordinating),
        false,
      ),
    };
  const lead: Actor[] = [];
  let at = 0;
  // A cell that opens with an act holds no owner: columns have slipped.
  if (!readHead(words, 0, true) && (words.length > 14 || strongActAt(words, 0))) return { lead: [], coordinating: [] };
  while (at < words.length) {
    const list = readHead(words, at, true)
      ? readBodies(
          text,
          words.map((w, k) => (k === at ? { ...w, gap: '' } : w)),
          at,
          true,
        )
      : null;
    if (list && list.next > at) {
      lead.push(...actorsOf(list.bodies, false));
      at = list.next;
      continue;
    }
    // An adjunct between the names: "các sở trong phạm vi nhiệm vụ của mình và các cơ quan khác".
    if (adjuncts.at(words, at)) {
      do at++;
      while (
        at < words.length &&
        !((words[at - 1]?.key === 'và' || words[at]?.gap.includes(';')) && readHead(words, at, true))
      );
      continue;
    }
    // Up to the next comma, semicolon or line.
    let end = at + 1;
    while (end < words.length && !/[,;\n+]|\s-\s/u.test(words[end]?.gap ?? '')) end++;
    const start = words[at]?.start ?? 0;
    const stop = words[end - 1]?.end ?? start;
    const unit = { name: text.slice(start, stop), span: { start, end: stop }, inherited: false };
    const last = lead.at(-1);
    if (/^phụ trách/u.test(unit.name) && last)
      lead[lead.length - 1] = {
        ...last,
        name: text.slice(last.span.start, stop),
        span: { start: last.span.start, end: stop },
      };
    else if (end - at <= 8 && !strongActAt(words, at) && !/^(?:và|cùng|theo|khi|các)$/u.test(unit.name))
      lead.push(unit);
    at = end;
  }
  return { lead, coordinating: [] };
}
