import {
  type BlockView,
  confidenceOf,
  evidenceOf,
  type Role,
  type SourceDocument,
  type Span,
  type Target,
} from '@dondoc/model';
import { fold, WORD_END, WORD_START } from '@dondoc/text';
import { AIM_HEADING, AIMS, NORMS, PAST, PAST_HEADING } from '../data/target-words.js';
import { yearOf } from '../work/document-year.js';
import { around, clausesIn, shares } from './clauses.js';
import { type Quantity, quantities } from './quantity.js';

const SETTING: ReadonlySet<Role> = new Set(['body']);
const word = (source: string): RegExp => new RegExp(`${WORD_START}(?:${source})${WORD_END}`, 'u');
const AIM = word(AIMS);
const TOLD = word(PAST);
const NORM = new RegExp(`${WORD_START}(?:${NORMS})`, 'u');
const STRIVES = word('phấn đấu|đến (?:hết |cuối )?năm|mục tiêu đến|phải|ít nhất|tối thiểu');
const RAISES = word('nâng|kéo giảm|rút ngắn');
const YEAR = /(?<!\d)năm (20\d\d)(?!\d)/gu;
/** A cell or line of figures alone. */
const WORDS = /\p{L}{2,}.*\p{L}{2,}/u;

type Setting = 'aims' | 'past' | 'open';

/** What the headings above say of the quantities in each block. */
function settings(document: SourceDocument, blocks: readonly BlockView[]): (block: BlockView) => Setting {
  const known = new Map<number, Setting>();
  const byIndex = new Map(blocks.map((b) => [b.index, b] as const));
  const of = (block: BlockView): Setting => {
    const found = known.get(block.index);
    if (found) return found;
    const parent = block.parent === null ? undefined : byIndex.get(block.parent);
    const above = parent ? of(parent) : 'open';
    const title =
      parent?.kind === 'paragraph'
        ? fold(document.text.slice(parent.content.start, parent.content.end)).slice(0, 160)
        : '';
    const setting = PAST_HEADING.test(title) ? 'past' : AIM_HEADING.test(title) ? 'aims' : above;
    known.set(block.index, setting);
    return setting;
  };
  return of;
}

/** Whether the clause sets levels for the future, by its words and the headings above it; null where they do not tell. */
function clauseAims(clause: string, setting: Setting, year: number | null): boolean | null {
  if (NORM.test(clause)) return false;
  const years = Array.from(clause.matchAll(YEAR), (m) => Number(m[1]));
  if (year !== null && years.length > 0 && years.every((y) => y < year)) return false;
  const strives = STRIVES.test(clause);
  if (TOLD.test(clause) && !strives) return false;
  if (setting === 'past') return /phấn đấu/u.test(clause);
  return setting === 'aims' || AIM.test(clause) ? true : null;
}

/** True where `quantity` is a level for the future, given what its clause tells. */
function aims(clause: boolean | null, quantity: Quantity): boolean {
  if (clause !== null) return clause;
  // "100% cán bộ được tập huấn", "Bàn giao 100% mặt bằng", "Mở 02 lớp": the whole, and what an act brings forth, is what is to be.
  return quantity.unit !== '%' || quantity.to === 100;
}

/**
 * The quantified levels and outputs that the document sets for the future: percentages and counts with an aim around them. Measured
 * levels, backlogs, forecasts, and rates that the law fixes are none. One target for each quantity, its text the clause around it.
 */
export function findTargets(document: SourceDocument, blocks: readonly BlockView[]): Target[] {
  const { text } = document;
  const year = yearOf(text, blocks);
  const settingOf = settings(document, blocks);
  const found = new Map<string, Target>();
  for (const block of blocks) {
    if (!SETTING.has(block.role)) continue;
    const setting = settingOf(block);
    const spans = block.kind === 'table' ? block.rows.flatMap((r) => r.cells.map((c) => c.span)) : [block.content];
    const figures = spans.filter((s) => /\d/u.test(text.slice(s.start, s.end)));
    for (const clause of figures.flatMap((s) => clausesIn(text, s))) {
      const words = text.slice(clause.start, clause.end);
      if (!/\d/u.test(words) || !WORDS.test(words)) continue;
      const folded = fold(words);
      const all = quantities(folded, () => setting === 'aims' || STRIVES.test(folded) || RAISES.test(folded));
      const parts = shares(folded, all);
      const told = all.length > 0 ? clauseAims(folded, setting, year) : null;
      all.forEach((quantity, i) => {
        const part = parts[i] ?? { start: 0, end: folded.length };
        const inside = bracketed(folded, quantity);
        if (!aims(inside === null ? told : clauseAims(inside, setting, year), quantity)) return;
        const near = around(folded, part, quantity);
        const span = trimmed(text, { start: clause.start + near.start, end: clause.start + near.end });
        const words = text.slice(span.start, span.end).replace(/\s+/gu, ' ');
        const key = `${fold(words)} ${quantity.from} ${quantity.to}`;
        const known = found.get(key);
        const evidence = evidenceOf(document, span);
        const confidence = confidenceOf(document, span);
        found.set(key, {
          text: words,
          from: quantity.from,
          to: quantity.to,
          unit: quantity.unit,
          evidence: [...(known?.evidence ?? []), evidence],
          ...(confidence === undefined ? {} : { confidence }),
        });
      });
    }
  }
  return [...found.values()];
}

/** What stands in brackets around `quantity` and says of itself whether it is reached or aimed at; null for a bare figure. */
function bracketed(folded: string, quantity: Span): string | null {
  const open = folded.lastIndexOf('(', quantity.start);
  if (open < 0 || folded.slice(open, quantity.start).includes(')')) return null;
  const close = folded.indexOf(')', quantity.end);
  const inside = folded.slice(open + 1, close < 0 ? folded.length : close);
  return /\p{L}{2,}/u.test(inside.slice(0, quantity.start - open)) ? inside : null;
}

function trimmed(text: string, { start, end }: Span): Span {
  let a = start;
  let b = end;
  while (a < b && /[\s,;:]/u.test(text[a] ?? '')) a++;
  while (b > a && /[\s,;:.]/u.test(text[b - 1] ?? '')) b--;
  return { start: a, end: b };
}
