import { z } from 'zod';
import type { SourceInfo } from './content.js';
import { ERROR_CODES, type Problem } from './errors.js';
import {
  DEADLINE_KINDS,
  type DeadlineReading,
  type Evidence,
  MODALITIES,
  type Provision,
  RECURRENCES,
} from './facts.js';
import { type Finding, REQUIREMENTS, SEVERITIES } from './findings.js';
import { type Box, type IsoDate, isoDate } from './geometry.js';
import {
  type CritiqueResult,
  type DeadlineResult,
  type DirectiveResult,
  type HeaderResult,
  type ItemResult,
  SHARED_DIFFERENCES,
  type SummaryResult,
  type TaskResult,
} from './results.js';

const confidence = z.number().min(0).max(1);
const offset = z.number().int().min(0);
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u)
  .refine((s) => isoDate(s) !== null, 'not a day of the calendar') as unknown as z.ZodType<IsoDate>;

export const boxSchema: z.ZodType<Box> = z
  .strictObject({ x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() })
  .refine((b) => b.x0 <= b.x1 && b.y0 <= b.y1, 'a box runs from top left to bottom right');

export const evidenceSchema: z.ZodType<Evidence> = z
  .strictObject({
    start: offset,
    end: offset,
    quote: z.string(),
    page: z.number().int().min(1).nullable(),
    boxes: z.array(boxSchema).readonly(),
    document: z.string().exactOptional(),
  })
  .refine((e) => e.start <= e.end && e.quote.length === e.end - e.start, 'the quote is as long as its span');

export const problemSchema: z.ZodType<Problem> = z.strictObject({
  code: z.enum(ERROR_CODES),
  message: z.string().min(1),
  remedy: z.string().min(1),
  page: z.number().int().min(1).nullable(),
});

export const sourceSchema: z.ZodType<SourceInfo> = z.strictObject({
  path: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$|^$/u),
  kind: z.enum(['scan', 'pdf', 'image', 'docx', 'markdown', 'text']),
  pages: z.number().int().min(0),
});

const text = z.string().min(1).nullable();

export const headerSchema: z.ZodType<HeaderResult> = z.strictObject({
  number: text,
  type: text,
  issuer: text,
  date: date.nullable(),
  place: text,
  subject: text,
  signer: text,
  capacity: text,
  recipients: z.array(z.string()).readonly(),
  urgency: text,
  incoming: z.strictObject({ date: date.nullable(), number: text }).nullable(),
});

const owner = z.strictObject({
  name: z.string().min(1),
  refersTo: z.string().min(1).exactOptional(),
  inherited: z.boolean(),
});

const ordered = (d: { start: string | null; end: string | null }): boolean =>
  d.start === null || d.end === null || d.start <= d.end;
const reading: z.ZodType<DeadlineReading> = z
  .strictObject({ start: date.nullable(), end: date.nullable() })
  .refine(ordered, 'a deadline ends after it starts');

export const deadlineSchema: z.ZodType<DeadlineResult> = z
  .strictObject({
    text: z.string().min(1),
    kind: z.enum(DEADLINE_KINDS),
    start: date.nullable(),
    end: date.nullable(),
    every: z.enum(RECURRENCES).nullable(),
    implied: z.boolean(),
    alternatives: z.array(reading).min(1).readonly().exactOptional(),
    confidence: confidence.exactOptional(),
  })
  .refine(ordered, 'a deadline ends after it starts')
  .refine((d) => (d.kind === 'recurring') === (d.every !== null), '`every` belongs to recurring deadlines');

export const taskSchema: z.ZodType<TaskResult> = z.strictObject({
  id: z.string().min(1),
  text: z.string().min(1),
  lead: z.array(owner).readonly(),
  coordinating: z.array(owner).readonly(),
  deadline: deadlineSchema.nullable(),
  product: text,
  modality: z.enum(MODALITIES),
  section: text,
  evidence: z.array(evidenceSchema).min(1).readonly(),
  confidence: confidence.exactOptional(),
});

const provision: z.ZodType<Provision> = z.strictObject({
  text: z.string().min(1),
  parts: z
    .array(z.strictObject({ unit: z.string().min(1), number: z.string().min(1) }))
    .min(1)
    .readonly(),
  evidence: z.array(evidenceSchema).min(1).readonly(),
});

const status = z.enum(['ok', 'partial', 'failed']);
/** `ok` with problems is a contradiction. */
const honest = (r: { status: string; problems: readonly Problem[] }): boolean =>
  (r.status === 'ok') === (r.problems.length === 0);

