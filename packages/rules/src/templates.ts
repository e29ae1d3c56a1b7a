import type { Language } from './catalogue.js';
import type { FactValue, Subject } from './subject.js';

/** `{{fact}}`, `{{fact|words that stand in where the fact is missing}}` or `{{option.name}}`. */
const PLACEHOLDER = /\{\{([^{}|]*)(?:\|([^{}]*))?\}\}/gu;

/** `[[…]]`: left out where a fact named in it is missing. */
const OPTIONAL = /\[\[([^[\]]*)\]\]/gu;

export interface Placeholder {
  readonly name: string;
  readonly fallback: string | null;
  /** It stands in a part that is left out without it. */
  readonly optional: boolean;
}

/** The placeholders of a template, in order. */
export function placeholders(template: string): readonly Placeholder[] {
  const of = (part: string, optional: boolean): Placeholder[] =>
    Array.from(part.matchAll(PLACEHOLDER), (m) => ({ name: (m[1] ?? '').trim(), fallback: m[2] ?? null, optional }));
  const kept = template.replace(OPTIONAL, '');
  return [...of(kept, false), ...Array.from(template.matchAll(OPTIONAL), (m) => of(m[1] ?? '', true)).flat()];
}

function show(value: FactValue, language: Language): string {
  if (typeof value === 'boolean') return language === 'vi' ? (value ? 'có' : 'không') : value ? 'yes' : 'no';
  if (typeof value === 'number') return value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB');
  if (typeof value !== 'string') return value.join(', ');
  const date = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(value);
  return date ? `${date[3]}/${date[2]}/${date[1]}` : value;
}

/** The template with its placeholders filled from the subject's facts and the rule's options. */
export function fill(
  template: string,
  subject: Subject,
  options: Readonly<Record<string, unknown>>,
  language: Language,
): string {
  const missing = (p: Placeholder): boolean =>
    !p.name.startsWith('option.') && subject.facts.get(p.name)?.presence !== 'present';
  const kept = template.replace(OPTIONAL, (_, part: string) => (placeholders(part).some(missing) ? '' : part));
  return kept.replace(PLACEHOLDER, (_, name: string, fallback: string | undefined) => {
    const key = name.trim();
    if (key.startsWith('option.')) return show(options[key.slice('option.'.length)] as FactValue, language);
    const fact = subject.facts.get(key);
    if (fact?.presence === 'present') return show(fact.value, language);
    return fallback ?? '…';
  });
}
