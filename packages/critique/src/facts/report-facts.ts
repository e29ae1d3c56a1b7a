import type { Level } from '@dondoc/model';
import { type FactDefinition, fact, type Subject, type SubjectFact } from '@dondoc/rules';
import { isDefinite, type Proposal, reportLevel, reportShares } from '../judge/proposals.js';
import { quoteAt } from '../judge/reading.js';

const LEVELS: readonly Level[] = ['đạt', 'cơ bản đạt', 'chưa đạt'];

/** What a report or “bài thu hoạch” proposes; about the document, never its writer. */
export const REPORT_FACTS: readonly FactDefinition[] = [
  {
    name: 'document.proposals',
    type: 'number',
    meaning: {
      vi: 'số đề xuất trong phần đề xuất, liên hệ, phương hướng',
      en: 'proposals under headings that look ahead',
    },
    example: 5,
  },
  {
    name: 'document.definiteShare',
    type: 'number',
    unit: '%',
    meaning: {
      vi: 'phần đề xuất kiểm tra được: có việc, và có số lượng, sản phẩm, cách làm hay thời gian',
      en: 'share of proposals that can be checked',
    },
    example: 60,
  },
  {
    name: 'document.ownShare',
    type: 'number',
    unit: '%',
    meaning: {
      vi: 'phần đề xuất gắn với đơn vị, vị trí, địa bàn của người viết',
      en: "share of proposals tied to the writer's own unit, post or place",
    },
    example: 40,
  },
  {
    name: 'document.reportLevel',
    type: 'choice',
    values: LEVELS,
    meaning: { vi: 'mức của bài thu hoạch, báo cáo', en: 'level of the report' },
    example: 'cơ bản đạt',
  },
  {
    name: 'proposal.text',
    type: 'text',
    meaning: { vi: 'lời văn của đề xuất', en: 'the words of the proposal' },
    example: 'Chi bộ tổ chức …',
  },
  {
    name: 'proposal.excerpt',
    type: 'text',
    meaning: { vi: 'lời văn rút gọn còn 90 ký tự', en: 'its first 90 characters' },
    example: 'Chi bộ tổ chức…',
  },
  {
    name: 'proposal.definite',
    type: 'flag',
    meaning: { vi: 'kiểm tra được', en: 'it can be checked' },
    example: true,
  },
  {
    name: 'proposal.content',
    type: 'choice',
    values: ['yes', 'vague', 'no', 'unreadable'],
    meaning: { vi: 'cụ thể, chung chung hay khẩu hiệu', en: 'how definite its act is' },
    example: 'no',
  },
  {
    name: 'proposal.own',
    type: 'flag',
    meaning: { vi: 'gắn với đơn vị, vị trí, địa bàn của người viết', en: "tied to the writer's own work" },
    example: true,
  },
];

export function reportFacts(proposals: readonly Proposal[]): ReadonlyMap<string, SubjectFact> {
  const { definite, own } = reportShares(proposals);
  return new Map([
    ['document.proposals', fact(proposals.length)],
    ['document.definiteShare', fact(Math.round(100 * definite))],
    ['document.ownShare', fact(Math.round(100 * own))],
    ['document.reportLevel', fact(reportLevel(proposals))],
  ]);
}

/** The proposals as subjects. */
export const proposalSubjects = (
  proposals: readonly Proposal[],
  document: ReadonlyMap<string, SubjectFact>,
): readonly Subject[] =>
  proposals.map((p) => ({
    kind: 'proposal',
    id: p.item.id,
    key: p.item.text,
    evidence: p.item.evidence,
    within: ['document'],
    facts: new Map<string, SubjectFact>([
      ...document,
      ['proposal.text', fact(p.item.text, p.item.evidence)],
      ['proposal.excerpt', fact(quoteAt(p.item.text, { start: 0, end: p.item.text.length }, 90), p.item.evidence)],
      ['proposal.definite', fact(isDefinite(p))],
      ['proposal.content', fact(p.judgements.content.value, p.judgements.content.evidence)],
      ['proposal.own', fact(p.own)],
    ]),
  }));
