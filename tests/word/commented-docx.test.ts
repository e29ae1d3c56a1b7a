import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commentedDocx } from '../../packages/report/src/docx/index.js';
import { critique as sample } from '../../packages/report/test/samples.js';
import { readWord, resultOn, spanOf } from './plan-result.js';
import { partsOf, wordComments } from './word-comments.js';
import { PLAN, paragraph, run, wordFile } from './word-file.js';

const options = { date: '2026-03-02T08:00:00Z' };
const ours = (bytes: Uint8Array) => wordComments(bytes).filter((c) => c.author === 'dondoc');
/** Tabs, line ends and repeated spaces are one space in what dondoc reads. */
const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim();

async function commented(bytes: Uint8Array, words: readonly (string | null)[]) {
  const document = await readWord(bytes);
  const result = resultOn(
    document,
    words.map((w) => (w === null ? null : spanOf(document, w))),
  );
  return { document, result, ...commentedDocx(bytes, result, document, options) };
}

describe('comments stand on the very words', () => {
  test.each([
    'KẾ HOẠCH',
    'Kết luận <năm> 2026',
    '& Kết',
    'Lâm nghiệp xã phát',
    'nghiệp',
    'đường băng đầu mùa trước 31/3',
    'trước 31/3/2026.',
    'Tăng cường công tác tuyên truyền trong nhân dân.',
    'tác tuyên',
    'tuyên truyền trong',
    '3. Các đơn vị liên quan phối hợp.',
    'đơn vị liên quan',
    'Rà soát 5 trạm bơm',
    'phụ lục',
    'theo phụ lục.',
  ])('%s', async (words) => {
    const bytes = wordFile(PLAN);
    const { bytes: out, placed, atTop, document } = await commented(bytes, [words]);
    expect([placed, atTop]).toEqual([1, 0]);
    const [comment] = ours(out);
    expect(folded(comment?.words ?? '')).toBe(words);
    // A reference inside a tracked change or a link would go with it.
    expect(comment?.referenceIn.slice(0, 2)).toEqual(['w:r', 'w:p']);
    expect((await readWord(out)).text).toBe(document.text);
  });
  test('capitals by style, a passage over cells, one over paragraphs', async () => {
    const { bytes } = await commented(wordFile(PLAN), [
      'TỔ CHỨC',
      'bơm | Trạm',
      'tuyên truyền trong nhân dân.\n3. Các đơn vị',
    ]);
    expect(ours(bytes).map((c) => folded(c.words))).toEqual([
      'tổ chức',
      'bơmTrạm',
      'tuyên truyền trong nhân dân.3. Các đơn vị',
    ]);
  });
});

test('everything but the comments keeps its bytes', async () => {
  const bytes = wordFile(PLAN);
  const { bytes: out } = await commented(bytes, ['đơn vị liên quan', 'công tác', null]);
  const before = partsOf(bytes);
  const after = partsOf(out);
  expect([...after.keys()]).toEqual([...before.keys()]);
  const changed = [...before].filter(([name, part]) => Buffer.compare(part, after.get(name) ?? new Uint8Array()) !== 0);
  expect(changed.map(([name]) => name)).toEqual(['word/document.xml', 'word/comments.xml']);
  // Packed as they were, too.
  const at = Buffer.from(bytes).indexOf('word/media/anh.txt');
  expect(Buffer.from(out).includes(Buffer.from(bytes.subarray(at, at + 60)))).toBe(true);
  expect(wordComments(out).find((c) => c.author === 'Chị Hoa')).toMatchObject({
    id: '7',
    words: '3. Các đơn vị liên quan phối hợp.',
    text: 'Ghi rõ đơn vị nào',
  });
});

test('a file without comments gets their part, its relation and its type', async () => {
  const body = PLAN.body.replace(/<w:commentRange(?:Start|End)[^>]*>|<w:r><w:commentReference[^>]*><\/w:r>/gu, '');
  const { bytes } = await commented(wordFile({ body }), ['công tác']);
  expect(ours(bytes).map((c) => c.words)).toEqual(['công tác']);
  const parts = partsOf(bytes);
  const text = (name: string): string => new TextDecoder().decode(parts.get(name));
  expect(text('[Content_Types].xml')).toMatch(/PartName="\/word\/comments\.xml" ContentType="[^"]*comments\+xml"/u);
  expect(text('word/_rels/document.xml.rels')).toMatch(/Type="[^"]*\/comments" Target="comments\.xml"/u);
});

