import type { Evidence, Finding } from '@dondoc/model';
import type { Language } from './catalogue.js';
import { distinct, evidenceOfFact } from './deciding.js';
import { fingerprint } from './fingerprint.js';
import type { RuleFile, Together } from './rule-file.js';
import type { Subject } from './subject.js';
import { fill } from './templates.js';

/** A finding with the subject that it is about. */
export interface Found {
  readonly finding: Finding;
  readonly subject: Subject;
}

const LISTED = 8;
const EXCERPT = 60;

/** What ties the subject to others: the place of the fact, its value where it has none, null where it is missing. */
function tie(subject: Subject, by: string): string | null {
  const fact = subject.facts.get(by);
  if (fact?.presence !== 'present') return null;
  const [place] = fact.evidence;
  return place ? `${place.document ?? ''}:${place.start}-${place.end}` : `=${String(fact.value)}`;
}

function excerpt(words: string): string {
  const flat = words.replace(/\s+/gu, ' ').trim();
  if (flat.length <= EXCERPT) return flat;
  const cut = flat.lastIndexOf(' ', EXCERPT);
  return `${flat.slice(0, cut > 0 ? cut : EXCERPT)}…`;
}

/** The words of the subjects, the first eight of them. */
function list(subjects: readonly Subject[], language: Language): string {
  const shown = subjects.slice(0, LISTED).map((s) => `“${excerpt(s.key)}”`);
  const more = subjects.length - shown.length;
  const rest = language === 'vi' ? `và ${more} việc khác` : `and ${more} more`;
  return `${shown.join('; ')}${more > 0 ? `; ${rest}` : ''}`;
}

/** The innermost thing that holds all subjects; the first of them where nothing does. */
function holder(subjects: readonly Subject[]): string {
  const [first, ...others] = subjects;
  const shared = first?.within?.find((w) => others.every((o) => o.within?.includes(w)));
  return shared ?? first?.id ?? '';
}

function merge(found: readonly Found[], rule: RuleFile, together: Together, of: Merging): Found {
  const [first] = found as readonly [Found, ...Found[]];
  const subjects = found.map((f) => f.subject);
  const facts = new Map(first.subject.facts)
    .set('together.count', { presence: 'present', value: found.length, evidence: [] })
    .set('together.list', { presence: 'present', value: list(subjects, of.language), evidence: [] });
  const subject: Subject = { ...first.subject, id: holder(subjects), facts };
  const cause = first.subject.facts.get(together.by);
  const causes: readonly Evidence[] = cause ? evidenceOfFact(cause) : [];
  const say = (text: string): string => fill(text, subject, of.options, of.language);
  const known = found.flatMap((f) => f.finding.confidence ?? []);
  const finding: Finding = {
    ...first.finding,
    severity: found.some((f) => f.finding.severity !== 'info') ? of.severity : 'info',
    message: say(together.message[of.language]),
    suggestion: together.suggestion ? say(together.suggestion[of.language]) : first.finding.suggestion,
    subject: subject.id,
    items: subjects.map((s) => s.id),
    evidence: distinct([...causes, ...found.flatMap((f) => f.subject.evidence)]),
    ...(known.length > 0 ? { confidence: Math.min(...known) } : {}),
    needsCheck: found.every((f) => f.finding.needsCheck),
    // The items may change; what they share tells the finding again.
    fingerprint: fingerprint(rule.id, causes.length > 0 ? '' : String(tie(first.subject, together.by)), causes, 0),
  };
  return { finding, subject: { ...subject, key: causes.length > 0 ? '' : String(tie(first.subject, together.by)) } };
}

/** How the rule is set, and in which language it speaks. */
export interface Merging {
  readonly severity: Finding['severity'];
  readonly options: Readonly<Record<string, unknown>>;
  readonly language: Language;
}

/** Findings with one shared cause made into one, where the rule says by which fact; the others stay as they are. */
export function mergeFound(found: readonly Found[], rule: RuleFile, of: Merging): readonly Found[] {
  const { together } = rule.report;
  if (!together) return found;
  const groups = new Map<string, Found[]>();
  found.forEach((f, i) => {
    const key = tie(f.subject, together.by) ?? `#${i}`;
    const group = groups.get(key);
    if (group) group.push(f);
    else groups.set(key, [f]);
  });
  return [...groups.values()].flatMap((g) => (g.length >= (together.least ?? 2) ? [merge(g, rule, together, of)] : g));
}
