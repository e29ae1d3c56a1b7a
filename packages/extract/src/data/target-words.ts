/**
 * Words that tell a level to be reached from one that was measured or is a norm. Folded. Sources: reading of the aims of plans and
 * directives of all levels; Luật Thi đua, khen thưởng and Luật Ngân sách nhà nước for the norms that are no targets.
 */

/** Set a level, wherever it stands in the clause. */
export const AIMS =
  'phấn đấu|mục tiêu|chỉ tiêu|bảo đảm|đảm bảo|ít nhất|tối thiểu|nâng|rút ngắn|cắt giảm|tiết kiệm|không quá|tối đa|trở lên|trở xuống|đến năm|đến hết năm|đến cuối năm|đến 20\\d\\d|hoàn thành|giải ngân|triệt để|duy trì|kéo giảm|phải|giữ vững|không để';
/** Tell of what was, is or was forecast. */
export const PAST =
  'đã|đến nay|mới đạt|mới chỉ|chỉ đạt|ước|ước đạt|ước tính|lũy kế|so với cùng kỳ|so cùng kỳ|cùng kỳ năm trước|cùng kỳ|hiện nay|hiện có|hiện còn|tính đến|tính từ đầu năm|theo báo cáo|theo thống kê|kết quả|tháng đầu năm|năm qua|thời gian qua|vừa qua|đạt được kết quả|còn thấp|chiếm|bình quân cả nước|bình quân chung cả nước|xếp thứ|chưa đạt|thấp hơn|cao hơn|so với năm|trong đó có \\d+ chỉ tiêu|có \\d+/\\d+|vượt kế hoạch|vượt chỉ tiêu';
/** Rates that are fixed by law or by agreement, shares of votes, chances. */
export const NORMS =
  'lãi suất|thuế suất|mức thuế|tiền lương|phụ cấp|lương|phí|lệ phí|mức hưởng|mức hỗ trợ|mức đóng|số phiếu|phiếu tín nhiệm|tổng số phiếu|bằng \\d[\\d,.]*\\s?%|quá \\d[\\d,.]*\\s?%|mức trợ cấp|trợ cấp|xử phạt|cổ phần|vốn điều lệ|độ ẩm|nồng độ|công thức|độ dốc|xác suất|điểm chuẩn|chênh lệch|(?:dự án|đơn vị|địa phương|chủ đầu tư|xã)(?:\\s+\\S+){0,3}?\\s+(?:giải ngân|có tỷ lệ giải ngân|đạt)\\s+(?:dưới|thấp)';
/** Headings under which every quantity is an aim; under the others, those that tell of the past. */
export const AIM_HEADING: RegExp = /(?:mục tiêu|chỉ tiêu|phấn đấu)/u;
export const PAST_HEADING: RegExp =
  /^(?:\P{L}*)(?:tình hình|kết quả|đánh giá|thực trạng|bối cảnh|ưu điểm|hạn chế|tồn tại|khó khăn|nguyên nhân|bài học|đặc điểm|một số kết quả|những kết quả)/u;
/** Counted things that are no outputs: times, places in the text, tiers. */
export const NOT_COUNTED: RegExp =
  /^(?:tháng|năm|ngày|giờ|phút|tuần|quý|buổi|lần|ngày làm việc|nhiệm vụ|giải pháp|nội dung|nhóm|mục tiêu|chỉ tiêu|yêu cầu|khâu|bước|cấp|điều|khoản|điểm|mức|trong|của|và|hoặc|đến|tuổi|người trở|thành viên|bản|bộ|mặt|tiêu chí|nguyên tắc|quan điểm|con số|đồng chí|đại biểu|từ|lĩnh vực|trụ cột|đột phá|rõ|chương|phần|hình thức|cơ quan|loại|phương án|trường hợp|xã|phường|tỉnh|ngành|khối|đợt|kỳ|nhiệm kỳ)(?![\p{L}\p{M}])/u;

/** Acts that bring forth what can be counted. */
export const OUTPUT_ACTS =
  'tổ chức|mở|thành lập|xây dựng|trồng|trồng mới|lắp đặt|khởi công|khánh thành|ban hành|biên soạn|phát hành|sản xuất|mua|đầu tư|triển khai';
/** What such acts bring forth, as plans and directives count it. */
export const OUTPUT_NOUNS: RegExp =
  /^(?:lớp|cuộc|hội nghị|hội thảo|hội thi|hội diễn|tọa đàm|đoàn|đội|tổ|mô hình|dự án|công trình|căn|ngôi|phòng|trạm|điểm|tin|bài|phóng sự|chuyên mục|chương trình|sản phẩm|bộ tài liệu|đề án|chuyên đề|khóa|phiên|tủ|câu lạc bộ|hợp tác xã|ha|km|cây|thiết bị|máy)(?![\p{L}\p{M}])/u;
