import { list, type PhraseGroup } from './phrases.js';

const AIMS = 'Kết luận 328-KL/ĐUK, mục 1: chương trình “còn chung chung”';
const TASKS = 'cách giao việc thường gặp trong kế hoạch, chương trình hành động';
const MANUAL = 'Nghị định 30/2020/NĐ-CP, Phụ lục I và III: tên việc soạn, ký, gửi văn bản';

/** Verbs that wish for more or better: alone they say nothing that could be checked. */
export const SLOGANS: readonly PhraseGroup[] = [
  {
    source: AIMS,
    phrases: list(`
      tăng cường; đẩy mạnh; nâng cao; phát huy; chú trọng; quan tâm; thúc đẩy; củng cố; giữ vững; không ngừng;
      phấn đấu; quyết tâm; nêu cao; đề cao; tạo chuyển biến; tạo sự chuyển biến; tạo sự đồng thuận; tạo đồng
      thuận; tạo sự thống nhất; tạo khí thế; tạo động lực; tạo tiền đề; tạo bước đột phá; tạo điều kiện; góp phần; khơi
      dậy; khắc phục tình trạng; làm tốt; thực hiện tốt; thực hiện có hiệu quả; thực hiện hiệu quả; thực hiện
      nghiêm; thực hiện nghiêm túc; triển khai có hiệu quả; chấp hành nghiêm; bảo đảm; đảm bảo; siết chặt; khai
      thác hiệu quả; sử dụng hiệu quả; coi trọng; gắn với; khuyến khích; tranh thủ; quyết liệt; xác định rõ; nhận
      thức rõ; thống nhất nhận thức; nỗ lực; sẵn sàng; chủ động tham gia; tích cực tham gia`),
  },
];

/** Work without an end of its own: it can only be checked where it names what, whom or how much. */
export const SOFT_ACTS: readonly PhraseGroup[] = [
  {
    source: TASKS,
    phrases: list(`
      tuyên truyền; vận động; động viên; quán triệt; nắm bắt; nắm chắc; nắm tình hình; lãnh đạo; chỉ đạo; phối
      hợp; tham gia; hòa giải; quản lý; giáo dục; huy động; thu hút; ngăn chặn; đấu tranh; phòng ngừa; nghiên cứu;
      học tập; xử lý nghiêm; kiến nghị xử lý; chịu trách nhiệm; tạo thuận lợi; tháo gỡ; phát hiện; cụ thể hóa;
      truyền thông; thông tin kịp thời; phát triển; mở rộng; đổi mới; hợp tác; thi đua; tuân thủ; giảm thiểu; hạn chế`),
  },
];

