// Takes the pictures of the README and the guides: docs/images/*.png, from the pages that `npm run demo` left in out/ and from
// `dondoc serve` with the fixtures. Needs a Chromium (`apt-get install chromium`, or its path in DONDOC_CHROMIUM).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import sharp from 'sharp';

const root = new URL('../../', import.meta.url);
const executablePath = process.env.DONDOC_CHROMIUM ?? '/usr/bin/chromium';
const SIZE = { width: 1280, height: 820 };
const LIMIT = 300_000;
const fixture = (path) => fileURLToPath(new URL(`fixtures/${path}`, root));

async function shoot(tab, name) {
  await tab.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  await tab.waitForTimeout(600);
  const file = fileURLToPath(new URL(`docs/images/${name}.png`, root));
  await sharp(await tab.screenshot())
    .png({ palette: true, colours: 96, compressionLevel: 9 })
    .toFile(file);
  const { size } = statSync(file);
  if (size > LIMIT) throw new Error(`${file}: ${size} byte, quá ${LIMIT}.`);
  console.log(`${file} ${Math.round(size / 1000)} kB`);
}

/** Reports from their files: one with words picked on the scanned page, one with a finding picked. */
async function reports(context) {
  for (const [name, pick] of [
    ['ket-luan', '#d1-t5 a.jump'],
    ['ke-hoach', '.card a.jump'],
    ['chuong-trinh-hanh-dong', '.item .card a.jump'],
  ]) {
    const page = new URL(`out/${name}.html`, root);
    if (!existsSync(page)) throw new Error(`Chưa có ${fileURLToPath(page)}: chạy npm run demo trước.`);
    const tab = await context.newPage();
    await tab.goto(page.href);
    await tab.locator(pick).first().click();
    await shoot(tab, name);
    await tab.close();
  }
}

/** The review pages, worked as a person works them. */
async function served(context) {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-pictures-'));
  const cli = fileURLToPath(new URL('packages/dondoc/dist/cli.js', root));
  const server = spawn(
    process.execPath,
    [cli, 'serve', '--port', '0', '--engine', 'none', '--ledger', join(folder, 'so.db')],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  try {
    const [said] = await once(server.stderr, 'data');
    const url = /http:\/\/[^/\s]+/u.exec(String(said))?.[0];
    const tab = await context.newPage();
    await tab.goto(url);
    await tab.setInputFiles('input[name=directive]', fixture('directives/ket-luan-chuyen-doi-so/source.docx'));
    await tab.setInputFiles('input[name=plan]', fixture('plans/ke-hoach-chuyen-doi-so/source.docx'));
    await shoot(tab, 'gui-tep');
    await tab.click('button');
    await tab.locator('.summary').waitFor({ timeout: 120_000 });
    await tab.locator('.card summary').first().click();
    await tab.locator('.card').first().scrollIntoViewIfNeeded();
    await shoot(tab, 'xet-nhan-xet');
    await tab.goto(`${url}/tasks`);
    await shoot(tab, 'so-nhiem-vu');
    await tab.goto(`${url}/overdue`);
    await shoot(tab, 'qua-han');
    await tab.close();
  } finally {
    server.kill('SIGTERM');
    await once(server, 'exit');
    rmSync(folder, { recursive: true, force: true });
  }
}

const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--lang=vi'],
});
try {
  const context = await browser.newContext({
    viewport: SIZE,
    deviceScaleFactor: 1,
    colorScheme: 'light',
    locale: 'vi-VN',
    reducedMotion: 'reduce',
  });
  mkdirSync(new URL('docs/images/', root), { recursive: true });
  await served(context);
  await reports(context);
} finally {
  await browser.close();
}
