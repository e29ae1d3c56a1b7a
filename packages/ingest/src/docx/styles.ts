import { child, childValue, type Element, number, toggle } from './xml.js';

/** What a paragraph's own properties and its styles say. */
export interface ParagraphStyle {
  readonly numId: string | undefined;
  readonly level: number | undefined;
  /** 0–8 where the paragraph belongs to the outline. */
  readonly outline: number | undefined;
  readonly align: string | undefined;
}

export interface RunStyle {
  readonly bold: boolean | undefined;
  readonly italic: boolean | undefined;
  readonly caps: boolean | undefined;
  readonly hidden: boolean | undefined;
  /** Name of the font of Latin letters. */
  readonly font: string | undefined;
}

const ON: RunStyle = { bold: undefined, italic: undefined, caps: undefined, hidden: undefined, font: undefined };

function runStyle(rPr: Element | undefined): RunStyle {
  if (!rPr) return ON;
  const fonts = child(rPr, 'w:rFonts');
  return {
    bold: toggle(rPr, 'w:b'),
    italic: toggle(rPr, 'w:i'),
    caps: toggle(rPr, 'w:caps'),
    hidden: toggle(rPr, 'w:vanish'),
    font: fonts?.attributes['w:hAnsi'] ?? fonts?.attributes['w:ascii'],
  };
}

const over = (base: RunStyle, own: RunStyle): RunStyle => ({
  bold: own.bold ?? base.bold,
  italic: own.italic ?? base.italic,
  caps: own.caps ?? base.caps,
  hidden: own.hidden ?? base.hidden,
  font: own.font ?? base.font,
});

/** The styles part: properties with inheritance (`w:basedOn`) applied. */
export class Styles {
  private readonly byId = new Map<string, Element>();
  private readonly defaults: RunStyle;
  readonly defaultParagraph: string | undefined;

  constructor(root: Element | null) {
    for (const style of root?.children ?? []) {
      const id = style.attributes['w:styleId'];
      if (style.name === 'w:style' && id) this.byId.set(id, style);
    }
    this.defaultParagraph = [...this.byId].find(
      ([, s]) => s.attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/u.test(s.attributes['w:default'] ?? ''),
    )?.[0];
    this.defaults = runStyle(child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'));
  }

  /** The style and those it is based on, nearest first. */
  private chain(id: string | undefined): Element[] {
    const out: Element[] = [];
    for (let at = id; at !== undefined && out.length < 20; ) {
      const style = this.byId.get(at);
      if (!style || out.includes(style)) break;
      out.push(style);
      at = childValue(style, 'w:basedOn');
    }
    return out;
  }

  /** Name of the style, lower case: `heading 1`, `toc 2`, `footer`. */
  name(id: string | undefined): string {
    return childValue(this.byId.get(id ?? ''), 'w:name')?.toLowerCase() ?? '';
  }

  /** The id of the style that carries the numbering a paragraph gets from its style; undefined where none does. */
  paragraph(pPr: Element | undefined): ParagraphStyle & { readonly numberedBy: string | undefined } {
    const id = childValue(pPr, 'w:pStyle') ?? this.defaultParagraph;
    const chain = this.chain(id);
    const own = child(pPr, 'w:numPr');
    const numbered = chain.find((s) => childValue(child(child(s, 'w:pPr'), 'w:numPr'), 'w:numId') !== undefined);
    const inherited = child(child(numbered, 'w:pPr'), 'w:numPr');
    const first = (name: string): string | undefined =>
      childValue(pPr, name) ?? chain.map((s) => childValue(child(s, 'w:pPr'), name)).find((v) => v !== undefined);
    const numId = childValue(own, 'w:numId') ?? childValue(inherited, 'w:numId');
    return {
      numId,
      level: number(
        childValue(own, 'w:ilvl') ??
          (childValue(own, 'w:numId') === undefined ? childValue(inherited, 'w:ilvl') : undefined),
      ),
      numberedBy: childValue(own, 'w:numId') === undefined ? numbered?.attributes['w:styleId'] : undefined,
      outline: number(first('w:outlineLvl')) ?? this.headingByName(chain),
      align: first('w:jc'),
    };
  }

  private headingByName(chain: readonly Element[]): number | undefined {
    for (const style of chain) {
      const level = /^heading (\d)$/iu.exec(childValue(style, 'w:name') ?? '')?.[1];
      if (level) return Number(level) - 1;
    }
    return undefined;
  }

  /** How the runs of a paragraph look before their own properties. */
  runsOf(pPr: Element | undefined): RunStyle {
    return this.runChain(childValue(pPr, 'w:pStyle') ?? this.defaultParagraph, this.defaults);
  }

  /** How a run looks in a paragraph whose runs look like `base`. */
  run(rPr: Element | undefined, base: RunStyle): RunStyle {
    return over(this.runChain(childValue(rPr, 'w:rStyle'), base), runStyle(rPr));
  }

  private runChain(id: string | undefined, base: RunStyle): RunStyle {
    return this.chain(id)
      .reverse()
      .reduce((style, element) => over(style, runStyle(child(element, 'w:rPr'))), base);
  }

  /** The style's own numbering instance: for lists linked to a style. */
  numberingOf(id: string): string | undefined {
    return childValue(child(child(this.byId.get(id), 'w:pPr'), 'w:numPr'), 'w:numId');
  }

  /** Table borders that a table style draws: true where any is visible. */
  drawsBorders(id: string | undefined): boolean {
    return this.chain(id).some((s) => bordersDrawn(child(child(s, 'w:tblPr'), 'w:tblBorders')) === true);
  }
}

/** True where a border is drawn, false where all are stated as none, undefined where nothing is stated. */
export function bordersDrawn(borders: Element | undefined): boolean | undefined {
  const sides = borders?.children.filter((c) => !/^w:(?:tl2br|tr2bl)$/u.test(c.name)) ?? [];
  if (sides.length === 0) return undefined;
  return sides.some((s) => !/^(?:nil|none)$/u.test(s.attributes['w:val'] ?? 'nil'));
}
