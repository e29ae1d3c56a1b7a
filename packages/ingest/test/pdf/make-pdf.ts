import { deflateSync } from 'node:zlib';

/** A text at (x, y), points from the bottom left, y the baseline. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Quarter turns counter-clockwise. */
  readonly turn?: 0 | 1 | 2 | 3;
  /** Name of the font; what it is called decides nothing but what readers make of the name. */
  readonly font?: string;
  /** Drawn without ink, as OCR programs do. */
  readonly invisible?: boolean;
}

export interface PdfImage {
  readonly width: number;
  readonly height: number;
  /** Rows as the filter wants them; with `filter` absent they are deflated. */
  readonly data: Uint8Array;
  /** Entries of the image's dictionary, such as `/BitsPerComponent 1 /ColorSpace /DeviceGray`. */
  readonly entries: string;
  readonly filter?: 'DCTDecode' | 'JPXDecode';
  /** Points: left, bottom, width, height. */
  readonly at: readonly [number, number, number, number];
}

export interface PdfPage {
  readonly width?: number;
  readonly height?: number;
  readonly rotate?: number;
  readonly texts?: readonly PdfText[];
  readonly images?: readonly PdfImage[];
  /** Horizontal and vertical lines: x0, y0, x1, y1 in points. */
  readonly rules?: readonly (readonly [number, number, number, number])[];
}

const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('');

/** Codes are UTF-16 units, each standing for itself: any text can be set without a font file. */
const TO_UNICODE =
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange ' +
  '256 beginbfrange ' +
  Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'))
    .map((h) => `<${h}00> <${h}FF> <${h}00>`)
    .join(' ') +
  ' endbfrange endcmap end end';

const TURNS = ['1 0 0 1', '0 1 -1 0', '-1 0 0 -1', '0 -1 1 0'];

/** A PDF of the given pages, A4 where no size is said. Every glyph is half as wide as its font is high. */
export function makePdf(pages: readonly PdfPage[]): Uint8Array {
  const objects: Buffer[] = [];
  const add = (body: string | Buffer): number =>
    objects.push(Buffer.isBuffer(body) ? body : Buffer.from(body, 'latin1'));
  const stream = (entries: string, data: Uint8Array): Buffer =>
    Buffer.concat([
      Buffer.from(`<< ${entries} /Length ${data.length} >>\nstream\n`, 'latin1'),
      data,
      Buffer.from('\nendstream', 'latin1'),
    ]);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  const tree = add('');
  const toUnicode = add(stream('', Buffer.from(TO_UNICODE, 'latin1')));
  const fonts = new Map<string, number>();
  const fontOf = (name: string): string => {
    if (!fonts.has(name)) {
      const descriptor = add(
        `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 0 500 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>`,
      );
      const cid = add(
        `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor ${descriptor} 0 R >>`,
      );
      fonts.set(
        name,
        add(
          `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${cid} 0 R] /ToUnicode ${toUnicode} 0 R >>`,
        ),
      );
    }
    return `F${fonts.get(name)}`;
  };
  const kids = pages.map((page) => {
    const { width = 595, height = 842, rotate = 0, texts = [], images = [], rules = [] } = page;
    const pictures = images.map((image) =>
      add(
        stream(
          `/Type /XObject /Subtype /Image /Width ${image.width} /Height ${image.height} ${image.entries} /Filter /${image.filter ?? 'FlateDecode'}`,
          image.filter ? image.data : deflateSync(image.data),
        ),
      ),
    );
    const ops = [
      ...images.map(({ at: [x, y, w, h] }, i) => `q ${w} 0 0 ${h} ${x} ${y} cm /I${pictures[i]} Do Q`),
      ...rules.map(([x0, y0, x1, y1]) => `0.5 w ${x0} ${y0} m ${x1} ${y1} l S`),
      ...texts.map(
        ({ text, x, y, size = 13, turn = 0, font = 'Times-New', invisible }) =>
          `BT ${invisible ? 3 : 0} Tr /${fontOf(font)} ${size} Tf ${TURNS[turn]} ${x} ${y} Tm <${utf16(text)}> Tj ET`,
      ),
    ].join('\n');
    const contents = add(stream('', Buffer.from(ops, 'latin1')));
    const resources = `/Font << ${[...fonts.values()].map((n) => `/F${n} ${n} 0 R`).join(' ')} >> /XObject << ${pictures.map((n) => `/I${n} ${n} 0 R`).join(' ')} >>`;
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Contents ${contents} 0 R /Resources << ${resources} >> >>`,
    );
  });
  objects[tree - 1] = Buffer.from(
    `<< /Type /Pages /Kids [${kids.map((n) => `${n} 0 R`).join(' ')}] /Count ${kids.length} >>`,
    'latin1',
  );
  return assemble(objects);
}

function assemble(objects: readonly Buffer[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n', 'latin1')];
  const places: number[] = [];
  let at = parts[0]?.length ?? 0;
  for (const [i, body] of objects.entries()) {
    const part = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    places.push(at);
    at += part.length;
    parts.push(part);
  }
  const table = places.map((p) => `${String(p).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Root 1 0 R /Size ${objects.length + 1} >>\nstartxref\n${at}\n%%EOF\n`,
      'latin1',
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

/** Lines of text one under another, from (x, y) downwards. */
export const typed = (lines: readonly string[], x = 85, y = 700, more: Partial<PdfText> = {}): PdfText[] =>
  lines.map((text, i) => ({ text, x, y: y - 18 * i, ...more }));
