import { type Block, type Line, type TextBlock, unionBox } from '@dondoc/model';
import { fold } from '@dondoc/text';

interface Edge {
  readonly key: string;
  readonly line: Line;
}

/** Lines of the same words at about the same height, page numbers in them left out of account. */
function keyOf(line: Line): string {
  const text = line.pieces.map((p) => p.text).join(' ');
  return `${Math.round((line.box?.y0 ?? 0) / 12)}:${fold(text).replace(/\d+/gu, '#')}`;
}

/** The outermost lines of each page: up to two at the head, two at the foot. */
function edgesOf(blocks: readonly Block[]): Map<number, Edge[]> {
  const pages = new Map<number, Line[]>();
  for (const block of blocks)
    if (block.kind === 'text' && block.page !== undefined && block.zone === 'body')
      pages.set(block.page, [...(pages.get(block.page) ?? []), ...block.lines.filter((l) => l.box)]);
  const out = new Map<number, Edge[]>();
  for (const [page, lines] of pages) {
    const sorted = [...lines].sort((a, b) => (a.box?.y0 ?? 0) - (b.box?.y0 ?? 0));
    const edges = sorted.length <= 4 ? sorted : [...sorted.slice(0, 2), ...sorted.slice(-2)];
    out.set(
      page,
      edges.map((line) => ({ line, key: keyOf(line) })),
    );
  }
  return out;
}

/**
 * Marks lines that stand at the same place of at least three pages, and of a third of all, as running heads: names of
 * gazettes, warnings, file names.
 */
export function markRunningHeads(blocks: readonly Block[]): Block[] {
  const edges = edgesOf(blocks);
  const count = new Map<string, number>();
  for (const list of edges.values())
    for (const key of new Set(list.map((e) => e.key))) count.set(key, (count.get(key) ?? 0) + 1);
  const running = new Set(
    [...edges.values()].flatMap((list) =>
      list.filter((e) => (count.get(e.key) ?? 0) >= Math.max(3, edges.size / 3)).map((e) => e.line),
    ),
  );
  if (running.size === 0) return [...blocks];
  return blocks.flatMap((block): Block[] => {
    if (block.kind !== 'text') return [block];
    const heads = block.lines.filter((l) => running.has(l));
    if (heads.length === 0) return [block];
    const rest = block.lines.filter((l) => !running.has(l));
    const part = (lines: readonly Line[], zone: TextBlock['zone']): TextBlock[] => {
      const boxes = lines.flatMap((l) => (l.box ? [l.box] : []));
      const { box: _, ...bare } = block;
      return lines.length === 0
        ? []
        : [{ ...bare, zone, lines, ...(boxes.length > 0 ? { box: unionBox(boxes) } : {}) }];
    };
    return [...part(rest, block.zone), ...part(heads, 'running-head')];
  });
}
