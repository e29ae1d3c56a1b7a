import { strToU8, type Zippable, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WML = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export interface WordFile {
  /** Inside `w:body`. */
  readonly body: string;
  /** Inside `w:comments`; without it the file has no such part. */
  readonly comments?: string;
  /** Inside `w15:commentsEx`. */
  readonly extended?: string;
  readonly footnotes?: string;
  readonly more?: Readonly<Record<string, string>>;
}

/** A .docx with the given content and nothing that it does not need. */
export function wordFile({ body, comments, extended, footnotes, more = {} }: WordFile): Uint8Array {
  const parts: [file: string, type: string, kind: string, xml: string][] = [];
  if (comments !== undefined)
    parts.push([
      'comments.xml',
      `${WML}.comments+xml`,
      `${R}/comments`,
      `<w:comments xmlns:w="${W}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">${comments}</w:comments>`,
    ]);
  if (extended !== undefined)
    parts.push([
      'commentsExtended.xml',
      `${WML}.commentsExtended+xml`,
      'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
      `<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">${extended}</w15:commentsEx>`,
    ]);
  if (footnotes !== undefined)
    parts.push([
      'footnotes.xml',
      `${WML}.footnotes+xml`,
      `${R}/footnotes`,
      `<w:footnotes xmlns:w="${W}">${footnotes}</w:footnotes>`,
    ]);
  const types = parts.map(([file, type]) => `<Override PartName="/word/${file}" ContentType="${type}"/>`).join('');
  const relations = parts.map(
    ([file, , kind], i) => `<Relationship Id="rId${i + 1}" Type="${kind}" Target="${file}"/>`,
  );
  const files: Record<string, string> = {
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WML}.document.main+xml"/>${types}</Types>`,
    '_rels/.rels': `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
    ...(parts.length > 0
      ? {
          'word/_rels/document.xml.rels': `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`,
        }
      : {}),
    ...Object.fromEntries(
      parts.map(([file, , , xml]) => [`word/${file}`, `<?xml version="1.0" encoding="UTF-8"?>${xml}`]),
    ),
    ...more,
  };
  const zippable: Zippable = {};
  for (const [name, xml] of Object.entries(files)) zippable[name] = [strToU8(xml), { mtime: '2026-01-05T08:00:00' }];
  return zipSync(zippable);
}

export const run = (text: string, properties = ''): string =>
  `<w:r w:rsidR="00AB12CD">${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (...runs: readonly string[]): string =>
  `<w:p><w:pPr><w:jc w:val="both"/></w:pPr>${runs.join('')}</w:p>`;

/** A plan with what makes Word files hard: cut words, entities, tracked changes, links, tables, somebody's comment. */
export const PLAN: WordFile = {
  body: [
    paragraph(run('KẾ HOẠCH', '<w:b/>')),
    paragraph(run('Thực hiện Chỉ thị số 12/CT-UBND &amp; Kết luận ', '<w:i/>'), run('&lt;năm&gt; 2026')),
    paragraph(
      run('1. Ban '),
      run('Lâm ngh', '<w:b/>'),
      run('iệp xã phát quang 12 km đường băng &#x111;ầu mùa'),
      '<w:r><w:tab/><w:t>trước 31/3/2026.</w:t></w:r>',
    ),
    paragraph(
      run('2. Tăng cường '),
      `<w:ins w:id="91" w:author="Bình" w:date="2026-01-02T00:00:00Z">${run('công tác ')}${run('tuyên truyền')}</w:ins>`,
      `<w:del w:id="92" w:author="Bình" w:date="2026-01-02T00:00:00Z"><w:r><w:delText xml:space="preserve"> vận động</w:delText></w:r></w:del>`,
      run(' trong nhân dân.'),
    ),
    paragraph(
      '<w:commentRangeStart w:id="7"/>',
      run('3. Các đơn vị liên quan phối hợp.'),
      '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>',
    ),
    `<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>${paragraph(run('Nội dung'))}</w:tc><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>${paragraph(run('Đơn vị'))}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>${paragraph(run('Rà soát 5 trạm bơm'))}</w:tc><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>${paragraph(run('Trạm Thủy nông'))}</w:tc></w:tr></w:tbl>`,
    paragraph(
      run('tổ chức thực hiện', '<w:caps/>'),
      '<w:hyperlink w:anchor="x">',
      run('theo phụ lục'),
      '</w:hyperlink>',
      run('.'),
    ),
  ].join(''),
  comments:
    '<w:comment w:id="7" w:author="Chị Hoa" w:date="2026-01-03T00:00:00Z" w:initials="H"><w:p w14:paraId="00000007"><w:r><w:t>Ghi rõ đơn vị nào</w:t></w:r></w:p></w:comment>',
  more: { 'word/media/anh.txt': 'một phần không phải XML: \u0001'.repeat(40) },
};
