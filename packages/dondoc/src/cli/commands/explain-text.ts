import { type Evidence, originsIn, type SourceDocument } from '@dondoc/model';
import type { Catalogue, ConditionTrace, FactTrace, Language, Subject, SubjectFact } from '@dondoc/rules';
import type { Explanation } from '../../critique/explain-document.js';
import { SEVERITY_WORDS } from '../severity-words.js';

const WORDS = {
  vi: {
    rule: 'Quy tắc',
    about: 'Xét',
    fired: 'CÓ nhận xét',
    silent: 'KHÔNG có nhận xét: điều kiện đầu tiên không đúng là',
    off: 'Quy tắc này đang tắt trong thiết lập.',
    check: 'cần kiểm tra',
    confidence: 'Độ tin cậy khi đọc',
    least: 'ngưỡng',
    where: 'Xét những việc mà',
    when: 'Nhận xét khi',
    all: 'tất cả đều đúng',
    any: 'ít nhất một điều đúng',
    not: 'điều sau không đúng',
    absent: 'không có',
    unreadable: 'không đọc được',
    page: 'trang',
    line: 'dòng',
    column: 'cột',
    paragraph: 'đoạn',
    found: 'thấy',
    option: 'tùy chọn',
    words: 'từ lời',
    because: 'vì',
  },
  en: {
    rule: 'Rule',
    about: 'About',
    fired: 'FIRED',
    silent: 'DID NOT FIRE: the first condition that failed is',
    off: 'This rule is off in the settings.',
    check: 'to be checked',
    confidence: 'Confidence of reading',
    least: 'threshold',
    where: 'Looks at those where',
    when: 'Fires when',
    all: 'all hold',
    any: 'at least one holds',
    not: 'this does not hold',
    absent: 'absent',
    unreadable: 'unreadable',
    page: 'page',
    line: 'line',
    column: 'column',
    paragraph: 'paragraph',
    found: 'found',
    option: 'option',
    words: 'from the words',
    because: 'because',
  },
} as const;

type Words = (typeof WORDS)[Language];

const LONGEST = 160;
const short = (text: string): string => {
  const flat = text.replace(/\s+/gu, ' ').trim();
  return flat.length > LONGEST ? `${flat.slice(0, LONGEST)}…` : flat;
};

const json = (value: unknown): string => short(JSON.stringify(value) ?? 'null');

/** Where evidence stands, as a person would look for it. */
function placeOf(document: SourceDocument, evidence: Evidence, words: Words): string {
  if (evidence.document !== undefined) return evidence.document;
  if (evidence.page !== null) return `${words.page} ${evidence.page}`;
  const [first] = originsIn(document, evidence).filter((o) => o.origin.kind !== 'inserted');
  if (first?.origin.kind === 'markdown') {
    const { line, column } = first.origin;
    const on = first.raw === undefined ? Math.max(0, evidence.start - first.start) : 0;
    return `${words.line} ${line}, ${words.column} ${column + on}`;
  }
  return first?.origin.kind === 'docx' ? `${words.paragraph} ${first.origin.paragraph + 1}` : '';
}

const foundWords = (found: SubjectFact, words: Words): string =>
  found.presence === 'present' ? json(found.value) : words[found.presence];

function leafWords({ fact, operator, expected, option, other, found }: FactTrace, words: Words): string {
  const from = option !== undefined ? ` (${words.option} ${option})` : other ? ` (${other.fact})` : '';
  return `${fact} ${operator} ${json(expected)}${from} — ${words.found}: ${foundWords(found, words)}`;
}

/** What a fact means, and the words that it was read from. */
function groundsOf(
  { fact, found, other }: FactTrace,
  subject: Subject,
  document: SourceDocument,
  { facts }: Catalogue,
  language: Language,
): readonly string[] {
  const words = WORDS[language];
  const meaning = facts.get(fact)?.meaning[language];
  // What was judged has a fact beside it that says why.
  const reason = subject.facts.get(`${fact}Reason`);
  const evidence = [found, other?.found].flatMap((f) => (!f || f.presence === 'absent' ? [] : f.evidence));
  return [
    ...(meaning ? [`(${meaning})`] : []),
    ...(reason?.presence === 'present' ? [`${words.because}: ${short(String(reason.value))}`] : []),
    ...evidence.slice(0, 3).map((e) => {
      const place = placeOf(document, e, words);
      return `${words.words} “${short(e.quote)}”${place ? ` (${place})` : ''}`;
    }),
  ];
}

function conditionLines(
  condition: ConditionTrace,
  indent: string,
  grounds: (leaf: FactTrace) => readonly string[],
  words: Words,
): readonly string[] {
  const mark = condition.held ? '✓' : '✗';
  if (condition.kind === 'fact')
    return [
      `${indent}${mark} ${leafWords(condition, words)}`,
      ...grounds(condition).map((line) => `${indent}    ${line}`),
    ];
  return [
    `${indent}${mark} ${words[condition.kind]}:`,
    ...condition.parts.flatMap((part) => conditionLines(part, `${indent}  `, grounds, words)),
  ];
}

/** One explanation for people, with a line end. */
export function explanationText(
  { rule: loaded, subject, trace, failed, finding }: Explanation,
  document: SourceDocument,
  catalogue: Catalogue,
  language: Language,
): string {
  const words = WORDS[language];
  const { rule, pack, severity, options } = loaded;
  const [first] = subject.evidence;
  const place = first ? placeOf(document, first, words) : '';
  const grounds = (leaf: FactTrace): readonly string[] => groundsOf(leaf, subject, document, catalogue, language);
  const lines = [
    `${words.rule} ${rule.id} (${SEVERITY_WORDS[language][severity]}, ${pack}): ${rule.title[language]}`,
    `${words.about} ${subject.id}: “${short(first?.quote ?? subject.key)}”${place ? ` (${place})` : ''}`,
    '',
    ...(severity === 'off' ? [words.off] : []),
    ...(failed ? [`${words.silent}`, `  ${leafWords(failed, words)}`] : [words.fired]),
    ...(finding ? [`  ${finding.message}`] : []),
    ...(finding?.confidence === undefined
      ? []
      : [
          `  ${words.confidence}: ${finding.confidence.toFixed(2)}; ${words.least}: ${options.minConfidence}${
            finding.needsCheck ? ` → ${words.check}` : ''
          }`,
        ]),
    '',
    ...(trace.where ? [`${words.where}`, ...conditionLines(trace.where, '  ', grounds, words)] : []),
    words.when,
    ...conditionLines(trace.when, '  ', grounds, words),
  ];
  return `${lines.join('\n')}\n`;
}
