/** Words for no fixed time. `kind` as the annotation guide has it. Sources over folded text. */
export interface DeadlineWord {
  readonly kind: 'ongoing' | 'vague';
  readonly phrase: string;
}

/** Longest first where one holds another. Seen in directives and plans of 2005–2026; the guide's table names the first of each kind. */
export const DEADLINE_WORDS: readonly DeadlineWord[] = [
  {
    kind: 'ongoing',
    phrase:
      '(?:(?:thực hiện|duy trì|triển khai)\\s+)?thường xuyên(?:\\s*(?:,|và|-)?\\s*(?:liên tục|lâu dài|hằng ngày|định kỳ và đột xuất|đột xuất))?',
  },
  { kind: 'ongoing', phrase: '(?:thực hiện|duy trì|triển khai)\\s+(?:\\p{L}+\\s+){0,2}liên tục' },
  { kind: 'ongoing', phrase: 'liên tục' },
  { kind: 'vague', phrase: '(?:trong\\s+)?thời gian\\s+(?:sớm nhất|ngắn nhất|nhanh nhất|tới|sắp tới|gần nhất)' },
  {
    kind: 'vague',
    phrase: '(?:một cách\\s+)?(?:khẩn trương|kịp thời|nhanh chóng nhất|cấp bách|khẩn cấp)(?:\\s+nhất)?',
  },
  { kind: 'vague', phrase: 'sớm(?:\\s+nhất)?' },
  { kind: 'vague', phrase: 'ngay(?:\\s+(?:lập tức|tức thì))?' },
  { kind: 'vague', phrase: '(?:tức thì|tức thời|lập tức)' },
  {
    kind: 'vague',
    phrase: 'theo\\s+(?:đúng\\s+)?(?:lộ trình|thời gian|thời hạn|lịch)(?:\\s+[\\p{L}\\p{N}]+){0,8}',
  },
  {
    kind: 'vague',
    phrase:
      'trong\\s+(?:suốt\\s+)?(?:quá trình|thời gian)\\s+(?:triển khai|thực hiện|tập huấn|diễn ra|tổ chức)(?:\\s+[\\p{L}\\p{N}]+){0,6}',
  },
];

/**
 * Words right before one of the above that make it no deadline, by the word they stand before: budget terms ("chi thường
 * xuyên", Luật Ngân sách nhà nước 2015, Điều 4), names ("giáo dục thường xuyên"), manner and place ("ngay từ đầu", "ngay tại").
 */
export const NOT_DEADLINE_BEFORE: Readonly<Record<string, string>> = {
  'thường xuyên':
    'chi|giáo dục|kinh phí|vốn|nguồn|không|chưa|nhiệm vụ|công tác|chế độ|học|báo cáo viên|hoạt động|đào tạo|ủy viên|kinh tế|ngân sách|sự nghiệp',
  'liên tục': 'năm|tháng|phát triển|đào tạo|học tập|không|tăng trưởng|tăng|cải tiến|đổi mới',
  sớm: 'cảnh báo|phát hiện|chẩn đoán|can thiệp|từ|giáo dục|quá|dự báo|đến|nghỉ hưu|vụ|tiếp cận',
  ngay: 'trả lời|không|hiện',
  'kịp thời': 'không|chưa|tính|đầy đủ và|phục vụ',
  'khẩn cấp': 'tình trạng|tình huống|trường hợp|phương án|sơ tán|cứu trợ|tình thế|thiên tai|ứng phó',
  'cấp bách': 'nhiệm vụ|giải pháp|vấn đề|yêu cầu|biện pháp|tình huống|trường hợp|là|việc',
};

/** The same, for words right after. */
export const NOT_DEADLINE_AFTER: Readonly<Record<string, string>> = {
  ngay: 'từ|tại|ở|cả|trong|trên|thẳng|ngắn|sát|bên|khi|sau|trước|chính',
  sớm: 'hơn|muộn|sang',
  'thường xuyên': 'và nguồn|cho giáo dục',
};
