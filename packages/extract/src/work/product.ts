import type { Span } from '@dondoc/model';
import { boundary, fold, literal, tokens } from '@dondoc/text';
import { DELIVERABLES, MAKING } from '../data/products.js';

const anyOf = (phrases: readonly string[]): string =>
  [...phrases]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|');

const MADE = boundary(`(?:${anyOf(MAKING)})\\s+(?:các\\s+|dự thảo\\s+)?(?<product>${anyOf(DELIVERABLES)})`);
/** Where the name of a deliverable ends: a purpose, a time, an addressee or the next act. */
const END = boundary(
  'để|nhằm|trước ngày|trước tháng|trong tháng|trong quý|trong năm|chậm nhất|gửi|báo cáo|trình|hoàn thành|theo quy định|theo đúng|bảo đảm|đảm bảo|làm cơ sở|đồng thời|và tổ chức|và triển khai|và gửi|và trình',
);
/** A bare "kế hoạch" names nothing: what it is about takes two words at least. */
const FEWEST_WORDS = 2;

/** The deliverable that a passage names by what it is about ("ban hành Quy chế làm việc của …"), or null. */
export function productIn(text: string, span: Span): Span | null {
  const folded = fold(text.slice(span.start, span.end));
  const made = MADE.exec(folded);
  const noun = made?.groups?.product;
  if (!made || noun === undefined) return null;
  const start = made.index + made[0].length - noun.length;
  const rest = folded.slice(start + noun.length);
  const stop = Math.min(...[rest.search(/[,;:.()]/u), rest.search(END)].filter((n) => n >= 0), rest.length);
  const end = start + noun.length + rest.slice(0, stop).trimEnd().length;
  if (tokens(folded.slice(start + noun.length, end)).length < FEWEST_WORDS) return null;
  return { start: span.start + start, end: span.start + end };
}
