import { REQUIREMENTS, type Requirement } from '@dondoc/model';
import type { FactDefinition, SubjectFact } from '@dondoc/rules';
import { fact } from '@dondoc/rules';
import { type Judgements, shareOf } from '../levels.js';

export const REQUIREMENT_NAMES: Readonly<Record<Requirement, { readonly vi: string; readonly en: string }>> = {
  content: { vi: 'nội dung công việc', en: 'content' },
  goal: { vi: 'mục tiêu', en: 'goal' },
  solution: { vi: 'giải pháp', en: 'solution' },
  timeline: { vi: 'thời gian, tiến độ', en: 'timeline' },
  responsibility: { vi: 'trách nhiệm', en: 'responsibility' },
};

/** How far a group of items meets each requirement: the same three facts for a document and for a section. */
export function shareDefinitions(group: 'document' | 'section'): readonly FactDefinition[] {
  return REQUIREMENTS.flatMap((r): FactDefinition[] => {
    const { vi, en } = REQUIREMENT_NAMES[r];
    return [
      {
        name: `${group}.${r}Share`,
        type: 'number',
        unit: '%',
        meaning: {
          vi: `tỷ lệ việc cụ thể về ${vi} (chung chung tính một nửa)`,
          en: `share of items with a definite ${en}`,
        },
        example: 45,
      },
      {
        name: `${group}.${r}Missing`,
        type: 'number',
        meaning: { vi: `số việc không có ${vi}`, en: `items without a ${en}` },
        example: 3,
      },
      {
        name: `${group}.${r}Vague`,
        type: 'number',
        meaning: { vi: `số việc chung chung về ${vi}`, en: `items with a vague ${en}` },
        example: 2,
      },
    ];
  });
}

export function shareFacts(group: 'document' | 'section', judgements: readonly Judgements[]): Map<string, SubjectFact> {
  const facts = new Map<string, SubjectFact>();
  for (const r of REQUIREMENTS) {
    const count = (value: string): number => judgements.filter((j) => j[r].value === value).length;
    facts.set(`${group}.${r}Share`, fact(Math.round(100 * shareOf(judgements, r))));
    facts.set(`${group}.${r}Missing`, fact(count('no')));
    facts.set(`${group}.${r}Vague`, fact(count('vague')));
  }
  return facts;
}
