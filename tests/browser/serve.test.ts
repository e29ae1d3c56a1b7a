import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wordComments } from '../word/word-comments.js';
import { assertAccessible, HAS_BROWSER, launch, watched } from './browser.js';
import { fixture } from './documents.js';
import { type TestServer, testServer } from './server.js';

const DIRECTIVE = fixture('directives/ket-luan-chuyen-doi-so/source.docx');
const PLAN = fixture('plans/ke-hoach-chuyen-doi-so/source.docx');

describe.skipIf(!HAS_BROWSER)('the review pages in the browser', { timeout: 240_000 }, () => {
  let browser: Browser;
  let server: TestServer;
  beforeAll(async () => {
    [browser, server] = [await launch(), await testServer()];
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function tab(context?: BrowserContext): Promise<{ page: Page; heard: readonly string[] }> {
    const page = await (
      context ?? (await browser.newContext({ viewport: { width: 1400, height: 900 }, acceptDownloads: true }))
    ).newPage();
    return { page, heard: watched(page, new RegExp(`^(?:data:|${server.url}/)`, 'u')) };
  }

  /** Sends files as a person does and waits until they are read. */
  async function send(page: Page, files: { directive?: string; plan?: string }): Promise<void> {
    await page.goto(server.url);
    for (const [name, file] of Object.entries(files)) await page.setInputFiles(`input[name=${name}]`, file);
    await page.click('button');
    if (files.directive && files.plan) {
      await server.readings.idle();
      await page.reload();
    }
    await page.locator('.summary').waitFor({ timeout: 120_000 });
  }

  test('a directive and a Word plan, from dropping the files to the commented plan', async () => {
    const { page, heard } = await tab();
    await page.goto(server.url);
    await assertAccessible(page);
    await page.setInputFiles('input[name=directive]', DIRECTIVE);
    await page.setInputFiles('input[name=plan]', PLAN);
    await page.click('button');
    // The page follows the reading by itself.
    await page.locator('.summary').waitFor({ timeout: 120_000 });
    expect(page.url()).toMatch(/\/readings\/[0-9a-f]{16}$/u);
    expect(await page.locator('.document').count()).toBe(2);
    await assertAccessible(page);

    const card = page.locator('.card').first();
    await card.locator('summary').click();
    await card.locator('input[name=by]').fill('Chị Hoa');
    await card.getByRole('button', { name: 'Bỏ qua' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('lý do');
    await page.goBack();
    const again = page.locator('.card').first();
    await again.locator('summary').click();
    await again.locator('input[name=by]').fill('Chị Hoa');
    await again.locator('input[name=reason]').fill('Đã nêu ở phụ lục <b>2</b>');
    await again.getByRole('button', { name: 'Bỏ qua' }).click();
    await page.locator('.card.suppressed').waitFor();
    expect(await page.locator('.card.suppressed').textContent()).toContain('Đã nêu ở phụ lục <b>2</b> (Chị Hoa)');
    const kept = JSON.parse(readFileSync(`${server.folder}/dondoc-suppressions.json`, 'utf8'));
    expect(kept).toMatchObject([{ reason: 'Đã nêu ở phụ lục <b>2</b>', by: 'Chị Hoa' }]);

    const second = page.locator('.card').nth(1);
    await second.locator('summary').click();
    // The name is remembered.
    expect(await second.locator('input[name=by]').inputValue()).toBe('Chị Hoa');
    await second.getByRole('button', { name: 'Đồng ý' }).click();
    await page.locator('.card .good').waitFor();

    const findings = await page.locator('.card').count();
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('a[href$="/export/docx"]')]);
    expect(download.suggestedFilename()).toBe('source - đã nhận xét.docx');
    const comments = wordComments(readFileSync(await download.path()));
    // One that was dismissed is left out; the first is the summary.
    expect(comments.filter((c) => c.author === 'dondoc')).toHaveLength(findings - 1 + 1);
    expect(comments.some((c) => c.text.includes(kept[0].fingerprint))).toBe(false);
    for (const format of ['xlsx', 'markdown', 'sarif', 'json', 'html']) {
      const response = await page.request.get(`${page.url().split('#')[0]}/export/${format}`);
      expect(response.status(), format).toBe(200);
      expect(response.headers()['content-disposition']).toMatch(/^attachment/u);
    }
    // The refusal above is an answer that the browser speaks of.
    expect(heard.filter((h) => !/status of 400/u.test(h))).toEqual([]);
    expect(server.faults).toEqual([]);
  });

  test('a task is marked done, assigned, found again; two people at once do not overwrite each other', async () => {
    const { page, heard } = await tab();
    await send(page, { directive: DIRECTIVE });
    const card = page.locator('.card').nth(1);
    await card.locator('summary').click();
    await card.locator('input[name=by]').fill('Anh Tư');
    await card.getByRole('button', { name: 'Đánh dấu đã xong' }).click();
    await page.getByRole('status').waitFor();
    expect(await page.locator('select[name=state]').inputValue()).toBe('done');
    const url = page.url().split('?')[0] ?? '';
    await assertAccessible(page);

    const other = await tab();
    await page.goto(url);
    await other.page.goto(url);
    await page.fill('input[name=assignee]', 'Phòng Kế toán');
    await page.click('text=Ghi vào sổ');
    await page.getByText('Đã ghi vào sổ.').waitFor();
    await other.page.fill('input[name=by]', 'Chị Hoa');
    await other.page.fill('textarea[name=note]', 'Chờ số liệu');
    await other.page.click('text=Ghi vào sổ');
    await other.page.getByRole('alert').waitFor();
    expect(await other.page.getByRole('alert').textContent()).toContain('chưa có gì bị ghi đè');
    // What was entered is still there, what stands in the register is shown; entering again holds.
    expect(await other.page.locator('textarea[name=note]').inputValue()).toBe('Chờ số liệu');
    expect(await other.page.locator('main').textContent()).toContain('người làm: Phòng Kế toán');
    await other.page.fill('input[name=assignee]', 'Phòng Kế toán');
    await other.page.click('text=Ghi vào sổ');
    await other.page.getByText('Đã ghi vào sổ.').waitFor();
    const task = await server.ledger.task(url.split('/').at(-1) ?? '');
    expect(task).toMatchObject({ state: 'done', assignee: 'Phòng Kế toán', note: 'Chờ số liệu' });

    await page.goto(`${server.url}/tasks`);
    await page.selectOption('select[name=state]', 'done');
    await page.click('text=Tìm');
    expect(await page.locator('.register tbody tr').count()).toBe(1);
    await page.fill('input[name=text]', 'không có việc nào như thế này');
    await page.click('text=Tìm');
    expect(await page.getByRole('status').textContent()).toContain('Không có nhiệm vụ nào khớp');
    await page.goto(`${server.url}/overdue`);
    await assertAccessible(page);
    // The refused entry is an answer that the browser speaks of.
    expect([...heard, ...other.heard].filter((h) => !/409/u.test(h))).toEqual([]);
  });

  test('what was read wrongly is corrected, by two servers on one register; the reading stays beside', async () => {
    const { page, heard } = await tab();
    const second = await testServer(null, server.ledgerFile);
    try {
      const [task] = await server.ledger.tasks({ text: 'báo cáo' });
      const [id, lead] = [task?.id ?? '', task?.task.lead[0]?.name ?? ''];
      await page.goto(`${server.url}/tasks/${id}`);
      const other = await tab();
      await other.page.goto(`${second.url}/tasks/${id}`);
      await page.click('details.correct summary');
      await page.fill('input[name=by]', 'Chị Hoa');
      await page.fill('input[name=lead]', 'Sở Nội vụ; Sở Tài chính');
      await page.fill('input[name=due]', '31/2/2027');
      await page.click('text=Ghi vào sổ');
      expect(await page.getByRole('alert').textContent()).toContain('15/03/2026');
      expect(await page.locator('input[name=lead]').inputValue()).toBe('Sở Nội vụ; Sở Tài chính');
      await page.fill('input[name=due]', '1/2/2027');
      await page.click('text=Ghi vào sổ');
      await page.getByText('Đã ghi vào sổ.').waitFor();
      await assertAccessible(page);
      const words = (await page.locator('main').textContent()) ?? '';
      expect(words).toContain('Sở Nội vụ; Sở Tài chính (đã sửa)');
      expect(words).toContain(`Chủ trì (dondoc đọc là)${lead || '(chưa có)'}`);
      expect(words).toMatch(/Chị HoaSửa thời hạn.*01\/02\/2027/su);

      await other.page.fill('input[name=by]', 'Anh Tư');
      await other.page.fill('textarea[name=note]', 'đã gọi');
      await other.page.click('text=Ghi vào sổ');
      await other.page.getByRole('alert').waitFor();
      expect(await other.page.getByRole('alert').textContent()).toContain('chưa có gì bị ghi đè');
      expect((await server.ledger.task(id)).note).toBeNull();

      // Sent again: the corrections stay.
      await send(page, { directive: DIRECTIVE });
      expect(await server.ledger.task(id)).toMatchObject({ due: '2027-02-01', task: { lead: [{}, {}] } });
      await page.goto(`${server.url}/tasks?owner=so+noi+vu`);
      expect(await page.locator('.register tbody tr').count()).toBe(1);
      expect(heard.filter((h) => !/status of 400/u.test(h))).toEqual([]);
    } finally {
      await second.close();
    }
  });

  test('speaks English to whoever asks for it, on every page', async () => {
    const { page } = await tab(await browser.newContext({ viewport: { width: 1400, height: 900 } }));
    await page.goto(`${server.url}/tasks?text=bao`);
    await page.click('text=English');
    expect(page.url()).toBe(`${server.url}/tasks?text=bao`);
    const done = server.readings.all().filter((r) => r.state === 'done');
    const [task] = await server.ledger.tasks({ limit: 1 });
    const paths = ['/', '/tasks', '/overdue', `/tasks/${task?.id}`, '/none', ...done.map((r) => `/readings/${r.id}`)];
    for (const path of paths) {
      await page.goto(server.url + path);
      expect(await page.getAttribute('html', 'lang'), path).toBe('en');
      expect(await page.locator('.bar-top nav').textContent()).toContain('Register of tasks');
      const own = await page.locator('button, label, .bar-top, summary').allTextContents();
      // What people call things is Vietnamese; what the pages say is not.
      expect(own.join(' '), path).not.toMatch(/Ghi vào|Người|Đồng ý|Tải về|Trạng thái|Theo dõi/u);
    }
    await page.click('text=Tiếng Việt');
    expect(await page.getAttribute('html', 'lang')).toBe('vi');
  });

  test('a plan is held against a directive of the register', async () => {
    const { page } = await tab();
    await page.goto(server.url);
    await page.setInputFiles('input[name=plan]', PLAN);
    const option = await page
      .locator('select[name=against] option', { hasText: 'trong sổ' })
      .first()
      .getAttribute('value');
    await page.selectOption('select[name=against]', option ?? '');
    await page.click('button');
    await page.locator('table.coverage').waitFor({ timeout: 120_000 });
    expect(await page.content()).not.toContain(server.folder);
  });

  test('a bad file is told, and the next one is read', async () => {
    const { page } = await tab();
    await page.goto(server.url);
    await page.setInputFiles('input[name=plan]', {
      name: '<img src=x onerror=alert(1)>.exe',
      mimeType: 'application/pdf',
      buffer: Buffer.from('MZ\u0000\u0001\u0002'.repeat(99)),
    });
    await page.click('button');
    expect(await page.getByRole('alert').textContent()).toMatch(/không phải loại đọc được/u);
    for (const [name, bytes, words] of [
      [
        'cũ.doc',
        Buffer.concat([
          Buffer.from('d0cf11e0a1b11ae1', 'hex'),
          Buffer.alloc(600),
          Buffer.from('WordDocument', 'utf16le'),
        ]),
        /\.docx hoặc PDF/u,
      ],
      ['rỗng.pdf', Buffer.alloc(0), /không có nội dung/u],
      ['bảng.exe', Buffer.from('MZ chữ thường'), /không phải loại đọc được/u],
    ] as const) {
      await page.goto(server.url);
      await page.setInputFiles('input[name=plan]', { name, mimeType: 'application/pdf', buffer: bytes });
      await page.click('button');
      expect(await page.getByRole('alert').textContent()).toMatch(words);
    }
    await page.setInputFiles('input[name=plan]', {
      name: 'cắt.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\n1 0 obj\n<<'),
    });
    await page.click('button');
    await page.getByText('Không đọc được tệp này.').waitFor({ timeout: 60_000 });
    await page.goto(server.url);
    await page.click('button');
    expect(await page.getByRole('alert').textContent()).toBe('Chưa chọn tệp nào.');
  });

  test('on a telephone nothing is wider than the screen', async () => {
    const { page } = await tab(await browser.newContext({ viewport: { width: 390, height: 844 } }));
    for (const path of [
      '/',
      '/tasks',
      '/overdue',
      `/readings/${server.readings.all().find((r) => r.state === 'done')?.id}`,
    ]) {
      await page.goto(server.url + path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390);
    }
  });
});
