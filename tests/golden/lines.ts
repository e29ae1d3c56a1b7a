import type { CritiqueResult, DeadlineResult, DirectiveResult, HeaderResult } from '../../packages/model/src/index.js';
import { FLAGS } from '../fixtures/gold.js';

const quoted = (text: string): string => `“${text.replace(/\s+/gu, ' ')}”`;

function deadline(d: DeadlineResult | null): string {
  if (!d) return 'no deadline';
  const period = d.every ? ` every ${d.every}` : d.start || d.end ? ` ${d.start ?? ''}..${d.end ?? ''}` : '';
  return `${d.kind}${period}${d.implied ? ' implied' : ''} ${quoted(d.text)}`;
}

const leads = (lead: DirectiveResult['tasks'][number]['lead']): string =>
  lead.length === 0 ? 'nobody' : lead.map((o) => `${o.name}${o.inherited ? ' (inherited)' : ''}`).join('; ');

function header(h: HeaderResult): string[] {
  const { number, type, issuer, date, place, subject, signer } = h;
  return Object.entries({ number, type, issuer, date, place, subject, signer }).map(
    ([name, value]) => `header.${name}: ${value ?? '-'}`,
  );
}

/** The facts of a directive, one a line. */
export function directiveLines(result: DirectiveResult): string {
  return [
    `status: ${result.status}`,
    ...result.problems.map((p) => `problem: page ${p.page ?? '-'} ${p.code}`),
    ...header(result.header),
    ...result.tasks.map((t) => {
      const beside = t.coordinating.length > 0 ? ` with ${t.coordinating.map((o) => o.name).join('; ')}` : '';
      return `task ${t.section ?? '-'}: ${quoted(t.text)} | ${leads(t.lead)}${beside} | ${deadline(t.deadline)}`;
    }),
    ...result.references.map((r) => `reference: ${r.number} ${r.date ?? '-'}`),
    ...result.targets.map((t) => `target: ${t.from ?? ''}..${t.to ?? ''} ${t.unit ?? '-'} ${quoted(t.text)}`),
    '',
  ].join('\n');
}

/** The items of a plan with their five judgements (y yes, v vague, n no, u unreadable), the levels and the coverage, one a line. */
export function planLines(result: CritiqueResult): string {
  return [
    `status: ${result.status}`,
    ...result.problems.map((p) => `problem: page ${p.page ?? '-'} ${p.code}`),
    ...header(result.header),
    ...result.items.map((i) => {
      const flags = FLAGS.map((f) => i.requirements[f][0]).join('');
      return `item ${i.section ?? '-'}: ${flags} ${quoted(i.text)} | ${leads(i.lead)} | ${deadline(i.deadline)}`;
    }),
    ...FLAGS.map((f) => `level ${f}: ${result.requirements[f].level} ${result.requirements[f].share.toFixed(2)}`),
    `verdict: ${result.verdict}`,
    ...(result.coverage ?? []).map((c) => `coverage ${c.task}: ${c.state} ${c.items.join(' ')}`.trimEnd()),
    '',
  ].join('\n');
}

/** Findings as `page:line severity rule-id "quote" message`; the line counts in the whole text, page 0 is a source without pages. */
export function findingLines(result: CritiqueResult, text: string): string {
  return [
    ...result.findings.map((f) => {
      const at = f.evidence.find((e) => e.document === undefined);
      const line = at ? text.slice(0, at.start).split('\n').length : 0;
      return `${at?.page ?? 0}:${line} ${f.severity} ${f.rule} "${(at?.quote ?? '').replace(/\s+/gu, ' ')}" ${f.message}`;
    }),
    '',
  ].join('\n');
}
