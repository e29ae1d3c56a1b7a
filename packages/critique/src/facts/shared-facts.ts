import { type HeaderFacts, SHARED_DIFFERENCES } from '@dondoc/model';
import { type FactDefinition, fact, type SubjectFact } from '@dondoc/rules';
import type { PlanTogether, SharedItem } from '../shared-work.js';

/** What is known of an item that stands in two plans, beside the facts of a pair within one. */
export const SHARED_FACTS: readonly FactDefinition[] = [
  {
    name: 'shared.document',
    type: 'text',
    meaning: { vi: 'tên kế hoạch kia', en: 'the other plan' },
    example: 'kế hoạch 45/KH-UBND',
  },
  {
    name: 'shared.differs',
    type: 'texts',
    meaning: {
      vi: `chỗ hai kế hoạch nói khác nhau về cùng việc: ${SHARED_DIFFERENCES.join(', ')}`,
      en: 'what two plans say differently of one piece of work',
    },
    example: ['deadline'],
  },
  {
    name: 'shared.figure',
    type: 'text',
    nullable: true,
    meaning: { vi: 'trị số trong kế hoạch này, khi khác trị số kia', en: 'the figure of this plan, where they differ' },
    example: '03 lớp',
  },
  {
    name: 'shared.otherFigure',
    type: 'text',
    nullable: true,
    meaning: { vi: 'trị số trong kế hoạch kia', en: 'the figure of the other plan' },
    example: '05 lớp',
  },
];

const known = (f: HeaderFacts['number']): string | null => (f.presence === 'present' ? f.value : null);

/** A plan as a reviewer would call it: “kế hoạch 45/KH-UBND”, or by its file where it has no number yet. */
function planName({ doc, facts: { header } }: PlanTogether): string {
  const number = known(header.number);
  const file = doc.source.path.split(/[\\/]/u).at(-1) ?? doc.source.path;
  return number && /^\d/u.test(number) ? `${known(header.type) ?? 'kế hoạch'} ${number}` : `“${file}”`;
}

/** The facts of `SHARED_FACTS`. */
export const sharedFacts = ({ plan, differs, figures }: SharedItem): ReadonlyMap<string, SubjectFact> =>
  new Map([
    ['shared.document', fact(planName(plan))],
    ['shared.differs', fact(differs)],
    ['shared.figure', fact(figures?.own)],
    ['shared.otherFigure', fact(figures?.other)],
  ]);
