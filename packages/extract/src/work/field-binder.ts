import type { BlockView, ParagraphView, Span } from '@dondoc/model';
import { fold } from '@dondoc/text';
import type { FieldRole } from '../data/fields.js';
import type { DeadlineContext } from '../deadline/types.js';
import { passage } from '../passage/clauses.js';
import type { Outline } from '../passage/outline.js';
import { type CellActors, readActors } from './actors.js';
import { cellDeadline } from './deadlines.js';
import { type FieldLine, readFieldLine } from './field-line.js';
import type { Work } from './work.js';

/** Openings of lines that say how work is to be done. */
const QUALIFIES =
  /^(?:bảo đảm|đảm bảo|nguyên tắc|yêu cầu|đa dạng|phong phú|phù hợp|việc|các văn bản|nội dung|hình thức|không để|có sự)(?![\p{L}\p{M}])/u;

/** True where the work itself says nothing that a line of this role would say. */
const lacks = (work: Work, role: FieldRole): boolean =>
  role === 'lead'
    ? work.lead.every((a) => a.inherited)
    : role === 'time'
      ? work.deadline === null || work.deadline.inherited
      : role === 'coordinating'
        ? work.coordinating.length === 0
        : work.fields[role] === undefined;

interface Pending {
  readonly anchor: ParagraphView | null;
  readonly line: FieldLine;
  readonly block: BlockView;
  readonly values: readonly Span[];
}

/** Ties labelled lines to the work that they stand under or beside. */
export class FieldBinder {
  readonly #outline: Outline;
  readonly #works: Work[];
  readonly #context: DeadlineContext;
  readonly #pending: Pending[] = [];
  readonly #actors = new Map<number, CellActors>();
  readonly #bound = new Map<Work, Set<FieldRole>>();

  constructor(outline: Outline, works: Work[], context: DeadlineContext) {
    this.#outline = outline;
    this.#works = works;
    this.#context = context;
  }

  /** `extra`: work that stands within the line itself; it takes what the lines beside it say, but not this line's owners. */
  bind(block: ParagraphView, line: FieldLine, extra: readonly Work[]): void {
    const values = line.value.start < line.value.end ? [line.value] : this.#valuesBelow(block);
    for (const work of extra) this.#roles(work).add(line.role);
    if (values.length === 0) return;
    const anchor = this.#anchorOf(block);
    const all = this.#works.filter((w) => !extra.includes(w) && this.#within(w.block, anchor, block));
    const asides = anchor ? this.#qualifying(anchor, all) : [];
    for (const work of asides) this.#works.splice(this.#works.indexOf(work), 1);
    for (const sibling of this.#unsaidBefore(anchor)) {
      const bare = this.#works.filter(
        (w) => w.block === sibling && lacks(w, line.role) && !this.#roles(w).has(line.role),
      );
      for (const work of bare) this.#apply(work, line, values);
    }
    const scope = all.filter((w) => !asides.includes(w) && !this.#roles(w).has(line.role));
    if (scope.length > 0) for (const work of scope) this.#apply(work, line, values);
    else this.#pending.push({ anchor, line, block, values });
  }

