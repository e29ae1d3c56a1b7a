// The process in which tesseract.js runs. It may hang or die with any page: its parent watches over it.
import { createWorker, type PSM, type Worker } from 'tesseract.js';
import type { ChildAnswer, ChildRequest, ChildSetup } from './child-messages.js';
import type { EngineWord } from './engine.js';

const setup: ChildSetup = JSON.parse(process.argv[2] ?? '{}');
const errorText = (error: unknown): string => (error instanceof Error ? error.message : String(error));

// Without a handler of its own the library throws on the main thread besides rejecting.
const errorHandler = (error: unknown): void => console.error(errorText(error));
let reader: Promise<Worker> | null = null;
let turner: Promise<Worker> | null = null;

function reading(): Promise<Worker> {
  reader ??= createWorker('vie', 1, { langPath: setup.vie, cacheMethod: 'none', gzip: true, errorHandler });
  return reader;
}

function turning(): Promise<Worker> {
  turner ??= createWorker('osd', 1, {
    langPath: setup.osd,
    cacheMethod: 'none',
    gzip: true,
    legacyCore: true,
    legacyLang: true,
    errorHandler,
  });
  return turner;
}

async function answer(request: ChildRequest): Promise<ChildAnswer> {
  const image = Buffer.from(request.image);
  if (request.kind === 'orientation') {
    const { data } = await (await turning()).detect(image);
    return {
      id: request.id,
      orientation: { degrees: data.orientation_degrees, confidence: data.orientation_confidence },
    };
  }
  const worker = await reading();
  await worker.setParameters({
    tessedit_pageseg_mode: String(request.psm) as PSM,
    user_defined_dpi: String(Math.round(request.dpi)),
    // Else unsure lines are read a second time as white on black, which preparation leaves none of.
    tessedit_do_invert: '0',
  });
  const { data } = await worker.recognize(image, {}, { text: false, blocks: true });
  const words: EngineWord[] = [];
  let line = 0;
  for (const block of data.blocks ?? [])
    for (const paragraph of block.paragraphs)
      for (const l of paragraph.lines) {
        for (const w of l.words)
          words.push({ text: w.text.normalize('NFC'), confidence: w.confidence / 100, box: { ...w.bbox }, line });
        line++;
      }
  return { id: request.id, words };
}

// Loaded while the first image is made ready; what goes wrong is told with the first answer.
reading().catch(() => undefined);

process.on('message', (request: ChildRequest) => {
  answer(request)
    .catch((error): ChildAnswer => ({ id: request.id, error: errorText(error) }))
    .then((message) => process.send?.(message));
});
process.on('disconnect', () => process.exit(0));