test('a comment says what is wrong, why, and what to do', async () => {
  const { bytes } = await commented(wordFile(PLAN), ['công tác']);
  expect(ours(bytes)[0]?.text).toMatch(
    /^nên sửa: Nhận xét thứ 1\.→ Bổ sung thời hạn hoàn thành\.timeline-missing · Kết luận 328-KL\/ĐUK, mục 1 \[0000000000000000\]$/u,
  );
});

test('the summary stands first, at the top of the document, and a second run replaces it', async () => {
  const file = wordFile(PLAN);
  const document = await readWord(file);
  const { summary } = sample;
  const result = { ...resultOn(document, [spanOf(document, 'công tác')]), ...(summary ? { summary } : {}) };
  const first = commentedDocx(file, result, document);
  expect(first.placed).toBe(1);
  expect(ours(first.bytes).map((c) => c.words)).toEqual(['KẾ HOẠCH', 'công tác']);
  expect(ours(first.bytes)[0]?.text).toMatch(
    /^Tóm tắt: Kế hoạch cơ bản đạt năm yêu cầu.*Sửa trước hết1\. Nhận xét thứ 1\.$/u,
  );
  const again = commentedDocx(first.bytes, result, await readWord(first.bytes));
  expect(Buffer.compare(again.bytes, first.bytes)).toBe(0);
});

test('what is said of the whole document, or of words outside its body, stands at its top', async () => {
  const file = wordFile({
    ...PLAN,
    body: `${PLAN.body}${paragraph(run('Xem chú thích'), '<w:r><w:footnoteReference w:id="2"/></w:r>')}`,
    footnotes: `<w:footnote w:id="2">${paragraph(run('Chỉ tính diện tích rừng sản xuất'))}</w:footnote>`,
  });
  const { bytes, placed, atTop } = await commented(file, [null, 'diện tích rừng']);
  expect([placed, atTop]).toEqual([2, 2]);
  expect(ours(bytes).map((c) => c.words)).toEqual(['KẾ HOẠCH', 'KẾ HOẠCH']);
});

describe('a second run', () => {
  const words = ['đơn vị liên quan', 'công tác tuyên', null, 'Lâm nghiệp'];
  test('with the same findings changes nothing', async () => {
    const first = await commented(wordFile(PLAN), words);
    const second = await commented(first.bytes, words);
    expect(Buffer.compare(second.bytes, first.bytes)).toBe(0);
  });
  test('replaces what is out of date and leaves others alone', async () => {
    const first = await commented(wordFile(PLAN), words);
    const second = await commented(first.bytes, ['phối hợp']);
    expect(wordComments(second.bytes).map((c) => [c.author, c.words])).toEqual([
      ['Chị Hoa', '3. Các đơn vị liên quan phối hợp.'],
      ['dondoc', 'phối hợp'],
    ]);
    const third = await commented(second.bytes, []);
    expect(wordComments(third.bytes).map((c) => c.author)).toEqual(['Chị Hoa']);
  });
  test('keeps a comment that somebody has answered, and does not repeat it', async () => {
    const first = await commented(wordFile(PLAN), ['công tác', 'đơn vị liên quan']);
    const body = new TextDecoder().decode(partsOf(first.bytes).get('word/document.xml'));
    const comments = new TextDecoder().decode(partsOf(first.bytes).get('word/comments.xml'));
    // As Word saves it: ids on the paragraphs of comments, answers by those.
    let n = 0;
    const marked = comments
      .replace(/^[\s\S]*?<w:comments[^>]*>|<\/w:comments>$/gu, '')
      .replace(/<w:comment [^>]*author="dondoc"[^>]*>[\s\S]*?<\/w:comment>/gu, (c) =>
        c.replace(/<w:p>(?![\s\S]*<w:p>)/u, `<w:p w14:paraId="0000000${++n}">`),
      );
    const answer =
      '<w:comment w:id="40" w:author="Anh Tư"><w:p w14:paraId="0000000A"><w:r><w:t>Đã ghi ở mục 4</w:t></w:r></w:p></w:comment>';
    const answered = wordFile({
      body: body
        .replace(/^[\s\S]*<w:body>|<w:sectPr>[\s\S]*$/gu, '')
        .replace('<w:commentRangeStart w:id="8"/>', '$&<w:commentRangeStart w:id="40"/>')
        .replace('<w:commentRangeEnd w:id="8"/>', '$&<w:commentRangeEnd w:id="40"/>')
        .replace('<w:r><w:commentReference w:id="8"/></w:r>', '$&<w:r><w:commentReference w:id="40"/></w:r>'),
      comments: marked + answer,
      extended:
        '<w15:commentEx w15:paraId="00000001" w15:done="0"/><w15:commentEx w15:paraId="00000002" w15:done="0"/><w15:commentEx w15:paraId="0000000A" w15:paraIdParent="00000001" w15:done="0"/>',
    });
    const second = await commented(answered, ['công tác', 'đơn vị liên quan']);
    expect(second.placed).toBe(1);
    expect(wordComments(second.bytes).map((c) => [c.id, c.author, c.words])).toEqual([
      ['7', 'Chị Hoa', '3. Các đơn vị liên quan phối hợp.'],
      ['8', 'dondoc', 'công tác'],
      ['40', 'Anh Tư', 'công tác'],
      ['41', 'dondoc', 'đơn vị liên quan'],
    ]);
    const extended = new TextDecoder().decode(partsOf(second.bytes).get('word/commentsExtended.xml'));
    expect(extended).not.toContain('00000002');
    expect(extended).toContain('w15:paraIdParent="00000001"');
  });
});

