import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judged, summed } from './measure.mjs';
import { cli, dev, missing, transcribed } from './places.mjs';
import { run } from './processes.mjs';

/** Class of a page by its largest picture; other pages (photographs of few dots) are in no class. */
function classOf(path) {
  const rows = execFileSync('pdfimages', ['-list', path], { encoding: 'utf8' }).split('\n').slice(2);
  const [largest] = rows
    .map((row) => row.trim().split(/\s+/u))
    .filter((row) => row.length > 12)
    .sort((a, b) => b[3] * b[4] - a[3] * a[4]);
  if (!largest) return null;
  const [bits, dpi] = [Number(largest[7]), Number(largest[12])];
  if (bits === 1 && dpi >= 190 && dpi < 250) return '1-bit 200 dpi';
  return bits === 8 && dpi >= 290 && dpi < 310 ? 'colour 300 dpi' : null;
}

const installed = (program, flag = '--version') => {
  try {
    // Some tell their version on the error output: that they ran is enough.
    return execFileSync(program, [flag], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || program;
  } catch {
    return null;
  }
};

const result = ({ seconds, cpu, code, errors }, files, text) => {
  if (code !== 0) throw new Error(`ended with ${code}: ${errors}`);
  // A page a part; the last may end in a form feed.
  const parts = text.replace(/\f\s*$/u, '').split('\f');
  if (parts.length !== files.length) throw new Error(`${parts.length} pages came back for ${files.length}`);
  const pages = files.map(({ gold }, i) => judged(gold, parts[i]));
  return { seconds, cpu, letters: pages.reduce((n, p) => n + p.letters, 0), ...summed(pages) };
};

/** OCRmyPDF on the pages as one file, so that its pages run side by side. */
async function ocrmypdf(files, folder) {
  const whole = join(folder, 'whole.pdf');
  const sidecar = join(folder, 'whole.txt');
  execFileSync('pdfunite', [...files.map((f) => f.path), whole]);
  const args = ['-l', 'vie', '--force-ocr', '--jobs', '2', '--output-type', 'pdf', '--sidecar', sidecar];
  const ran = await run('ocrmypdf', [...args, whole, join(folder, 'out.pdf')]);
  return result(ran, files, readFileSync(sidecar, 'utf8'));
}

async function dondoc(files, folder, engine) {
  const out = join(folder, `${engine}.txt`);
  const args = ['read', '--quiet', '-j', '2', '--engine', engine, '-f', 'text', '-o', out, ...files.map((f) => f.path)];
  const ran = await run(process.execPath, [cli, ...args]);
  // Left-over ink is a problem of a page (3), not of the run.
  return result({ ...ran, code: ran.code === 3 ? 0 : ran.code }, files, readFileSync(out, 'utf8'));
}

/** The same pages by OCRmyPDF and by dondoc with either engine, one after the other, class by class. `most`: pages a class. */
export async function beside(most = Number.POSITIVE_INFINITY) {
  if (missing(dev)) return null;
  const version = installed('ocrmypdf');
  if (!version || !installed('pdfunite', '-v')) {
    console.error('KHÔNG ĐO: cần ocrmypdf, tesseract-ocr-vie và poppler-utils');
    return null;
  }
  const classes = {};
  for (const file of transcribed(dev).filter((f) => f.name.endsWith('.pdf'))) {
    const name = classOf(file.path);
    if (name && (classes[name] ?? []).length < most) classes[name] = [...(classes[name] ?? []), file];
  }
  const out = {};
  for (const [name, files] of Object.entries(classes)) {
    const folder = mkdtempSync(join(tmpdir(), 'bench-ocr-'));
    try {
      out[name] = {
        pages: files.length,
        ocrmypdf: await ocrmypdf(files, folder),
        packaged: await dondoc(files, folder, 'tesseract.js'),
        system: await dondoc(files, folder, 'tesseract'),
      };
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return { version, classes: out };
}
