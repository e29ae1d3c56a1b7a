import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

const executablePath = process.env.DONDOC_CHROMIUM ?? '/usr/bin/chromium';

/** Whether this machine has the browser that the pages are tried in. */
export const HAS_BROWSER: boolean = existsSync(executablePath);
if (!HAS_BROWSER)
  console.warn(`BỎ QUA: không có Chromium ở ${executablePath}; các trang chưa được mở thử trong trình duyệt.`);

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });

/** What a page must never do: speak of errors, refused scripts among them, open a dialogue, or ask the network for anything. */
export function watched(page: Page, own = /^(?:file|data):/u): readonly string[] {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') heard.push(message.text());
  });
  page.on('dialog', (dialog) => {
    heard.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!own.test(request.url())) heard.push(`request: ${request.url()}`);
  });
  return heard;
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** No violation of the rules of axe, WCAG 2.1 AA and good practice among them. The page's own policy keeps scripts out: it goes in beside it. */
export async function assertAccessible(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setBypassCSP', { enabled: true });
  await session.send('Runtime.evaluate', { expression: AXE });
  const found = await page.evaluate(async () => {
    const { violations } = await (
      window as unknown as {
        axe: {
          run(): Promise<{
            violations: { id: string; help: string; nodes: { html: string; failureSummary: string }[] }[];
          }>;
        };
      }
    ).axe.run();
    return violations.map(
      (v) =>
        `${v.id}: ${v.help}: ${v.nodes
          .slice(0, 3)
          .map((n) => `${n.html.slice(0, 200)} ${n.failureSummary}`)
          .join(' ¦ ')}`,
    );
  });
  expect(found).toEqual([]);
}
