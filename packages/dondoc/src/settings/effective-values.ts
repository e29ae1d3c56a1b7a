import type { Thresholds, VocabularyName } from '@dondoc/critique';
import { REQUIREMENTS } from '@dondoc/model';
import type { RuleSet } from '@dondoc/rules';
import type { PlanSettings, Settings } from './settings.js';
import type { FileSettings } from './settings-for.js';

/** One value that holds for a file. */
export interface EffectiveValue {
  /** `thresholds.goal`, `rules.goal-vague`, `rules.goal-vague.minConfidence`, … */
  readonly name: string;
  readonly value: unknown;
  /** JSON pointers to what set it, the last one last; empty where a default holds. */
  readonly from: readonly string[];
}

/** What is laid over the defaults, undermost first. */
interface Layer {
  readonly at: string;
  readonly plan: PlanSettings;
}

/** Where the layers that `says` something stand. */
const layersOf = (layers: readonly Layer[], path: string, says: (plan: PlanSettings) => unknown): readonly string[] =>
  layers.filter(({ plan }) => says(plan) !== undefined).map(({ at }) => `${at}${path}`);

function ruleValues({ rules }: RuleSet, layers: readonly Layer[]): readonly EffectiveValue[] {
  return Array.from(rules.values()).flatMap(({ rule: { id }, severity, options }): EffectiveValue[] => {
    const severities = layers.flatMap(({ at, plan }) => {
      const setting = plan.rules?.[id];
      if (typeof setting === 'string') return [`${at}/rules/${id}`];
      return setting?.severity === undefined ? [] : [`${at}/rules/${id}/severity`];
    });
    const said = (plan: PlanSettings, name: string): unknown => {
      const setting = plan.rules?.[id];
      return typeof setting === 'object' ? setting.options?.[name] : undefined;
    };
    return [
      { name: `rules.${id}`, value: severity, from: severities.slice(-1) },
      ...Object.entries(options).map(([name, value]) => ({
        name: `rules.${id}.${name}`,
        value,
        from: layersOf(layers, `/rules/${id}/options/${name}`, (plan) => said(plan, name)).slice(-1),
      })),
    ];
  });
}

/** What else holds where nothing is said. */
export interface Defaults {
  readonly packs: readonly string[];
  readonly thresholds: Thresholds;
}

/**
 * Every value that holds for a file, and what set it.
 *
 * @param all    the settings as they stand in their file, with overrides
 * @param file   what holds for the file, with the places of the overrides that match it
 * @param rules  the rules under it
 */
export function effectiveValues(
  all: Settings,
  { settings, overrides }: FileSettings,
  rules: RuleSet,
  defaults: Defaults,
): readonly EffectiveValue[] {
  const layers: readonly Layer[] = [
    { at: '#', plan: all },
    ...overrides.map((i) => ({ at: `#/overrides/${i}`, plan: all.overrides?.[i] ?? {} })),
  ];
  const own = (key: 'failOn' | 'language', otherwise: string): EffectiveValue => ({
    name: key,
    value: all[key] ?? otherwise,
    from: all[key] === undefined ? [] : [`#/${key}`],
  });
  const words = Object.keys(settings.vocabularies ?? {}) as VocabularyName[];
  return [
    {
      name: 'extends',
      value: settings.extends ?? defaults.packs,
      from: layersOf(layers, '/extends', (plan) => plan.extends).slice(-1),
    },
    own('language', 'vi'),
    own('failOn', 'never'),
    ...REQUIREMENTS.map((r) => ({
      name: `thresholds.${r}`,
      value: settings.thresholds?.[r] ?? defaults.thresholds[r],
      from: layersOf(layers, `/thresholds/${r}`, (plan) => plan.thresholds?.[r]).slice(-1),
    })),
    ...words.map((name) => ({
      name: `vocabularies.${name}`,
      value: settings.vocabularies?.[name] ?? [],
      from: layersOf(layers, `/vocabularies/${name}`, (plan) => plan.vocabularies?.[name]),
    })),
    ...ruleValues(rules, layers),
  ];
}
