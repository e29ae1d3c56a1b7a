import { PRODUCTS } from './goals.js';
import { CLASS_MARKS } from './owners.js';
import { type PhraseGroup, phrasePattern } from './phrases.js';
import { GENERAL_WAYS, MEANS_WORDS } from './solutions.js';
import { ACTS, GENERIC_OBJECTS, SLOGANS } from './work.js';

export type VocabularyName =
  | 'acts'
  | 'slogans'
  | 'genericObjects'
  | 'products'
  | 'means'
  | 'generalWays'
  | 'units'
  | 'classes';

/** Lists of words that an office may add its own to. `units` names bodies, whose names are otherwise told by their form. */
export const VOCABULARIES: Readonly<Record<VocabularyName, readonly PhraseGroup[]>> = {
  acts: ACTS,
  slogans: SLOGANS,
  genericObjects: GENERIC_OBJECTS,
  products: PRODUCTS,
  means: MEANS_WORDS,
  generalWays: GENERAL_WAYS,
  units: [],
  classes: CLASS_MARKS,
};

/** An office's own words, added to the packaged ones; in a phrase `…` stands for up to forty characters of one clause. */
export type Vocabularies = Readonly<Partial<Record<VocabularyName, readonly string[]>>>;

/** The lists as expressions that read folded text; `units` is null where no unit is named. */
export type Patterns = Readonly<Record<Exclude<VocabularyName, 'units'>, RegExp>> & { readonly units: RegExp | null };

const SOURCE = 'từ riêng của đơn vị (vocabularies)';

function compile(own: Vocabularies): Patterns {
  const of = (name: VocabularyName): RegExp =>
    phrasePattern([
      ...VOCABULARIES[name],
      { source: SOURCE, phrases: (own[name] ?? []).map((p) => p.normalize('NFC').trim()) },
    ]);
  return {
    acts: of('acts'),
    slogans: of('slogans'),
    genericObjects: of('genericObjects'),
    products: of('products'),
    means: of('means'),
    generalWays: of('generalWays'),
    classes: of('classes'),
    units: own.units?.length ? of('units') : null,
  };
}

const PACKAGED: Patterns = compile({});
const compiled = new WeakMap<Vocabularies, Patterns>();

/** The packaged lists with an office's own words, compiled once for each object. */
export function patternsOf(vocabularies?: Vocabularies): Patterns {
  if (!vocabularies) return PACKAGED;
  const before = compiled.get(vocabularies);
  if (before) return before;
  const patterns = compile(vocabularies);
  compiled.set(vocabularies, patterns);
  return patterns;
}
