import { readFile } from 'node:fs/promises';
import type { SourceDocument } from '@dondoc/model';
import type { DocumentView, PagePicture } from '@dondoc/report/html';
import { type Input, pathOf } from '../read/input.js';

export interface ViewOptions {
  /** Bytes that the pictures of this document may take together. */
  readonly budget?: number;
  readonly signal?: AbortSignal;
  /** Told where pages cannot be drawn: the view then shows the text. */
  readonly onFault?: (error: unknown) => void;
}

/** A third more as text in a page: keeps a report under 25 MB. */
export const PICTURE_BUDGET = 18_000_000;

/** The document as a report shows it: with pictures of its pages, where it has pages. */
export async function documentView(
  input: Input,
  document: SourceDocument,
  { budget = PICTURE_BUDGET, signal, onFault }: ViewOptions = {},
): Promise<DocumentView | null> {
  if (document.status === 'failed') return null;
  if (document.pages.length === 0) return { document };
  const { pagePictures } = await import('@dondoc/ingest');
  const pictures: PagePicture[] = [];
  try {
    const bytes = typeof input === 'string' ? await readFile(input) : input.bytes;
    const options = { budget, ...(signal ? { signal } : {}) };
    for await (const picture of pagePictures({ path: pathOf(input), bytes }, document.source, document.pages, options))
      pictures.push(picture);
  } catch (error) {
    signal?.throwIfAborted();
    onFault?.(error);
  }
  return { document, pictures };
}
