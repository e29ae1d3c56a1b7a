import type { BlockView, ParagraphView, Span, TableView } from '@dondoc/model';
import { boundary } from '@dondoc/text';
import type { DeadlineContext } from '../deadline/types.js';
import type { Body } from '../owner/body-list.js';
import { clausesOf, type Passage, passage, trim } from '../passage/clauses.js';
import { obliges, type Place } from '../passage/operative.js';
import type { Outline } from '../passage/outline.js';
import { actorsOf } from './actors.js';
import { type Columns, readColumns } from './columns.js';
import { cellDeadline, closesBefore, headingDeadline, ownDeadline } from './deadlines.js';
import { FieldBinder } from './field-binder.js';
import { type FieldLine, readFieldLine } from './field-line.js';
import { Governors, isGeneric, titleBodies } from './governors.js';
import { withCommanded } from './passage-owners.js';
import { tableWork } from './table-work.js';
import type { Work } from './work.js';

const TAIL =
  /[,;]?\s*(?:,|;)\s*(?:trong đó|đồng thời|cụ thể|trọng tâm|với các|với những|gồm|tập trung vào|theo các|như sau|các nội dung)[^,;]*(?:[,;][^:]{0,60})?:\s*$/u;

/** Finds the work of a document block by block. */
export class Collector {
  readonly #outline: Outline;
  readonly #context: DeadlineContext;
  readonly #governors: Governors;
  readonly #works: Work[] = [];
  readonly #binder: FieldBinder;
  #columns: { part: number; columns: Columns } | null = null;
  /** Parts whose operative section has begun. */
  readonly #begun = new Set<number>();

  constructor(outline: Outline, context: DeadlineContext) {
    this.#outline = outline;
    this.#context = context;
    this.#governors = new Governors(outline);
    this.#binder = new FieldBinder(outline, this.#works, context);
  }

  collect(): readonly Work[] {
    for (const block of this.#outline.blocks) {
      if (block.kind === 'table') this.#table(block);
      else if (block.role === 'body' || block.role === 'legal-basis') this.#paragraph(block);
    }
    this.#binder.finish((heading) => this.#headingWork(heading));
    this.#works.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
    return this.#works;
  }