/** Acts that someone can see done or not done. */
export const ACTS: readonly PhraseGroup[] = [
  {
    source: MANUAL,
    phrases: list(`
      ban hành; trình; trình ký; soạn thảo; biên soạn; dự thảo; lập; ký kết; ký; gửi; báo cáo; thông báo; công bố;
      niêm yết; phê duyệt; thẩm định; thẩm tra; in ấn; lưu trữ; tổng hợp; tham mưu; đề xuất; kiến nghị; sơ kết;
      tổng kết; đăng tải; đăng ký; cấp; cấp phát; lấy ý kiến; công khai`),
  },
  {
    source: TASKS,
    phrases: list(`
      xây dựng; hoàn thiện; hoàn chỉnh; hoàn thành; sửa đổi; bổ sung; rà soát; kiểm tra; giám sát; thanh tra; kiểm
      toán; tổ chức; mở; thành lập; kiện toàn; bố trí; cử; phân công; phân bổ; giao; cài đặt; lắp đặt; nâng cấp;
      triển khai; thực hiện; đào tạo; bồi dưỡng; tập huấn; huấn luyện; hướng dẫn; phổ biến; giới thiệu; chuyển;
      chuyển giao; chuyển đổi; tiếp nhận; tiếp; tiếp đón; đón tiếp; khảo sát; điều tra; thống kê; đánh giá; khen
      thưởng; biểu dương; tôn vinh; mua sắm; sửa chữa; cải tạo; xây mới; khởi công; khánh thành; trồng; thu gom;
      xử lý; phun; tiêu hủy; tiêm; cung cấp; hỗ trợ; tặng; trao; chấm; quyết toán; dự trù; dự toán; chuẩn bị;
      thiết lập; cập nhật; số hóa; chuẩn hóa; kết nối; tích hợp; chia sẻ; đồng bộ; duy trì; đầu tư; theo dõi; đôn
      đốc; xác minh; giải thích; giải đáp; lắng nghe; ghi chép; tham quan; phát biểu; khai mạc; bế mạc; phát động;
      treo; tuyên bố; lựa chọn; tuyển chọn; tuyển dụng; đối thoại; tọa đàm; hội thảo; gặp mặt; tiếp xúc; định
      hướng; chỉnh sửa; giải quyết; thu thập; thu; nộp; giải ngân; thanh toán; giải phóng mặt bằng; quy hoạch;
      điều chỉnh; sắp xếp; sáp nhập; bàn giao; nghiệm thu; vận hành; thử nghiệm; thí điểm; áp dụng; ứng dụng; sử
      dụng; sản xuất; phát sóng; phát hành; viết; in; dán; chụp; quay; trưng bày; triển lãm; biểu diễn; thi; hội
      thi; diễn tập; tuần tra; trực; bảo trì; bảo dưỡng; khơi thông; nạo vét; lấy mẫu; xét nghiệm; khám; cấp cứu;
      sàng lọc; mời; họp; giao ban; bầu; kết nạp; bổ nhiệm; luân chuyển; điều động; kỷ luật; đối chiếu;
      kiểm kê; kiểm đếm; kê khai; xét; xét công nhận; công nhận; chứng nhận; nhập; xuất; vay; cho vay; xây; xóa;
      hủy; chấn chỉnh; xử phạt; tịch thu; tháo dỡ; di dời; cưỡng chế; thu hồi; bồi thường; tái định cư; phân loại;
      phân tích; tạo lập; tạo; khai trương; ra mắt; ra quân; thăm; thăm hỏi; tặng quà; vệ sinh; tổng vệ sinh; khử
      trùng; khử khuẩn; liên hệ; đặt; dẫn chương trình; điều hành; ổn định tổ chức; điểm danh; thảo luận; ý kiến
      chỉ đạo; chủ trì thẩm tra; dành thời gian; phát thanh; phát tờ rơi; lồng ghép; điều chuyển; tham vấn; tư
      vấn; hình thành; triệt phá; truy quét; bắt giữ; cảnh giới; vận chuyển; quan trắc; quảng bá; xúc tiến; kết
      nghĩa; đỡ đầu; dâng hương; nhập khẩu; xuất khẩu; chôn lấp; điều trị; bảo vệ; cân đối; kiểm soát; xác định;
      rà; nhân rộng; tổ chức thi; thi hành; lập danh sách; lập hồ sơ;
      lập kế hoạch; lập dự toán; lập biên bản; lập báo cáo; lập phương án; mở lớp; mở chuyên mục; cử cán bộ; cử đại diện; nộp báo cáo;
      gửi báo cáo; gửi văn bản; trình ủy ban; trình hội đồng; trình cấp có thẩm quyền; cấp giấy; ký cam kết; ký hợp đồng; đưa; tái cơ cấu; bảo tồn; trợ giúp; chi trả`),
  },
];

/** A wish that is spent on an act of the first kind is that act: “tăng cường tổ chức các đoàn kiểm tra”. */
export const FIRM_ACTS: readonly PhraseGroup[] = [
  {
    source: TASKS,
    phrases: list('tổ chức; xây dựng; ban hành; thành lập; lắp đặt; mở; lập; trình; cử; số hóa; rà soát'),
  },
];

/** Work on others' work: what is checked is the act that follows. */
export const PASSING_ACTS: readonly PhraseGroup[] = [
  {
    source: TASKS,
    phrases: list(`
      phối hợp; chỉ đạo; lãnh đạo; theo dõi; đôn đốc; kiểm tra, đôn đốc; đôn đốc, kiểm tra; hướng dẫn,
      đôn đốc; hướng dẫn, kiểm tra; chịu trách nhiệm; giúp; tham mưu; nghiên cứu`),
  },
];