  /**
   * The acts numbered before the last of a list ("3.1. …", "3.2. …", "3.3. …") under which nothing stands: lines below the last
   * that is an act as they are speak of all of them.
   */
  #unsaidBefore(anchor: ParagraphView | null): readonly ParagraphView[] {
    const style = anchor?.marker?.style;
    if (!anchor || !style || style === 'bullet' || style === 'plus') return [];
    const list = this.#outline.siblingsOf(anchor).filter((s) => s.marker?.style === style);
    if (list.at(-1) !== anchor || list.length < 2) return [];
    const labels = this.#outline
      .childrenOf(anchor)
      .every((c) => c.kind === 'paragraph' && readFieldLine(this.#outline.text, c.content) !== null);
    const before = list.slice(0, -1);
    return labels && before.every((s) => this.#outline.childrenOf(s).length === 0) ? before : [];
  }

  /**
   * What among the work under a heading only says how the heading's own act is to be done ("Bảo đảm …", "Việc … phải …"):
   * owner and time below are of the act.
   */
  #qualifying(anchor: ParagraphView, all: readonly Work[]): readonly Work[] {
    const { text } = this.#outline;
    const under = all.filter((w) => w.block !== anchor);
    const blocks = new Map(under.map((w) => [w.block, w] as const).reverse());
    const openings = [...blocks.values()].map((w) => fold(text.slice(w.spans[0]?.start, w.spans[0]?.end)));
    if (anchor.marker === null || openings.length === 0 || !openings.every((o) => QUALIFIES.test(o))) return [];
    const { clause } = passage(text, anchor.content, 0);
    return all.length > under.length || (clause.kind === 'order' && clause.act === clause.start) ? under : [];
  }

  /** Lines under which the work came later, or never: a heading with nothing but such lines is the work. */
  finish(headingWork: (heading: ParagraphView) => Work | null): void {
    const made = new Map<number, Work | null>();
    for (const { anchor, line, block, values } of this.#pending) {
      if (!anchor) continue;
      let scope = this.#works.filter(
        (w) => w.block.index > block.index && this.#under(w.block, anchor) && !this.#roles(w).has(line.role),
      );
      if (scope.length === 0 && !this.#works.some((w) => w.block === anchor || this.#under(w.block, anchor))) {
        if (!made.has(anchor.index)) {
          const work = headingWork(anchor);
          made.set(anchor.index, work);
        }
        const work = made.get(anchor.index);
        scope = work ? [work] : [];
      } else if (made.get(anchor.index)) scope = [made.get(anchor.index) as Work];
      for (const work of scope) if (!this.#roles(work).has(line.role)) this.#apply(work, line, values);
    }
    for (const work of made.values()) if (work && this.#isWork(work)) this.#works.push(work);
  }

  /** Its lines say who, when or what of it; place and participants alone are enough for a heading that is an act. */
  #isWork(work: Work): boolean {
    const { lead, time, coordinating, product, aside } = work.fields;
    if (lead || time || coordinating || product) return true;
    const span = work.spans[0];
    return aside !== undefined && span !== undefined && passage(this.#outline.text, span, 0).clause.kind === 'order';
  }

  #roles(work: Work): Set<FieldRole> {
    const known = this.#bound.get(work);
    if (known) return known;
    const roles = new Set<FieldRole>();
    this.#bound.set(work, roles);
    return roles;
  }

  /** The bodies that a value lists, read once however much work it is about. */
  #actorsIn(value: Span): CellActors {
    const known = this.#actors.get(value.start);
    if (known) return known;
    const actors = readActors(this.#outline.text, value);
    this.#actors.set(value.start, actors);
    return actors;
  }

  /** The block whose work the line is about: its parent, past labels that only open a group ("b) Cơ quan thực hiện:"). */
  #anchorOf(block: ParagraphView): ParagraphView | null {
    for (const ancestor of this.#outline.ancestorsOf(block)) {
      const line = readFieldLine(this.#outline.text, ancestor.content);
      if (!line || line.value.start < line.value.end) return ancestor;
    }
    return null;
  }

  #under(block: BlockView, anchor: ParagraphView): boolean {
    for (const ancestor of this.#outline.ancestorsOf(block)) if (ancestor === anchor) return true;
    return false;
  }

  #within(block: BlockView, anchor: ParagraphView | null, line: BlockView): boolean {
    if (anchor) return block === anchor || this.#under(block, anchor);
    // Without an anchor the line is about the block right before it.
    return (
      block.part === line.part &&
      block.parent === line.parent &&
      block.index < line.index &&
      block.index >= line.index - 4
    );
  }

  /** The lines under a label that has no value of its own. */
  #valuesBelow(block: ParagraphView): Span[] {
    const below = this.#outline.childrenOf(block);
    // "2. Phân công thực hiện:" over "2.1 Phòng Y tế:" with its bullets is a section and no label.
    if (below.some((child) => this.#outline.childrenOf(child).length > 0)) return [];
    return below.flatMap((child) =>
      child.kind === 'paragraph' && !readFieldLine(this.#outline.text, child.content) ? [child.content] : [],
    );
  }

  #apply(work: Work, { role, label }: FieldLine, values: readonly Span[]): void {
    this.#roles(work).add(role);
    const first = values[0];
    if (!first) return;
    work.fields[role] ??= first;
    if (role === 'lead' || role === 'coordinating') {
      const read = values.map((v) => this.#actorsIn(v));
      const lead = read.flatMap((r) => r.lead);
      if (role === 'lead') {
        if (lead.length > 0) work.lead = lead;
        const partners = read.flatMap((r) => r.coordinating);
        if (partners.length > 0 && work.coordinating.length === 0) work.coordinating = partners;
      } else if (lead.length > 0) work.coordinating = lead;
    } else if (role === 'time') {
      const own = work.deadline;
      if (own && !own.inherited && own.value.kind !== 'vague' && own.value.kind !== 'ongoing') return;
      const { text } = this.#outline;
      const value = cellDeadline(text, first, this.#context, text.slice(label.start, label.end));
      if (value) work.deadline = { value, inherited: false };
    }
  }
}
