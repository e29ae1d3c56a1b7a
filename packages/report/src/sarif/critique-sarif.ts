import type { CritiqueResult, Finding, Problem, Severity } from '@dondoc/model';
import { plain } from '../present/fields.js';
import { REQUIREMENT_LABELS } from '../present/labels.js';
import { type Suppression, suppressionOf } from '../present/suppression.js';
import { type Artifact, artifactUri, locationOf } from './locations.js';

export interface SarifOptions {
  /** Of dondoc. */
  readonly version?: string;
  /** Titles of the rules by id, for viewers that list them. */
  readonly titles?: ReadonlyMap<string, string>;
  readonly suppressions?: readonly Suppression[];
}

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

interface Rule {
  readonly id: string;
  readonly finding: Finding;
}

/** Rules in the order in which their first finding comes. */
function rulesOf(results: readonly CritiqueResult[]): readonly Rule[] {
  const rules = new Map<string, Finding>();
  for (const finding of results.flatMap((r) => r.findings))
    if (!rules.has(finding.rule)) rules.set(finding.rule, finding);
  return Array.from(rules, ([id, finding]) => ({ id, finding }));
}

function descriptor({ id, finding }: Rule, titles: SarifOptions['titles']): object {
  const title = titles?.get(id);
  const requirement = finding.requirement ? REQUIREMENT_LABELS[finding.requirement] : null;
  return {
    id,
    ...(title ? { shortDescription: { text: plain(title) } } : {}),
    defaultConfiguration: { level: LEVELS[finding.severity] },
    ...(finding.basis.length > 0 ? { help: { text: finding.basis.map(plain).join('; ') } } : {}),
    properties: { tags: requirement ? [requirement] : [] },
  };
}

/** A finding that has to be looked at first is a `review`, to which no level belongs (SARIF 2.1.0, 3.27.9 and 3.27.10). */
const verdictOf = ({ needsCheck, severity }: Finding): object =>
  needsCheck ? { kind: 'review', level: 'none' } : { kind: 'fail', level: LEVELS[severity] };

function suppressed(suppression: ReturnType<typeof suppressionOf>): object {
  if (!suppression) return {};
  const { reason, by, until } = suppression;
  return {
    suppressions: [
      {
        kind: 'external',
        status: 'accepted',
        justification: plain(reason),
        ...(by || until ? { properties: { ...(by ? { by: plain(by) } : {}), ...(until ? { until } : {}) } } : {}),
      },
    ],
  };
}

function resultOf(
  finding: Finding,
  place: Artifact,
  others: ReadonlyMap<string, Artifact>,
  rules: readonly Rule[],
  options: SarifOptions,
): object {
  const [first, ...related] = finding.evidence.filter((e) => e.document === undefined);
  const elsewhere = finding.evidence.filter((e) => e.document !== undefined);
  const words = [finding.message, finding.suggestion ?? ''].map(plain).filter(Boolean).join(' ');
  const relatedLocations = [...related, ...elsewhere].map((e, i) => ({
    id: i + 1,
    ...locationOf(e, e.document === undefined ? place : others.get(e.document)),
  }));
  return {
    ruleId: finding.rule,
    ruleIndex: rules.findIndex((r) => r.id === finding.rule),
    ...verdictOf(finding),
    message: { text: words || finding.rule },
    locations: [first ? locationOf(first, place) : { physicalLocation: { artifactLocation: place } }],
    ...(relatedLocations.length > 0 ? { relatedLocations } : {}),
    partialFingerprints: { 'dondocFinding/v1': finding.fingerprint },
    ...suppressed(suppressionOf(options.suppressions ?? [], finding)),
    properties: {
      subject: finding.subject,
      requirement: finding.requirement,
      suggestion: finding.suggestion,
      basis: finding.basis,
      ...(finding.confidence === undefined ? {} : { confidence: finding.confidence }),
    },
  };
}

const notification = ({ code, message, remedy, page }: Problem, uri: string, index: number, level: string): object => ({
  descriptor: { id: code },
  level,
  message: { text: [message, remedy].map(plain).filter(Boolean).join(' ') || code },
  locations: [{ physicalLocation: { artifactLocation: { uri, index } } }],
  ...(page === null ? {} : { properties: { page } }),
});

/**
 * The findings on plans as one run of SARIF 2.1.0, indented, with a line end. Offsets count UTF-16 units of the document's
 * canonical text; page and boxes stand in the `properties` of each location. What could not be read is a notification.
 */
export function critiqueSarif(results: readonly CritiqueResult[], options: SarifOptions = {}): string {
  const rules = rulesOf(results);
  const artifacts = results.map(({ source }, index): Artifact => ({ uri: artifactUri(source.path), index }));
  const byPath = new Map(results.map(({ source }, i) => [source.path, artifacts[i] as Artifact]));
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'dondoc',
            ...(options.version ? { semanticVersion: options.version } : {}),
            language: 'vi',
            rules: rules.map((rule) => descriptor(rule, options.titles)),
          },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: results.map(({ source }) => ({
          location: { uri: artifactUri(source.path) },
          roles: ['analysisTarget'],
          ...(source.sha256 ? { hashes: { 'sha-256': source.sha256 } } : {}),
          properties: { kind: source.kind, pages: source.pages },
        })),
        invocations: [
          {
            executionSuccessful: results.every((r) => r.status !== 'failed'),
            toolExecutionNotifications: results.flatMap(({ source, problems, status }, at) =>
              problems.map((p) =>
                notification(p, artifactUri(source.path), at, status === 'failed' ? 'error' : 'warning'),
              ),
            ),
          },
        ],
        results: results.flatMap((r, at) =>
          r.findings.map((f) => resultOf(f, artifacts[at] as Artifact, byPath, rules, options)),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
