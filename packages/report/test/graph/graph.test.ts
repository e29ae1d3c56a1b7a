import { type DirectiveResult, isoDate, type ReferenceResult } from '@dondoc/model';
import { describe, expect, test } from 'vitest';
import { citationGraph, graphDot, graphJson } from '../../src/graph/index.js';
import { directive, quote } from '../samples.js';

const reference = (
  number: string,
  date: string | null = null,
  more: Partial<ReferenceResult> = {},
): ReferenceResult => ({
  number,
  type: 'nghị quyết',
  date: date === null ? null : isoDate(date),
  issuer: null,
  evidence: [quote(number)],
  ...more,
});
const result = (
  path: string,
  number: string | null,
  date: string | null,
  references: readonly ReferenceResult[],
): DirectiveResult => ({
  ...directive,
  status: 'ok',
  problems: [],
  source: { ...directive.source, path },
  header: { ...directive.header, number, date: date === null ? null : isoDate(date), subject: null, issuer: null },
  references,
});

const arrows = (results: readonly DirectiveResult[]): string[] => {
  const { nodes, edges } = citationGraph(results);
  const name = (id: string): string => {
    const node = nodes.find((n) => n.id === id);
    return `${node?.number ?? node?.path}${node?.path === null ? '?' : ''}`;
  };
  return edges.map((e) => `${name(e.from)} > ${name(e.to)}`);
};

describe('edges', () => {
  test('to documents of the folder by number and day, to the others by a node of their own', () =>
    expect(
      arrows([
        result('a.pdf', '5/KH-UBND', '2031-05-01', [reference('57-NQ/TW', '2031-01-02'), reference('9-CT/TU')]),
        result('b.pdf', '57-NQ/TW', '2031-01-02', [reference('9-CT/TU')]),
      ]),
    ).toEqual(['5/KH-UBND > 57-NQ/TW', '5/KH-UBND > 9-CT/TU?', '57-NQ/TW > 9-CT/TU?']));
  test('a number of another year is another document', () =>
    expect(
      arrows([
        result('a.pdf', '5/KH-UBND', '2031-05-01', [reference('1/NQ-CP', '2031-01-02')]),
        result('b.pdf', '1/NQ-CP', '2030-01-03', []),
      ]),
    ).toEqual(['5/KH-UBND > 1/NQ-CP?']));
  test('of two that it may be it is neither; marks and case do not tell numbers apart', () => {
    expect(
      arrows([
        result('a.pdf', '5/KH-UBND', null, [reference('12/QĐ-UBND')]),
        result('b.pdf', '12/QĐ-UBND', '2030-01-03', []),
        result('c.pdf', '12/QĐ-UBND', '2031-01-03', []),
      ]),
    ).toEqual(['5/KH-UBND > 12/QĐ-UBND?']);
    expect(
      arrows([result('a.pdf', null, null, [reference('12/qd-ubnd')]), result('b.pdf', '12/QĐ-UBND', null, [])]),
    ).toEqual(['a.pdf > 12/QĐ-UBND']);
  });
  test('never to itself, never of what could not be read', () =>
    expect(
      arrows([
        result('a.pdf', '12/QĐ-UBND', null, [reference('12/QĐ-UBND')]),
        { ...result('b.pdf', '13/QĐ-UBND', null, [reference('12/QĐ-UBND')]), status: 'failed' },
      ]),
    ).toEqual([]));
});

const folder = [
  result('a "nháp".pdf', null, null, [
    reference('57-NQ/TW', '2031-01-02', {
      provisions: [{ text: 'mục 2', parts: [{ unit: 'mục', number: '2' }], evidence: [quote('mục 2')] }],
    }),
  ]),
];

test('as DOT', () =>
  expect(graphDot(folder)).toMatchInlineSnapshot(`
    "digraph "dondoc" {
      rankdir=LR;
      node [shape=box, fontname="sans-serif"];
      n1 [label="a \\"nháp\\".pdf"];
      n2 [label="Nghị quyết 57-NQ/TW\\n02/01/2031", style=dashed];
      n1 -> n2 [label="mục 2"];
    }
    "
  `));
test('as JSON', () => {
  const { format, nodes, edges } = JSON.parse(graphJson(folder));
  expect(format).toBe('dondoc/graph@1');
  expect(nodes.map((n: { path: string | null }) => n.path)).toEqual(['a "nháp".pdf', null]);
  expect(edges).toEqual([{ from: 'n1', to: 'n2', places: 1, provisions: ['mục 2'] }]);
});
