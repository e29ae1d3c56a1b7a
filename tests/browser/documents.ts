import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { critiqueDocument, readDocument, scanDocument } from '../../packages/dondoc/src/index.js';
import { documentView } from '../../packages/dondoc/src/view/document-view.js';
import { pagePictures } from '../../packages/ingest/src/index.js';
import type { CritiqueResult, DirectiveResult, PageInfo, SourceDocument } from '../../packages/model/src/index.js';
import type { DocumentView, PagePicture } from '../../packages/report/src/html/index.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const fixture = (path: string): string => join(ROOT, 'fixtures', path);

export interface Shown<R> {
  readonly result: R;
  readonly document: SourceDocument;
  readonly view: DocumentView;
}

const read = new Map<string, Promise<{ document: SourceDocument; view: DocumentView }>>();

/** Each document is read once for all tests of a file. */
function shown(path: string): Promise<{ document: SourceDocument; view: DocumentView }> {
  const known = read.get(path);
  if (known) return known;
  const reading = (async () => {
    const input = { path, bytes: readFileSync(fixture(path)) };
    const document = await readDocument(input, { engine: null });
    const view = await documentView(input, document);
    if (!view) throw new Error(`${path}: nothing to show`);
    return { document, view };
  })();
  read.set(path, reading);
  return reading;
}

export async function directive(path: string): Promise<Shown<DirectiveResult>> {
  const { document, view } = await shown(path);
  return { result: await scanDocument(document), document, view };
}

export async function plan(path: string, against?: SourceDocument): Promise<Shown<CritiqueResult>> {
  const { document, view } = await shown(path);
  return { result: await critiqueDocument(document, against ? { against } : {}), document, view };
}

/** The first page of a scan as a report shows it. */
export async function scannedPage(path: string): Promise<PagePicture> {
  const page: PageInfo = { number: 1, width: 595, height: 842, rotation: 0, source: 'ocr', reason: 'bản quét' };
  for await (const picture of pagePictures({ path, bytes: readFileSync(fixture(path)) }, { kind: 'scan' }, [page]))
    return picture;
  throw new Error(`${path}: no picture`);
}
