import { type PDFContext, type PDFRef, PDFString } from 'pdf-lib';
import { ADVANCE, BELOW, glyphlessFont, TO_UNICODE } from './glyphless-font.js';

const NAME = 'DondocGlyphless';
const EM = 1000;

/** The font of the text layer as objects of a file. Every code maps to the one glyph: 128 KB of zeros, which compress to nothing. */
export function layerFont(context: PDFContext): PDFRef {
  const stream = (content: string | Uint8Array): PDFRef => context.register(context.flateStream(content));
  const descriptor = context.obj({
    Type: 'FontDescriptor',
    FontName: NAME,
    Flags: 4,
    FontBBox: [0, -EM * BELOW, ADVANCE, EM - EM * BELOW],
    ItalicAngle: 0,
    Ascent: EM - EM * BELOW,
    Descent: -EM * BELOW,
    CapHeight: EM - EM * BELOW,
    StemV: 80,
    FontFile2: stream(glyphlessFont()),
  });
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: NAME,
    CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
    FontDescriptor: context.register(descriptor),
    DW: ADVANCE,
    CIDToGIDMap: stream(new Uint8Array(2 * 65536)),
  });
  const font = context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: NAME,
    Encoding: 'Identity-H',
    DescendantFonts: [context.register(descendant)],
    ToUnicode: stream(TO_UNICODE),
  });
  return context.register(font);
}
