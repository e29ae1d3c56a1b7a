import { readFile } from 'node:fs/promises';
import type { Ledger } from '@dondoc/ledger';
import type { CritiqueResult, SourceDocument } from '@dondoc/model';
import type { OcrEngine } from '@dondoc/ocr';
import type { Language } from '@dondoc/report/html';
import type { RuleSet } from '@dondoc/rules';
import { critiqueDocument } from '../critique/critique-document.js';
import { type ReadOptions, type ReadProgress, readDocument } from '../read/read-document.js';
import { scanDocument } from '../scan/scan-document.js';
import type { Settings } from '../settings/settings.js';
import { documentView, PICTURE_BUDGET } from '../view/document-view.js';
import type { Against, ReadFile, Reading } from './readings.js';
import { safeName } from './uploads.js';

export interface ReaderParts {
  readonly engine: OcrEngine | null;
  readonly ledger: Ledger;
  /** The same rules in each language. */
  readonly rules: Readonly<Record<Language, RuleSet>>;
  readonly language: Language;
  readonly settings: Settings;
  readonly reading: (id: string) => Reading | undefined;
  /** Keeps the file of a reading; answers its path. */
  readonly keep: (reading: Reading) => Promise<string>;
  readonly onRecorded: () => void;
  readonly onFault: (error: unknown) => void;
  readonly signal?: AbortSignal;
}

interface Directive {
  readonly document: SourceDocument;
  readonly bytes: Uint8Array;
}

/** The directive that a plan is held against, read again where only the register knows it; null where its file is gone. */
async function directiveOf(against: Against, parts: ReaderParts, options: ReadOptions): Promise<Directive | null> {
  if (against === null) return null;
  if ('reading' in against) {
    const reading = parts.reading(against.reading);
    return reading?.outcome ? { document: reading.outcome.document, bytes: reading.bytes } : null;
  }
  const documents = await parts.ledger.documents();
  const entry = documents.find((d) => d.sha256 === against.sha256);
  const bytes = entry && (await readFile(entry.path).catch(() => null));
  if (!entry || !bytes) return null;
  // Only the file's name goes into what people see.
  return { document: await readDocument({ path: safeName(entry.path), bytes }, options), bytes };
}

/** Reads files that were sent: directives go into the register, plans are judged. */
export function fileReader(parts: ReaderParts): ReadFile {
  const { engine, ledger, rules, settings, language, onFault, signal } = parts;
  return async (reading, tell) => {
    const input = { path: reading.name, bytes: reading.bytes };
    const onProgress = (page: ReadProgress): void => tell({ kind: 'page', ...page });
    const options: ReadOptions = { engine, onProgress, onFault, ...(signal ? { signal } : {}) };
    const view = { onFault, ...(signal ? { signal } : {}) };
    const document = await readDocument(input, options);
    tell({ kind: 'judging' });
    if (reading.role === 'directive') {
      const result = await scanDocument(document, options);
      if (result.status !== 'failed') {
        // The register notes where the file lies; what people see has its name alone.
        const path = await parts.keep(reading);
        await ledger.record({ ...result, source: { ...result.source, path } });
        parts.onRecorded();
      }
      return { kind: 'directive', result, document, view: await documentView(input, document, view) };
    }
    const directive = await directiveOf(reading.against, parts, options);
    const budget = directive ? PICTURE_BUDGET / 2 : PICTURE_BUDGET;
    const judged = (language: Language): Promise<CritiqueResult> =>
      critiqueDocument(document, {
        ...options,
        rules: rules[language],
        settings,
        ...(directive ? { against: directive.document } : {}),
      });
    const told = { vi: await judged('vi'), en: await judged('en') };
    const result = told[language];
    const own = await documentView(input, document, { ...view, budget });
    if (!directive || directive.document.status === 'failed')
      return { kind: 'plan', result, told, document, view: own, against: null };
    const shown = await documentView(
      { path: directive.document.source.path, bytes: directive.bytes },
      directive.document,
      { ...view, budget },
    );
    const against = { result: await scanDocument(directive.document, options), ...(shown ? { view: shown } : {}) };
    return { kind: 'plan', result, told, document, view: own, against };
  };
}
