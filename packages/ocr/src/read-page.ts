import type { Block, Confidence, PageNumber, Problem } from '@dondoc/model';
import { loadLanguageModel } from '@dondoc/text';
import type { EngineWord, OcrEngine } from './engine/engine.js';
import { layoutWords } from './layout/layout-words.js';
import type { LayoutWord } from './layout/words.js';
import { decodePage, type Pixels } from './prepare/decode.js';
import { pageGeometry } from './prepare/page-geometry.js';
import { preparePage } from './prepare/prepare-page.js';
import { drawSteps, type PrepareSteps, type StepPicture } from './prepare/steps.js';
import { turned } from './prepare/turn.js';
import { readPart } from './read-part.js';
import { readingProblems } from './reading-problems.js';
import { readingQuality } from './reading-quality.js';
import { takeApart } from './segment/take-apart.js';
import { mendWords } from './words/mend-words.js';
import { sortWords } from './words/sort-words.js';

/** The picture of one page. */
export interface PageImage {
  /** PNG, JPEG, TIFF (first page) or WebP; or what one of them was decoded to. */
  readonly data: Uint8Array | Pixels;
  /** Dots per inch of the picture. */
  readonly dpi: number;
  readonly page: PageNumber;
  /** Points, of the unrotated page. */
  readonly width: number;
  readonly height: number;
  /** Clockwise turn that the picture has already been given against the unrotated page (the file's /Rotate); default 0. */
  readonly turned?: 0 | 90 | 180 | 270;
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Of each call of the engine; the engine's own where absent. */
  readonly timeoutMs?: number;
  /** Whether words are mended by what stands around them; default true. What was read stays beside them in any case. */
  readonly mend?: boolean;
  /** Steps of preparation that are left out; default none. */
  readonly steps?: PrepareSteps;
  /** Gets the page after each step of preparation. */
  readonly onPicture?: (picture: StepPicture) => Promise<void> | void;
}

/** What was read on a page. Boxes are in points of the unrotated page. */
export interface OcrPage {
  /** In reading order; furniture (stamps, page numbers, handwriting, noise) last, marked by its zone. */
  readonly blocks: readonly Block[];
  /** Clockwise turn that puts the unrotated page upright: the picture's own and what was found. */
  readonly rotation: 0 | 90 | 180 | 270;
  /** Degrees by which the page leant; positive: clockwise. */
  readonly skew: number;
  /** Mean of the words, longer words counting more; 0 where nothing was read. */
  readonly confidence: Confidence;
  /** There is ink enough for text, and next to none was read. */
  readonly inkWithoutText: boolean;
  readonly problems: readonly Problem[];
}

interface Reading {
  readonly words: readonly LayoutWord[];
  readonly rulings: readonly LayoutWord['box'][];
  readonly rotation: 0 | 90 | 180 | 270;
  readonly skew: number;
  readonly letters: number;
  readonly quality: number;
}

type Turn = 0 | 90 | 180 | 270;
const addTurns = (a: Turn, b: Turn): Turn => ((a + b) % 360) as Turn;

/** The words of all parts, their lines numbered through. */
function numbered(parts: readonly (readonly EngineWord[])[]): EngineWord[] {
  let first = 0;
  return parts.flatMap((words) => {
    const own = words.map((w) => ({ ...w, line: first + w.line }));
    first = Math.max(first - 1, ...own.map((w) => w.line)) + 1;
    return own;
  });
}

/**
 * Reads one page: prepares the picture, takes it apart into columns, reads each with the engine and puts the words into
 * reading order. A page that reads badly is tried the other ways up.
 *
 * Throws `DondocError`: `input/corrupt` for a damaged picture, the engine's own errors, and the signal's reason when aborted.
 */
export async function readPage(page: PageImage, engine: OcrEngine, options: ReadOptions = {}): Promise<OcrPage> {
  const { steps = {}, onPicture } = options;
  const { image, shrunk, bilevel } = await decodePage(page.data, steps.ink);
  const dpi = page.dpi / shrunk;

  const read = async (turn: Turn): Promise<Reading> => {
    const after = drawSteps(onPicture, page.page, turn);
    const upright = turned(image, turn);
    await after?.(turn === 0 ? 'ink' : 'orientation', upright);
    const prepared = await preparePage(upright, dpi, bilevel, steps, after);
    const { parts, letters } = takeApart(prepared);
    const rotation = addTurns(page.turned ?? 0, turn);
    const size = { page: page.page, width: page.width, height: page.height, rotation, skew: prepared.skew };
    const { toPage } = pageGeometry(size, prepared.image.width, prepared.image.height);
    const read = numbered(
      await Promise.all(parts.map((part) => readPart(part, engine, { dpi: prepared.dpi, ...options }))),
    );
    const words = read.map((w) => ({ text: w.text, confidence: w.confidence, box: toPage(w.box), line: w.line }));
    const rulings = [...prepared.rulings.across, ...prepared.rulings.down].map(toPage);
    return { words, rulings, rotation, skew: prepared.skew, letters, quality: readingQuality(words, letters) };
  };

  let best = await read(0);
  if (steps.orientation !== false && best.quality < 0.5 && best.letters > 40 && engine.detectOrientation) {
    const found = await engine.detectOrientation(image, { dpi, ...options });
    if (found && found.rotation !== 0) {
      const again = await read(found.rotation);
      if (again.quality > best.quality) best = again;
    }
  }
  const size = { page: page.page, width: page.width, height: page.height, rotation: best.rotation, skew: best.skew };
  const sorted = sortWords(best.words, size);
  const words = options.mend === false ? sorted : mendWords(sorted, await loadLanguageModel());
  const blocks = layoutWords(words, best.rulings, size);
  const { confidence, inkWithoutText, problems } = readingProblems(best.words, best.letters, page.page);
  return { blocks, rotation: best.rotation, skew: best.skew, confidence, inkWithoutText, problems };
}
