import { formatNumber, symbolText } from './number-format.js';
import type { Styles } from './styles.js';
import { child, childValue, type Element, number, toggle } from './xml.js';

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** Level after which this one starts over, 1-based; 0: never; undefined: any above. */
  readonly restart: number | undefined;
  readonly legal: boolean;
  readonly suffix: string;
  readonly style: string | undefined;
}

function levelOf(element: Element): Level {
  const alternate = child(element, 'mc:AlternateContent');
  const format =
    childValue(element, 'w:numFmt') ?? childValue(child(alternate, 'mc:Fallback'), 'w:numFmt') ?? 'decimal';
  return {
    start: number(childValue(element, 'w:start')) ?? 0,
    format,
    text: childValue(element, 'w:lvlText') ?? '',
    restart: number(childValue(element, 'w:lvlRestart')),
    legal: toggle(element, 'w:isLgl') ?? false,
    suffix: childValue(element, 'w:suff') ?? 'tab',
    style: childValue(element, 'w:pStyle'),
  };
}

const levelsOf = (element: Element): Map<number, Level> =>
  new Map(
    element.children
      .filter((c) => c.name === 'w:lvl')
      .map((c) => [number(c.attributes['w:ilvl']) ?? 0, levelOf(c)] as const),
  );

/** An instance of a list: the levels as overridden, and the counters that it shares with its like. */
interface Instance {
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
  readonly abstractId: string;
}

/** What is printed before a paragraph: the number, and what parts it from the text. */
export interface Label {
  readonly text: string;
  readonly bullet: boolean;
}

/**
 * The automatic numbers of a document (ECMA-376 part 1, 17.9), counted in the order of the paragraphs. Instances of one
 * abstract list go on counting together; `w:startOverride` starts a level over when its instance is first used there.
 */
export class Numbering {
  private readonly instances = new Map<string, Instance>();
  /** By abstract list: the value of each level, undefined where it has not been used since a level above it. */
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly started = new Set<string>();

  constructor(
    root: Element | null,
    private readonly styles: Styles,
  ) {
    const abstracts = new Map<string, Element>();
    for (const element of root?.children ?? [])
      if (element.name === 'w:abstractNum') abstracts.set(element.attributes['w:abstractNumId'] ?? '', element);
    const nums = (root?.children ?? []).filter((c) => c.name === 'w:num');
    const abstractOf = (numId: string | undefined, depth = 0): [string, Element] | null => {
      const num = nums.find((n) => n.attributes['w:numId'] === numId);
      const id = childValue(num, 'w:abstractNumId');
      const abstract = id === undefined ? undefined : abstracts.get(id);
      if (id === undefined || !abstract) return null;
      // A list that only names a style takes its levels from the list of that style.
      const link = childValue(abstract, 'w:numStyleLink');
      if (link && depth < 5) {
        const linked = this.styles.numberingOf(link);
        const target = linked === numId ? null : abstractOf(linked, depth + 1);
        const named = [...abstracts].find(([, a]) => childValue(a, 'w:styleLink') === link);
        return target ?? named ?? [id, abstract];
      }
      return [id, abstract];
    };
    for (const num of nums) {
      const numId = num.attributes['w:numId'] ?? '';
      const found = abstractOf(numId);
      if (!found) continue;
      const levels = levelsOf(found[1]);
      const starts = new Map<number, number>();
      for (const override of num.children.filter((c) => c.name === 'w:lvlOverride')) {
        const at = number(override.attributes['w:ilvl']) ?? 0;
        const level = child(override, 'w:lvl');
        if (level) levels.set(at, levelOf(level));
        const start = number(childValue(override, 'w:startOverride'));
        if (start !== undefined) starts.set(at, start);
      }
      this.instances.set(numId, { levels, starts, abstractId: found[0] });
    }
  }

  /** The level that a style's paragraphs take in the list that is linked to it. */
  private levelOfStyle(instance: Instance, style: string | undefined): number | undefined {
    return [...instance.levels].find(([, level]) => style !== undefined && level.style === style)?.[0];
  }

  /**
   * Counts a paragraph and returns its label; null for a paragraph without a number.
   *
   * @param level    `w:ilvl`, or undefined where only a style says so
   * @param styleId  the style that brought the number, where one did
   */
  next(numId: string | undefined, level: number | undefined, styleId: string | undefined): Label | null {
    if (numId === undefined || numId === '0') return null;
    const instance = this.instances.get(numId);
    if (!instance) return null;
    const at = (styleId === undefined ? level : (this.levelOfStyle(instance, styleId) ?? level)) ?? 0;
    const own = instance.levels.get(at);
    if (!own) return null;
    const values = this.counters.get(instance.abstractId) ?? [];
    this.counters.set(instance.abstractId, values);

    const key = `${numId}/${at}`;
    const override = instance.starts.get(at);
    if (override !== undefined && !this.started.has(key)) values[at] = override;
    else values[at] = values[at] === undefined ? (override ?? own.start) : values[at] + 1;
    this.started.add(key);

    // Levels above that were never used show their start; levels below start over.
    for (let i = 0; i < at; i++) values[i] ??= instance.starts.get(i) ?? instance.levels.get(i)?.start ?? 1;
    for (const [i, level] of instance.levels) {
      if (i <= at || level.restart === 0) continue;
      if (level.restart === undefined || at < level.restart) values[i] = undefined;
    }
    return this.label(own, instance, values);
  }

  private label(own: Level, instance: Instance, values: readonly (number | undefined)[]): Label | null {
    const bullet = own.format === 'bullet';
    const text = own.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const i = Number(digit) - 1;
      const level = instance.levels.get(i);
      const format = own.legal && level?.format !== 'none' ? 'decimal' : (level?.format ?? 'decimal');
      return formatNumber(values[i] ?? level?.start ?? 1, format);
    });
    const shown = symbolText(text).trim();
    if (shown === '') return null;
    return { text: own.suffix === 'nothing' && !bullet ? shown : `${shown} `, bullet };
  }
}
