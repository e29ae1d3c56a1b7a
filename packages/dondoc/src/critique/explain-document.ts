import { DondocError, type Finding, type SourceDocument } from '@dondoc/model';
import type { FactTrace, LoadedRule, RuleSet, RuleTrace, Subject } from '@dondoc/rules';
import type { Input } from '../read/input.js';
import { documentOf } from '../read/read-document.js';
import { factsOf } from '../scan/facts-of.js';
import type { CritiqueDocumentOptions } from './critique-document.js';
import { directiveOf } from './directive-of.js';
import { judgeOptions } from './judge-options.js';

/** What is to be explained: one finding, or one rule about one subject. */
export type Question =
  | { readonly finding: string }
  /** `item`: an id, a number of a section, or some of its words; absent: the first that the rule can be about. */
  | { readonly rule: string; readonly item?: string };

/** Why a rule fired on a subject, or why it did not. */
export interface Explanation {
  readonly rule: LoadedRule;
  readonly subject: Subject;
  readonly trace: RuleTrace;
  /** The question that kept the rule from firing; null where it fired. */
  readonly failed: FactTrace | null;
  /** What the rule says of the subject; null where it did not fire, or is off. */
  readonly finding: Finding | null;
}

const usage = (message: string, remedy: string): DondocError => new DondocError('usage/invalid', message, remedy);

const plain = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** The subjects that `item` names: by id, else by section, else by words. */
function named(subjects: readonly Subject[], item: string): readonly Subject[] {
  const asked = plain(item);
  const sectionOf = ({ facts }: Subject): string => {
    const section = facts.get('item.section') ?? facts.get('section.name') ?? facts.get('order.section');
    return section?.presence === 'present' ? plain(String(section.value)) : '';
  };
  const ways: readonly ((s: Subject) => boolean)[] = [
    (s) => plain(s.id) === asked || s.id.split('+').some((part) => plain(part) === asked),
    (s) => sectionOf(s) === asked.replace(/^mục /u, ''),
    (s) => plain(s.key).includes(asked),
  ];
  for (const way of ways) {
    const found = subjects.filter(way);
    if (found.length > 0) return found;
  }
  return [];
}

const listed = (subjects: readonly Subject[]): string =>
  subjects
    .slice(0, 8)
    .map((s) => `${s.id} (“${s.key.slice(0, 40)}”)`)
    .join(', ');

function subjectsAsked(rule: LoadedRule, subjects: readonly Subject[], item: string | undefined): readonly Subject[] {
  const { each } = rule.rule.for;
  const own = subjects.filter((s) => s.kind === each);
  if (own.length === 0)
    throw usage(
      `Văn bản không có chủ thể “${each}” nào cho quy tắc “${rule.rule.id}”.`,
      each === 'task' || each === 'taskItem'
        ? 'Chỉ văn bản giao việc bằng --against.'
        : 'Kiểm tra lại văn bản và mã quy tắc.',
    );
  if (item === undefined) return own.slice(0, 1);
  const found = named(own, item);
  if (found.length > 0) return found;
  throw usage(`Không thấy “${item}” trong văn bản.`, `Ghi mã, số mục hoặc lời của việc, ví dụ: ${listed(own)}.`);
}

function findingAsked(findings: readonly Finding[], fingerprint: string): Finding {
  const found = findings.filter((f) => f.fingerprint.startsWith(fingerprint.toLowerCase()));
  const [first] = found;
  if (first && new Set(found.map((f) => f.fingerprint)).size === 1) return first;
  const known = findings.slice(0, 8).map((f) => `${f.fingerprint.slice(0, 8)} (${f.rule})`);
  throw usage(
    first
      ? `Có ${found.length} nhận xét bắt đầu bằng “${fingerprint}”.`
      : `Văn bản không có nhận xét “${fingerprint}”.`,
    known.length > 0 ? `Các nhận xét: ${known.join(', ')}.` : 'Văn bản không có nhận xét nào.',
  );
}

/** A rule by its id, with what it may have been meant to be where there is none. */
async function ruleAsked({ rules }: RuleSet, id: string): Promise<LoadedRule> {
  const rule = rules.get(id);
  if (rule) return rule;
  const { didYouMean } = await import('@dondoc/rules');
  throw usage(
    `Không có quy tắc “${id}”. ${didYouMean(id, rules.keys())}`.trim(),
    'Xem danh sách: dondoc rules list; quy tắc của bộ khác cần --pack.',
  );
}

/** A rule that cannot be evaluated is a fault of the rule. */
function traced(explain: () => RuleTrace, { rule, file }: LoadedRule): RuleTrace {
  try {
    return explain();
  } catch (cause) {
    throw new DondocError(
      'rule/threw',
      `Quy tắc “${rule.id}” không chạy được: ${(cause as Error).message}`,
      `Sửa tệp ${file} rồi chạy lại.`,
      { file },
      { cause },
    );
  }
}

/**
 * Why a finding was made, or why a rule did not fire: each condition with the facts it asked for and their words.
 *
 * @returns the document that was read, and one explanation a subject; none where the document could not be read
 * @throws  `DondocError` `usage/invalid` where the finding, the rule or the item is not there
 */
export async function explainDocument(
  input: Input | SourceDocument,
  question: Question,
  options: CritiqueDocumentOptions & Required<Pick<CritiqueDocumentOptions, 'rules'>>,
): Promise<{ readonly document: SourceDocument; readonly explanations: readonly Explanation[] }> {
  const [{ judgePlan, subjectsOf }, { explainRule, firstFailed, runRules }] = await Promise.all([
    import('@dondoc/critique'),
    import('@dondoc/rules'),
  ]);
  const { rules, settings } = options;
  const document = await documentOf(input, options);
  if (document.status === 'failed') return { document, explanations: [] };
  const { against } = options.against ? await directiveOf(options.against, options) : {};
  const judging = await judgeOptions(settings, against);
  const subjects = subjectsOf(judgePlan(document, await factsOf(document, options.debug), judging));
  const { findings } = await runRules(rules, subjects);
  const ofFinding = 'finding' in question ? findingAsked(findings, question.finding) : null;
  const rule = await ruleAsked(rules, 'rule' in question ? question.rule : (ofFinding?.rule ?? ''));
  const ids = ofFinding && new Set(ofFinding.items ?? [ofFinding.subject]);
  const asked = ids
    ? subjects.filter((s) => s.kind === rule.rule.for.each && ids.has(s.id))
    : subjectsAsked(rule, subjects, 'item' in question ? question.item : undefined);
  const explanations = asked.map((subject): Explanation => {
    const trace = traced(() => explainRule(rule, subject), rule);
    const said = findings.find(
      (f) => f.rule === rule.rule.id && (f.subject === subject.id || (f.items?.includes(subject.id) ?? false)),
    );
    return { rule, subject, trace, failed: firstFailed(trace), finding: ofFinding ?? said ?? null };
  });
  return { document, explanations };
}
