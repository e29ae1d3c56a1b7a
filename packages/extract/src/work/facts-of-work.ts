import {
  blocksOf,
  type Confidence,
  confidenceOf,
  type Deadline,
  type Evidence,
  evidenceOf,
  type Fact,
  type Owner,
  type SourceDocument,
  type Span,
} from '@dondoc/model';
import { type Definition, definitions, nameKey } from '../owner/definitions.js';
import { productIn } from './product.js';
import type { Actor, Work } from './work.js';

/** Below this a word is as good as not read. */
const UNREADABLE: Confidence = 0.5;

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** What tasks and plan items have in common, as facts with their evidence. */
export class WorkFacts {
  readonly #document: SourceDocument;
  readonly #definitions: ReadonlyMap<string, Definition>;

  constructor(document: SourceDocument) {
    this.#document = document;
    this.#definitions = definitions(document.text, blocksOf(document));
  }

  /** The words of the work on one line. */
  text(work: Work): string {
    return oneLine(work.spans.map((s) => this.#document.text.slice(s.start, s.end)).join(' '));
  }

  evidence(spans: readonly Span[]): Evidence[] {
    return spans.filter((s) => s.start < s.end).map((s) => evidenceOf(this.#document, s));
  }

  /** `{ confidence }`, or nothing for born-digital text. */
  confidence(span: Span | undefined): { confidence?: Confidence } {
    const confidence = span ? confidenceOf(this.#document, span) : undefined;
    return confidence === undefined ? {} : { confidence };
  }

  owners(actors: readonly Actor[]): Owner[] {
    return actors.map(({ name, span, inherited }) => {
      const defined = this.#definitions.get(nameKey(name));
      return {
        name: oneLine(name),
        ...(defined ? { refersTo: defined.full } : {}),
        inherited,
        evidence: this.evidence(defined ? [span, defined.span] : [span]),
        ...this.confidence(span),
      };
    });
  }

  /** Absent where nothing names a time; unreadable where its field holds words that could not be read. */
  deadline(work: Work): Fact<Deadline> {
    if (work.deadline) {
      const { value, inherited } = work.deadline;
      const evidence = this.evidence([value.span]);
      const deadline: Deadline = {
        text: oneLine(value.text),
        kind: value.kind,
        start: value.start,
        end: value.end,
        every: value.every,
        implied: value.implied,
        inherited,
        evidence,
        ...this.confidence(value.span),
      };
      return {
        presence: 'present',
        value: deadline,
        evidence,
        ...this.confidence(value.span),
        ...(value.implied ? { inferred: ['year'] } : {}),
      };
    }
    const field = work.fields.time;
    const confidence = field ? confidenceOf(this.#document, field) : undefined;
    if (field && confidence !== undefined && confidence < UNREADABLE)
      return { presence: 'unreadable', evidence: this.evidence([field]), confidence };
    return { presence: 'absent' };
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
