export { type Ledger, openLedger, ReaderBroke } from '@dondoc/ledger';
export { DondocError } from '@dondoc/model';
export type { RuleSet } from '@dondoc/rules';
export type { Outcome } from './batch/outcome.js';
export { Outputs } from './batch/outputs.js';
export { ProcessReader, type ProcessReaderOptions } from './batch/process-reader.js';
export type { Reader } from './batch/reader.js';
export type { ReaderModule } from './batch/reader-messages.js';
export { type BatchOptions, runBatch } from './batch/run-batch.js';
export { type WatchOptions, watchFolder } from './batch/watch-folder.js';
export { type CritiqueDocumentOptions, critiqueDocument } from './critique/critique-document.js';
export { toCritiqueResult } from './critique/critique-result.js';
export { critiqueTogether } from './critique/critique-together.js';
export { type Explanation, explainDocument, type Question } from './critique/explain-document.js';
export { loadRuleSet, packagedPacks, type RuleOptions } from './critique/rule-packs.js';
export { createEngine } from './read/engine.js';
export { ENGINE_CHOICES, type EngineChoice } from './read/engine-choice.js';
export type { Input } from './read/input.js';
export { type ReadOptions, type ReadProgress, readDocument, readMdast } from './read/read-document.js';
export { toDirectiveResult } from './scan/directive-result.js';
export { scanDocument } from './scan/scan-document.js';
export { checkedSettings, type ReadSettings, readSettings } from './settings/read-settings.js';
export {
  FAIL_LEVELS,
  type FailOn,
  type Override,
  type PlanSettings,
  type Settings,
  type SuppressionSetting,
} from './settings/settings.js';
export { documentView, type ViewOptions } from './view/document-view.js';
export { type DocumentBlock, type DocumentCell, type DocumentJson, readJson } from './write/read-json.js';
export { readMarkdown } from './write/read-markdown.js';
export { readPdf } from './write/read-pdf.js';
export { readText } from './write/read-text.js';
