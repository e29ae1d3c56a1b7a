import type { Passage, Place } from './anchors.js';
import type { Edit } from './edits.js';
import type { ParagraphMap, RunMap } from './run-map.js';
import { childOf, type XmlNode } from './xml-tree.js';

/** A place between two characters, and what has to stand around it where it lies inside a run. */
interface Cut {
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/** Everything that goes in at one place: ranges that end, their references, ranges that begin. */
interface Gathered extends Cut {
  readonly ends: string[];
  readonly references: string[];
  readonly starts: string[];
}

const NAME = /^<([^\s/>]+)/u;

/** Gathers the marks of comments on a part, and cuts runs where a passage begins or ends inside one. */
export class Marks {
  private readonly places = new Map<number, Gathered>();
  private readonly spaced = new Set<number>();

  /** `declare` names the namespace of `w:` where the part itself does not. */
  constructor(
    private readonly xml: string,
    private readonly paragraphs: readonly ParagraphMap[],
    private readonly declare: string,
  ) {}

  /** Marks a passage with a comment; false where the part has no such run. */
  add({ first, last }: Passage, id: number): boolean {
    const from = this.runAt(first);
    const to = this.runAt(last);
    if (!from || !to) return false;
    const start = this.cut(from, first.offset, 'start');
    const end = this.cut(to, last.offset, 'end');
    this.at(start).starts.push(this.mark('commentRangeStart', id));
    this.at(end).ends.push(this.mark('commentRangeEnd', id));
    // Inside a tracked insertion or a link the reference would share their fate.
    const beside = to.outer === to.node ? end : { at: to.outer.end, before: '', after: '' };
    this.at(beside).references.push(`<w:r${this.declare}>${this.mark('commentReference', id)}</w:r>`);
    return true;
  }

  /** Marks the first paragraph that has text: for what is said of the whole document. */
  addToTop(id: number): boolean {
    const at = this.paragraphs.findIndex((p) => p.runs.some((r) => r.length > 0));
    const runs = this.paragraphs[at]?.runs ?? [];
    const run = runs.findIndex((r) => r.length > 0);
    const last = runs.findLastIndex((r) => r.length > 0);
    if (run < 0) return false;
    return this.add(
      {
        first: { paragraph: at, run, offset: 0 },
        last: { paragraph: at, run: last, offset: runs[last]?.length ?? 0 },
      },
      id,
    );
  }

  edits(): Edit[] {
    const cuts = Array.from(this.places.values(), ({ at, before, after, ends, references, starts }): Edit => {
      return { at, insert: [before, ...ends, ...references, ...starts, after].join('') };
    });
    return [...cuts, ...Array.from(this.spaced, (at): Edit => ({ at, insert: ' xml:space="preserve"' }))];
  }

  private runAt({ paragraph, run }: Place): RunMap | undefined {
    return this.paragraphs[paragraph]?.runs[run];
  }

  private mark(name: string, id: number): string {
    return `<w:${name}${this.declare} w:id="${id}"/>`;
  }

  private at(cut: Cut): Gathered {
    const known = this.places.get(cut.at);
    if (known) return known;
    const gathered = { ...cut, ends: [], references: [], starts: [] };
    this.places.set(cut.at, gathered);
    return gathered;
  }

  private tag(node: XmlNode): string {
    return NAME.exec(this.xml.slice(node.start, node.open))?.[1] ?? 'w:r';
  }

  private cut(run: RunMap, offset: number, side: 'start' | 'end'): Cut {
    const { node, parts, length } = run;
    const front: Cut = { at: node.start, before: '', after: '' };
    const back: Cut = { at: node.end, before: '', after: '' };
    const part = parts.find((p) => offset < p.at + p.length);
    if (offset <= 0) return front;
    if (offset >= length || !part) return back;
    const properties = childOf(node, 'w:rPr');
    const open =
      this.xml.slice(node.start, node.open) + (properties ? this.xml.slice(properties.start, properties.end) : '');
    const close = `</${this.tag(node)}>`;
    const inside = offset - part.at;
    if (inside === 0) return { at: part.node.start, before: close, after: open };
    if (!part.units) {
      // What cannot be cut belongs to the passage whole.
      if (side === 'start') return part === parts[0] ? front : { at: part.node.start, before: close, after: open };
      return part === parts.at(-1) ? back : { at: part.node.end, before: close, after: open };
    }
    const at = part.units[inside] ?? part.node.close;
    const text = this.tag(part.node);
    if (part.node.attributes['xml:space'] !== 'preserve') this.spaced.add(part.node.open - 1);
    return { at, before: `</${text}>${close}`, after: `${open}<${text} xml:space="preserve">` };
  }
}