test('any passages of any document: the words are those, and the text stays', async () => {
  const bytes = wordFile(PLAN);
  const document = await readWord(bytes);
  const place = fc.integer({ min: 0, max: document.text.length - 1 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(place, fc.integer({ min: 1, max: 80 })), { minLength: 1, maxLength: 6 }),
      async (drawn) => {
        const spans = drawn
          .map(([start, length]) => [start, Math.min(document.text.length, start + length)] as const)
          .filter(([start, end]) => /\S/u.test(document.text.slice(start, end).replace(/[|\n]/gu, '')));
        const { bytes: out } = commentedDocx(bytes, resultOn(document, spans), document, options);
        const bare = (text: string): string => text.replace(/[\s|]/gu, '').toLowerCase();
        expect(ours(out).map((c) => bare(c.words))).toEqual(spans.map(([s, e]) => bare(document.text.slice(s, e))));
        expect((await readWord(out)).text).toBe(document.text);
      },
    ),
    { numRuns: 60 },
  );
});

describe('files of other makes', () => {
  test('another prefix, an empty comments part, strict names', async () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const made = wordFile({ body: '', comments: '' });
    const { unzipSync, zipSync, strToU8 } = await import('fflate');
    const parts = unzipSync(made);
    parts['word/document.xml'] = strToU8(
      `<x:document xmlns:x="${strict}"><x:body><x:p><x:r><x:t>Phát quang đường băng</x:t></x:r></x:p></x:body></x:document>`,
    );
    parts['word/comments.xml'] = strToU8(`<x:comments xmlns:x="${strict}"/>`);
    const { bytes } = await commented(zipSync(parts), ['quang đường']);
    const [comment] = ours(bytes);
    expect(comment?.author).toBe('dondoc');
    const xml = new TextDecoder().decode(partsOf(bytes).get('word/document.xml'));
    expect(xml).toContain(
      `<x:t xml:space="preserve">Phát </x:t></x:r><w:commentRangeStart xmlns:w="${strict}" w:id="0"/><x:r><x:t xml:space="preserve">quang đường</x:t></x:r>`,
    );
  });
  test('hostile words stay words', async () => {
    const bytes = wordFile(PLAN);
    const document = await readWord(bytes);
    const result = resultOn(document, [spanOf(document, 'công tác')]);
    const words = '</w:t></w:comment><script>"&\u0000\ud800]]>';
    const finding = { ...result.findings[0], message: words, suggestion: words, rule: words, basis: [words] };
    const { bytes: out } = commentedDocx(bytes, { ...result, findings: [finding as never] }, document, options);
    expect(ours(out)[0]?.text).toContain('</w:t></w:comment><script>"&]]>');
  });
  test.each([
    ['not an archive', new TextEncoder().encode('xin chào')],
    ['cut short', wordFile(PLAN).subarray(0, 900)],
    ['a broken part', wordFile({ body: '<w:p>' })],
  ])('%s is refused with a remedy', async (_name, bytes) => {
    const document = await readWord(wordFile(PLAN));
    expect(() => commentedDocx(bytes, resultOn(document, [null]), document)).toThrow(
      expect.objectContaining({ code: 'input/corrupt', remedy: expect.stringMatching(/lưu lại/u) }),
    );
  });
  test('a document that was no .docx is refused', async () => {
    const document = await readWord(wordFile(PLAN));
    const pdf = { ...document, source: { ...document.source, kind: 'scan' as const } };
    expect(() => commentedDocx(wordFile(PLAN), resultOn(document, []), pdf)).toThrow(
      expect.objectContaining({ code: 'usage/invalid' }),
    );
  });
});
