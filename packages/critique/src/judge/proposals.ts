import { evidenceOf, type Level, type PlanItem, type SourceDocument } from '@dondoc/model';
import { boundary, fold, sentences } from '@dondoc/text';
import type { Judgements } from '../levels.js';
import { firstHit, list, phrasePattern } from '../words/phrases.js';
import { type Patterns, patternsOf } from '../words/vocabularies.js';
import { ACTS, SLOGANS, SOFT_ACTS } from '../words/work.js';
import { judgeItem } from './judge-item.js';
import type { Sourced } from './reading.js';

const WORK = phrasePattern([...ACTS, ...SOFT_ACTS, ...SLOGANS]);
/** Headings under which a report says what is to be done from it on. */
const AHEAD = phrasePattern([
  {
    source: 'đề cương bài thu hoạch, báo cáo: phần liên hệ, vận dụng, đề xuất, phương hướng',
    phrases: list(`
      đề xuất; kiến nghị; giải pháp; phương hướng; liên hệ bản thân; liên hệ thực tiễn; vận dụng; cam kết; chương trình
      hành động; kế hoạch hành động; nhiệm vụ trọng tâm; nhiệm vụ thời gian tới; việc làm cụ thể; rút ra cho bản thân`),
  },
]);
const HEADING = /^(?:[IVX]+|\d+(?:\.\d+)*|[A-Z]|[a-zđ])[.)]\s+\S|^(?:phần|mục|chương)\s/iu;
/** Words that tie a proposal to the writer's own unit, post or place. */
const OWN = boundary(
  'bản thân|tôi|chúng tôi|chi bộ|đảng bộ|đơn vị|cơ quan|phòng(?!,?\\s+chống|\\s+ngừa)|ban(?!\\s+hành)|khoa(?!\\s+học)|tổ(?!\\s+chức)|nhà trường|trường (?:tiểu học|mầm non|trung học|thcs|thpt|đại học|cao đẳng|chính trị)|công ty|địa phương|xã(?!\\s+hội)|phường|thôn|bản(?!\\s+thân|\\s+lĩnh|\\s+chất)|khu phố|tổ dân phố|bộ phận|trung tâm',
  'giu',
);
/** A class in place of one's own unit: “các cơ quan, đơn vị”. */
const ANYONE = /(?<![\p{L}\p{M}])(?:các|mọi|những|toàn|từng|mỗi)\s(?:[\p{L}\p{M}]+(?:\s[\p{L}\p{M}]+)?,\s*){0,3}$/iu;

/** A sentence of a report that says what is to be done. */
export interface Proposal {
  readonly item: PlanItem;
  readonly judgements: Judgements;
  /** It names the writer's own unit, post or place. */
  readonly own: boolean;
}

interface Line {
  readonly start: number;
  readonly end: number;
}

function linesOf(text: string): readonly Line[] {
  const out: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    out.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return out;
}

const isHeading = (line: string): boolean =>
  line.length <= 140 &&
  (HEADING.test(line) || (/\p{Lu}/u.test(line) && line === line.toUpperCase())) &&
  !/[;:]$/u.test(line);

function ownWork(text: string): boolean {
  for (const m of text.matchAll(OWN)) {
    if (!ANYONE.test(text.slice(Math.max(0, m.index - 60), m.index))) return true;
  }
  return false;
}

/** The proposals of a report or a “bài thu hoạch”: sentences of work under headings that look ahead, in text order. */
export function proposalsOf(
  doc: Sourced & Pick<SourceDocument, 'text'>,
  patterns: Patterns = patternsOf(),
): readonly Proposal[] {
  const out: Proposal[] = [];
  let ahead = false;
  for (const line of linesOf(doc.text)) {
    const words = doc.text.slice(line.start, line.end).trim();
    if (words === '') continue;
    if (isHeading(words) && words.split(/\s+/u).length <= 24 && !/[.!?]$/u.test(words.replace(/^\S+/u, ''))) {
      ahead = firstHit(AHEAD, fold(words)) !== null || (ahead && /^(?:\d+\.\d|[a-zđ]\))/u.test(words));
      continue;
    }
    if (!ahead) continue;
    for (const { start, end } of sentences(doc.text.slice(line.start, line.end))) {
      const text = doc.text.slice(line.start + start, line.start + end).trim();
      if (text.split(/\s+/u).length < 4 || !firstHit(WORK, fold(text))) continue;
      const at = doc.text.indexOf(text, line.start + start);
      const evidence = [evidenceOf(doc, { start: at, end: at + text.length })];
      const item: PlanItem = {
        id: `p${out.length + 1}`,
        text,
        lead: [],
        coordinating: [],
        deadline: { presence: 'absent' },
        product: { presence: 'absent' },
        goal: { presence: 'absent' },
        solution: { presence: 'absent' },
        funding: { presence: 'absent' },
        context: [],
        section: null,
        evidence,
      };
      out.push({ item, judgements: judgeItem(item, doc, patterns), own: ownWork(text) });
    }
  }
  return out;
}

const TIMES = /\d{1,2}\/\d{4}|(?:tháng|quý|năm|tuần)\s+(?:\d|[IVX]+|tới|này)|hằng (?:ngày|tuần|tháng|quý|năm)/iu;

/** A proposal that can be checked: an act on something named, with a figure, product, means or time. */
export const isDefinite = ({ item, judgements }: Proposal): boolean =>
  judgements.content.value === 'yes' &&
  (judgements.goal.value === 'yes' || judgements.solution.value === 'yes' || TIMES.test(item.text));

/** Shares of definite proposals and of those tied to the writer's own work, 0–1; zeros without any. */
export function reportShares(proposals: readonly Proposal[]): { readonly definite: number; readonly own: number } {
  const share = (of: (p: Proposal) => boolean): number =>
    proposals.length === 0 ? 0 : proposals.filter(of).length / proposals.length;
  return { definite: share(isDefinite), own: share((p) => p.own) };
}

/** “đạt” from three proposals on with half of them definite and half tied to the own work; “cơ bản đạt” from a quarter on. */
export function reportLevel(proposals: readonly Proposal[]): Level {
  const { definite, own } = reportShares(proposals);
  if (proposals.length >= 3 && definite >= 0.5 && own >= 0.5) return 'đạt';
  return proposals.length > 0 && definite >= 0.25 && own >= 0.25 ? 'cơ bản đạt' : 'chưa đạt';
}
