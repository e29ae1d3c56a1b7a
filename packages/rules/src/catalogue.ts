import { DondocError, type Presence } from '@dondoc/model';

/** A text in the languages of dondoc: Vietnamese first. */
export interface Localised {
  readonly vi: string;
  readonly en: string;
}

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** `date` is a civil `YYYY-MM-DD`; `texts` a list of strings; `choice` one of `values`. */
export type FactType = 'text' | 'texts' | 'number' | 'flag' | 'date' | 'choice';

/** One fact that rules may ask about: typed data, checked when a rule is loaded. */
export interface FactDefinition {
  /** `group.name`, such as `item.timeline`; `NAME.presence` comes with it by itself. */
  readonly name: string;
  readonly type: FactType;
  /** Of a `choice`: what it can be. */
  readonly values?: readonly string[];
  /** True where the fact can be absent or unreadable; a template must then say what stands in its place. */
  readonly nullable?: boolean;
  readonly unit?: string;
  readonly meaning: Localised;
  readonly example: string | number | boolean | readonly string[];
}

/** What a rule can be about, and the groups of facts that are known of it. */
export interface SubjectDefinition {
  readonly kind: string;
  readonly sees: readonly string[];
  readonly meaning: Localised;
}

export interface Catalogue {
  readonly subjects: ReadonlyMap<string, SubjectDefinition>;
  readonly facts: ReadonlyMap<string, FactDefinition>;
}

const PRESENCES: readonly Presence[] = ['present', 'absent', 'unreadable'];

const presenceOf = (fact: FactDefinition): FactDefinition => ({
  name: `${fact.name}.presence`,
  type: 'choice',
  values: PRESENCES,
  meaning: {
    vi: `“${fact.name}” có, không có, hay không đọc được`,
    en: `whether ${fact.name} is there, is not there, or could not be read`,
  },
  example: 'present',
});

/** The group of a fact: `item` of `item.timeline`. */
export const groupOf = (fact: string): string => fact.slice(0, fact.indexOf('.'));

/**
 * The facts and subjects that rules may speak of, with `NAME.presence` added for every fact that may be missing.
 *
 * @throws DondocError `internal/invariant` where a name stands twice, a group is unknown or a choice has no values
 */
export function defineCatalogue(data: {
  readonly subjects: readonly SubjectDefinition[];
  readonly facts: readonly FactDefinition[];
}): Catalogue {
  const wrong = (what: string): never => {
    throw new DondocError('internal/invariant', `Danh mục dữ kiện sai: ${what}`, 'Sửa danh mục dữ kiện.');
  };
  const subjects = new Map(data.subjects.map((s) => [s.kind, s]));
  if (subjects.size < data.subjects.length) wrong('tên chủ thể lặp lại');
  const groups = new Set(data.subjects.flatMap((s) => s.sees));
  const facts = new Map<string, FactDefinition>();
  for (const fact of data.facts) {
    if (facts.has(fact.name)) wrong(`${fact.name} lặp lại`);
    if (!groups.has(groupOf(fact.name))) wrong(`${fact.name} thuộc nhóm không chủ thể nào thấy`);
    if (fact.type === 'choice' && !fact.values?.length) wrong(`${fact.name} thiếu values`);
    facts.set(fact.name, fact);
    if (fact.nullable) facts.set(`${fact.name}.presence`, presenceOf(fact));
  }
  return { subjects, facts };
}

/** The names of the facts that are known of a subject of `kind`. */
export function visibleFacts(catalogue: Catalogue, kind: string): readonly string[] {
  const sees = new Set(catalogue.subjects.get(kind)?.sees ?? []);
  return [...catalogue.facts.keys()].filter((name) => sees.has(groupOf(name)));
}