/** Closing lines that stand in every plan. */
export const CLOSING_LINES: readonly PhraseGroup[] = [
  {
    source: 'docs/rules.md; câu kết thường gặp của kế hoạch',
    phrases: list(`
      nếu có khó khăn; nếu có vướng mắc; nếu có phát sinh; nếu phát sinh khó khăn; có khó khăn, vướng mắc; nếu gặp
      khó khăn; những khó khăn, vướng mắc; nếu có vấn đề phát sinh; nếu có nội dung vướng mắc; cần điều chỉnh, bổ
      sung; trường hợp vượt thẩm quyền; trường hợp vượt quá thẩm quyền`),
  },
];

/** Words that may stand before the verb and say nothing of the work. */
export const LEADINS: readonly PhraseGroup[] = [
  {
    source: TASKS,
    phrases: list(`
      tiếp tục; ưu tiên; chủ động; tích cực; thường xuyên; kịp thời; đồng thời; trước mắt; tập trung; khẩn trương;
      từng bước; có trách nhiệm; phải; cần; được; sẽ; và; chủ trì; trực tiếp; nghiêm túc; trong đó; ngoài ra;
      riêng; nhiệm vụ; căn cứ kế hoạch này; có kế hoạch; giao; đề nghị; yêu cầu; là cơ quan đầu mối; làm đầu mối;
      giúp; đẩy nhanh tiến độ`),
  },
];

/** Objects that could stand in any plan: whoever does this work has done nothing that can be named. */
export const GENERIC_OBJECTS: readonly PhraseGroup[] = [
  {
    source: 'docs/rules.md, việc có đối tượng chung chung; Kết luận 328-KL/ĐUK, mục 1',
    phrases: list(`
      nhiệm vụ được giao; các nhiệm vụ được giao; nhiệm vụ được phân công; nhiệm vụ được nêu; nhiệm vụ đã đề ra;
      nhiệm vụ trong kế hoạch; nhiệm vụ nêu tại kế hoạch; các nhiệm vụ, giải pháp; nhiệm vụ, giải pháp; các nhiệm
      vụ khác; một số nội dung khác; một số nhiệm vụ khác; nội dung được phân công; nội dung được giao; nội dung
      nêu trên; nội dung kế hoạch; các nội dung của kế hoạch; các nội dung liên quan; công việc liên quan; kế
      hoạch này; chương trình này; thực hiện kế hoạch; thực hiện chương trình; triển khai kế hoạch; thực hiện nghị
      quyết; triển khai thực hiện đạt hiệu quả; tổ chức triển khai thực hiện; tổ chức thực hiện theo; tổ chức thực
      hiện tốt; tổ chức thực hiện nghiêm; điều kiện cần thiết; mọi điều kiện; các điều kiện; khó khăn, vướng mắc;
      khó khăn vướng mắc; vướng mắc, khó khăn; vấn đề phát sinh; tình hình thực tế; thuộc phạm vi, chức năng; theo
      chức năng, nhiệm vụ; theo chức năng nhiệm vụ; chức năng, nhiệm vụ được giao; đúng chức năng; chức năng được giao; các chủ trương; chủ trương,
      đường lối; chủ trương của đảng; các mặt công tác; công tác tuyên truyền; công tác phối hợp; công tác lãnh
      đạo; công tác quản lý; công tác kiểm tra; các giải pháp; các biện pháp; đồng bộ các giải pháp; các hoạt
      động; các phong trào; trách nhiệm của mình; kết quả thực hiện theo quy định; các quy định của pháp luật; quy
      định của pháp luật; các văn bản chỉ đạo; các chỉ tiêu được giao; chính sách của đảng`),
  },
];

/** Parts of a programme that need no object: the whole meeting is one. */
export const WHOLE_ACTS: readonly PhraseGroup[] = [
  {
    source: 'chương trình hội nghị, buổi lễ',
    phrases: list('ổn định tổ chức; khai mạc; bế mạc; điểm danh; giải lao; chào cờ'),
  },
];
