import type { Level, RequirementResult, SectionSummary, SummaryResult } from '@dondoc/model';
import { plain } from './fields.js';

/** What the parts of a summary are called. */
export const SUMMARY_LABELS = {
  strengths: 'Đã cụ thể',
  gaps: 'Còn thiếu',
  near: 'Sát ngưỡng',
  comparison: 'Đối chiếu',
} as const;

export type SummaryPart = keyof typeof SUMMARY_LABELS;
const PARTS = Object.keys(SUMMARY_LABELS) as readonly SummaryPart[];

/** The parts of a summary that say anything, in order. */
export const summaryParts = (summary: SummaryResult): readonly (readonly [SummaryPart, readonly string[]])[] =>
  PARTS.flatMap((part) => (summary[part].length > 0 ? [[part, summary[part]] as const] : []));

/** The sections of a summary where there is more than one: one alone says what the whole says. */
export const severalSections = ({ sections }: SummaryResult): readonly SectionSummary[] =>
  sections.length > 1 ? sections : [];

const HEADING = 60;

/** `II.1 · Tổ chức thực hiện`: number and heading, shortened where it is long. */
export function sectionName({ section, heading }: SectionSummary, outside: string): string {
  const words = plain(heading ?? '');
  const short = words.length <= HEADING ? words : `${words.slice(0, HEADING).replace(/\s+\S*$/u, '')}…`;
  return [section === null ? outside : plain(section), short].filter(Boolean).join(' · ');
}

const ORDER: readonly Level[] = ['đạt', 'cơ bản đạt', 'chưa đạt'];

/** Whether more items that are met lead to the other level, or fewer. */
export const isBetter = (level: Level, { level: other }: NonNullable<RequirementResult['margin']>): boolean =>
  ORDER.indexOf(other) < ORDER.indexOf(level);

/** `thêm 1 việc: đạt`; empty where no threshold is near. */
export function marginWords({ level, margin, near }: RequirementResult): string {
  if (!margin) return near ? 'sát ngưỡng' : '';
  return `${isBetter(level, margin) ? 'thêm' : 'bớt'} ${margin.items} việc: ${margin.level}`;
}
