import type { DirectiveResult, IsoDate, ReferenceResult } from '@dondoc/model';
import { fileName, plain } from '../present/fields.js';

/** A document: one that was read, or one that those only cite. */
export interface CitationNode {
  /** `n1`, `n2` … : the documents that were read, in their order, then the others in the order of their first citation. */
  readonly id: string;
  /** Null where the head of a document that was read gives none. */
  readonly number: string | null;
  readonly type: string | null;
  readonly date: IsoDate | null;
  readonly issuer: string | null;
  readonly subject: string | null;
  /** File of a document that was read, else null. */
  readonly path: string | null;
}

/** `from` cites `to`, in `places` places. `provisions`: the articles and sections cited, as written. */
export interface CitationEdge {
  readonly from: string;
  readonly to: string;
  readonly places: number;
  readonly provisions: readonly string[];
}

export interface CitationGraph {
  readonly nodes: readonly CitationNode[];
  readonly edges: readonly CitationEdge[];
}

/** Marks, case and spaces do not tell numbers apart: scans and capitals lose them. */
const keyOf = (number: string): string =>
  number
    .normalize('NFD')
    .replace(/[\p{M}\s]/gu, '')
    .replace(/đ/giu, 'd')
    .toLowerCase();

/** Bodies give the same number every year: a day that differs is another document. */
const sameDay = (a: IsoDate | null, b: IsoDate | null): boolean => a === null || b === null || a === b;

/** What a reference must agree with to be of this node; null where two documents may be meant. */
function matching(nodes: readonly CitationNode[], reference: ReferenceResult): CitationNode | null {
  const key = keyOf(reference.number);
  const same = nodes.filter((n) => n.number !== null && keyOf(n.number) === key && sameDay(n.date, reference.date));
  return same.length === 1 ? (same[0] ?? null) : null;
}

/**
 * Which documents cite which, over the results of a folder. A citation is of a document that was read where the number and,
 * if both are known, the day agree; else the cited one is a node of its own. Files that could not be read have no node.
 */
export function citationGraph(results: readonly DirectiveResult[]): CitationGraph {
  const read = results.filter((r) => r.status !== 'failed');
  const nodes: CitationNode[] = read.map(({ header, source }, i) => ({
    id: `n${i + 1}`,
    number: header.number,
    type: header.type,
    date: header.date,
    issuer: header.issuer,
    subject: header.subject,
    path: source.path,
  }));
  const own = [...nodes];
  const cited: CitationNode[] = [];
  const edges: CitationEdge[] = [];
  read.forEach((result, i) => {
    const from = own[i];
    for (const reference of from ? result.references : []) {
      let to = matching(own, reference) ?? matching(cited, reference);
      if (!to) {
        const { number, type, date, issuer } = reference;
        to = { id: `n${own.length + cited.length + 1}`, number, type, date, issuer, subject: null, path: null };
        cited.push(to);
      }
      if (!from || to === from) continue;
      const provisions = (reference.provisions ?? []).map((p) => plain(p.text));
      edges.push({ from: from.id, to: to.id, places: reference.evidence.length, provisions });
    }
  });
  return { nodes: [...own, ...cited], edges };
}

/** `Nghị quyết 57-NQ/TW`, or the name of the file. */
export function nodeName({ number, type, path }: CitationNode): string {
  const name = plain([type ?? '', number ?? ''].join(' '));
  if (number === null && path !== null) return fileName({ path });
  return name.charAt(0).toUpperCase() + name.slice(1);
}
