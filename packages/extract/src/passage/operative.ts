import { fold } from '@dondoc/text';
import type { Passage } from './clauses.js';

/** Closing formulas, takings-note and entry into force: they order nothing. */
const FORMULAS =
  /^(?:ban hành kèm theo|(?:chi tiết |mọi chi tiết )?(?:xin )?(?:vui lòng )?liên hệ(?: với)? (?:phòng|văn phòng|đồng chí|ông|bà|số)|trên đây là|nơi nhận|xin trân trọng|trân trọng|trong đó nêu rõ)|(?:xin )?thông báo (?:để|và đề nghị)|(?:biết|để biết)(?: và)?,? (?:nghiêm túc )?(?:triển khai |tổ chức |phối hợp )?thực hiện|có hiệu lực (?:thi hành )?(?:kể )?từ|thay thế (?:chỉ thị|quyết định|kế hoạch|công văn|nghị quyết) số|(?<!(?:căn cứ|theo|từ|dựa trên|trên cơ sở|bám sát|cứ vào) (?:nội dung )?)(?:kế hoạch|chương trình|nghị quyết|kết luận|chỉ thị|quyết định|hướng dẫn|thông báo|văn bản|quy định) này (?:được )?(?:xây dựng|ban hành|thay thế|gửi|sao gửi|phổ biến|thông báo)(?: |$)|trân trọng thông báo|^(?:mẫu|biểu mẫu) /u;
/** First words of passages that tell or list instead of ordering. */
const NOUN_OPENINGS =
  /^(?:nội dung|thời gian|địa điểm|kinh phí|nguồn|công tác|việc|các|những|một số|số|tỷ lệ|tổng (?:số|cộng|mức|kinh phí|diện tích|vốn|dự toán|thời gian)|mức|trên|đây|qua|theo|tại|danh sách|là|về|đến nay|hiện nay|trong|với|từ|do|vì|nhờ|tuy nhiên|song|nhìn chung|khái niệm|mục|phần|chương|điều \d|khoản|kết quả|mục tiêu|mục đích|yêu cầu|quan điểm|kính|thể|căn cứ|đối tượng|thành phần|phạm vi|năm|ngày|tháng|quý|giai đoạn|sáng|chiều|tối|hình thức|cơ sở|phương tiện|họ và tên|chức vụ|đơn vị|sản phẩm|ghi chú|lưu(?=\s*:)|như|ví dụ|trung tâm|trường|ông|bà|đồng chí|đại diện|ban|hội|chi|tổ|giải|thể lệ|tên|khẩu hiệu|slogan|chủ đề|bài|tiêu chí|điểm|hồ sơ|phụ lục|biểu|bảng|mẫu|hệ thống|nhóm|loại|doanh nghiệp|người|nhân dân|xã|phường|huyện|tỉnh|thành phố|cán bộ|công chức|\d)(?![\p{L}\p{M}])/u;

/** Signs of telling near the start. */
const TOLD = /^(?:\S+\s+){0,14}(?:đã|được|còn|chưa|đang|là|bị|có)(?![\p{L}\p{M}])/u;

/** How sure a place must be of orders before a passage that does not say so itself counts as one. */
export type Place = 'strict' | 'named' | 'open' | 'listed';

/**
 * True where the passage obliges. `strict`: before the operative part, where only "X yêu cầu Y …" does; `named`: only what names
 * its owner; `open`: orders; `listed`: also bullets that open with a word that is no known act.
 */
export function obliges(text: string, passage: Passage, place: Place): boolean {
  const { clause, words } = passage;
  const folded = fold(text.slice(passage.span.start, passage.span.end));
  if (words.length < 3 || clause.act >= words.length - (clause.assigned ? 1 : 0) || FORMULAS.test(folded)) return false;
  if (clause.kind === 'statement' || clause.kind === 'name' || passage.told) return false;
  if (place === 'strict') return clause.assigned && clause.kind === 'order';
  if (place === 'named') return clause.kind === 'order' && (clause.lead.length > 0 || clause.assigned);
  if (clause.kind === 'order') return true;
  return place === 'listed' && passage.first && !TOLD.test(folded) && !NOUN_OPENINGS.test(folded) && !words[1]?.capital;
}
