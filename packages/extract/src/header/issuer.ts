import { type BlockView, type Fact, factValue, type SourceDocument, type Span } from '@dondoc/model';
import { fold, stripDiacritics } from '@dondoc/text';
import { BODY_OF_CODE } from '../data/issuing-bodies.js';
import { isShouted } from '../words/words.js';
import { ABSENT, present } from './fact.js';
import { fullName, letterheadBodies } from './letterhead-bodies.js';
import { normalCase } from './normal-case.js';
import type { NumberLine } from './number-line.js';
import { lineOf, type PrintedLine } from './printed-line.js';
import type { Signature } from './signature.js';
import type { Title } from './title-lines.js';

export interface IssuerSources {
  readonly lines: readonly PrintedLine[];
  readonly number: NumberLine | null;
  readonly date: PrintedLine | null;
  readonly place: Fact<string>;
  readonly title: Title | null;
  readonly signature: Signature | null;
}

export interface Issuer {
  readonly issuer: Fact<string>;
  readonly parentBody: Fact<string>;
}

const ABOUT = /(?<![\p{L}])(?:v\/v|ve viec)/u;
/** A line for the number, whatever a scan made of the number. */
const NUMBERED = /^(?:so|s0)\s*[:.;]/u;
const STAMP = /(?:cong van|van ban) den|^(?:chuyen|ngay)\s*[:.…]/u;
const CENTRE = /^ban chấp hành trung ương(?: đảng)?$/u;
/** A line that is nothing but the one who decides or sends: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", "Thủ tướng Chính phủ điện:". */
const SENDER =
  /^(?:thủ tướng chính phủ|chính phủ|quốc hội|ủy ban thường vụ quốc hội|ủy ban nhân dân|hội đồng nhân dân|chủ tịch ủy ban nhân dân|bộ trưởng|bộ chính trị|ban bí thư|ban (?:thường vụ|chấp hành)|bộ|sở)(?![\p{L}\p{M}])/u;

const loud = (text: string): boolean =>
  (text.match(/\p{Lu}/gu) ?? []).length > 0.6 * (text.match(/\p{L}/gu) ?? []).length;
/** A body's name in small letters. */
const NAMED =
  /^(?:Ủy ban|Uỷ ban|UBND|Hội đồng|Bộ|Sở|Ban|Văn phòng|Tỉnh|Thành|Huyện|Đảng|Trường|Công ty|Cục|Phòng|Trung tâm|Chính phủ|Thủ tướng|Quốc hội)\s.{2,80}$/u;

