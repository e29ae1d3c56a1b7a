export type {
  EngineImage,
  EngineWord,
  OcrEngine,
  Orientation,
  PageSegmentation,
  RecognizeOptions,
} from './engine/engine.js';
export type { ModelFile } from './engine/model-data.js';
export { createReplayEngine, type ReplayOptions } from './engine/replay-engine.js';
export { createSystemTesseractEngine, type SystemTesseractOptions } from './engine/system-tesseract.js';
export { createTesseractEngine, type TesseractOptions } from './engine/tesseract-engine.js';
export { layoutWords } from './layout/layout-words.js';
export type { LayoutSize, LayoutWord, Ruling } from './layout/words.js';
export type { Pixels } from './prepare/decode.js';
export type { PrepareStep, PrepareSteps, StepPicture } from './prepare/steps.js';
export { type OcrPage, type PageImage, type ReadOptions, readPage } from './read-page.js';