export const directiveSchema: z.ZodType<DirectiveResult> = z
  .strictObject({
    format: z.literal('dondoc/directive@1'),
    source: sourceSchema,
    status,
    problems: z.array(problemSchema).readonly(),
    header: headerSchema,
    tasks: z.array(taskSchema).readonly(),
    references: z
      .array(
        z.strictObject({
          number: z.string().min(1),
          type: text,
          date: date.nullable(),
          issuer: text,
          provisions: z.array(provision).min(1).readonly().exactOptional(),
          evidence: z.array(evidenceSchema).min(1).readonly(),
        }),
      )
      .readonly(),
    targets: z
      .array(
        z.strictObject({
          text: z.string().min(1),
          from: z.number().nullable(),
          to: z.number().nullable(),
          unit: text,
          evidence: z.array(evidenceSchema).min(1).readonly(),
        }),
      )
      .readonly(),
  })
  .refine(honest, '`ok` has no problems, the others have some');

const perRequirement = <T extends z.ZodType>(value: T) => z.record(z.enum(REQUIREMENTS), value);
const level = z.enum(['đạt', 'cơ bản đạt', 'chưa đạt']);

export const itemSchema: z.ZodType<ItemResult> = z.strictObject({
  id: z.string().min(1),
  text: z.string().min(1),
  requirements: perRequirement(z.enum(['yes', 'vague', 'no', 'unreadable'])),
  reasons: perRequirement(z.string()),
  lead: z.array(owner).readonly(),
  deadline: deadlineSchema.nullable(),
  section: text,
  evidence: z.array(evidenceSchema).min(1).readonly(),
  confidence: confidence.exactOptional(),
});

export const findingSchema: z.ZodType<Finding> = z.strictObject({
  rule: z.string().min(1),
  severity: z.enum(SEVERITIES),
  requirement: z.enum(REQUIREMENTS).nullable(),
  message: z.string().min(1),
  suggestion: text,
  subject: z.string().min(1),
  items: z.array(z.string().min(1)).readonly().exactOptional(),
  evidence: z.array(evidenceSchema).readonly(),
  basis: z.array(z.string()).readonly(),
  confidence: confidence.exactOptional(),
  needsCheck: z.boolean(),
  fingerprint: z.string().regex(/^[0-9a-f]{16,64}$/u),
  suppression: z
    .strictObject({
      kind: z.enum(['dismissed', 'baseline']),
      reason: z.string().min(1),
      by: z.string().exactOptional(),
      until: date.exactOptional(),
    })
    .exactOptional(),
});

const sentences = z.array(z.string().min(1)).readonly();
const summarySchema: z.ZodType<SummaryResult> = z.strictObject({
  verdict: z.string().min(1),
  strengths: sentences,
  gaps: sentences,
  near: sentences,
  comparison: sentences,
  sections: z
    .array(
      z.strictObject({
        section: text,
        heading: text,
        items: z.number().int().min(1),
        met: perRequirement(z.number().int().min(0)),
      }),
    )
    .readonly(),
});

export const critiqueSchema: z.ZodType<CritiqueResult> = z
  .strictObject({
    format: z.literal('dondoc/critique@1'),
    source: sourceSchema,
    status,
    problems: z.array(problemSchema).readonly(),
    header: headerSchema,
    items: z.array(itemSchema).readonly(),
    requirements: perRequirement(
      z.strictObject({
        level,
        share: z.number().min(0).max(1),
        near: z.boolean(),
        margin: z.strictObject({ level, items: z.number().int().min(1) }).exactOptional(),
      }),
    ),
    verdict: level,
    summary: summarySchema.exactOptional(),
    findings: z.array(findingSchema).readonly(),
    coverage: z
      .array(
        z.strictObject({
          task: z.string(),
          items: z.array(z.string()).readonly(),
          state: z.enum(['covered', 'partly', 'missing']),
        }),
      )
      .readonly()
      .exactOptional(),
    overlaps: z.array(z.strictObject({ items: z.array(z.string()).readonly(), similarity: confidence })).readonly(),
    shared: z
      .array(
        z.strictObject({
          item: z.string(),
          document: z.string(),
          other: z.string(),
          text: z.string().min(1),
          section: text,
          lead: z.array(owner).readonly(),
          deadline: deadlineSchema.nullable(),
          similarity: confidence,
          differs: z.array(z.enum(SHARED_DIFFERENCES)).readonly(),
        }),
      )
      .readonly()
      .exactOptional(),
  })
  .refine(honest, '`ok` has no problems, the others have some');

/** The published JSON Schemas (draft 2020-12) by file name, generated from the zod schemas above. */
export function jsonSchemas(): Readonly<Record<string, unknown>> {
  const of = (schema: z.ZodType, title: string): unknown => ({
    ...z.toJSONSchema(schema, { target: 'draft-2020-12', unrepresentable: 'any' }),
    title,
  });
  return {
    'directive-1.json': of(directiveSchema, 'dondoc scan'),
    'critique-1.json': of(critiqueSchema, 'dondoc critique'),
  };
}
