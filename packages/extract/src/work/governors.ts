import type { BlockView, MarkerStyle, ParagraphView, Span } from '@dondoc/model';
import { fold, sentences } from '@dondoc/text';
import { type Body, readBodies } from '../owner/body-list.js';
import { type Clause, readClause } from '../owner/clause.js';
import { actAt, assigns, strongActAt } from '../owner/lexicon.js';
import type { Outline } from '../passage/outline.js';
import { type Word, wordsOf } from '../words/words.js';

/** Who acts in what stands under a block. */
export interface Governor {
  readonly lead: readonly Body[];
  readonly coordinating: readonly Body[];
}

const NOBODY: Governor = { lead: [], coordinating: [] };
/** Words before the body in a heading that is nothing but an owner. */
const OPENINGS =
  /^(?:trách nhiệm của|trách nhiệm|nhiệm vụ của|nhiệm vụ đối với|đối với|về phía|giao cho|giao|đề nghị|yêu cầu|phân công|kính đề nghị|các nhiệm vụ giao|nhiệm vụ giao|các nhiệm vụ của|phần công việc của)\s+/u;
/** What may follow the body in such a heading. */
const CLOSINGS =
  /^(?:tổ chức thực hiện|thực hiện|chủ trì|có trách nhiệm|chịu trách nhiệm|chỉ đạo|triển khai thực hiện|tập trung thực hiện|phối hợp thực hiện|chủ trì thực hiện|phải)(?:\s+(?:các|những|một số)\s+(?:nhiệm vụ|nội dung|công việc|giải pháp)(?:\s+(?:sau|sau đây))?)?\s*:?$/u;
/** A sentence that only announces. */
const BARE_LEAD_IN = /^(?:cụ thể|trong đó|bao gồm|gồm)(?:\s+(?:là|như sau|như|các nội dung sau))?\s*:?$/u;
const EMPHASIS = /^(?:trong đó|nhất là|đặc biệt là|trước hết là|trọng tâm là)(?![\p{L}\p{M}])/u;
/** Before a body that is an object or a possessor. */
const PREPOSITIONS = /^(?:của|với|cho|đến|về|tại|từ|và|do|qua|theo|trình|thuộc|trong|giữa|cùng|các|gửi|cáo|mưu)$/u;
const GENERIC = /(?:sau|sau đây|như sau|dưới đây|cụ thể|cụ thể là|liên quan|trọng tâm|như dưới đây)\s*:?\s*$/u;

/** The bodies of a heading that names nothing else, or null. */
export function titleBodies(text: string, span: Span): readonly Body[] | null {
  const opening = OPENINGS.exec(fold(text.slice(span.start, span.end)))?.[0].length ?? 0;
  const words = wordsOf(text, { start: span.start + opening, end: span.end });
  const list = readBodies(text, words, 0, true);
  if (!list) return null;
  const next = words[list.next];
  if (!next) return list.bodies;
  const rest = fold(text.slice(next.start, span.end)).trim();
  if (CLOSINGS.test(rest)) return list.bodies;
  // "Chủ tịch UBND các tỉnh, trong đó trọng tâm là Gia Lai:", but no sentence that goes on.
  const after = words.slice(list.next).some((_, k) => strongActAt(words, list.next + k)?.tag === 'modal');
  if (EMPHASIS.test(rest) && !after && text[span.end] !== '.') return list.bodies;
  // Notes in brackets after the name.
  return /^\s*\($/u.test(next.gap) && /\)\s*:?\s*$/u.test(rest) ? list.bodies : null;
}

/** True where a lead-in only announces ("thực hiện các nội dung sau:"). */
export function isGeneric(text: string): boolean {
  return GENERIC.test(fold(text));
}

const hasActs = (words: readonly Word[], clause: Clause): boolean =>
  clause.act < words.length && actAt(words, clause.act) !== null;

/** "Xử lý đơn thư Ban Thường trực thực hiện quy trình, cụ thể:": a title run together with the sentence that names who acts. */
function innerSubject(text: string, words: readonly Word[]): readonly Body[] {
  for (let k = 2; k < words.length; k++) {
    if (!words[k]?.capital || words[k]?.gap !== ' ') continue;
    const list = readBodies(text, words, k);
    if (!list) continue;
    const act = actAt(words, list.next);
    if (act && act.tag !== 'state' && !PREPOSITIONS.test(words[k - 1]?.key ?? '')) return list.bodies;
    k = Math.max(k, list.next - 1);
  }
  return [];
}

/** The last words are "yêu cầu", "chỉ thị", "giao": who has to act comes below. */
function endsInAssignment(words: readonly Word[]): boolean {
  for (let k = Math.max(0, words.length - 3); k < words.length; k++)
    if (k + (assigns.at(words, k)?.length ?? 99) === words.length) return true;
  return false;
}

/** Who acts under each block. */
export class Governors {
  readonly #outline: Outline;
  readonly #of = new Map<number, Governor>();
  readonly #own = new Map<number, Governor>();
  readonly #beside = new Map<string, { readonly headings: number; readonly owners: number }>();

  constructor(outline: Outline) {
    this.#outline = outline;
  }

  /** Who acts in what stands under `block`, by its nearest ancestors; a heading without children also speaks for what follows it. */
  of(block: BlockView): Governor {
    const known = this.#of.get(block.index);
    if (known) return known;
    const governor = this.#find(block);
    this.#of.set(block.index, governor);
    return governor;
  }

