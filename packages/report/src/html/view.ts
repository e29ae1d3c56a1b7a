import type { CritiqueResult, DirectiveResult, PageNumber, SourceDocument } from '@dondoc/model';
import type { Suppression } from '../present/suppression.js';
import type { Markup } from './markup.js';
import type { Language } from './words.js';

/** A page as a picture, turned upright as `PageInfo.rotation` says. */
export interface PagePicture {
  readonly page: PageNumber;
  readonly type: 'image/webp' | 'image/jpeg' | 'image/png';
  readonly bytes: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** What a report shows of the document itself: its pages where there are pictures of them, else its text. */
export interface DocumentView {
  readonly document: SourceDocument;
  readonly pictures?: readonly PagePicture[];
}

/** A directive that plans are held against. */
export interface AgainstView {
  readonly result: DirectiveResult;
  readonly view?: DocumentView;
}

/** Controls of a page that can act on what it shows; a page from a file has none. */
export interface Controls {
  /** Stands above everything. */
  readonly top?: Markup;
  readonly finding?: (fingerprint: string) => Markup;
  readonly task?: (at: number) => Markup;
}

export interface HtmlOptions {
  readonly language?: Language;
  /** By the place of their results; null for a document that is not to be shown. */
  readonly views?: readonly (DocumentView | null)[];
  readonly suppressions?: readonly Suppression[];
  readonly controls?: Controls;
}

export interface CritiqueHtmlOptions extends HtmlOptions {
  readonly against?: AgainstView;
}

export type AnyResult = DirectiveResult | CritiqueResult;
