import {
  type Deadline,
  type DeadlineKind,
  type Evidence,
  evidenceOf,
  type Fact,
  type Facts,
  type HeaderFacts,
  isoDate,
  type Owner,
  type PlanItem,
  type Recurrence,
  type SourceDocument,
  type Span,
  type Task,
} from '@dondoc/model';

export interface GivenDeadline {
  readonly text: string;
  readonly kind: DeadlineKind;
  readonly start?: string;
  readonly end?: string;
  readonly every?: Recurrence;
}

/** A task of the directive that the plan answers. */
export interface GivenTask {
  readonly text: string;
  readonly lead?: readonly string[];
  /** The lead stands in a heading above. */
  readonly inherited?: boolean;
  readonly deadline?: GivenDeadline;
}

/** An item as an example spells it out. Names and times that its text does not say get a line of their own below it. */
export interface GivenItem extends GivenTask {
  readonly section?: string;
  /** The heading that it stands under. */
  readonly under?: string;
  readonly product?: string;
  readonly goal?: string;
  readonly solution?: string;
  readonly funding?: string;
  /** The place of the deadline is smudged. */
  readonly unreadable?: boolean;
  readonly confidence?: number;
}

/** Parts of the header; each gets a line of its own above the items. */
export interface GivenHeader {
  readonly number?: string;
  readonly date?: string;
  readonly place?: string;
  readonly issuer?: string;
  readonly signer?: string;
  readonly capacity?: string;
  readonly recipients?: readonly string[];
}

/** What `given` of an example holds. */
export interface GivenPlan {
  readonly title?: string;
  readonly type?: string;
  readonly header?: GivenHeader;
  readonly items: readonly GivenItem[];
  /** Tasks of the document itself, read as a directive. */
  readonly orders?: readonly GivenItem[];
  /** Lines of a report, below everything else. */
  readonly report?: readonly string[];
  readonly tasks?: readonly GivenTask[];
  /** Another plan that is read together with this one. */
  readonly beside?: GivenPlan;
}

interface Source {
  readonly doc: SourceDocument;
  readonly facts: Facts;
}

export interface ExampleDocument extends Source {
  readonly against?: Source;
  readonly beside?: ExampleDocument;
}

const ABSENT = { presence: 'absent' } as const;

/** Lines of a text that is being written, and where each went. */
class Lines {
  text = '';
  add(line: string): Span {
    if (this.text !== '') this.text += '\n';
    const start = this.text.length;
    this.text += line;
    return { start, end: this.text.length };
  }
}

const document = (path: string, text: string): SourceDocument => ({
  source: { path, sha256: '', kind: 'text', pages: 0 },
  text,
  tree: { type: 'root', children: [] },
  origins: [{ start: 0, end: text.length, origin: { kind: 'markdown', line: 1, column: 1, offset: 0 } }],
  furniture: [],
  pages: [],
  status: 'ok',
  problems: [],
});

const EMPTY: HeaderFacts = {
  number: ABSENT,
  type: ABSENT,
  issuer: ABSENT,
  parentBody: ABSENT,
  date: ABSENT,
  place: ABSENT,
  subject: ABSENT,
  signer: ABSENT,
  capacity: ABSENT,
  recipients: ABSENT,
  addressees: ABSENT,
  urgency: ABSENT,
  incoming: ABSENT,
};

type Known = <T>(value: T | undefined | null, line: Span | null) => Fact<T>;

/** The header that an example gives, each part with its line. */
function header(lines: Lines, given: GivenPlan): (known: Known) => HeaderFacts {
  const title = given.title === undefined ? null : lines.add(given.title);
  const { number, date, place, issuer, signer, capacity, recipients } = given.header ?? {};
  const line = (words: string | undefined): Span | null => (words === undefined ? null : lines.add(words));
  const [n, d, p, i, s, c] = [number, date, place, issuer, signer, capacity].map(line);
  const r = line(recipients?.join('; '));
  return (known) => ({
    ...EMPTY,
    type: known(given.type, title),
    subject: known(given.title, title),
    number: known(number, n ?? null),
    date: known(isoDate(date ?? ''), d ?? null),
    place: known(place, p ?? null),
    issuer: known(issuer, i ?? null),
    signer: known(signer, s ?? null),
    capacity: known(capacity, c ?? null),
    recipients: known(recipients, r),
  });
}

