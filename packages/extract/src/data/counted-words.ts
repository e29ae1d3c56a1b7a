/** Numbers that bodies write out in a term: "trong vòng mười lăm ngày". */
export const COUNT_WORDS: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười lăm': 15,
  'hai mươi': 20,
  'ba mươi': 30,
};

/** Words before a counted term. Sources over folded text; seen in directives and plans of 2005–2026. */
export const TERM_LEADS =
  '(?:(?:chậm|muộn|trễ)\\s+nhất(?:\\s+(?:là|không quá|trong|vào|sau))*|không\\s+quá|tối đa(?:\\s+(?:là|không quá))?|(?:ngay\\s+)?trong(?:\\s+(?:vòng|thời hạn|thời gian|khoảng|khoảng thời gian))*(?:\\s+(?:không quá|tối đa|chậm nhất|là))*|thời hạn(?:\\s+(?:là|không quá|tối đa|trong))*|sau)';

/** What a term counts from. */
export const TERM_FROM =
  '(?:,?\\s*(?:được\\s+)?(?:kể|tính|bắt đầu)(?:\\s+(?:kể|tính))?\\s+từ(?:\\s+(?:thời điểm|lúc))?|\\s+từ(?=\\s+(?:ngày|khi|thời điểm|lúc)\\s)|,?\\s*sau(?=\\s+(?:ngày|khi)\\s))';

/** Kinds of document that call themselves "… này". */
const OWN =
  '(?:văn bản|công văn|kế hoạch|quyết định|chỉ thị|kết luận|thông báo|công điện|nghị quyết|hướng dẫn|chương trình|quy định|quy chế|thông tri|đề án)';

/** The day of the document itself, at the opening of a folded anchor: "ngày ký", "ngày ban hành Kế hoạch này". */
export const OWN_DAY: RegExp = new RegExp(
  `^(?:ngày|khi|thời điểm|lúc)?\\s*(?:${OWN}\\s+(?:này\\s+)?(?:được\\s+)?)?(?:ký(?:,|\\s+và)?(?:\\s*ban hành)?|ban hành|phát hành)(?:\\s+${OWN}(?:\\s+này)?)?(?=$|\\s+(?:và|để|đến|phải|cho|các|thì|nhằm)\\s)`,
  'u',
);

/** Words after which the clause goes on and no longer says what a term counts from. */
export const AFTER_ANCHOR: RegExp =
  /(?:\s+và)?\s+(?:để|nhằm|phải|thì|mà|báo cáo|trình|gửi|hoàn thành)(?![\p{L}\p{M}\p{N}]).*$/u;
