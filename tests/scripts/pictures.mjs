// Takes the pictures of the README from the pages that `npm run demo` left in out/: docs/images/*.png. Needs a Chromium
// (`apt-get install chromium`, or its path in DONDOC_CHROMIUM).
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import sharp from 'sharp';

const root = new URL('../../', import.meta.url);
const executablePath = process.env.DONDOC_CHROMIUM ?? '/usr/bin/chromium';
const SIZE = { width: 1120, height: 760 };
const LIMIT = 300_000;

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
try {
  const context = await browser.newContext({
    viewport: SIZE,
    deviceScaleFactor: 1.5,
    colorScheme: 'light',
    offline: true,
  });
  mkdirSync(new URL('docs/images/', root), { recursive: true });
  for (const name of ['ket-luan', 'ke-hoach']) {
    const page = new URL(`out/${name}.html`, root);
    if (!existsSync(page)) throw new Error(`Chưa có ${fileURLToPath(page)}: chạy npm run demo trước.`);
    const tab = await context.newPage();
    await tab.goto(page.href);
    const file = fileURLToPath(new URL(`docs/images/${name}.png`, root));
    await sharp(await tab.screenshot())
      .png({ palette: true, colours: 64, compressionLevel: 9 })
      .toFile(file);
    await tab.close();
    const { size } = statSync(file);
    if (size > LIMIT) throw new Error(`${file}: ${size} byte, quá ${LIMIT}.`);
    console.log(`${file} ${Math.round(size / 1000)} kB`);
  }
} finally {
  await browser.close();
}