/** Where `words` stand in the item's line, or on a line of their own that is added. */
function place(lines: Lines, own: Span, words: string, label: string): Span {
  const at = lines.text.slice(own.start, own.end).indexOf(words);
  if (at >= 0) return { start: own.start + at, end: own.start + at + words.length };
  const line = lines.add(`${label}: ${words}`);
  return { start: line.end - words.length, end: line.end };
}

/** Everything an item or task says, as spans; evidence is taken when the text is complete. */
type Pending<T> = (evidence: (span: Span) => readonly Evidence[]) => T;

function write(lines: Lines, given: GivenItem, id: string, context: readonly Span[]): Pending<PlanItem> {
  const own = lines.add(given.text);
  const leads = (given.lead ?? []).map((name) => ({ name, span: place(lines, own, name, 'Cơ quan chủ trì') }));
  const { deadline } = given;
  const time = deadline && place(lines, own, deadline.text, 'Thời gian');
  const field = (value: string | undefined, label: string): Pending<Fact<string>> => {
    const span = value === undefined ? null : place(lines, own, value, label);
    return (e) => (span && value !== undefined ? { presence: 'present', value, evidence: e(span) } : ABSENT);
  };
  const fields = {
    product: field(given.product, 'Sản phẩm'),
    goal: field(given.goal, 'Mục tiêu'),
    solution: field(given.solution, 'Giải pháp'),
    funding: field(given.funding, 'Kinh phí'),
  };
  return (e) => {
    const lead = leads.map(
      ({ name, span }): Owner => ({ name, inherited: given.inherited ?? false, evidence: e(span) }),
    );
    const due = (d: GivenDeadline, span: Span): Deadline => ({
      text: d.text,
      kind: d.kind,
      start: isoDate(d.start ?? ''),
      end: isoDate(d.end ?? ''),
      every: d.every ?? null,
      implied: false,
      inherited: false,
      evidence: e(span),
    });
    return {
      id,
      text: given.text,
      lead,
      coordinating: [],
      deadline: given.unreadable
        ? { presence: 'unreadable', evidence: e(own) }
        : deadline && time
          ? { presence: 'present', value: due(deadline, time), evidence: e(time) }
          : ABSENT,
      product: fields.product(e),
      goal: fields.goal(e),
      solution: fields.solution(e),
      funding: fields.funding(e),
      context: context.flatMap((c) => e(c)),
      section: given.section ?? null,
      evidence: e(own),
      ...(given.confidence === undefined ? {} : { confidence: given.confidence }),
    };
  };
}

function taskOf({ id, text, lead, coordinating, deadline, product, section, evidence }: PlanItem): Task {
  return { id, text, lead, coordinating, deadline, product, section, evidence, modality: 'assign' };
}

function directive(tasks: readonly GivenTask[]): Source {
  const lines = new Lines();
  const pending = tasks.map((t, i) => write(lines, t, `t${i + 1}`, []));
  const doc = document('văn bản giao việc', lines.text);
  const built = pending.map((p) => taskOf(p((span) => [evidenceOf(doc, span)])));
  return { doc, facts: { header: EMPTY, tasks: built, references: [], targets: [], items: [] } };
}

/** The little plan that an example spells out: its text, and the facts that extraction would find in it. */
export function exampleDocument(given: GivenPlan, path = 'ví dụ'): ExampleDocument {
  const lines = new Lines();
  const head = header(lines, given);
  let heading: { words: string; span: Span } | null = null;
  const pending = given.items.map((item, i) => {
    if (item.under === undefined) heading = null;
    else if (heading?.words !== item.under) heading = { words: item.under, span: lines.add(item.under) };
    return write(lines, item, `i${i + 1}`, heading ? [heading.span] : []);
  });
  const orders = (given.orders ?? []).map((o, i) => write(lines, o, `t${i + 1}`, []));
  for (const line of given.report ?? []) lines.add(line);
  const doc = document(path, lines.text);
  const evidence = (span: Span): readonly Evidence[] => [evidenceOf(doc, span)];
  const known: Known = (value, line) =>
    value === undefined || value === null
      ? ABSENT
      : { presence: 'present', value, evidence: line ? evidence(line) : [] };
  const facts: Facts = {
    header: head(known),
    tasks: orders.map((p) => taskOf(p(evidence))),
    references: [],
    targets: [],
    items: pending.map((p) => p(evidence)),
  };
  return {
    doc,
    facts,
    ...(given.tasks ? { against: directive(given.tasks) } : {}),
    ...(given.beside ? { beside: exampleDocument(given.beside, 'kế hoạch kia') } : {}),
  };
}
