import type { Block, TextBlock, Zone } from '@dondoc/model';
import type { Context } from './context.js';
import { ParagraphReader } from './paragraphs.js';
import { tableBlocks } from './tables.js';
import { child, childValue, type Element } from './xml.js';

/** The blocks of a body, cell, note, header or text box. `pictures` counts the images in it. */
export interface Body {
  readonly blocks: readonly Block[];
  readonly pictures: number;
}

const isContents = (sdt: Element): boolean =>
  /table of contents|mục lục/iu.test(
    childValue(child(child(sdt, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery') ?? '',
  );

/** A table inside a cell, as the paragraphs of its cells. */
const flat = (blocks: readonly Block[]): TextBlock[] =>
  blocks.flatMap((b) => (b.kind === 'text' ? [b] : b.rows.flatMap((r) => r.cells.flatMap((c) => c.blocks))));

/** Reads a container of paragraphs and tables. */
export function readBody(container: Element, zone: Zone, context: Context): Body {
  const out: Block[] = [];
  let pictures = 0;
  const reader = new ParagraphReader(context);
  const nested = (element: Element, inZone: Zone): readonly Block[] => {
    const body = readBody(element, inZone, context);
    pictures += body.pictures;
    return body.blocks;
  };
  const walk = (elements: readonly Element[], inZone: Zone): void => {
    for (const element of elements) {
      switch (element.name) {
        case 'w:p': {
          const read = reader.read(element, inZone);
          pictures += read.pictures;
          if (read.block) out.push(read.block);
          for (const box of read.boxes) out.push(...nested(box, inZone));
          break;
        }
        case 'w:tbl':
          out.push(...tableBlocks(element, inZone, context.styles, (cell) => flat(nested(cell, inZone))));
          break;
        case 'w:sdt':
          walk(child(element, 'w:sdtContent')?.children ?? [], isContents(element) ? 'noise' : inZone);
          break;
        case 'mc:AlternateContent':
          walk((child(element, 'mc:Choice') ?? child(element, 'mc:Fallback'))?.children ?? [], inZone);
          break;
        case 'w:customXml':
        case 'w:ins':
        case 'w:moveTo':
          walk(element.children, inZone);
          break;
        default:
      }
    }
  };
  walk(container.children, zone);
  const rest = reader.rest(zone);
  if (rest) out.push(rest);
  return { blocks: out, pictures };
}
