import { readText } from '../../../packages/dondoc/dist/index.js';
import { openDocument } from '../../../packages/ingest/dist/index.js';
import { createReplayEngine, createTesseractEngine } from '../../../packages/ocr/dist/index.js';
import { toTree } from '../../../packages/tree/dist/index.js';

/** An engine that keeps what it read in `folder`: a picture that a switch does not change is not read again. */
export const keepingEngine = (folder) => createReplayEngine(folder, { record: createTesseractEngine({ workers: 2 }) });

/** What `dondoc read` prints for a file, with switches of reading. Two pages are read side by side. */
export async function readAll(files, engine, options = {}) {
  const texts = new Array(files.length);
  let next = 0;
  const lane = async () => {
    for (let at = next++; at < files.length; at = next++)
      texts[at] = readText(toTree(await openDocument(files[at].path, { engine, ...options })));
  };
  await Promise.all([lane(), lane()]);
  return texts;
}
