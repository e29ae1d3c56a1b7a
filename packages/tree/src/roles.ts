import type { Role } from '@dondoc/model';
import { boundary, fold } from '@dondoc/text';
import type { Draft, Placed } from './draft.js';

/** Tên loại văn bản that stand as a title: Nghị định 30/2020/NĐ-CP, Điều 7; Hướng dẫn 36-HD/VPTW and what bodies print. */
const TYPES = [
  'nghị quyết',
  'quyết định',
  'chỉ thị',
  'quy chế',
  'quy định',
  'thông cáo',
  'thông báo',
  'hướng dẫn',
  'chương trình',
  'chương trình hành động',
  'kế hoạch',
  'kế hoạch hành động',
  'phương án',
  'đề án',
  'dự án',
  'báo cáo',
  'biên bản',
  'tờ trình',
  'hợp đồng',
  'công điện',
  'bản ghi nhớ',
  'bản thỏa thuận',
  'giấy ủy quyền',
  'giấy mời',
  'giấy giới thiệu',
  'phiếu gửi',
  'phiếu chuyển',
  'phiếu báo',
  'kết luận',
  'thông tri',
  'tuyên bố',
  'lời kêu gọi',
  'quy trình',
  'nghị định',
  'thông tư',
  'luật',
  'pháp lệnh',
  'lệnh',
  'công văn',
  'thông báo kết luận',
  'lịch công tác',
  'chương trình công tác',
  'đề cương',
  'nội quy',
  'điều lệ',
].sort((a, b) => b.length - a.length);

const TITLE = new RegExp(`^(?:${TYPES.join('|')})(?![\\p{L}\\p{M}])`, 'u');
const MOTTO = boundary('cộng hòa xã hội chủ nghĩa việt nam|đảng cộng sản việt nam|độc lập\\s*-\\s*tự do');
const NUMBER_LINE = /^số\s*:?\s*.*[/-]\s*\p{L}/u;
const RECIPIENTS = /^\P{L}{0,3}nơi (?:nhận|gửi)\s*(?::|$)/u;
const ADDRESSEES = /^\P{L}{0,3}kính (?:gửi|gởi)\s*:?/u;
const LEGAL_BASIS = /^[-–*\s]{0,3}(?:căn cứ|xét (?:đề nghị|tờ trình)|theo đề nghị)(?![\p{L}\p{M}])/u;
const CAPACITY = /^(?:(?:t\/?m|kt|k\/t|tl|t\/l|tuq|q)\s?[./]\s*|(?:t\/m|k\/t|t\/l)\s+)(?=\p{L}{2,})/u;
const POST =
  /^(?:q\. ?)?(?:phó )?(?:chủ tịch|bí thư|giám đốc|hiệu trưởng|bộ trưởng|thứ trưởng|thủ tướng|chủ nhiệm|trưởng ban|trưởng phòng|chánh văn phòng|tổng giám đốc|cục trưởng|vụ trưởng|viện trưởng|tổng thư ký|thủ trưởng|người đứng đầu|trưởng đoàn|bộ trưởng, chủ nhiệm)(?![\p{L}\p{M}])/u;
const ANNEX = /^(?:phụ lục|phụ biểu|biểu mẫu|danh mục|mẫu số)(?![\p{L}\p{M}])/u;
/** A line that is nothing but the annex's name. */
const ANNEX_ALONE = /^phụ (?:lục|biểu)(?:\s+(?:số\s*:?\s*)?[ivxlc\d]+)?[.:]?$/u;
const DASHES = /^[-–—_*=\s.]*$/u;

/** Share of capitals among the letters. */
function capitals(text: string): number {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length === 0 ? 0 : letters.filter((c) => c !== c.toLowerCase()).length / letters.length;
}

