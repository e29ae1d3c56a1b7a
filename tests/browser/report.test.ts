import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Box, TaskResult } from '../../packages/model/src/index.js';
import { critiqueHtml, directiveHtml } from '../../packages/report/src/html/index.js';
import { documentOf, pictured } from '../../packages/report/test/document-sample.js';
import { HOSTILE, hostileCritique, hostileDirective } from '../../packages/report/test/samples.js';
import { assertAccessible, HAS_BROWSER, launch, watched } from './browser.js';
import { directive, plan, scannedPage } from './documents.js';

describe.skipIf(!HAS_BROWSER)('a report in the browser, from a file, without a network', () => {
  let browser: Browser;
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dondoc-report-'));
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(
    html: string,
    options: Parameters<Browser['newContext']>[0] = {},
  ): Promise<{ page: Page; heard: readonly string[] }> {
    const file = join(folder, `${Math.random().toString(36).slice(2)}.html`);
    writeFileSync(file, html);
    const context = await browser.newContext({
      offline: true,
      viewport: { width: 1400, height: 900 },
      reducedMotion: 'reduce',
      ...options,
    });
    const page = await context.newPage();
    const heard = watched(page);
    await page.goto(pathToFileURL(file).href);
    return { page, heard };
  }

  const inView = (page: Page, selector: string): Promise<boolean> =>
    page
      .locator(selector)
      .first()
      .evaluate((el) => {
        const { top, bottom } = el.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      });

  test('a finding leads to its words, which are outlined where they stand on the page, and they lead back', async () => {
    const { result, document, view } = await plan('plans/chuong-trinh-kinh-te-tap-the/mixed.pdf');
    const { page, heard } = await open(critiqueHtml([result], { views: [view] }));
    const boxesOf = (at: number): readonly Box[] => result.findings[at]?.evidence[0]?.boxes ?? [];
    let seen = 0;
    for (const [at, finding] of result.findings.entries()) {
      const jump = page.locator(`#d1-f${at + 1} a.jump`).first();
      if ((await jump.count()) === 0) continue;
      seen++;
      await jump.click();
      const mark = `#${(await jump.getAttribute('href'))?.slice(1)}`;
      expect(await inView(page, mark), finding.message).toBe(true);
      // Where the outlines lie on the picture, as shares of the page, against the boxes of the evidence.
      const drawn = await page.locator(`${mark} rect`).evaluateAll((rects) =>
        rects.map((r) => {
          const sheet = (r.closest('.sheet') as HTMLElement).getBoundingClientRect();
          const own = r.getBoundingClientRect();
          return [(own.left - sheet.left) / sheet.width, (own.top - sheet.top) / sheet.height, own.width / sheet.width];
        }),
      );
      const info = document.pages[(finding.evidence[0]?.page ?? 1) - 1];
      const expected = boxesOf(at).map((b) => [
        b.x0 / (info?.width ?? 1),
        b.y0 / (info?.height ?? 1),
        (b.x1 - b.x0) / (info?.width ?? 1),
      ]);
      expect(drawn.length).toBe(expected.length);
      for (const [i, box] of drawn.entries())
        for (const [k, n] of box.entries()) expect(Math.abs(n - (expected[i]?.[k] ?? 9))).toBeLessThan(0.012);
      expect(await page.locator('.mark.picked').count()).toBeGreaterThan(0);
      expect(await page.locator(`#d1-f${at + 1}`).evaluate((el) => el.classList.contains('picked'))).toBe(true);
    }
    expect(seen).toBeGreaterThan(3);
    // And back: the card that the mark belongs to comes into view and is picked.
    const last = page.locator('svg a.mark').last();
    await last.focus();
    await page.keyboard.press('Enter');
    const target = (await last.getAttribute('href')) ?? '';
    expect(await inView(page, target)).toBe(true);
    expect(heard).toEqual([]);
  });

  test('filters leave what fits, say how much, and can be searched without tone marks', async () => {
    const { result, view } = await plan('plans/ke-hoach-chay-rung/text.pdf');
    const { page } = await open(critiqueHtml([result], { views: [view] }));
    const shown = (): Promise<number> => page.locator('.card:visible').count();
    const requirement = result.findings.find((f) => f.requirement)?.requirement ?? '';
    await page.selectOption('select[name=requirement]', requirement);
    const fits = result.findings.filter((f) => f.requirement === requirement).length;
    expect(await shown()).toBe(fits);
    expect(await page.locator('.filters output').textContent()).toBe(`Đang hiện ${fits}/${result.findings.length}`);
    await page.selectOption('select[name=requirement]', '');
    const [word = ''] = /\p{L}{4,}/u.exec(result.findings[0]?.message ?? '') ?? [];
    await page.fill(
      'input[name=words]',
      word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D').toUpperCase(),
    );
    const found = await shown();
    expect(found).toBeGreaterThan(0);
    await page.fill('input[name=words]', 'không có chữ nào như thế');
    expect(await shown()).toBe(0);
    // What a link leads to is shown even if it was filtered away.
    await page.locator('ol a').first().click();
    expect(await shown()).toBe(result.findings.length);
  });

  test('from one finding to the next by key', async () => {
    const { result, view } = await plan('plans/ke-hoach-chay-rung/text.pdf');
    const { page } = await open(critiqueHtml([result], { views: [view] }));
    await page.keyboard.press('j');
    const first = await page.locator('.card.picked').getAttribute('id');
    await page.keyboard.press('j');
    const second = await page.locator('.card.picked').getAttribute('id');
    expect(second).not.toBe(first);
    await page.keyboard.press('k');
    expect(await page.locator('.card.picked').getAttribute('id')).toBe(first);
  });

  test('a document without pages shows its text, and a plan the directive that it answers', async () => {
    const order = await directive('directives/ket-luan-chuyen-doi-so/source.docx');
    const { result, view } = await plan('plans/ke-hoach-chuyen-doi-so/source.docx', order.document);
    const { page, heard } = await open(critiqueHtml([result], { views: [view], against: order }));
    expect(await page.locator('.document').count()).toBe(2);
    const row = page.locator('table.coverage tbody tr a').first();
    await row.click();
    expect(await inView(page, (await row.getAttribute('href')) ?? '')).toBe(true);
    expect(await page.locator('.document').nth(1).locator('.mark.picked').count()).toBeGreaterThan(0);
    expect(heard).toEqual([]);
  });

  test.each([
    ['vi', 'light'],
    ['en', 'dark'],
  ] as const)(
    'can be used with a keyboard and a screen reader (%s, %s)',
    async (language, colorScheme) => {
      const order = await directive('directives/quyet-dinh-an-toan-thuc-pham/text.pdf');
      const judged = await plan('plans/ke-hoach-chay-rung/text.pdf');
      const word = await plan('plans/ke-hoach-chuyen-doi-so/source.docx');
      for (const html of [
        directiveHtml([order.result], { views: [order.view], language }),
        critiqueHtml([judged.result, word.result], { views: [judged.view, word.view], language }),
        critiqueHtml([word.result], { language }),
      ]) {
        const { page } = await open(html, { colorScheme });
        await assertAccessible(page);
        await page.context().close();
      }
    },
    240_000,
  );

  test('links work without scripts', async () => {
    const { result, view } = await plan('plans/ke-hoach-chay-rung/text.pdf');
    const { page } = await open(critiqueHtml([result], { views: [view] }), { javaScriptEnabled: false });
    const jump = page.locator('a.jump').first();
    const href = (await jump.getAttribute('href')) ?? '';
    await jump.click();
    expect(page.url()).toContain(href);
    expect(await page.locator('form.filters').isVisible()).toBe(false);
  });

  test('fits a telephone: nothing wider than the screen', async () => {
    const { result, view } = await plan('plans/ke-hoach-chay-rung/text.pdf');
    const { page } = await open(critiqueHtml([result], { views: [view] }), { viewport: { width: 390, height: 844 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  test('prints on A4: the findings, not the pages', async () => {
    const { result, view } = await plan('plans/ke-hoach-chay-rung/text.pdf');
    const { page } = await open(critiqueHtml([result], { views: [view] }));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.documents').isVisible()).toBe(false);
    expect(await page.locator('.card').first().isVisible()).toBe(true);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const { readDocument } = await import('../../packages/dondoc/src/index.js');
    const printed = await readDocument({ path: 'in.pdf', bytes: pdf }, { engine: null });
    expect(printed.pages.map((p) => [Math.round(p.width), Math.round(p.height)])).toContainEqual([595, 842]);
    expect(printed.text.replace(/\s+/gu, ' ')).toContain('Sửa trước hết');
  });

  test('an 80-page scan opens, and stays under 25 MB', async () => {
    // Pictures of a scan, page after page as heavy as this one.
    const scan = await scannedPage('directives/ket-luan-chuyen-doi-so/scan.pdf');
    expect(scan.bytes.length).toBeGreaterThan(30_000);
    const lines = Array.from({ length: 80 }, (_, i) => `Việc thứ ${i + 1} của kế hoạch này.`);
    const document = documentOf(lines, { ...hostileDirective.source, path: 'to-trinh.pdf', pages: 80 });
    const [task] = hostileDirective.tasks as readonly [TaskResult, ...TaskResult[]];
    const tasks = lines.map((text, i): TaskResult => {
      const start = document.text.indexOf(text);
      return {
        ...task,
        id: `t${i}`,
        text,
        evidence: [{ start, end: start + text.length, quote: text, page: i + 1, boxes: [] }],
      };
    });
    const pictures = document.pages.map(({ number }) => ({ ...scan, page: number }));
    const html = directiveHtml([{ ...hostileDirective, source: document.source, tasks }], {
      views: [{ document, pictures }],
    });
    expect(Buffer.byteLength(html)).toBeLessThan(25_000_000);
    const { page } = await open('<p>nóng máy</p>');
    const file = join(folder, '80.html');
    writeFileSync(file, html);
    const session = await page.context().newCDPSession(page);
    // What the page costs, not what else the machine does meanwhile.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const started = performance.now();
    await page.goto(pathToFileURL(file).href, { waitUntil: 'domcontentloaded' });
    await page.locator('#d1-t1').waitFor();
    const wall = performance.now() - started;
    const { metrics } = await session.send('Performance.getMetrics');
    const work = metrics.find((m) => m.name === 'TaskDuration')?.value ?? 9;
    console.info(
      `báo cáo 80 trang: ${(html.length / 1e6).toFixed(1)} MB, mở trong ${Math.round(wall)} ms, tính ${Math.round(work * 1000)} ms`,
    );
    expect(await page.locator('#d1-t79').count()).toBe(1);
  });

  test('nothing that documents, names or rules say is run', async () => {
    const order = documentOf([...HOSTILE], hostileDirective.source);
    const written = documentOf([...HOSTILE], hostileCritique.source);
    for (const html of [
      directiveHtml([hostileDirective], { views: [pictured(order)] }),
      critiqueHtml([hostileCritique], { views: [{ document: written }] }),
    ]) {
      const { page, heard } = await open(html);
      for (const link of (await page.locator('a.jump:visible').all()).slice(0, 6)) await link.click();
      expect(heard).toEqual([]);
      expect(await page.evaluate(() => document.querySelectorAll('script').length)).toBe(1);
    }
  });
});
