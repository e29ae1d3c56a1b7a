// Makes the Word files, PDFs and scans of fixtures/ from their sources, by what each case.json asks for, and the table of
// fixtures/README.md. `npm run fixtures:build [-- CASE…]`; needs the fonts of fonts-liberation2, nothing at run time does.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { casesOf, FIXTURES } from './fixtures/cases.mjs';
import { loadFonts } from './fixtures/fonts.mjs';
import { layOut } from './fixtures/layout.mjs';
import { pdfOf } from './fixtures/pdf.mjs';
import { readme } from './fixtures/readme.mjs';
import { scanPage } from './fixtures/scan.mjs';
import { blocksOf, transcript } from './fixtures/source.mjs';
import { wordOf } from './fixtures/word.mjs';

async function pdf(blocks, how, name) {
  const pages = layOut(blocks, how);
  const scanned = how.make === 'text' ? [] : (how.scanned ?? pages.map((_, i) => i + 1));
  const made = [];
  for (const [i, marks] of pages.entries()) {
    const page = i + 1;
    made.push(scanned.includes(page) ? await scanPage(marks, { name, page, how, behind: pages[i + 1] }) : marks);
  }
  return made;
}

const only = process.argv.slice(2);
loadFonts();
for (const { set, name, folder, about } of casesOf()) {
  if (only.length > 0 && !only.includes(name)) continue;
  const blocks = blocksOf(readFileSync(join(folder, 'source.md'), 'utf8'));
  for (const [file, { how }] of Object.entries(about.files)) {
    if (!how) continue;
    const target = join(folder, file);
    if (file.endsWith('.docx')) writeFileSync(target, await wordOf(blocks, how));
    else {
      const pages = await pdf(blocks, how, `${set}/${name}/${file}`);
      if (file.endsWith('.pdf')) writeFileSync(target, await pdfOf(pages, about.title));
      else if (pages.length === 1) writeFileSync(target, pages[0].bytes);
      else throw new Error(`${name}/${file}: một ảnh không chứa được ${pages.length} trang`);
      if (how.make !== 'text') writeFileSync(target.replace(/\.[a-z]+$/u, '.txt'), transcript(blocks, how.hand));
    }
    console.error(`${set}/${name}/${file}: ${Math.round(readFileSync(target).length / 1024)} KB`);
  }
}
writeFileSync(join(FIXTURES, 'README.md'), readme(casesOf()));
