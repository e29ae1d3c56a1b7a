import remarkGfm from 'remark-gfm';
import remarkMessageControl from 'remark-message-control';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { engine } from 'unified-engine';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import remarkDondoc, { type RemarkDondocOptions } from '../src/index.js';

const PLAN = `# KẾ HOẠCH

Triển khai công tác y tế năm 2026

1. Nâng cao tinh thần trách nhiệm trong tình hình mới.

2. **Phòng Y tế** tổ chức 05 lớp tập huấn phòng dịch, hoàn thành trước ngày 30/4/2026.

| TT | Nội dung | Chủ trì | Thời gian |
|---|---|---|---|
| 1 | Tăng cường tuyên truyền | Các đơn vị liên quan | Thường xuyên |
`;

/** Of the rules of the packaged packs these alone speak. */
const ONLY = (...ids: readonly string[]): RemarkDondocOptions => ({
  rules: Object.fromEntries(
    ['solution-level', 'responsibility-missing', 'timeline-missing', 'content-generic-object', 'timeline-ongoing']
      .concat('responsibility-collective', 'content-slogan', 'content-uncheckable')
      .filter((id) => !ids.includes(id))
      .map((id) => [id, 'off' as const]),
  ),
});

async function check(value: string, options: RemarkDondocOptions = {}, control = false): Promise<VFile> {
  const file = new VFile({ path: 'ke-hoach.md', value });
  const processor = unified().use(remarkParse).use(remarkGfm).use(remarkDondoc, options);
  if (control) processor.use(remarkMessageControl, { name: 'dondoc', source: 'dondoc' });
  await processor.run(processor.parse(file), file);
  return file;
}

const said = (file: VFile): readonly string[] => file.messages.map((m) => `${m.name} ${m.ruleId} ${m.fatal}`);

describe('a finding', () => {
  test('is a message with rule, place, reason and basis', async () => {
    const [message, ...more] = (await check(PLAN, ONLY('content-slogan'))).messages;
    expect(more).toEqual([]);
    expect(message).toMatchObject({
      name: 'ke-hoach.md:5:4-5:55',
      ruleId: 'content-slogan',
      source: 'dondoc',
      fatal: false,
      reason:
        'Thiếu việc làm kiểm tra được ở “Nâng cao tinh thần trách nhiệm trong tình hình mới.”, cần nêu hành động và đối tượng cụ thể.',
      place: { start: { line: 5, column: 4, offset: 50 }, end: { line: 5, column: 55, offset: 101 } },
      finding: { rule: 'content-slogan', requirement: 'content' },
    });
    expect(message?.note).toMatch(/^Gợi ý: .+\n\nVì sao: .+\n\nCăn cứ: Kết luận 328-KL\/ĐUK.+$/u);
  });
  test('in a table stands in its cell', async () => {
    expect(said(await check(PLAN, ONLY('timeline-ongoing', 'responsibility-collective')))).toEqual([
      'ke-hoach.md:11:7-11:30 responsibility-collective false',
      'ke-hoach.md:11:7-11:30 timeline-ongoing false',
    ]);
  });
  test('of no more than a note is information', async () => {
    const options = { ...ONLY('timeline-ongoing'), language: 'en' as const };
    const file = await check(PLAN, { ...options, rules: { ...options.rules, 'timeline-ongoing': 'info' } });
    expect(said(file)).toEqual(['ke-hoach.md:11:7-11:30 timeline-ongoing undefined']);
    expect(file.messages[0]?.note).toMatch(/^Suggestion: /u);
  });
  test('is switched off in the file by remark-message-control', async () => {
    const plan = PLAN.replace('1. Nâng', '<!-- dondoc ignore content-slogan -->\n\n1. Nâng');
    expect(said(await check(plan, ONLY('content-slogan'), true))).toEqual([]);
    expect(said(await check(plan, ONLY('content-slogan')))).toHaveLength(1);
  });
  test('keeps its place behind a byte order mark and front matter', async () => {
    const [message] = (await check(`\uFEFF---\nso: 7\n---\n\n${PLAN}`, ONLY('content-slogan'))).messages;
    expect(message?.place).toMatchObject({ start: { line: 9, column: 4 } });
  });
});

test('the whole critique is left for other plugins, the tree as it was', async () => {
  const file = new VFile({ path: 'ke-hoach.md', value: PLAN });
  const processor = unified().use(remarkParse).use(remarkGfm).use(remarkDondoc);
  const tree = processor.parse(file);
  const before = JSON.stringify(tree);
  expect(JSON.stringify(await processor.run(tree, file))).toBe(before);
  expect(file.data.dondoc).toMatchObject({ format: 'dondoc/critique@1', status: 'ok', items: { length: 3 } });
});

test('the plan is held against a directive; what it lacks has no place in the file but quotes the directive', async () => {
  const directive = {
    path: 'ct-12.txt',
    bytes: new TextEncoder().encode(
      'Chủ tịch yêu cầu:\n\n1. Sở Nội vụ ban hành quy chế thi đua trước ngày 15/3/2026.\n',
    ),
  };
  const { messages } = await check(PLAN, { directive });
  const missing = messages.filter((m) => m.note?.includes('ct-12.txt: “'));
  expect(missing.length).toBeGreaterThan(0);
  expect(missing[0]?.place).toBeUndefined();
});

test('a file without words says so, and nothing is fatal', async () => {
  const { messages } = await check('<!-- trống -->\n');
  expect(messages.map((m) => [m.ruleId, m.fatal, typeof m.note])).toEqual([['input/no-text', false, 'string']]);
});

test('faulty options are told together when a file is checked', async () => {
  const options = { rules: { 'content-slogn': 'off' }, langage: 'vi' } as unknown as RemarkDondocOptions;
  const error = await check(PLAN, options).catch((e: unknown) => e);
  expect(error).toMatchObject({
    code: 'config/invalid',
    faults: [{ pointer: '/langage' }, { pointer: '/rules/content-slogn' }],
  });
  expect((error as Error).message).toContain('Ý bạn là “content-slogan”?');
});

test('it runs under the engine of remark-cli', async () => {
  const file = new VFile({ path: 'ke-hoach.md', value: PLAN });
  const code = await new Promise<number>((resolve, reject) => {
    engine(
      {
        processor: unified().use(remarkParse).use(remarkGfm),
        plugins: [[remarkDondoc, ONLY('content-slogan')]],
        files: [file],
        out: false,
        frail: true,
        silent: true,
        rcName: undefined,
      } as Parameters<typeof engine>[0],
      (error, status) => (error ? reject(error) : resolve(status)),
    );
  });
  expect([code, said(file)]).toEqual([1, ['ke-hoach.md:5:4-5:55 content-slogan false']]);
});
