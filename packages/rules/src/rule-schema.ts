import { REQUIREMENTS, SEVERITIES } from '@dondoc/model';
import { OPERATORS } from './operators.js';

const localised = {
  type: 'object',
  required: ['vi', 'en'],
  properties: { vi: { type: 'string', minLength: 1 }, en: { type: 'string', minLength: 1 } },
  additionalProperties: false,
};
const ownExtras = { '^x-': true };
const factName = { type: 'string', pattern: '^[a-zA-Z]+(\\.[a-zA-Z]+)+$' };

/** JSON Schema (draft 2020-12) of a rule file; published as `@dondoc/rules/schema/rule-1.json`. `x-…` keys are free. */
export const ruleSchema: Readonly<Record<string, unknown>> = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'dondoc rule',
  type: 'object',
  required: ['id', 'severity', 'title', 'why', 'basis', 'for', 'when', 'report', 'examples'],
  properties: {
    $schema: { type: 'string' },
    id: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
    severity: { enum: [...SEVERITIES] },
    requirement: { enum: [...REQUIREMENTS, null] },
    recommended: { type: 'boolean' },
    since: { type: 'string' },
    title: localised,
    why: localised,
    basis: { type: 'array', minItems: 1, items: { type: 'string', minLength: 1 } },
    for: {
      type: 'object',
      required: ['each'],
      properties: { each: { type: 'string' }, where: { $ref: '#/$defs/condition' } },
      additionalProperties: false,
    },
    options: {
      type: 'object',
      required: ['type', 'properties', 'additionalProperties'],
      properties: {
        type: { const: 'object' },
        properties: { type: 'object', additionalProperties: { type: 'object', required: ['default'] } },
        additionalProperties: { const: false },
      },
      additionalProperties: false,
    },
    when: { $ref: '#/$defs/condition' },
    report: {
      type: 'object',
      required: ['message'],
      properties: {
        also: { type: 'array', items: factName },
        message: localised,
        suggestion: localised,
        together: {
          type: 'object',
          required: ['by', 'message'],
          properties: {
            by: factName,
            least: { type: 'integer', minimum: 2 },
            message: localised,
            suggestion: localised,
          },
          additionalProperties: false,
        },
      },
      additionalProperties: false,
    },
    examples: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'findings'],
        properties: {
          name: { type: 'string', minLength: 1 },
          text: { type: 'string', minLength: 1 },
          given: true,
          options: { type: 'object' },
          findings: {
            type: 'array',
            items: { type: 'string', pattern: `^[0-9]+ (${SEVERITIES.join('|')}) “.*”$` },
          },
        },
        oneOf: [{ required: ['text'] }, { required: ['given'] }],
        additionalProperties: false,
      },
    },
  },
  patternProperties: ownExtras,
  additionalProperties: false,
  $defs: {
    condition: {
      type: 'object',
      oneOf: [
        { required: ['all'], properties: { all: { $ref: '#/$defs/conditions' } }, additionalProperties: false },
        { required: ['any'], properties: { any: { $ref: '#/$defs/conditions' } }, additionalProperties: false },
        { required: ['not'], properties: { not: { $ref: '#/$defs/condition' } }, additionalProperties: false },
        {
          required: ['fact', 'operator', 'value'],
          properties: {
            fact: factName,
            operator: { type: 'string', description: [...OPERATORS.keys()].join(', ') },
            value: true,
          },
          additionalProperties: false,
        },
      ],
    },
    conditions: { type: 'array', minItems: 1, items: { $ref: '#/$defs/condition' } },
  },
};

/** JSON Schema of `pack.json`. */
export const packSchema: Readonly<Record<string, unknown>> = {
  type: 'object',
  required: ['id', 'title', 'version'],
  properties: {
    $schema: { type: 'string' },
    id: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
    title: localised,
    version: { type: 'string' },
  },
  patternProperties: ownExtras,
  additionalProperties: false,
};
