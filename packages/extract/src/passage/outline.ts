import type { BlockView, ParagraphView } from '@dondoc/model';
import { fold, sentences } from '@dondoc/text';
import { FORM_TITLES, type SectionKind } from '../data/sections.js';
import { readClause } from '../owner/clause.js';
import { isShouted, wordsOf } from '../words/words.js';
import { sectionKind } from './section-kind.js';

const CLOSED = /[.;!?…]["”)]?\s*\/?\.?\s*$/u;
/** A note in brackets behind a heading: its own stops do not close the heading. */
const NOTE = /(?<=\S)\s*\([^()]*\)\s*$/u;
const TOLD = /(?:kết quả|đạt được|hạn chế|tồn tại|nguyên nhân|bất cập|khó khăn|ưu điểm)/u;
const ACCOUNT_HEAD =
  /^(?:về\s+)?(?:đánh giá|kết quả|tình hình|thực trạng|những kết quả|một số kết quả|ưu điểm|hạn chế|tồn tại)/u;
const FIELD_HEAD = /^(?:về|công tác|nội dung|triển khai|lĩnh vực)(?: |$)/u;
const COLON = /:\s*$/u;

/** The blocks of a document with what nests in what. */
export class Outline {
  readonly text: string;
  readonly blocks: readonly BlockView[];
  readonly #byIndex = new Map<number, BlockView>();
  readonly #children = new Map<number, BlockView[]>();
  /** By part: the blocks that stand under none. */
  readonly #tops = new Map<number, BlockView[]>();
  readonly #forms = new Map<number, boolean>();
  readonly #kinds = new Map<number, SectionKind | null>();

  constructor(text: string, blocks: readonly BlockView[]) {
    this.text = text;
    this.blocks = blocks;
    for (const block of blocks) {
      this.#byIndex.set(block.index, block);
      const [nested, key] =
        block.parent === null ? ([this.#tops, block.part] as const) : ([this.#children, block.parent] as const);
      const list = nested.get(key) ?? [];
      list.push(block);
      nested.set(key, list);
    }
  }

  /** Text of the block without its number. */
  content(block: ParagraphView): string {
    return this.text.slice(block.content.start, block.content.end);
  }

  childrenOf(block: BlockView): readonly BlockView[] {
    return this.#children.get(block.index) ?? [];
  }

  /** The paragraphs that stand under the same block, this one included; at the top those of the same part. */
  siblingsOf(block: BlockView): readonly ParagraphView[] {
    const all = (block.parent === null ? this.#tops : this.#children).get(block.parent ?? block.part) ?? [];
    return all.filter((b): b is ParagraphView => b.kind === 'paragraph');
  }

  parentOf(block: BlockView): ParagraphView | null {
    const parent = block.parent === null ? undefined : this.#byIndex.get(block.parent);
    return parent?.kind === 'paragraph' ? parent : null;
  }

  /** Nearest first. */
  *ancestorsOf(block: BlockView): Generator<ParagraphView> {
    for (let at = this.parentOf(block); at; at = this.parentOf(at)) yield at;
  }

  /** Ends with a colon: governs what follows. */
  isLeadIn(block: ParagraphView): boolean {
    return COLON.test(this.content(block));
  }

  /** Names what stands under it and is no sentence itself. */
  isHeading(block: ParagraphView): boolean {
    const content = this.content(block);
    if (content.length > 300 || this.isLeadIn(block)) return false;
    if (isShouted(content) && content.length < 200) return true;
    if (CLOSED.test(content.replace(NOTE, '')) && !this.#isStoppedHeading(block)) return false;
    if (this.childrenOf(block).length > 0) return block.marker !== null || block.bold || block.heading;
    return block.heading || (block.bold && block.marker === null && content.length < 120);
  }

  /** "5. Nghiên cứu giải pháp thu hút; đào tạo.": a stop slipped in behind one heading of several, each with its list below. */
  #isStoppedHeading(block: ParagraphView): boolean {
    const style = block.marker?.style;
    if (!style || style === 'bullet' || style === 'plus' || !this.#hasList(block)) return false;
    if (sentences(this.text, block.content).length > 1) return false;
    const others = this.siblingsOf(block).filter((s) => s.marker?.style === style && s !== block && this.#hasList(s));
    const open = others.filter((s) => !CLOSED.test(this.content(s).replace(NOTE, '')));
    return open.length >= 2 && open.length >= 0.6 * others.length;
  }

  #hasList(block: BlockView): boolean {
    return this.childrenOf(block).some((child) => child.kind === 'paragraph' && child.marker !== null);
  }

  /** A lead-in that announces what was done or found. */
  #tells(block: ParagraphView): boolean {
    const last = sentences(this.text, block.content).at(-1);
    if (!last || !TOLD.test(fold(this.text.slice(last.start, last.end)))) return false;
    return readClause(this.text, wordsOf(this.text, last)).kind === 'statement';
  }

  /** An annex that is a form: one of its first lines says so. */
  #isForm(part: number): boolean {
    const known = this.#forms.get(part);
    if (known !== undefined) return known;
    const own = this.blocks.filter((b) => b.part === part);
    const annex = part > 0 && own[0]?.role === 'annex-title';
    const form =
      annex &&
      own
        .slice(0, 4)
        .some(
          (b) =>
            b.kind === 'paragraph' &&
            b.marker === null &&
            FORM_TITLES.test(fold(this.content(b)).replace(/^phụ lục[^:.–-]{0,12}[:.–-]?\s*/u, '')),
        );
    this.#forms.set(part, annex && form);
    return annex && form;
  }

  /** "2. Về triển khai mô hình …" under "ĐÁNH GIÁ CHUNG": a heading that names a field goes on telling. */
  #withinAccount(block: BlockView, title: string): boolean {
    const parent = this.parentOf(block);
    if (!parent || !FIELD_HEAD.test(fold(title).trim()) || this.sectionOf(parent) !== 'background') return false;
    for (const ancestor of this.ancestorsOf(block)) if (ACCOUNT_HEAD.test(fold(this.content(ancestor)))) return true;
    return false;
  }

  /** What stands under the nearest heading that tells, the block itself included; null where none does. */
  sectionOf(block: BlockView): SectionKind | null {
    const known = this.#kinds.get(block.index);
    if (known !== undefined) return known;
    let kind: SectionKind | null = this.#isForm(block.part) ? 'background' : null;
    if (kind) {
      this.#kinds.set(block.index, kind);
      return kind;
    }
    if (block.kind === 'paragraph') {
      const content = this.content(block);
      const title = /^[^:.]{0,120}(?=[:.]|$)/u.exec(content)?.[0] ?? '';
      const bullet = block.marker?.style === 'bullet' || block.marker?.style === 'plus';
      const heads = this.isHeading(block) || (block.marker !== null && !bullet) || this.isLeadIn(block);
      if (
        heads &&
        title.length > 0 &&
        (title.length === content.trim().length || content[title.length] === ':' || this.isHeading(block))
      )
        kind = this.#withinAccount(block, title) ? null : sectionKind(title);
      // A heading of work within a section of aims ("Mục tiêu … Nhiệm vụ") does not stand alone: only numbers open a section.
      if (kind === 'work' && !this.isHeading(block) && !this.isLeadIn(block)) kind = null;
    }
    if (kind === null && block.kind === 'paragraph' && this.isLeadIn(block) && this.#tells(block)) kind = 'background';
    if (kind === null) {
      const parent = this.parentOf(block);
      kind = parent ? this.sectionOf(parent) : null;
    }
    this.#kinds.set(block.index, kind);
    return kind;
  }
}
