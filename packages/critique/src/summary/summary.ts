import { type Level, REQUIREMENTS, type Requirement, type SectionSummary, type SummaryResult } from '@dondoc/model';
import { sectionsOf, WHOLE } from '../facts/section-facts.js';
import type { Judged } from '../judge-plan.js';
import type { JudgedItem } from '../judged-item.js';
import { SUMMARY_WORDS, type SummaryWords } from './words.js';

const LEVELS: readonly Level[] = ['đạt', 'cơ bản đạt', 'chưa đạt'];
/** The share of the items from which a requirement is a strength, whatever its level. */
const MOST = 0.5;
const MOST_SECTIONS = 12;

const countOf = (items: readonly JudgedItem[], requirement: Requirement, value: string): number =>
  items.filter(({ judgements }) => judgements[requirement].value === value).length;

function verdictWords({ items, requirements, verdict, facts }: Judged, words: SummaryWords): string {
  const { type } = facts.header;
  const name = type.presence === 'present' ? type.value : 'kế hoạch';
  if (items.length === 0) return words.noItems(name);
  const parts = LEVELS.flatMap((level) => {
    const own = REQUIREMENTS.filter((r) => requirements[r].level === level).map(words.name);
    return own.length > 0 ? [words.level(level, own)] : [];
  });
  return `${words.verdict(name, verdict, items.length)}: ${parts.join('; ')}.`;
}

function strengthsOf({ items }: Judged, words: SummaryWords): readonly string[] {
  const read = (r: Requirement): number => items.length - countOf(items, r, 'unreadable');
  const met = REQUIREMENTS.map((r) => ({ r, part: { count: countOf(items, r, 'yes'), of: read(r) } }));
  const strong = met.filter(({ part }) => part.of > 0 && part.count >= MOST * part.of);
  if (strong.length > 0) return strong.map(({ r, part }) => words.met(r, part));
  const best = [...met].sort((a, b) => b.part.count - a.part.count)[0];
  return best && best.part.count > 0 ? [words.most(words.met(best.r, best.part))] : [];
}

function gapsOf({ items, requirements }: Judged, words: SummaryWords): readonly string[] {
  return REQUIREMENTS.flatMap((r) => {
    const [no, vague, unreadable] = ['no', 'vague', 'unreadable'].map((v) => countOf(items, r, v)) as [
      number,
      number,
      number,
    ];
    const of = items.length - unreadable;
    return [
      ...(requirements[r].level !== 'đạt' && no + vague > 0 ? [words.gap(r, { count: no, of }, vague)] : []),
      ...(unreadable > 0 ? [words.unreadable(words.name(r), unreadable)] : []),
    ];
  });
}

function nearOf({ requirements }: Judged, words: SummaryWords): readonly string[] {
  return REQUIREMENTS.flatMap((r) => {
    const { level, share, margin } = requirements[r];
    if (!margin) return [];
    const better = LEVELS.indexOf(margin.level) < LEVELS.indexOf(level);
    return [(better ? words.more : words.fewer)(words.name(r), share, margin)];
  });
}

function comparisonOf({ against, overlaps, shared = [] }: Judged, words: SummaryWords): readonly string[] {
  const results = against?.coverage.results ?? [];
  const count = (state: string): number => results.filter((c) => c.state === state).length;
  return [
    ...(results.length > 0
      ? [words.coverage(results.length, count('covered'), count('partly'), count('missing'))]
      : []),
    ...(overlaps.length > 0 ? [words.overlaps(overlaps.length)] : []),
    ...(shared.length > 0
      ? [words.shared(new Set(shared.map((s) => s.item.id)).size, shared.filter((s) => s.differs.length > 0).length)]
      : []),
  ];
}

/** Sections by their two outermost numbers, or by the outermost alone where those would be more than a page holds. */
function sectionsSummary(items: readonly JudgedItem[]): readonly SectionSummary[] {
  const fine = sectionsOf(items);
  return (fine.length > MOST_SECTIONS ? sectionsOf(items, 1) : fine).map(({ name, heading, items: own }) => ({
    section: name === WHOLE ? null : name,
    heading: heading?.quote ?? null,
    items: own.length,
    met: Object.fromEntries(REQUIREMENTS.map((r) => [r, countOf(own, r, 'yes')])) as Record<Requirement, number>,
  }));
}

/** The critique in words and numbers, from the judgements alone: rules that are turned off do not change it. */
export function summaryOf(judged: Judged, language: 'vi' | 'en'): SummaryResult {
  const words = SUMMARY_WORDS[language];
  return {
    verdict: verdictWords(judged, words),
    strengths: strengthsOf(judged, words),
    gaps: gapsOf(judged, words),
    near: nearOf(judged, words),
    comparison: comparisonOf(judged, words),
    sections: sectionsSummary(judged.items),
  };
}