  #find(block: BlockView): Governor {
    let coordinating: readonly Body[] = [];
    for (const ancestor of this.#outline.ancestorsOf(block)) {
      const own = this.ownOf(ancestor);
      if (coordinating.length === 0) coordinating = own.coordinating;
      if (own.lead.length > 0) return { lead: own.lead, coordinating };
    }
    const before = this.#leadInBefore(block);
    return before.lead.length > 0 ? before : { lead: [], coordinating };
  }

  /** A lead-in under which nothing stands speaks for the siblings after it: "1. Giao X thực hiện các việc sau: 2. … 3. …". */
  #leadInBefore(block: BlockView): Governor {
    const parent = this.#outline.parentOf(block);
    if (!parent) return NOBODY;
    let found = NOBODY;
    for (const sibling of this.#outline.childrenOf(parent)) {
      if (sibling.index >= block.index) break;
      if (
        sibling.kind === 'paragraph' &&
        this.#outline.isLeadIn(sibling) &&
        this.#outline.childrenOf(sibling).length === 0
      ) {
        const own = this.ownOf(sibling);
        if (own.lead.length > 0) found = own;
      }
    }
    return found;
  }

  /** The bodies that a block itself names for what stands under it. */
  ownOf(block: ParagraphView): Governor {
    const known = this.#own.get(block.index);
    if (known) return known;
    const own = this.#read(block);
    this.#own.set(block.index, own);
    return own;
  }

  /** "5. Các chủ rừng là tổ chức" among "3. Sở Tài chính" and "4. Công an tỉnh": an owner of no known kind, as its siblings are of known ones. */
  #amongOwners(block: ParagraphView): Body | null {
    const { text } = this.#outline;
    if (block.marker === null) return null;
    const whole = trimmedTitle(text, block.content);
    const note = /\s*\([^()]*\)$/u.exec(text.slice(whole.start, whole.end))?.[0].length ?? 0;
    const span = { start: whole.start, end: whole.end - note };
    const words = wordsOf(text, span);
    if (words.length > 14 || actAt(words, 0) || words.some((_, k) => strongActAt(words, k)?.tag === 'modal'))
      return null;
    const { headings, owners } = this.#headingsBeside(block, block.marker.style);
    if (owners < 2 || owners < 0.6 * (headings - 1)) return null;
    return { name: text.slice(span.start, span.end), span, kind: 'class', quantified: false };
  }

  /** The headings numbered alike under one block, and how many of them name an owner alone. */
  #headingsBeside(block: ParagraphView, style: MarkerStyle): { readonly headings: number; readonly owners: number } {
    const key = `${block.parent ?? `part ${block.part}`} ${style}`;
    const known = this.#beside.get(key);
    if (known) return known;
    const alike = this.#outline
      .siblingsOf(block)
      .filter((s) => s.marker?.style === style && this.#outline.isHeading(s));
    const { text } = this.#outline;
    const owners = alike.filter((s) => titleBodies(text, trimmedTitle(text, s.content))).length;
    const counted = { headings: alike.length, owners };
    this.#beside.set(key, counted);
    return counted;
  }

  #read(block: ParagraphView): Governor {
    const { text } = this.#outline;
    const title = titleBodies(text, trimmedTitle(text, block.content));
    if (title) return { lead: title, coordinating: [] };
    const heading = this.#outline.isHeading(block);
    const leadIn = this.#outline.isLeadIn(block);
    const unknown = heading ? this.#amongOwners(block) : null;
    if (unknown) return { lead: [unknown], coordinating: [] };
    const all = sentences(text, block.content);
    // "… thực hiện nghiêm túc các nội dung. Cụ thể:": the sentence before names who acts.
    const bare = leadIn && all.length > 1 && BARE_LEAD_IN.test(fold(text.slice(all.at(-1)?.start, all.at(-1)?.end)));
    const sentence = leadIn ? all.at(bare ? -2 : -1) : all[0];
    if (!sentence) return NOBODY;
    const words = wordsOf(text, sentence);
    // "Thủ tướng Chính phủ yêu cầu:" names nobody.
    if (leadIn && endsInAssignment(words)) return NOBODY;
    const clause = readClause(text, words);
    if (clause.kind !== 'order' && clause.kind !== 'name') return NOBODY;
    // The issuer who announces ("UBND tỉnh ban hành Kế hoạch như sau:") is no owner; one whom he names is.
    if (
      leadIn &&
      !clause.assigned &&
      block.marker === null &&
      (block.parent === null || isGeneric(text.slice(sentence.start, sentence.end)))
    )
      return clause.lead.length > 0 &&
        block.parent !== null &&
        hasActs(words, clause) &&
        !isGeneric(text.slice(sentence.start, sentence.end))
        ? { lead: clause.lead, coordinating: clause.coordinating }
        : { lead: [], coordinating: block.parent === null ? [] : clause.coordinating };
    if (clause.modality === 'encourage') return NOBODY;
    const lead = clause.lead.length > 0 || !leadIn ? clause.lead : innerSubject(text, words);
    return { lead, coordinating: leadIn || heading ? clause.coordinating : [] };
  }
}

/** A heading without its closing colon or stop. */
function trimmedTitle(text: string, span: Span): Span {
  let { end } = span;
  while (end > span.start && /[\s:.;,*_]/u.test(text[end - 1] ?? '')) end--;
  return { start: span.start, end };
}
