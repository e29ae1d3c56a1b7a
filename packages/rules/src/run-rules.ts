import type { Finding, Problem } from '@dondoc/model';
import type { Outcome } from './compile.js';
import { decidingFacts, distinct, evidenceOfFact } from './deciding.js';
import { fingerprint } from './fingerprint.js';
import type { LoadedRule, RuleSet } from './load-rules.js';
import type { Subject } from './subject.js';
import { fill } from './templates.js';
import { type Found, mergeFound } from './together.js';

export interface RuleRun {
  /** By place in the document, then by rule; those on another document (the directive) come last. */
  readonly findings: readonly Finding[];
  /** `rule/threw`, once for each rule that could not be evaluated. */
  readonly problems: readonly Problem[];
}

function toFinding(loaded: LoadedRule, subject: Subject, outcome: Outcome, set: RuleSet): Finding {
  const { rule, options } = loaded;
  const also = (rule.report.also ?? []).flatMap((name) => subject.facts.get(name) ?? []);
  const facts = [...decidingFacts(outcome), ...also];
  const evidence = distinct([...subject.evidence, ...facts.flatMap(evidenceOfFact)]);
  const known = [subject.confidence, ...facts.map((f) => (f.presence === 'absent' ? undefined : f.confidence))];
  const read = known.filter((c): c is number => c !== undefined);
  const confidence = read.length > 0 ? Math.min(...read) : undefined;
  const needsCheck = confidence !== undefined && confidence < Number(options.minConfidence);
  const say = (text: string): string => fill(text, subject, options, set.language);
  return {
    rule: rule.id,
    severity: needsCheck || loaded.severity === 'off' ? 'info' : loaded.severity,
    requirement: rule.requirement ?? null,
    message: say(rule.report.message[set.language]),
    suggestion: rule.report.suggestion ? say(rule.report.suggestion[set.language]) : null,
    subject: subject.id,
    evidence,
    basis: rule.basis,
    ...(confidence === undefined ? {} : { confidence }),
    needsCheck,
    fingerprint: fingerprint(rule.id, subject.key, evidence, 0),
  };
}

/** Findings that share all their words are told apart by their order. */
function tellApart(findings: readonly Finding[], keys: ReadonlyMap<Finding, string>): readonly Finding[] {
  const seen = new Map<string, number>();
  return findings.map((f) => {
    const repeat = seen.get(f.fingerprint) ?? 0;
    seen.set(f.fingerprint, repeat + 1);
    return repeat === 0 ? f : { ...f, fingerprint: fingerprint(f.rule, keys.get(f) ?? '', f.evidence, repeat) };
  });
}

/**
 * Asks every rule that is not off about every subject of its kind, one at a time. A rule that throws costs only itself:
 * its findings are dropped and a problem `rule/threw` says so.
 */
export async function runRules(set: RuleSet, subjects: readonly Subject[]): Promise<RuleRun> {
  const findings: Finding[] = [];
  const problems: Problem[] = [];
  const keys = new Map<Finding, string>();
  for (const loaded of set.rules.values()) {
    const own: Found[] = [];
    try {
      for (const subject of subjects) {
        if (subject.kind !== loaded.rule.for.each) continue;
        const outcome = await loaded.compiled?.evaluate(subject);
        if (!outcome) continue;
        own.push({ finding: toFinding(loaded, subject, outcome, set), subject });
      }
      const { rule, options, severity } = loaded;
      const merging = { options, language: set.language, severity: severity === 'off' ? 'info' : severity } as const;
      for (const { finding, subject } of mergeFound(own, rule, merging)) {
        keys.set(finding, subject.key);
        findings.push(finding);
      }
    } catch (cause) {
      problems.push({
        code: 'rule/threw',
        message: `Quy tắc “${loaded.rule.id}” không chạy được: ${(cause as Error).message}`,
        remedy: `Tắt quy tắc “${loaded.rule.id}” trong cấu hình hoặc sửa tệp ${loaded.file}.`,
        page: null,
      });
    }
  }
  const place = ({ evidence: [first] }: Finding): number =>
    first?.document === undefined ? (first?.start ?? -1) : Number.MAX_SAFE_INTEGER / 2 + first.start;
  findings.sort((a, b) => place(a) - place(b) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
  return { findings: tellApart(findings, keys), problems };
}