/** Without what a seal or an overlay wrote into the line. */
function clean(line: PrintedLine): PrintedLine {
  const cut = /["“”<>{}[\]@#~|]|\d{1,2}[:/]\d{2}|:/u.exec(line.text)?.index ?? line.text.length;
  return cut < 4
    ? line
    : {
        ...line,
        text: line.text.slice(0, cut),
        bare: line.bare.slice(0, cut),
        folded: line.folded.slice(0, cut),
        end: line.start + cut,
      };
}

/** The lines of the letterhead that name bodies. */
function bodyLines({ lines, number, date }: IssuerSources): PrintedLine[] {
  const out: PrintedLine[] = [];
  for (const line of lines) {
    if (line.role !== 'letterhead' || line === date || line.zone === 'column-right') continue;
    if (STAMP.test(line.bare)) {
      // The office that received it names itself above its stamp.
      out.length = 0;
      continue;
    }
    if (line === number?.line) {
      const label = /(?<![\p{L}])so\s*[:.]?/u.exec(line.bare)?.index ?? 0;
      if (label > 3)
        out.push({
          ...line,
          text: line.text.slice(0, label).trimEnd(),
          folded: line.folded.slice(0, label),
          bare: line.bare.slice(0, label),
          end: line.start + label,
        });
      break;
    }
    if (ABOUT.test(line.bare) || NUMBERED.test(line.bare)) break;
    if (loud(line.text) || NAMED.test(line.text)) out.push(clean(line));
  }
  return out;
}

/** Files without a letterhead: the line under the title, the one who signs, or the code in the number. */
function withoutLetterhead(document: SourceDocument, blocks: readonly BlockView[], s: IssuerSources): Fact<string> {
  const known = factValue(s.place);
  for (const block of blocks.slice(0, 8)) {
    if (block.kind === 'table' || block.part !== 0 || block.role === 'letterhead') continue;
    const line = lineOf(document, block.span, block);
    const electric = /\s+điện\s*:?\s*$/u.exec(line.folded)?.index;
    const own =
      SENDER.test(line.folded) && (electric !== undefined || (line.text.length < 90 && !/[.;:,]$/u.test(line.text)));
    if (!own) continue;
    const span: Span = { start: line.start, end: line.start + (electric ?? line.text.length) };
    const name = line.text.slice(0, electric ?? line.text.length);
    const cased = isShouted(name) ? name : name.toUpperCase();
    return present(document, normalCase(cased, known ? [known] : []).replace(/^Chủ tịch (?=Ủy ban)/u, ''), [span]);
  }
  const number = s.number && factValue(s.number.fact);
  const code = number && BODY_OF_CODE.get(/[-/.]([^-/.]+)(?:-[^/]*)?$/u.exec(number)?.[1] ?? '');
  if (code && s.number) return present(document, code, [s.number.span], ['issuer']);
  return bySignature(document, s.signature, known);
}

/** "TM. ỦY BAN NHÂN DÂN" signs for the body, "THỦ TƯỚNG" for himself. */
function bySignature(document: SourceDocument, signature: Signature | null, place: string | null): Fact<string> {
  for (const span of signature?.capacity ?? []) {
    const text = document.text.slice(span.start, span.end);
    const folded = fold(text);
    // Only the minister who heads the Office of the Government is "Bộ trưởng, Chủ nhiệm".
    if (/bộ trưởng,\s*(?:chủ nhiệm)?\s*$|bộ trưởng,\s*chủ nhiệm/u.test(folded))
      return present(document, 'Văn phòng Chính phủ', [span], ['issuer']);
    if (/^(?:kt\.?\s*)?(?:phó )?thủ tướng/u.test(folded))
      return present(document, 'Thủ tướng Chính phủ', [span], ['issuer']);
    const m = /^t\s?[/.]?\s?m\.?\s*/u.exec(folded);
    if (m)
      return present(
        document,
        normalCase(
          text.slice(m[0].length).split(/,?\s+(?:KT|K\/T|CHỦ TỊCH|(?<!BAN\s)BÍ THƯ|PHÓ)/u)[0] ?? '',
          place ? [place] : [],
        ),
        [span],
        ['issuer'],
      );
  }
  return ABSENT;
}

/** "HỘI NGHỊ LẦN THỨ SÁU BAN CHẤP HÀNH TRUNG ƯƠNG KHÓA XI," is the Ban Chấp hành Trung ương that met. */
const ofName = (words: string): string =>
  words
    .replace(/\s+/gu, ' ')
    .replace(/^(?:hội nghị|đại hội).*?(?=ban chấp hành|đảng bộ|chi bộ)/iu, '')
    .replace(/\s+kho[áa]\s+[ivxlc]+.*$/iu, '')
    .replace(/\s+khóa\s+[ivxlc]+.*$/iu, '')
    .replace(/[,.\s]+$/u, '');

/** The body that issues the document, as distinct from the body above it in the letterhead. */
export function issuerOf(document: SourceDocument, blocks: readonly BlockView[], sources: IssuerSources): Issuer {
  const place = factValue(sources.place);
  const bodies = letterheadBodies(bodyLines(sources), place ? [place] : []);
  const issuing = bodies.at(-1);
  const above = bodies.at(-2);
  const parentBody = above ? present(document, above.name, above.parts) : ABSENT;
  const { title } = sources;
  if (title?.of) {
    const letterhead = issuing ? present(document, issuing.name, issuing.parts) : ABSENT;
    const name = normalCase(ofName(document.text.slice(title.of.start, title.of.end)), place ? [place] : []);
    return { issuer: present(document, name, [title.of]), parentBody: above ? parentBody : letterhead };
  }
  if (!issuing) return { issuer: withoutLetterhead(document, blocks, sources), parentBody: ABSENT };
  if (CENTRE.test(fold(issuing.name)) && !above) {
    const signed = bySignature(document, sources.signature, null);
    if (signed.presence === 'present' && stripDiacritics(fold(signed.value)) !== 'ban chap hanh trung uong')
      return { issuer: signed, parentBody: present(document, issuing.name, issuing.parts) };
  }
  return { issuer: present(document, fullName(issuing, above), issuing.parts), parentBody };
}
