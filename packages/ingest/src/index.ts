export type { Backend, BackendResult, InputFile, OpenOptions, Progress } from './backend.js';
export { type MarkdownSource, markdownContent } from './markdown/markdown-backend.js';
export { openDocument } from './open-document.js';
export { type PagePicture, type PictureOptions, pagePictures } from './page-pictures.js';
export { type RenderedPage, renderPage } from './pdf/render.js';
export { type RecognisedWord, type SearchableContent, searchablePdf } from './searchable/searchable-pdf.js';
export { type FileKind, sniff } from './sniff.js';
