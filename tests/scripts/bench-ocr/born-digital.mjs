import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDocument } from '../../../packages/ingest/dist/index.js';
import { bornDigital, missing } from './places.mjs';

/** Pages a second of `openDocument` on the born-digital files one after the other, in this process, once warm; at least 100 pages. */
export async function bornDigitalSpeed() {
  if (missing(bornDigital)) return null;
  const folder = mkdtempSync(join(tmpdir(), 'bench-ocr-'));
  try {
    const files = readdirSync(bornDigital)
      .filter((f) => f.endsWith('.pdf'))
      .sort();
    const good = [];
    let pages = 0;
    for (const file of files) {
      const path = join(bornDigital, file);
      const { pages: own } = await openDocument(path, { engine: null });
      if (own.some((p) => p.source !== 'text-layer')) continue;
      good.push(path);
      pages += own.length;
      if (pages >= 100) break;
    }
    const whole = join(folder, 'whole.pdf');
    execFileSync('pdfunite', [...good, whole]);
    const bytes = new Uint8Array(readFileSync(whole));
    const cpu = process.cpuUsage();
    const began = performance.now();
    const read = await openDocument({ path: 'whole.pdf', bytes }, { engine: null });
    const seconds = (performance.now() - began) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    return {
      pages: read.pages.length,
      perSecond: read.pages.length / seconds,
      perCpuSecond: (read.pages.length * 1e6) / (user + system),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
