import type { DirectiveResult } from '@dondoc/model';
import { plain, vnDate } from '../present/fields.js';
import { type CitationEdge, type CitationNode, citationGraph, nodeName } from './citation-graph.js';

/** A string of the DOT language: quotes and backslashes are the only signs that it knows. */
const quoted = (text: string): string => `"${text.replace(/["\\]/gu, '\\$&').replace(/\n/gu, '\\n')}"`;
const LONGEST = 60;
const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text);

function nodeLine(node: CitationNode): string {
  const label = [nodeName(node), node.date ? vnDate(node.date) : '', cut(plain(node.subject ?? node.issuer ?? ''))];
  // What was not read itself has a broken outline.
  const style = node.path === null ? ', style=dashed' : '';
  return `  ${node.id} [label=${quoted(label.filter(Boolean).join('\n'))}${style}];`;
}

function edgeLine({ from, to, provisions }: CitationEdge): string {
  return `  ${from} -> ${to}${provisions.length > 0 ? ` [label=${quoted(cut(provisions.join('; ')))}]` : ''};`;
}

/** Which documents cite which, in the DOT language of Graphviz; what is only cited has a broken outline. */
export function graphDot(results: readonly DirectiveResult[]): string {
  const { nodes, edges } = citationGraph(results);
  const head = ['digraph "dondoc" {', '  rankdir=LR;', '  node [shape=box, fontname="sans-serif"];'];
  return `${[...head, ...nodes.map(nodeLine), ...edges.map(edgeLine), '}'].join('\n')}\n`;
}

/** The same graph as JSON: `{ format, nodes, edges }`. */
export function graphJson(results: readonly DirectiveResult[]): string {
  return `${JSON.stringify({ format: 'dondoc/graph@1', ...citationGraph(results) }, null, 2)}\n`;
}
