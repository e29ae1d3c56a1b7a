/** Documents and aims whose names go on with a year: "Chiến lược … đến năm 2030". Sources over folded text. */
export const PROGRAMMES =
  'chiến lược|quy hoạch|chương trình|đề án|kế hoạch|mục tiêu|chỉ tiêu|định hướng|phương hướng|tầm nhìn|nghị quyết|dự án|khung|nhiệm vụ|dự báo|nhu cầu|lộ trình|tiến độ';

/** What happened or is told of within a period: "tình hình … trong năm 2025", "được giao trong năm". */
export const REPORTED =
  'tình hình|số liệu|kết quả|thành tích|tồn tại|hạn chế|được giao|được phê duyệt|được ban hành|đã|diễn ra|xảy ra|phát sinh|còn lại|hết hiệu lực|đến hạn|ban hành từ|số vụ|số lượng|so với';

/** Openings of a condition, which the clause after the comma answers. */
export const CONDITIONS = 'nếu|trường hợp|trong trường hợp|quá|khi|đối với';
