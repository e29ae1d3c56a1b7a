/**
 * What stands under a heading. `work`: what has to be done; `background`: aims, requirements, viewpoints, assessments, grounds
 * and settings, which order nothing; `funding`: money, which orders only where a body is named.
 */
export type SectionKind = 'work' | 'background' | 'funding';

/** Folded openings and words of headings, first match decides. Sources: Nghị định 30/2020/NĐ-CP, Phụ lục III; real skeletons of plans and directives. */
export const SECTION_HEADS: readonly (readonly [pattern: RegExp, kind: SectionKind])[] = [
  [
    /^(?:kết quả|đánh giá|tình hình|thực trạng|bối cảnh|ưu điểm|hạn chế|tồn tại|những tồn tại|những hạn chế|khó khăn|nguyên nhân|bài học|khái quát|đặc điểm|sự cần thiết|căn cứ|cơ sở|nguy cơ|dự báo|nhận định|về kết quả|về tình hình|một số kết quả|những kết quả)(?: |$|,|:)/u,
    'background',
  ],
  [
    /^(?:thời gian|địa điểm|thành phần|đối tượng|phạm vi|chủ đề|khẩu hiệu|thời lượng|ban tổ chức|giải thích|hiệu lực|điều khoản|cơ cấu giải)(?: |$|,|:)/u,
    'background',
  ],
  [/^nội dung (?:kiểm tra|thanh tra|giám sát|khảo sát|thi(?! đua)|huấn luyện|báo cáo)(?![\p{L}\p{M}])/u, 'background'],
  [/(?:nhiệm vụ|giải pháp|tổ chức thực hiện|phân công|biện pháp)/u, 'work'],
  [
    /^(?:yêu cầu (?:chung|cụ thể|đặt ra)|yêu cầu|mục đích|mục đích,? yêu cầu|mục đích (?:và|-) yêu cầu|ý nghĩa|quan điểm|quan điểm chỉ đạo|phương châm|nguyên tắc|mục tiêu|chỉ tiêu|mục tiêu (?:chung|tổng quát|cụ thể)|các chỉ tiêu|một số chỉ tiêu|tầm nhìn|định hướng)(?:$|[,:.] ?|( và | - ).*$| (?:chung|cụ thể|tổng quát|chủ yếu|đến năm|năm|của|phấn đấu|giai đoạn|chỉ đạo|trọng tâm).*$)/u,
    'background',
  ],
  [/^(?:kinh phí|nguồn kinh phí|nguồn lực|dự toán)/u, 'funding'],
  [/^(?:nội dung|trách nhiệm|triển khai|phương án|kế hoạch|công tác|về )/u, 'work'],
];

/** Openings of the titles of annexes that are forms to be filled in or lists to be looked up: what stands in them orders nothing. */
export const FORM_TITLES: RegExp =
  /^(?:đề cương|mẫu|biểu mẫu|phiếu|biên bản|bản cam kết|bản đăng ký|giấy mời|hướng dẫn (?:ghi|điền)|biểu(?: số)?(?: \d+)?:? (?:báo cáo|tổng hợp)|báo cáo)(?![\p{L}\p{M}])/u;
