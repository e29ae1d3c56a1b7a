import {
  type BlockView,
  type Confidence,
  confidenceOf,
  type Deadline,
  type DeadlineReading,
  type Evidence,
  evidenceOf,
  type Fact,
  type Owner,
  type SourceDocument,
  type Span,
  type Task,
} from '@dondoc/model';
import type { DeadlineValue } from '../deadline/types.js';
import { unreadableDate } from '../deadline/unreadable.js';
import { type Definition, definitions, nameKey } from '../owner/definitions.js';
import { productIn } from './product.js';
import type { Actor, Work } from './work.js';

/** From this on a stroke of a numeral is not lost. */
const SURE: Confidence = 0.8;
/** Below this a word is as good as not read. */
const UNREADABLE: Confidence = 0.5;

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** What a task and an item of the same work have in common. */
export type SharedFacts = Pick<Task, 'text' | 'lead' | 'coordinating' | 'deadline' | 'evidence' | 'confidence'>;

/** Work as facts with their evidence. */
export class WorkFacts {
  readonly #shared = new Map<Work, SharedFacts>();
  readonly #document: SourceDocument;
  readonly #definitions: ReadonlyMap<string, Definition>;

  constructor(document: SourceDocument, blocks: readonly BlockView[]) {
    this.#document = document;
    this.#definitions = definitions(document.text, blocks);
  }

  /** Read once for task and item. */
  of(work: Work): SharedFacts {
    const known = this.#shared.get(work);
    if (known) return known;
    const shared = {
      text: this.#text(work),
      lead: this.#owners(work.lead),
      coordinating: this.#owners(work.coordinating),
      deadline: this.#deadline(work),
      evidence: this.evidence(work.spans),
      ...this.#confidence(work.spans[0]),
    };
    this.#shared.set(work, shared);
    return shared;
  }

  /** The words of the work on one line. */
  #text(work: Work): string {
    return oneLine(work.spans.map((s) => this.#document.text.slice(s.start, s.end)).join(' '));
  }

  evidence(spans: readonly Span[]): Evidence[] {
    return spans.filter((s) => s.start < s.end).map((s) => evidenceOf(this.#document, s));
  }

  /** `{ confidence }`, or nothing for born-digital text. */
  #confidence(span: Span | undefined): { confidence?: Confidence } {
    const confidence = span ? confidenceOf(this.#document, span) : undefined;
    return confidence === undefined ? {} : { confidence };
  }

  #owners(actors: readonly Actor[]): Owner[] {
    return actors.map(({ name, span, inherited }) => {
      const defined = this.#definitions.get(nameKey(name));
      return {
        name: oneLine(name),
        ...(defined ? { refersTo: defined.full } : {}),
        inherited,
        evidence: this.evidence(defined ? [span, defined.span] : [span]),
        ...this.#confidence(span),
      };
    });
  }

  /** Absent where nothing names a time; unreadable where its field or figures could not be read. */
  #deadline(work: Work): Fact<Deadline> {
    const unreadable = this.#unreadable(work);
    if (unreadable) return unreadable;
    if (!work.deadline) return { presence: 'absent' };
    const { value, inherited } = work.deadline;
    const evidence = this.evidence([value.span]);
    const { alternatives, confidence } = this.#doubt(value);
    const sure = confidence === undefined ? {} : { confidence };
    const deadline: Deadline = {
      text: oneLine(value.text),
      kind: value.kind,
      start: value.start,
      end: value.end,
      every: value.every,
      implied: value.implied,
      inherited,
      ...(alternatives.length > 0 ? { alternatives } : {}),
      evidence,
      ...sure,
    };
    return {
      presence: 'present',
      value: deadline,
      evidence,
      ...sure,
      ...(value.implied ? { inferred: ['year'] } : {}),
    };
  }

  /** Figures that are no day, where no other words of the work say when; a field of time that was not read. */
  #unreadable(work: Work): Fact<Deadline> | null {
    const value = work.deadline?.value;
    const own = value && !work.deadline?.inherited && (value.start ?? value.end ?? value.every) !== null;
    if (own) return null;
    const places = [...work.spans, ...(value && !work.deadline?.inherited ? [value.span] : [])];
    for (const place of [...places, ...(work.fields.time ? [work.fields.time] : [])]) {
      const span = unreadableDate(this.#document.text, place);
      if (span) return { presence: 'unreadable', evidence: this.evidence([span]), ...this.#confidence(span) };
    }
    const field = value ? undefined : work.fields.time;
    const confidence = field ? confidenceOf(this.#document, field) : undefined;
    if (!field || confidence === undefined || confidence >= UNREADABLE) return null;
    return { presence: 'unreadable', evidence: this.evidence([field]), confidence };
  }

  /** What else the words may mean, and how sure the first reading is: one reading of several is worth its share. */
  #doubt(value: DeadlineValue): { alternatives: readonly DeadlineReading[]; confidence: Confidence | undefined } {
    const read = confidenceOf(this.#document, value.span);
    const shaky = value.doubtful === true || (read !== undefined && read < SURE);
    const alternatives = [...(value.alternatives ?? []), ...(shaky ? (value.ifMisread ?? []) : [])];
    if (alternatives.length === 0 && !value.doubtful) return { alternatives, confidence: read };
    return { alternatives, confidence: Math.min(read ?? 1, 1 / (1 + Math.max(1, alternatives.length))) };
  }

  /** The deliverable that a line or column names, else the passage itself. */
  product(work: Work): Fact<string> {
    const main = work.spans[0];
    return this.field(work.fields.product ?? (main ? (productIn(this.#document.text, main) ?? undefined) : undefined));
  }

  /** What a labelled line or column says. */
  field(span: Span | undefined): Fact<string> {
    if (!span || span.start >= span.end) return { presence: 'absent' };
    const confidence = confidenceOf(this.#document, span);
    const evidence = this.evidence([span]);
    if (confidence !== undefined && confidence < UNREADABLE) return { presence: 'unreadable', evidence, confidence };
    return {
      presence: 'present',
      value: oneLine(this.#document.text.slice(span.start, span.end)),
      evidence,
      ...(confidence === undefined ? {} : { confidence }),
    };
  }
}
