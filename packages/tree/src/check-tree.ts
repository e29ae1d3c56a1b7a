import { checkDocument, invariant, type SourceDocument } from '@dondoc/model';
import type { Node, Parent } from 'unist';

const isParent = (node: Node): node is Parent => 'children' in node;

/**
 * Throws `DondocError('internal/invariant')` where the tree breaks a rule of "one text, one ruler": text not NFC, a character
 * without an origin, a node outside its parent, a text node that is not the slice it says.
 */
export function checkTree(document: SourceDocument): void {
  checkDocument(document);
  const visit = (node: Node, from: number, to: number): void => {
    const start = node.position?.start.offset ?? -1;
    const end = node.position?.end.offset ?? -1;
    invariant(
      from <= start && start <= end && end <= to,
      `nút ${node.type} (${start}–${end}) nằm ngoài nút cha (${from}–${to})`,
    );
    if (node.type === 'text') {
      const value = (node as Node & { value: string }).value;
      invariant(value === document.text.slice(start, end), `nút text khác văn bản ở ${start}`);
    }
    if (isParent(node)) for (const child of node.children) visit(child, start, end);
  };
  visit(document.tree, 0, document.text.length);
}
