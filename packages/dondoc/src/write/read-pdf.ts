import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { DondocError, type SourceDocument } from '@dondoc/model';

/**
 * The file that a document was read from as a PDF in which its words are found: an invisible layer of the words over the
 * pages that were read from their pictures. Pages that carry their text stay as they are.
 *
 * @param given  the file's bytes; read from `document.source.path` where absent
 * @throws DondocError `usage/invalid` for files without pages, `input/…` for one that changed since or that cannot be opened
 */
export async function readPdf(document: SourceDocument, given?: Uint8Array): Promise<Uint8Array> {
  const { source, pages, text, origins } = document;
  const bytes = given ?? (await readFile(source.path));
  if (createHash('sha256').update(bytes).digest('hex') !== source.sha256)
    throw new DondocError(
      'input/corrupt',
      `Tệp “${source.path}” đã thay đổi trong lúc đọc.`,
      'Đợi tệp được ghi xong rồi chạy lại.',
      { file: source.path },
    );
  const words = origins.flatMap(({ start, end, origin }) =>
    // What a page carries as text has no confidence: it is found without the layer.
    origin.kind === 'page' && origin.confidence !== undefined
      ? [{ page: origin.page, box: origin.box, text: text.slice(start, end) }]
      : [],
  );
  const { searchablePdf } = await import('@dondoc/ingest');
  return searchablePdf({ path: source.path, bytes }, { kind: source.kind, pages, words });
}