  #place(block: ParagraphView): Place | null {
    if (block.role === 'legal-basis') return 'strict';
    const section = this.#outline.sectionOf(block);
    if (section === 'background') return null;
    if (section === 'funding') return 'named';
    if (block.marker === null && block.parent === null && !this.#begun.has(block.part)) return 'strict';
    if (block.marker !== null && (section === 'work' || this.#governors.of(block).lead.length > 0)) return 'listed';
    return 'open';
  }

  #paragraph(block: ParagraphView): void {
    const place = this.#place(block);
    if (opensOrders(block) || (this.#outline.isLeadIn(block) && isGeneric(this.#outline.content(block))))
      this.#begun.add(block.part);
    const field = readFieldLine(this.#outline.text, block.content);
    if (field && (field.role !== 'content' || field.value.start >= field.value.end)) {
      if (place === null) {
        if (field.role === 'time') this.#binder.background(block, field);
        return;
      }
      this.#fieldLine(block, field, place);
      return;
    }
    if (place === null) return;
    if (field) {
      this.#passages(block, field.value, 'listed');
      return;
    }
    const children = this.#outline.childrenOf(block);
    if (this.#outline.isHeading(block) && (children.length > 0 || block.marker === null)) {
      this.#binder.heading(block);
      return;
    }
    if (titleBodies(this.#outline.text, trim(this.#outline.text, block.content))) return;
    if (this.#outline.isLeadIn(block)) this.#leadIn(block, place);
    else this.#passages(block, block.content, place);
  }

  /** What a lead-in orders before it announces the rest. */
  #leadIn(block: ParagraphView, place: Place): void {
    const { text } = this.#outline;
    const content = text.slice(block.content.start, block.content.end);
    const tail = TAIL.exec(content);
    const generic = isGeneric(content);
    if (!tail && generic) {
      this.#before(block, place);
      return;
    }
    const end = tail ? block.content.start + tail.index : block.content.end;
    const found = clausesOf(text, trim(text, { start: block.content.start, end }));
    const last = found.at(-1);
    const partner = last?.clause.coordinating.at(-1);
    const bare = partner !== undefined && last !== undefined && partner.span.end >= last.span.end;
    const acts =
      !bare &&
      last &&
      last.clause.kind === 'order' &&
      last.clause.lead.length > 0 &&
      last.words.length - last.clause.act >= 5;
    if (acts && !isGeneric(text.slice(last.span.start, last.span.end))) this.#emit(block, found, place);
    else
      this.#emit(
        block,
        found.filter((p) => p.sentence !== last?.sentence),
        place,
      );
  }

  /** The sentences before the one that announces. */
  #before(block: ParagraphView, place: Place): void {
    const found = clausesOf(this.#outline.text, block.content);
    const last = found.at(-1)?.sentence ?? 0;
    this.#emit(
      block,
      found.filter((p) => p.sentence < last),
      place,
    );
  }

  #passages(block: ParagraphView, span: Span, place: Place): void {
    this.#emit(block, clausesOf(this.#outline.text, span), place);
  }

  #emit(block: ParagraphView, found: readonly Passage[], place: Place, only?: (p: Passage) => boolean): void {
    const { text } = this.#outline;
    const governor = this.#governors.of(block);
    const period = this.#period(block);
    let carried: readonly Body[] = [];
    let open: Work[] = [];
    let sentence = -1;
    for (const p of found) {
      if (closesBefore(text, p.span)) {
        const value = ownDeadline(text, p.span, this.#context) ?? cellDeadline(text, p.span, this.#context);
        if (value) {
          const closed = open.length > 0 ? open : this.#lastBefore(block);
          for (const work of closed)
            if (!work.deadline || work.deadline.inherited || isSoft(work)) work.deadline = { value, inherited: false };
          continue;
        }
      }
      if (p.sentence !== sentence) open = [];
      sentence = p.sentence;
      const dated = ownDeadline(text, p.span, this.#context);
      const isWork =
        obliges(text, p, place) ||
        (place !== 'strict' &&
          place !== 'named' &&
          p.clause.kind === 'open' &&
          isDated(dated) &&
          HANDS_IN.test(text.slice(p.span.start, p.span.end)));
      if (p.clause.lead.length > 0 && p.clause.modality !== 'encourage' && p.clause.kind !== 'name')
        carried = p.clause.lead;
      if (!isWork || (only && !only(p))) continue;
      const own = p.clause.lead.length > 0;
      const lead = own
        ? actorsOf(p.clause.lead, false)
        : carried.length > 0
          ? actorsOf(carried, true)
          : actorsOf(governor.lead, true);
      const passed = !own && carried.length === 0 && p.clause.coordinating.length === 0;
      const work: Work = {
        spans: [p.span],
        block,
        sentence: p.sentence,
        lead: withCommanded(text, lead, p),
        coordinating: passed ? actorsOf(governor.coordinating, true) : actorsOf(p.clause.coordinating, false),
        modality: p.clause.modality,
        deadline: dated ? { value: dated, inherited: false } : period ? { value: period, inherited: true } : null,
        fields: {},
        section: block.section,
        context: this.#contextOf(block),
      };
      this.#works.push(work);
      open.push(work);
    }
  }

  /** The work that a closing sentence in a paragraph of its own dates: that of the block before. */
  #lastBefore(block: BlockView): Work[] {
    const last = this.#works.at(-1);
    return last && last.block.part === block.part
      ? this.#works.filter((w) => w.block === last.block && w.sentence === last.sentence)
      : [];
  }

  /** A period that the nearest heading or lead-in names. */
  #period(block: BlockView) {
    for (const ancestor of this.#outline.ancestorsOf(block)) {
      if (!this.#outline.isHeading(ancestor) && !this.#outline.isLeadIn(ancestor)) continue;
      const value = headingDeadline(this.#outline.text, ancestor.content, this.#context);
      if (value) return value;
    }
    return null;
  }

  #contextOf(block: BlockView): Span[] {
    const out: Span[] = [];
    for (const ancestor of this.#outline.ancestorsOf(block)) out.unshift(trim(this.#outline.text, ancestor.content));
    return out.filter((s) => s.start < s.end);
  }

  /** A labelled line: binds to the work beside it; acts within it are work too ("Sở Nội vụ chủ trì tham mưu …"). */
  #fieldLine(block: ParagraphView, field: FieldLine, place: Place): void {
    const { text } = this.#outline;
    if (field.role === 'lead' && field.value.start < field.value.end) {
      const before = this.#works.length;
      this.#emit(
        block,
        clausesOf(text, field.value),
        place === 'strict' ? 'strict' : 'named',
        (p) => p.words.length - p.clause.act >= 5 && p.clause.lead.length > 0,
      );
      this.#binder.bind(block, field, this.#works.slice(before));
      return;
    }
    if (field.role === 'time') {
      const [first, ...rest] = clausesOf(text, field.value);
      this.#binder.bind(
        block,
        first ? { ...field, value: { start: field.value.start, end: first.span.end } } : field,
        [],
      );
      this.#emit(block, rest, place === 'strict' ? 'strict' : 'open');
      return;
    }
    this.#binder.bind(block, field, []);
  }

  /** A heading under which only labelled lines stand is the work itself. */
  #headingWork(heading: ParagraphView): Work | null {
    const place = this.#place(heading);
    if (place === null || place === 'strict') return null;
    const span = trim(this.#outline.text, heading.content);
    const p = passage(this.#outline.text, span, 0);
    if (p.words.length < 2 || p.clause.kind === 'statement') return null;
    const governor = this.#governors.of(heading);
    return {
      spans: [span],
      block: heading,
      sentence: 0,
      lead: actorsOf(governor.lead, true),
      coordinating: [],
      modality: 'plain',
      deadline: null,
      fields: {},
      section: heading.section,
      context: this.#contextOf(heading),
    };
  }

  #table(table: TableView): void {
    const { text } = this.#outline;
    const before = this.#columns?.part === table.part ? this.#columns.columns : null;
    const columns = readColumns(table, before);
    if (!columns) return;
    if (this.#outline.sectionOf(table) === 'background') return;
    this.#columns = { part: table.part, columns };
    const governor = this.#governors.of(table);
    this.#works.push(
      ...tableWork(text, table, columns, { governor, context: this.#contextOf(table), dates: this.#context }),
    );
  }
}

/** What is handed in by a date orders, whoever its subject is: "Các báo cáo trên gửi Bộ Tư pháp trước ngày …". */
const HANDS_IN = boundary('gửi|nộp|báo cáo|trình|hoàn thành');
const isSoft = (work: Work): boolean =>
  work.deadline?.value.kind === 'vague' || work.deadline?.value.kind === 'ongoing';
const isDated = (value: { kind: string } | null): boolean =>
  value?.kind === 'by' || value?.kind === 'within' || value?.kind === 'recurring';

/** A number opens the operative part; a bullet may stand in a list of addressees. */
const opensOrders = (block: ParagraphView): boolean =>
  block.marker !== null && block.marker.style !== 'bullet' && block.marker.style !== 'plus';
