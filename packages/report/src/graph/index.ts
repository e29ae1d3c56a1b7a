export { type CitationEdge, type CitationGraph, type CitationNode, citationGraph } from './citation-graph.js';
export { graphDot, graphJson } from './write-graph.js';
