import type { BlockView, Role, SourceDocument, Span, Zone } from '@dondoc/model';
import { fold, stripDiacritics } from '@dondoc/text';

/** A line of the head or closing of a document. */
export interface PrintedLine extends Span {
  readonly text: string;
  readonly folded: string;
  /** Folded, without tone and vowel marks: scans lose them. Offsets into it are offsets into `text`. */
  readonly bare: string;
  readonly zone: Zone;
  readonly role: Role;
}

const DASHES = /^[-–—_*=~.…\s|]*$/u;
const MOTTO =
  /cong\s*h\S{1,2}\s*x\S\s*h\S{1,2}\s*ch\S\s*ngh\S{1,2}\s*vi\S{1,2}\s*nam|dang\s*cong\s*san\s*vi\S{1,2}\s*nam|doc\s*l\S{1,2}\s*[-_~.]\s*tu\s*do\s*[-_~.]?\s*hanh\s*phuc/gu;

export function lineOf(
  document: SourceDocument,
  span: Span,
  { zone, role }: Pick<BlockView, 'zone' | 'role'>,
): PrintedLine {
  const text = document.text.slice(span.start, span.end);
  const folded = fold(text);
  return { ...span, text, folded, bare: stripDiacritics(folded), zone, role };
}

/** The parts of a line around the motto: "CHÍNH PHỦ CỘNG HÒA …" is two columns in one line. */
function withoutMotto(line: PrintedLine): Span[] {
  const parts: Span[] = [];
  let from = 0;
  for (const m of line.bare.matchAll(MOTTO)) {
    parts.push({ start: from, end: m.index });
    from = m.index + m[0].length;
  }
  parts.push({ start: from, end: line.text.length });
  return parts.flatMap(({ start, end }) => {
    const words = line.text.slice(start, end);
    if (DASHES.test(words)) return [];
    const lead = /^[-–—_*=~.…\s|]*/u.exec(words)?.[0].length ?? 0;
    const tail = /[-–—_*=~…\s|]*$/u.exec(words)?.[0].length ?? 0;
    return [
      {
        start: line.start + start + (lead < 3 && /[-–]/u.test(words.slice(0, lead)) ? 0 : lead),
        end: line.start + end - tail,
      },
    ];
  });
}

/** The blocks of `roles` in the first document of the file as lines, without rules and the motto of the State or Party. */
export function printedLines(
  document: SourceDocument,
  blocks: readonly BlockView[],
  roles: ReadonlySet<Role>,
): readonly PrintedLine[] {
  return blocks
    .filter((b) => b.part === 0 && roles.has(b.role))
    .flatMap((b) => {
      const spans = b.kind === 'table' ? b.rows.flatMap((r) => r.cells.map((c) => c.span)) : [b.span];
      return spans.flatMap((s) => withoutMotto(lineOf(document, s, b)).map((part) => lineOf(document, part, b)));
    })
    .filter((line) => line.start < line.end);
}
