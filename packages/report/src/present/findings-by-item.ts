import type { CritiqueResult, Finding, ItemResult, Severity } from '@dondoc/model';
import { plain } from './fields.js';

export interface ItemFindings {
  readonly item: ItemResult;
  readonly findings: readonly Finding[];
}

export interface SectionFindings {
  /** `Mục II.1`, or `Ngoài các mục` for items above the first number. */
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly items: readonly ItemFindings[];
}

/** Findings as a reader meets them: on the whole plan, then section by section and item by item, in the plan's order. */
export interface FindingsByItem {
  readonly document: readonly Finding[];
  readonly sections: readonly SectionFindings[];
  /** On tasks of the directive that the plan answers. */
  readonly others: readonly Finding[];
}

const SECTION = 'section ';
const OUTSIDE = 'Ngoài các mục';

/** Items are listed under the two outermost numbers: deeper ones hold too few to be a heading. */
const titleOf = (section: string | null): string =>
  section ? `Mục ${plain(section.split('.').slice(0, 2).join('.'))}` : OUTSIDE;
const titleOfSubject = (name: string): string => (/\s/u.test(name) ? OUTSIDE : `Mục ${plain(name)}`);

/** Gathers findings by the subject that they name: none is lost, none stands twice. */
export function findingsByItem({ items, findings }: CritiqueResult): FindingsByItem {
  const document: Finding[] = [];
  const others: Finding[] = [];
  const ofItem = new Map(items.map((item) => [item.id, [] as Finding[]]));
  const ofSection = new Map<string, Finding[]>();
  for (const finding of findings) {
    // A pair is named `t3+i4` or `i4+i9`: it stands with its first item of the plan.
    const item = finding.subject.split('+').find((id) => ofItem.has(id));
    if (item !== undefined) ofItem.get(item)?.push(finding);
    else if (finding.subject === 'document') document.push(finding);
    else if (finding.subject.startsWith(SECTION)) {
      const title = titleOfSubject(finding.subject.slice(SECTION.length));
      ofSection.set(title, [...(ofSection.get(title) ?? []), finding]);
    } else others.push(finding);
  }
  const titles = new Set([...items.map((item) => titleOf(item.section)), ...ofSection.keys()]);
  const sections = Array.from(titles, (title) => ({
    title,
    findings: ofSection.get(title) ?? [],
    items: items.flatMap((item) => {
      const own = ofItem.get(item.id) ?? [];
      return titleOf(item.section) === title && own.length > 0 ? [{ item, findings: own }] : [];
    }),
  }));
  return { document, others, sections: sections.filter((s) => s.findings.length + s.items.length > 0) };
}

export interface FirstToMend {
  readonly finding: Finding;
  /** How many other findings of the same rule there are. */
  readonly more: number;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The three things to mend first: one finding of each rule, the gravest rules first, those to be checked last. */
export function firstToMend(findings: readonly Finding[]): readonly FirstToMend[] {
  const byRule = new Map<string, Finding[]>();
  for (const f of findings) byRule.set(f.rule, [...(byRule.get(f.rule) ?? []), f]);
  return Array.from(byRule.values(), ([finding, ...rest]) => (finding ? [{ finding, more: rest.length }] : []))
    .flat()
    .sort(
      (a, b) =>
        Number(a.finding.needsCheck) - Number(b.finding.needsCheck) ||
        RANK[a.finding.severity] - RANK[b.finding.severity],
    )
    .slice(0, 3);
}

/** Why the item falls short of what the finding is about; empty where it does not, for then the finding has another cause. */
export const reasonOf = ({ requirement }: Finding, item: ItemResult | null): string =>
  item && requirement && item.requirements[requirement] !== 'yes' ? item.reasons[requirement] : '';

/** Evidence of a finding that its item does not show already. */
export function furtherEvidence(finding: Finding, item: ItemResult | null): Finding['evidence'] {
  const shown = new Set((item?.evidence ?? []).map((e) => `${e.start}-${e.end}`));
  return finding.evidence.filter((e) => e.document !== undefined || !shown.has(`${e.start}-${e.end}`));
}
