import type { BlockView, ParagraphView, Span } from '@dondoc/model';
import { boundary } from '@dondoc/text';
import type { DeadlineContext, DeadlineValue } from '../deadline/types.js';
import { type Passage, trim } from '../passage/clauses.js';
import { obliges, type Place } from '../passage/operative.js';
import type { Outline } from '../passage/outline.js';
import { actorsOf } from './actors.js';
import { alsoCloses, cellDeadline, closesBefore, headingDeadline, ownDeadline } from './deadlines.js';
import type { Governors } from './governors.js';
import { withCommanded } from './passage-owners.js';
import type { Actor, Work } from './work.js';

/** What is handed in by a date orders, whoever its subject is: "Các báo cáo trên gửi Bộ Tư pháp trước ngày …". */
const HANDS_IN = boundary('gửi|nộp|báo cáo|trình|hoàn thành');
const isSoft = (work: Work): boolean =>
  work.deadline?.value.kind === 'vague' || work.deadline?.value.kind === 'ongoing';
const isDated = (value: { kind: string } | null): boolean =>
  value?.kind === 'by' || value?.kind === 'within' || value?.kind === 'recurring';

const inherited = (actor: Actor): Actor => ({ ...actor, inherited: true });

/** Turns passages into work: owners from the clause, the sentence before or what governs it; closing sentences date what they close. */
export class PassageWork {
  readonly #outline: Outline;
  readonly #governors: Governors;
  readonly #works: Work[];
  readonly #context: DeadlineContext;
  /** By the block above: the period that it, or what is above it, names. */
  readonly #periods = new Map<number, DeadlineValue | null>();

  /** @param works  where the work found is put, in the order in which it is read */
  constructor(outline: Outline, governors: Governors, works: Work[], context: DeadlineContext) {
    this.#outline = outline;
    this.#governors = governors;
    this.#works = works;
    this.#context = context;
  }

  /**
   * Puts the work among `found`, passages of one block in order.
   *
   * @param only  leaves out what it denies
   * @param when  the time that opens the block's line and holds for all of it
   */
  add(
    block: ParagraphView,
    found: readonly Passage[],
    place: Place,
    { only, when }: { readonly only?: (p: Passage) => boolean; readonly when?: DeadlineValue } = {},
  ): void {
    const { text } = this.#outline;
    const governor = this.#governors.of(block);
    const period = when ?? this.#period(block);
    // The subject of the last sentence that named one, and with those whom he directs.
    let subject: Actor[] = [];
    let carried: Actor[] = [];
    let open: Work[] = [];
    const here: Work[] = [];
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
      // A topic before the order ("Về số vốn chưa giải ngân trong năm 2025: …") dates nothing.
      const dated = ownDeadline(
        text,
        { start: p.words[p.clause.start]?.start ?? p.span.start, end: p.span.end },
        this.#context,
      );
      if (dated && isDated(dated) && p.sentence > 0 && alsoCloses(text, p.span))
        for (const work of here)
          if (!work.deadline || work.deadline.inherited || isSoft(work))
            work.deadline = { value: dated, inherited: false };
      const isWork =
        obliges(text, p, place) ||
        (place !== 'strict' &&
          place !== 'named' &&
          p.clause.kind === 'open' &&
          isDated(dated) &&
          HANDS_IN.test(text.slice(p.span.start, p.span.end)));
      const own = p.clause.lead.length > 0;
      const named = own ? actorsOf(p.clause.lead, false) : subject.length > 0 ? subject : actorsOf(governor.lead, true);
      const commanded = withCommanded(text, named, p);
      const lead = own || commanded.length > named.length || carried.length === 0 ? commanded : carried;
      if (
        (own || carried.length > 0 || commanded.length > named.length) &&
        p.clause.modality !== 'encourage' &&
        p.clause.kind !== 'name'
      ) {
        subject = named.map(inherited);
        carried = lead.map(inherited);
      }
      if (!isWork || (only && !only(p))) continue;
      const passed =
        !own && lead.every((a) => governor.lead.some((b) => b.span === a.span)) && p.clause.coordinating.length === 0;
      const work: Work = {
        spans: [p.span],
        block,
        sentence: p.sentence,
        lead,
        coordinating: passed ? actorsOf(governor.coordinating, true) : actorsOf(p.clause.coordinating, false),
        modality: p.clause.modality,
        deadline: dated ? { value: dated, inherited: false } : period ? { value: period, inherited: !when } : null,
        fields: {},
        section: block.section,
        context: this.contextOf(block),
      };
      this.#works.push(work);
      open.push(work);
      here.push(work);
    }
  }

  /** The work that a closing sentence in a paragraph of its own dates: that of the block before. */
  #lastBefore(block: BlockView): Work[] {
    const last = this.#works.at(-1);
    if (!last || last.block.part !== block.part) return [];
    const from = this.#works.findLastIndex((w) => w.block !== last.block);
    return this.#works.slice(from + 1).filter((w) => w.sentence === last.sentence);
  }

  /** A period that the nearest heading or lead-in names. */
  #period(block: BlockView): DeadlineValue | null {
    const parent = this.#outline.parentOf(block);
    if (!parent) return null;
    const known = this.#periods.get(parent.index);
    if (known !== undefined) return known;
    const heads = this.#outline.isHeading(parent) || this.#outline.isLeadIn(parent);
    const own = heads ? headingDeadline(this.#outline.text, parent.content, this.#context) : null;
    const value = own ?? this.#period(parent);
    this.#periods.set(parent.index, value);
    return value;
  }

  /** Headings and lead-ins above the block, outermost first. */
  contextOf(block: BlockView): Span[] {
    const out: Span[] = [];
    for (const ancestor of this.#outline.ancestorsOf(block)) out.unshift(trim(this.#outline.text, ancestor.content));
    return out.filter((s) => s.start < s.end);
  }
}
