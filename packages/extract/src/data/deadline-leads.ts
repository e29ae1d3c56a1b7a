/**
 * How the words before a calendar time bind it.
 * `by`: the time itself is still in time; `before`: a day is still in time (bodies count "trước ngày 15/9" as the 15th),
 * a longer period is not; `within`: in the period; `since`: from its first day on; `finish`: a day is the last one, a
 * longer period is the time to do it in.
 */
export type LeadMode = 'by' | 'before' | 'within' | 'since' | 'finish';

export interface LeadPhrase {
  readonly mode: LeadMode;
  /** Regular expression source over folded text; stands right before the time. */
  readonly phrase: string;
  /** Where the phrase was seen, or the text that sets it. */
  readonly source: string;
}

const CORPUS = 'directives and plans of 2005–2026, see the conventions of official documents';

/** Longest first where one ends another. */
export const LEAD_PHRASES: readonly LeadPhrase[] = [
  {
    mode: 'by',
    phrase: '(?:chậm|muộn|trễ) nhất(?:\\s*(?:là|vào|trong|đến hết|đến|tới|trước|cũng phải xong))*',
    source: CORPUS,
  },
  { mode: 'by', phrase: 'không\\s+(?:muộn|chậm|trễ|quá)(?:\\s+hơn)?', source: CORPUS },
  { mode: 'by', phrase: 'hạn\\s+(?:chót|cuối cùng|cuối)(?:\\s*(?:là|đến hết|đến|tới|vào|trước|:))*', source: CORPUS },
  { mode: 'before', phrase: '(?:thời hạn\\s+)?trước(?:\\s+(?:thời điểm|thời hạn|hoặc trong))?', source: CORPUS },
  { mode: 'since', phrase: '(?:kể|bắt đầu|tính)\\s+từ', source: CORPUS },
  { mode: 'by', phrase: 'từ nay(?:\\s+cho)?\\s+(?:đến|tới)(?:\\s+(?:hết|cuối|trước))?', source: CORPUS },
  {
    mode: 'by',
    phrase: '(?:cho\\s+)?(?:đến|tới)(?:\\s+(?:hết|trước|thời điểm))?',
    source: CORPUS,
  },
  { mode: 'by', phrase: 'hết', source: CORPUS },
  { mode: 'since', phrase: 'từ', source: CORPUS },
  { mode: 'within', phrase: '(?:ngay\\s+)?trong(?:\\s+(?:suốt|cả|vòng|dịp|khoảng|thời gian))?', source: CORPUS },
  { mode: 'within', phrase: '(?:diễn ra\\s+)?vào(?:\\s+(?:dịp|khoảng|lúc))?', source: CORPUS },
  { mode: 'finish', phrase: '(?:hoàn thành|hoàn tất|kết thúc|xong|làm xong)(?:\\s+(?:vào|trong))?', source: CORPUS },
  { mode: 'within', phrase: 'dự kiến(?:\\s+(?:vào|trong|từ|khoảng))?', source: CORPUS },
];

/** Words that belong to the phrase where they stand right before it: "hoàn thành trước …", "dự kiến từ …". */
export const LEAD_VERBS =
  '(?:(?:và|phải|cơ bản|đảm bảo|bảo đảm)\\s+)?(?:hoàn thành|hoàn tất|kết thúc|làm xong|xong|dự kiến|thực hiện|triển khai)';

/** Field names before a colon, Nghị định 30/2020/NĐ-CP asks for none; bodies print these. `finish` where it names an end. */
export const FIELD_LABELS: readonly { readonly mode: 'finish' | 'within'; readonly phrase: string }[] = [
  {
    mode: 'finish',
    phrase:
      '(?:thời hạn|thời gian|tiến độ|mốc|ngày|hạn|thời điểm)\\s+(?:hoàn thành|hoàn tất|kết thúc|trình|báo cáo|nộp|gửi|ban hành)[^:;.\\n]{0,40}',
  },
  { mode: 'finish', phrase: '(?:thời hạn|hạn)(?:\\s+thực hiện)?' },
  {
    mode: 'within',
    phrase:
      '(?:thời gian|tiến độ|lộ trình|thời điểm|kỳ hạn)(?:\\s+(?:thực hiện|triển khai|tổ chức|tiến hành|dự kiến|áp dụng|kiểm tra|huấn luyện|họp))?[^:;.\\n]{0,40}',
  },
];
