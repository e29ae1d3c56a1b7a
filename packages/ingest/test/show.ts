import type { Block, DocumentContent, Line, TextBlock } from '@dondoc/model';
import { type OpenOptions, openDocument } from '../src/index.js';

const lineText = ({ pieces, spaced }: Line): string =>
  pieces
    .map(({ text, change }) => (change === 'deleted' ? `[-${text}-]` : change === 'inserted' ? `[+${text}+]` : text))
    .join(spaced ? ' ' : '');
const blockText = (block: TextBlock): string => block.lines.map(lineText).join(' / ');

/** Blocks as text: zone, then lines; tables a row a line. Tracked changes are marked `[+in+]` and `[-out-]`. */
export function show(blocks: readonly Block[]): string[] {
  return blocks.flatMap((b) =>
    b.kind === 'table'
      ? b.rows.map((r) =>
          r.cells
            .map((c) => {
              const spans = `${c.colspan > 1 ? `→${c.colspan}` : ''}${c.rowspan > 1 ? `↓${c.rowspan}` : ''}`;
              return `${c.blocks.map(blockText).join(' / ')}${spans}`;
            })
            .join(' | '),
        )
      : [`${b.zone}${b.heading ? ` h${b.heading}` : ''}: ${blockText(b)}`],
  );
}

/** Opens bytes under a name. */
export const open = (path: string, bytes: Uint8Array | string, options: OpenOptions = {}): Promise<DocumentContent> =>
  openDocument({ path, bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes }, options);
