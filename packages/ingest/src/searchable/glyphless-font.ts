/** Width of every character in a font of 1000 units. */
export const ADVANCE = 500;
/** Share of the type size that stands below the baseline. */
export const BELOW = 0.2;

const EM = 1000;

/** Numbers of `bytes` each, big-endian. */
function packed(...fields: readonly (readonly [bytes: 1 | 2 | 4, ...values: number[]])[]): Uint8Array {
  const out: number[] = [];
  for (const [bytes, ...values] of fields)
    for (const value of values) for (let i = bytes - 1; i >= 0; i--) out.push((value >>> (8 * i)) & 255);
  return Uint8Array.from(out);
}

// One glyph of no contours. OpenType 1.9, chapters of the tables by their names.
const TABLES: Readonly<Record<string, Uint8Array>> = {
  cmap: packed([2, 0, 1, 3, 1], [4, 12], [2, 4, 24, 0, 2, 2, 0, 0, 0xffff, 0, 0xffff, 1, 0]),
  glyf: packed([2, 0, 0, 0, 0, 0, 0]),
  head: packed(
    [4, 0x10000, 0x10000, 0, 0x5f0f3cf5],
    [2, 0, EM],
    [4, 0, 0, 0, 0],
    [2, 0, 0, ADVANCE, 800, 0, 8, 2, 1, 0],
  ),
  hhea: packed([4, 0x10000], [2, 800, -EM * BELOW, 0, ADVANCE, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1]),
  hmtx: packed([2, ADVANCE, 0]),
  loca: packed([4, 0, 12]),
  maxp: packed([4, 0x10000], [2, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]),
  post: packed([4, 0x30000, 0], [2, 0, 0], [4, 1, 0, 0, 0, 0]),
};

function checksum(table: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < table.length; i++) sum = (sum + ((table[i] as number) << (24 - 8 * (i % 4)))) >>> 0;
  return sum;
}

/** A TrueType font whose one glyph draws nothing: it carries text that is found and copied, not seen. */
export function glyphlessFont(): Uint8Array {
  const names = Object.keys(TABLES);
  const head = 12 + 16 * names.length;
  const padded = (n: number): number => Math.ceil(n / 4) * 4;
  const font = new Uint8Array(names.reduce((size, name) => size + padded((TABLES[name] as Uint8Array).length), head));
  font.set(packed([4, 0x10000], [2, names.length, 128, 3, 16 * names.length - 128]));
  let at = head;
  names.forEach((name, i) => {
    const table = TABLES[name] as Uint8Array;
    font.set(Buffer.from(name, 'latin1'), 12 + 16 * i);
    font.set(packed([4, checksum(table), at, table.length]), 16 + 16 * i);
    font.set(table, at);
    at += padded(table.length);
  });
  const place = new DataView(font.buffer).getUint32(12 + 16 * names.indexOf('head') + 8);
  font.set(packed([4, (0xb1b0afba - checksum(font)) >>> 0]), place + 8);
  return font;
}

/** Codes are UTF-16 units; each stands for itself. */
export const TO_UNICODE = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
1 beginbfrange
<0000> <FFFF> <0000>
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
