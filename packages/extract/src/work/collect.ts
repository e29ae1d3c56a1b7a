import type { ParagraphView, Span, TableView } from '@dondoc/model';
import { fold } from '@dondoc/text';
import type { DeadlineContext } from '../deadline/types.js';
import { readBodies } from '../owner/body-list.js';
import { clausesOf, type Passage, passage, trim } from '../passage/clauses.js';
import type { Place } from '../passage/operative.js';
import type { Outline } from '../passage/outline.js';
import { quotedBlocks } from '../passage/quotations.js';
import { actorsOf } from './actors.js';
import { type Columns, readColumns } from './columns.js';
import { readDatedLine } from './dated-line.js';
import { EventTime } from './event-time.js';
import { FieldBinder } from './field-binder.js';
import { type FieldLine, readFieldLine } from './field-line.js';
import { Governors, isGeneric, titleBodies } from './governors.js';
import { PassageWork } from './passage-work.js';
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
  readonly #event: EventTime;
  readonly #passageWork: PassageWork;
  #columns: { part: number; columns: Columns } | null = null;
  /** By the block that they stand under: whether its bullets order. */
  readonly #orders = new Map<number, boolean>();
  readonly #titles = new Map<number, boolean>();
  /** Parts whose operative section has begun. */
  readonly #begun = new Set<number>();

  constructor(outline: Outline, context: DeadlineContext) {
    this.#outline = outline;
    this.#context = context;
    this.#governors = new Governors(outline);
    this.#binder = new FieldBinder(outline, this.#works, context);
    this.#passageWork = new PassageWork(outline, this.#governors, this.#works, context);
    this.#event = new EventTime(outline.text, outline.blocks, context);
  }

  collect(): readonly Work[] {
    const quoted = quotedBlocks(this.#outline.text, this.#outline.blocks);
    for (const block of this.#outline.blocks) {
      if (quoted.has(block.index)) continue;
      if (block.kind === 'table') this.#table(block);
      else if (block.role === 'body' || block.role === 'legal-basis') this.#paragraph(block);
    }
    this.#binder.finish((heading) => this.#headingWork(heading));
    this.#event.apply(this.#works);
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
    const parent = this.#outline.parentOf(block);
    if (parent && this.#isTitle(parent)) return 'listed';
    return this.#amongOrders(block) ? 'listed' : 'open';
  }

  /** A heading that names nothing but who acts. */
  #isTitle(block: ParagraphView): boolean {
    const known = this.#titles.get(block.index);
    if (known !== undefined) return known;
    const title = titleBodies(this.#outline.text, trim(this.#outline.text, block.content)) !== null;
    this.#titles.set(block.index, title);
    return title;
  }

  /** A bullet most of whose neighbours order: it does so too, whatever its first word. */
  #amongOrders(block: ParagraphView): boolean {
    if (block.parent === null || opensOrders(block) || block.marker === null) return false;
    const known = this.#orders.get(block.parent);
    if (known !== undefined) return known;
    const bullets = this.#outline.siblingsOf(block).filter((b) => b.marker?.style === block.marker?.style);
    const orders = bullets.filter((b) => clausesOf(this.#outline.text, b.content)[0]?.clause.kind === 'order');
    const most = orders.length >= 2 && orders.length >= 0.6 * bullets.length;
    this.#orders.set(block.parent, most);
    return most;
  }

  #paragraph(block: ParagraphView): void {
    const place = this.#place(block);
    if (opensOrders(block) || (this.#outline.isLeadIn(block) && isGeneric(this.#outline.content(block))))
      this.#begun.add(block.part);
    const field = readFieldLine(this.#outline.text, block.content);
    if (field && (field.role !== 'content' || field.value.start >= field.value.end)) {
      // "IV. Tiến độ thực hiện:" among the sections of a plan is of none of them.
      if (field.role === 'time' && block.marker?.style === 'roman' && !this.#outline.parentOf(block)?.marker) {
        if (field.value.start < field.value.end) this.#event.add(field.value);
        return;
      }
      if (place !== null) this.#fieldLine(block, field, place);
      else if (field.role === 'time' && this.#besideOwners(block)) this.#fieldLine(block, field, 'open');
      else if (field.role === 'time') this.#event.add(field.value);
      return;
    }
    if (place === null) {
      this.#setting(block);
      return;
    }
    if (field) {
      this.#passages(block, field.value, 'listed');
      return;
    }
    const dated = this.#outline.isLeadIn(block)
      ? null
      : readDatedLine(this.#outline.text, block.content, this.#context);
    if (dated) {
      const found = clausesOf(this.#outline.text, dated.rest);
      this.#passageWork.add(block, found, place === 'strict' ? 'open' : place, { when: dated.value });
      return;
    }
    const children = this.#outline.childrenOf(block);
    if (this.#outline.isHeading(block) && (children.length > 0 || block.marker === null)) return;
    if (this.#isTitle(block)) return;
    if (this.#outline.isLeadIn(block)) this.#leadIn(block, place);
    else this.#passages(block, block.content, place);
  }

  /** "c) Thời gian thực hiện: …" beside "b) Cơ quan thực hiện: …" is of the work above both, and no section of its own. */
  #besideOwners(block: ParagraphView): boolean {
    const parent = this.#outline.parentOf(block);
    if (!parent || this.#outline.sectionOf(parent) === 'background') return false;
    return this.#outline.siblingsOf(block).some((sibling) => {
      const role = readFieldLine(this.#outline.text, sibling.content)?.role;
      return role === 'lead' || role === 'coordinating' || role === 'product';
    });
  }

  /** "IV. THỜI GIAN / Từ ngày … đến ngày …": the time of what the plan is about. */
  #setting(block: ParagraphView): void {
    const parent = this.#outline.parentOf(block);
    if (parent && /^thời (?:gian|điểm)/u.test(fold(this.#outline.content(parent)))) this.#event.add(block.content);
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
      last.words.length - last.clause.act >= 5 &&
      !onlyDirects(text, last);
    if (acts && !isGeneric(text.slice(last.span.start, last.span.end))) this.#passageWork.add(block, found, place);
    else
      this.#passageWork.add(
        block,
        found.filter((p) => p.sentence !== last?.sentence),
        place,
      );
  }

  /** The sentences before the one that announces. */
  #before(block: ParagraphView, place: Place): void {
    const found = clausesOf(this.#outline.text, block.content);
    const last = found.at(-1)?.sentence ?? 0;
    this.#passageWork.add(
      block,
      found.filter((p) => p.sentence < last),
      place,
    );
  }

  #passages(block: ParagraphView, span: Span, place: Place): void {
    this.#passageWork.add(block, clausesOf(this.#outline.text, span), place);
  }

  /** A labelled line: binds to the work beside it; acts within it are work too ("Sở Nội vụ chủ trì tham mưu …"). */
  #fieldLine(block: ParagraphView, field: FieldLine, place: Place): void {
    const { text } = this.#outline;
    if (field.role === 'lead' && field.value.start < field.value.end) {
      const before = this.#works.length;
      this.#passageWork.add(block, clausesOf(text, field.value), place === 'strict' ? 'strict' : 'named', {
        only: (p) => p.words.length - p.clause.act >= 5 && p.clause.lead.length > 0,
      });
      this.#binder.bind(block, field, this.#works.slice(before));
      return;
    }
    const [first, ...rest] = clausesOf(text, field.value);
    const value =
      first && rest.some((p) => p.sentence > 0)
        ? { start: field.value.start, end: lastOf(first, rest).span.end }
        : field.value;
    this.#binder.bind(block, { ...field, value }, []);
    this.#passageWork.add(
      block,
      rest.filter((p) => p.sentence > 0),
      place === 'strict' ? 'strict' : 'open',
    );
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
      context: this.#passageWork.contextOf(heading),
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
      ...tableWork(text, table, columns, {
        governor,
        context: this.#passageWork.contextOf(table),
        dates: this.#context,
      }),
    );
  }
}

/** "Đảng ủy xã lãnh đạo, chỉ đạo Ủy ban nhân dân xã:" names who directs whom; what is to be done stands below. */
function onlyDirects(text: string, { words, clause }: Passage): boolean {
  let at = clause.act;
  while (/^(?:lãnh|chỉ|đạo|và|giao|phân|công|yêu|cầu)$/u.test(words[at]?.key ?? '')) at++;
  const directed = at > clause.act ? readBodies(text, words, at, false, true) : null;
  return directed !== null && directed.next >= words.length;
}

/** The last clause of the first sentence. */
const lastOf = (first: Passage, rest: readonly Passage[]): Passage =>
  rest.findLast((p) => p.sentence === first.sentence) ?? first;
/** A number opens the operative part; a bullet may stand in a list of addressees. */
const opensOrders = (block: ParagraphView): boolean =>
  block.marker !== null && block.marker.style !== 'bullet' && block.marker.style !== 'plus';
