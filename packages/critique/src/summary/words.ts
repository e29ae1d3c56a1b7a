import type { Level, Requirement, RequirementResult } from '@dondoc/model';
import { REQUIREMENT_NAMES } from '../facts/of-requirements.js';

/** A number of items out of all. */
export interface Part {
  readonly of: number;
  readonly count: number;
}

type Margin = NonNullable<RequirementResult['margin']>;

/** The sentences of a summary. They speak of the document and what it states, never of who wrote it. */
export interface SummaryWords {
  readonly name: (requirement: Requirement) => string;
  readonly verdict: (type: string, level: Level, items: number) => string;
  readonly level: (level: Level, names: readonly string[]) => string;
  readonly noItems: (type: string) => string;
  readonly met: (requirement: Requirement, part: Part) => string;
  readonly most: (sentence: string) => string;
  readonly gap: (requirement: Requirement, no: Part, vague: number) => string;
  readonly more: (name: string, share: number, margin: Margin) => string;
  readonly fewer: (name: string, share: number, margin: Margin) => string;
  readonly unreadable: (name: string, count: number) => string;
  readonly coverage: (all: number, covered: number, partly: number, missing: number) => string;
  readonly overlaps: (count: number) => string;
  readonly shared: (count: number, differing: number) => string;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);

const STATED_VI: Readonly<Record<Requirement, string>> = {
  content: 'nêu hành động trên đối tượng cụ thể',
  goal: 'có con số hoặc sản phẩm phải đạt',
  solution: 'nêu cách làm, phương tiện hoặc kinh phí',
  timeline: 'có thời hạn cụ thể',
  responsibility: 'giao đích danh đơn vị hoặc người chủ trì',
};

const LACKING_VI: Readonly<Record<Requirement, readonly [no: string, vague: string]>> = {
  content: ['chỉ là khẩu hiệu, chưa nêu hành động', 'có nội dung chung chung'],
  goal: ['chưa có con số hay sản phẩm phải đạt', 'có mục tiêu chung chung'],
  solution: ['chưa nêu cách làm, phương tiện hay kinh phí', 'có giải pháp chung chung'],
  timeline: ['chưa có thời hạn', 'có thời hạn chung chung'],
  responsibility: ['chưa ghi đơn vị hay người chủ trì', 'giao chung, không đích danh'],
};

/** Short enough to be listed in a sentence. */
const NAMES_VI: Readonly<Record<Requirement, string>> = {
  content: 'nội dung',
  goal: 'mục tiêu',
  solution: 'giải pháp',
  timeline: 'thời gian',
  responsibility: 'trách nhiệm',
};

const VI: SummaryWords = {
  name: (r) => NAMES_VI[r],
  verdict: (type, level, items) => `${capital(type)} ${level} năm yêu cầu, xét trên ${items} việc`,
  level: (level, names) =>
    `${level} về ${names.length > 1 ? `${names.slice(0, -1).join(', ')} và ${names.at(-1)}` : names[0]}`,
  noItems: (type) => `Không tìm thấy việc nào trong ${type} để xem xét theo năm yêu cầu.`,
  met: (r, { count, of }) => `${count}/${of} việc ${STATED_VI[r]}.`,
  most: (sentence) => `Nhiều nhất: ${sentence}`,
  gap: (r, { count, of }, vague) => {
    const [no, unclear] = LACKING_VI[r];
    if (count === 0) return `${vague}/${of} việc ${unclear}.`;
    return vague === 0 ? `${count}/${of} việc ${no}.` : `${count}/${of} việc ${no}, ${vague}/${of} việc ${unclear}.`;
  },
  more: (name, share, { level, items }) =>
    `${capital(name)} (${percent(share)}) sát ngưỡng: thêm ${items} việc cụ thể thì ${level}.`,
  fewer: (name, share, { level, items }) =>
    `${capital(name)} (${percent(share)}) sát ngưỡng: bớt ${items} việc cụ thể thì còn ${level}.`,
  unreadable: (name, count) => `${capital(name)}: ${count} việc không đọc rõ nên không tính.`,
  coverage: (all, covered, partly, missing) =>
    `Trong ${all} nhiệm vụ được giao, kế hoạch đã có ${covered}, có một phần ${partly}, chưa thấy ${missing}.`,
  overlaps: (count) => `${count} cặp việc trong kế hoạch gần trùng nhau.`,
  shared: (count, differing) =>
    `${count} việc cũng ghi ở kế hoạch khác${differing > 0 ? `, trong đó ${differing} việc mâu thuẫn về chủ trì, thời hạn hoặc chỉ tiêu` : ''}.`,
};

const LEVELS_EN: Readonly<Record<Level, string>> = { đạt: 'met', 'cơ bản đạt': 'largely met', 'chưa đạt': 'not met' };
const items = (n: number): string => (n === 1 ? '1 item' : `${n} items`);

const STATED_EN: Readonly<Record<Requirement, string>> = {
  content: 'name an act on a definite object',
  goal: 'have a figure or product to be reached',
  solution: 'say how, by what means or with what money',
  timeline: 'have a definite date',
  responsibility: 'name the unit or person in the lead',
};

const LACKING_EN: Readonly<Record<Requirement, readonly [no: string, vague: string]>> = {
  content: ['are slogans without an act', 'are general in content'],
  goal: ['have no figure or product to be reached', 'have a general goal'],
  solution: ['do not say how, by what means or with what money', 'have a general method'],
  timeline: ['have no date', 'have a general date'],
  responsibility: ['name no lead', 'name a class of bodies'],
};

const EN: SummaryWords = {
  name: (r) => REQUIREMENT_NAMES[r].en,
  verdict: (_, level, n) => `The five requirements are ${LEVELS_EN[level]}, over ${items(n)}`,
  level: (level, names) => `${LEVELS_EN[level]} for ${names.join(', ')}`,
  noItems: () => 'No item of work was found to hold against the five requirements.',
  met: (r, { count, of }) => `${count} of ${items(of)} ${STATED_EN[r]}.`,
  most: (sentence) => `At most: ${sentence}`,
  gap: (r, { count, of }, vague) => {
    const [no, unclear] = LACKING_EN[r];
    if (count === 0) return `${vague} of ${items(of)} ${unclear}.`;
    return vague === 0 ? `${count} of ${items(of)} ${no}.` : `${count} of ${items(of)} ${no}, ${vague} ${unclear}.`;
  },
  more: (name, share, { level, items: n }) =>
    `${capital(name)} (${percent(share)}) is near a threshold: with ${n} more definite ${n === 1 ? 'item' : 'items'} it would be ${LEVELS_EN[level]}.`,
  fewer: (name, share, { level, items: n }) =>
    `${capital(name)} (${percent(share)}) is near a threshold: with ${n} fewer definite ${n === 1 ? 'item' : 'items'} it would be ${LEVELS_EN[level]}.`,
  unreadable: (name, count) => `${capital(name)}: ${items(count)} could not be read and do not count.`,
  coverage: (all, covered, partly, missing) =>
    `Of ${all} tasks assigned the plan takes up ${covered}, ${partly} in part; ${missing} were not found.`,
  overlaps: (count) => `${count} pairs of items in the plan are nearly alike.`,
  shared: (count, differing) =>
    `${items(count)} also stand in another plan${differing > 0 ? `, ${differing} with another lead, date or figure` : ''}.`,
};

export const SUMMARY_WORDS: Readonly<Record<'vi' | 'en', SummaryWords>> = { vi: VI, en: EN };
