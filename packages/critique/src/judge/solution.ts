import type { RequirementFact } from '@dondoc/model';
import { fold } from '@dondoc/text';
import { firstHit, type Hit, phrasePattern } from '../words/phrases.js';
import { EMPTY_MEANS, GENERAL_WAYS, MEANS_WORDS } from '../words/solutions.js';
import { evidenceAt, type ItemReading, judged, present, quoteAt } from './reading.js';

const MEANS = phrasePattern(MEANS_WORDS);
const GENERAL = phrasePattern(GENERAL_WAYS);
const EMPTY = phrasePattern(EMPTY_MEANS);
/** A channel in brackets: “(qua Văn phòng Sở)”, “(thông qua Sở Nội vụ)”. */
const CHANNEL = /\((?:thông\s+)?qua\s+[^()]{3,80}\)/gu;

/** A step for each case: “Nếu …: chuyển …”, “Trường hợp …, đề xuất …”, “hướng dẫn … hoặc chuyển … đến …”. */
const CASES =
  /(?:^|[.;:]\s*)(?:nếu|trường hợp|đối với(?!\s(?:sở|ngành|các|ban|bộ|ubnd|ủy ban|phòng|đảng ủy|đơn vị|cơ quan)))\s[^.;:,]{4,90}[:,]\s*\p{L}[^.;]{8,80}|\shoặc\s(?:chuyển|gửi|báo|nộp)\s[^.;]{5,60}/gu;

/** “bằng xe lưu động”, “bằng ngân sách thành phố”: a means; not “bằng khen”, “công bằng”, “bằng nhiều …”. */
const BY =
  /(?<!(?:công|cân|văn|thăng|đồng|mặt|tấm|cấp|tặng)\s)(?<![\p{L}\p{M}])bằng\s(?!(?:khen|cấp|chứng|lái|nhau|hoặc|không|được|mọi|nhiều|các|những|tốt nghiệp|đại học|số|tổng|mức|ít nhất|\d))[\p{L}\p{M}]{2,}(?:\s[\p{L}\p{M}]+){0,5}/gu;

/** A word of means that something follows, and something that says how. */
function means(folded: string): Hit | null {
  const step = firstHit(CHANNEL, folded) ?? firstHit(CASES, folded) ?? firstHit(BY, folded);
  if (step) return step;
  for (let at = 0; ; ) {
    const hit = firstHit(MEANS, folded, at);
    if (!hit) return null;
    at = hit.end;
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

/**
 * Requirement 3, “cụ thể giải pháp”: a means, method, step, tool, channel or source of money is `yes`, a general way
 * (“bằng nhiều hình thức phù hợp”, “theo quy định”) `vague`.
 */
export function judgeSolution(reading: ItemReading): RequirementFact {
  const { item, folded, text } = reading;
  for (const column of [present(item.solution), present(item.funding)]) {
    if (!column) continue;
    const words = fold(column.value);
    const empty = firstHit(GENERAL, words) && !means(words);
    return judged(reading, empty ? 'vague' : 'yes', `cột ghi “${column.value}”`, column.evidence);
  }
  const how = means(folded);
  if (how) return judged(reading, 'yes', `nêu cách làm: “${quoteAt(text, how)}”`, evidenceAt(reading, how));
  const general = firstHit(GENERAL, folded);
  if (general)
    return judged(reading, 'vague', `cách làm chung chung: “${quoteAt(text, general)}”`, evidenceAt(reading, general));
  return judged(reading, 'no', 'không nêu cách làm, phương tiện hay nguồn lực');
}
