import type { RequirementFact } from '@dondoc/model';
import { fold } from '@dondoc/text';
import { firstHit, type Hit, phrasePattern } from '../words/phrases.js';
import { EMPTY_MEANS } from '../words/solutions.js';
import type { Patterns } from '../words/vocabularies.js';
import { evidenceAt, type ItemReading, judged, present, quoteAt } from './reading.js';

const EMPTY = phrasePattern(EMPTY_MEANS);
/** A channel in brackets: “(qua Văn phòng Sở)”, “(thông qua Sở Nội vụ)”. */
const CHANNEL = /\((?:thông\s+)?qua\s+[^()]{3,80}\)/gu;

/** A step for each case: “Nếu …: chuyển …”, “Trường hợp …, đề xuất …”, “hướng dẫn … hoặc chuyển … đến …”. */
const CASES =
  /(?:^|[.;:]\s*)(?:nếu|trường hợp|đối với(?!\s(?:sở|ngành|các|ban|bộ|ubnd|ủy ban|phòng|đảng ủy|đơn vị|cơ quan)))\s[^.;:,]{4,90}[:,]\s*\p{L}[^.;]{8,80}|\shoặc\s(?:chuyển|gửi|báo|nộp)\s[^.;]{5,60}/gu;

/** “bằng xe lưu động”, “bằng ngân sách thành phố”: a means; not “bằng khen”, “công bằng”, “bằng nhiều …”. */
const BY =
  /(?<!(?:công|cân|văn|thăng|đồng|mặt|tấm|cấp|tặng)\s)(?<![\p{L}\p{M}])bằng\s(?!(?:khen|cấp|chứng|lái|nhau|hoặc|không|được|mọi|nhiều|các|những|tốt nghiệp|đại học|số|tổng|mức|ít nhất|\d))[\p{L}\p{M}]{2,}(?:\s[\p{L}\p{M}]+){0,5}/gu;

/** What is adopted at a meeting is no means: “thông qua chương trình; …”. */
const ADOPTED =
  /^thông\s+qua\s+(?:nghị quyết|chương trình|biên bản|báo cáo|danh sách|quy chế|dự thảo|nội dung|kế hoạch)(?:\s+(?:làm việc|hội nghị|công tác|đại hội))?\s*(?:[,;.]|$)/u;

/** A word of means that something follows, and something that says how. */
function means(folded: string, patterns: Patterns): Hit | null {
  const step = firstHit(CHANNEL, folded) ?? firstHit(CASES, folded) ?? firstHit(BY, folded);
  if (step) return step;
  for (let at = 0; ; ) {
    const hit = firstHit(patterns.means, folded, at);
    if (!hit) return null;
    at = hit.end;
    if (ADOPTED.test(folded.slice(hit.start))) continue;
    const empty = firstHit(EMPTY, folded, hit.start);
    if (empty && empty.start <= hit.end + 3) {
      // “bằng các hình thức phù hợp như: …” goes on to name them.
      const example = /^[^;.]{0,30}\snhư:?\s/u.exec(folded.slice(empty.end));
      if (!example) continue;
    }
    const rest = /^(?:\s*[^\s;.]+){0,7}/u.exec(folded.slice(hit.end))?.[0] ?? '';
    return { start: hit.start, end: hit.end + rest.length };
  }
}

/** What stands before the item in its line: “Đối với đơn nặc danh: ”, where the case is named and the item is the step. */
const CASE_BEFORE =
  /(?:^|[.;]\s*)(?:[-+•*\da-z.)\s]{0,6})(?:nếu|trường hợp|đối với(?!\s(?:sở|ngành|các|ban|bộ|ubnd|ủy ban|phòng|đảng ủy|đơn vị|cơ quan)))\s[^.;:]{4,120}[:,]\s*$/u;

function stepOfCase({ item, doc }: ItemReading): boolean {
  const [first] = item.evidence;
  if (!first || first.document !== undefined) return false;
  const line = doc.text.lastIndexOf('\n', first.start - 1) + 1;
  return CASE_BEFORE.test(fold(doc.text.slice(Math.max(line, first.start - 160), first.start)));
}

/**
 * Requirement 3, “cụ thể giải pháp”: a means, method, step, tool, channel or source of money is `yes`, a general way
 * (“bằng nhiều hình thức phù hợp”, “theo quy định”) `vague`. Columns and the item's own words: the better of them.
 */
export function judgeSolution(reading: ItemReading): RequirementFact {
  const { item, folded, text, patterns } = reading;
  const columns = [present(item.solution), present(item.funding)].filter((c) => c !== null);
  const definite = columns.find(
    (c) => !firstHit(patterns.generalWays, fold(c.value)) || means(fold(c.value), patterns),
  );
  if (definite) return judged(reading, 'yes', `cột ghi “${definite.value}”`, definite.evidence);
  const how = means(folded, patterns);
  if (how) return judged(reading, 'yes', `nêu cách làm: “${quoteAt(text, how)}”`, evidenceAt(reading, how));
  if (stepOfCase(reading)) return judged(reading, 'yes', 'nêu cách xử lý cho từng trường hợp');
  const general = firstHit(patterns.generalWays, folded);
  if (general)
    return judged(reading, 'vague', `cách làm chung chung: “${quoteAt(text, general)}”`, evidenceAt(reading, general));
  // Money “as regulated” is said of every plan; a way of working “as regulated” is at least one.
  const solution = present(item.solution);
  if (solution) return judged(reading, 'vague', `cột ghi “${solution.value}”`, solution.evidence);
  return judged(reading, 'no', 'không nêu cách làm, phương tiện hay nguồn lực');
}