const bare = (text: string): string => fold(text).replace(/^[*_#\s]+|[*_\s]+$/gu, '');

/** A line that is, or opens with, the name of a document type, set as a title. */
function isTitle(draft: Draft): boolean {
  if (draft.kind === 'table' || draft.zone === 'column-left') return false;
  const text = bare(draft.text);
  const m = TITLE.exec(text);
  if (!m) return false;
  if (m[0].length === text.length) return capitals(draft.text) > 0.6 || draft.centered || draft.bold;
  return text.length < 400 && !/[.;:,]$/u.test(text) && capitals(draft.text.slice(0, m[0].length + 2)) > 0.8;
}

/** "Chỉ thị về việc …" in small letters: the title of a text without its letterhead. */
const isPlainTitle = (draft: Draft | undefined): boolean =>
  draft?.kind === 'paragraph' &&
  draft.marker === null &&
  draft.text.length < 400 &&
  TITLE.test(bare(draft.text)) &&
  !/[;:,]$|[.;:]\s+\p{Lu}/u.test(draft.text);

/** A line of the trích yếu under the type name. */
function isSubject(draft: Draft): boolean {
  if (draft.kind === 'table' || draft.marker !== null) return false;
  const text = bare(draft.text);
  // In capitals a comma only ends the line: "CỦA BỘ CHÍNH TRỊ,".
  const open =
    /[.;:,…]$/u.test(text) &&
    !(text.endsWith(',') && capitals(draft.text) > 0.8) &&
    !/^(?:về|v\/v)\s[^.;:]{8,300}\.$/u.test(text);
  return text.length < 500 && !open && !LEGAL_BASIS.test(text) && !ADDRESSEES.test(text);
}

const isLetterhead = (draft: Draft): boolean => {
  const text = bare(draft.text);
  return MOTTO.test(text) || NUMBER_LINE.test(text);
};

const isSignature = (draft: Draft): boolean => {
  const text = bare(draft.text);
  return (
    text.length < 120 && !/[:;,]$/u.test(text) && capitals(draft.text) > 0.8 && (CAPACITY.test(text) || POST.test(text))
  );
};

/** Where the head of a document that starts at `from` ends, and where in it the title stands. */
function headOf(drafts: readonly Draft[], from: number): { title: number | null; body: number } {
  const limit = Math.min(drafts.length, from + 40);
  for (let i = from; i < limit; i++) {
    const d = drafts[i];
    if (!d) break;
    if (isTitle(d)) return { title: i, body: i + 1 };
    const text = bare(d.text);
    const starts: boolean =
      ADDRESSEES.test(text) ||
      LEGAL_BASIS.test(text) ||
      (d.zone === 'body' && !isLetterhead(d) && (d.text.length > 160 || d.kind === 'table'));
    if (starts || (d.marker !== null && d.zone === 'body' && i > from + 1 && !isLetterhead(d) && !DASHES.test(text))) {
      const head = drafts.slice(from, i);
      // A text that lost its letterhead: its first line is the title where it names a type, and the rest is the body.
      if (head.some((h) => isLetterhead(h) || h.zone !== 'body' || capitals(h.text) > 0.8))
        return { title: null, body: i };
      return isPlainTitle(drafts[from]) ? { title: from, body: from + 1 } : { title: null, body: from };
    }
  }
  return { title: null, body: from };
}

/**
 * The role of each block. One pass: head, title, body, closing; a second motto, a second title after a signature or an annex
 * opens the next part of the file.
 */
export function assignRoles(drafts: readonly Draft[]): readonly Placed[] {
  const out: Placed[] = [];
  let part = 0;
  let state: 'head' | 'title' | 'addressees' | 'body' | 'recipients' | 'signature' = 'head';
  let { title, body } = headOf(drafts, 0);
  let subjectLines = 0;
  let numbered = false;
  let closed = false;
  let shouted = false;

  const roleOf = (d: Draft, i: number): Role => {
    const text = bare(d.text);
    if (d.zone === 'footnote') return 'footnote';
    if (state !== 'head' && state !== 'title') {
      const annex =
        d.kind === 'paragraph' &&
        ANNEX.test(text) &&
        d.text.length < 200 &&
        (capitals(d.text.slice(0, 10)) > 0.8 || d.centered || ANNEX_ALONE.test(text));
      const closing = state === 'signature' || state === 'recipients';
      const fresh = closing && (MOTTO.test(text) || (isTitle(d) && !isSignature(d)));
      if (fresh || (annex && (closing || d.centered || ANNEX_ALONE.test(text)))) {
        part++;
        numbered = false;
        closed = false;
        if (annex) {
          state = 'body';
          return 'annex-title';
        }
        state = 'head';
        ({ title, body } = headOf(drafts, i));
      }
    }
    if (state === 'head') {
      if (title !== null && i === title) {
        state = 'title';
        subjectLines = 0;
        shouted = false;
        return 'title';
      }
      if (i < (title ?? body)) return 'letterhead';
      state = 'body';
    }
    if (state === 'title') {
      if (DASHES.test(text) && subjectLines < 6) return 'title';
      // Under a trích yếu in capitals, small letters are the body, or a note in brackets.
      const loud = capitals(d.text) > 0.8;
      const goesOn = !shouted || loud || text.startsWith('(');
      if (subjectLines < 6 && goesOn && isSubject(d)) {
        subjectLines++;
        shouted = loud;
        return 'title';
      }
      state = 'body';
    }
    if (RECIPIENTS.test(text)) {
      closed = true;
      state = 'recipients';
      return 'recipients';
    }
    if (ADDRESSEES.test(text) && !numbered) {
      state = 'addressees';
      return 'addressees';
    }
    if (state === 'addressees') {
      if (d.kind === 'paragraph' && (d.marker?.style === 'bullet' || d.marker?.style === 'plus') && d.text.length < 250)
        return 'addressees';
      state = 'body';
    }
    if (state === 'signature' && d.zone === 'column-left') return 'recipients';
    if (d.zone === 'column-right' || (d.kind === 'paragraph' && isSignature(d) && d.marker === null)) {
      state = 'signature';
      return 'signature';
    }
    // A post in capitals amid the text was no signature after all.
    if (state === 'signature' && !closed && (d.text.length > 160 || d.marker !== null)) state = 'body';
    if (state === 'signature') return d.text.length < 120 && d.kind === 'paragraph' ? 'signature' : 'note';
    if (state === 'recipients') return d.kind === 'paragraph' && d.text.length < 200 ? 'recipients' : 'note';
    if (!numbered && d.kind === 'paragraph' && LEGAL_BASIS.test(text)) return 'legal-basis';
    if (d.marker !== null && d.marker.style !== 'bullet' && d.marker.style !== 'plus') numbered = true;
    return 'body';
  };

  drafts.forEach((d, i) => {
    const role = roleOf(d, i);
    out.push({ ...d, role, part });
  });
  return out;
}
