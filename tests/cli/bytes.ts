import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

/** A zip of one stored or deflated entry each, with sizes as they are. */
function zip(entries: readonly (readonly [name: string, content: Uint8Array])[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of entries) {
    const packed = deflateRawSync(content, { level: 9 });
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(crc32(content), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(content.length, 22);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    head.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(offset, 42);
    local.push(head, Buffer.from(name), packed);
    central.push(entry, Buffer.from(name));
    offset += head.length + name.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

const CONTENT_TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const wordDocument = (body: string): string =>
  `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;

const docx = (document: Uint8Array): Buffer =>
  zip([
    ['[Content_Types].xml', Buffer.from(CONTENT_TYPES)],
    ['_rels/.rels', Buffer.from(RELATIONS)],
    ['word/document.xml', document],
  ]);

/** A PDF of the given objects, with its table of places; `trailer` goes beside /Root and /Size. */
function pdf(objects: readonly string[], trailer = ''): Buffer {
  let text = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const head = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  return Buffer.from(
    `${text}${head}trailer\n<< /Root 1 0 R /Size ${objects.length + 1} ${trailer}>>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  );
}

const words = 'BT /F1 12 Tf 72 720 Td (Giao So Y te bao cao) Tj ET';
const PAGE = [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
  `<< /Length ${words.length} >>\nstream\n${words}\nendstream`,
  '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>',
];

/** Neither string is what any password gives: nobody opens this file. */
const encryptedPdf = (): Buffer => {
  const key = `<${'5a'.repeat(32)}>`;
  return pdf(
    [...PAGE, `<< /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -44 >>`],
    `/Encrypt 6 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>] `,
  );
};

function pngChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** An image of one bit a pixel: white, or with black bars where lines of text would be. */
function png(width: number, height: number, bars = false): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 1;
  const rows = Buffer.alloc((Math.ceil(width / 8) + 1) * height, 0xff);
  const stride = Math.ceil(width / 8) + 1;
  for (let y = 0; y < height; y++) {
    rows[y * stride] = 0;
    if (bars && y % 60 < 24) for (let x = 20; x < stride - 20; x++) if (x % 5 > 1) rows[y * stride + x] = 0x18;
  }
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', head),
    pngChunk('IDAT', deflateSync(rows, { level: 1 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

const MAKERS = {
  empty: () => Buffer.alloc(0),
  pdf: () => pdf(PAGE),
  'encrypted-pdf': encryptedPdf,
  'truncated-pdf': () => pdf(PAGE).subarray(0, 240),
  'not-a-pdf': () => Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256)),
  docx: () =>
    docx(Buffer.from(wordDocument('<w:p><w:r><w:t>Giao Sở Y tế báo cáo trước ngày 15/3/2026.</w:t></w:r></w:p>'))),
  'zip-bomb': () => docx(Buffer.concat([Buffer.from(wordDocument('')), Buffer.alloc(400 * 2 ** 20, 0x20)])),
  'huge-image': () => png(12000, 12000),
  'blank-image': () => png(1240, 1754),
  'page-image': () => png(1240, 1754, true),
} as const;

export type BytesName = keyof typeof MAKERS;

/** Bytes that no editor could have typed into a scenario. */
export function bytesOf(name: BytesName): Uint8Array {
  const make = MAKERS[name];
  if (!make) throw new Error(`No bytes are called "${name}"; there are: ${Object.keys(MAKERS).join(', ')}`);
  return make();
}
