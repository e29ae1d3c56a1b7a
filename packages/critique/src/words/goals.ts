import { list, type PhraseGroup } from './phrases.js';

const MANUAL =
  'Nghị định 30/2020/NĐ-CP, Điều 7 và Phụ lục III; Hướng dẫn 36-HD/VPTW: tên loại văn bản, bản sao, giấy tờ hành chính';
const COLUMNS = 'giá trị thường gặp của cột “Sản phẩm”, “Kết quả” trong bảng phân công';

/** Things handed in: each is a product where the passage says what it is about. */
export const PRODUCTS: readonly PhraseGroup[] = [
  {
    source: MANUAL,
    phrases: list(`
      nghị quyết; quyết định; chỉ thị; quy chế; quy định; thông báo; hướng dẫn; chương trình; kế hoạch; phương án;
      đề án; báo cáo; biên bản; tờ trình; hợp đồng; công văn; công điện; bản ghi nhớ; bản thỏa thuận; giấy
      ủy quyền; giấy mời; giấy giới thiệu; phiếu gửi; thư công; kết luận; thông tư; nghị định; đề cương; dự thảo;
      văn bản; giấy chứng nhận; giấy phép; chứng chỉ`),
  },
  {
    source: COLUMNS,
    phrases: list(`
      danh mục; danh sách; hồ sơ; bộ tiêu chí; tiêu chí; bộ chỉ số; quy trình; sổ tay; sổ theo dõi; cẩm nang; tài
      liệu; giáo trình; bài giảng; bài kiểm tra; đề thi; đáp án; phần mềm; cổng thông tin; trang thông tin; cơ sở
      dữ liệu; bản đồ; quy hoạch; chiến lược; khung kiến trúc; kịch bản; chuyên trang; chuyên mục; phóng sự; tờ
      rơi; pa nô; áp phích; video; bộ tài liệu; bảng tổng hợp; biểu mẫu; mã nguồn; kỷ yếu; bằng khen; giấy khen;
      lịch tiếp công dân; mô hình; bộ câu hỏi; phiếu khảo sát; từ điển; lộ trình; thuyết minh; bản cam kết; hệ
      thống phần mềm; đường link; bản tin; sơ đồ; thiết kế; cơ chế; chính sách; quy chuẩn; tiêu chuẩn; nền tảng`),
  },
];

/** Products that need no more words: there is one kind of them. */
export const SELF_NAMED: readonly PhraseGroup[] = [
  {
    source: COLUMNS,
    phrases: list(`
      chứng chỉ; giấy chứng nhận; bài kiểm tra; đề thi; đáp án; giấy mời; tờ rơi; pa nô; sổ theo dõi; giáo trình;
      mã nguồn; phóng sự; video; kỷ yếu; bằng khen; giấy khen; sổ tay; cẩm nang; bản cam kết; phiếu khảo sát; biên
      bản`),
  },
];

/** Names of products that are verbs as well: “báo cáo kết quả” reports, “gửi báo cáo kết quả” hands one in. */
export const ALSO_VERBS: readonly PhraseGroup[] = [
  {
    source: MANUAL,
    phrases: list(`
      báo cáo; thông báo; hướng dẫn; quy định; quyết định; kết luận; thiết kế; ứng dụng; dự thảo; quy hoạch`),
  },
];

/** Verbs that bring a product into being or hand it over; a product that is only read or checked is none of this item. */
export const MAKING: readonly PhraseGroup[] = [
  {
    source: MANUAL,
    phrases: list(`
      xây dựng; ban hành; lập; trình; trình ký; soạn thảo; biên soạn; hoàn thiện; hoàn chỉnh; sửa đổi; in ấn; in;
      cấp; thiết lập; tham mưu; phê duyệt; ký kết; công bố; phát hành; gửi; chuẩn bị; viết; tạo; tạo lập; thiết
      kế; cài đặt; xuất bản; đề xuất; tổng hợp; bổ sung; chuyển giao; cung cấp; nghiệm thu; cập nhật; dự thảo; sản
      xuất; ra mắt; vận hành`),
  },
];

/** A report that is told apart from the act of reporting. */
export const NAMED_REPORTS: readonly PhraseGroup[] = [
  {
    source: COLUMNS,
    phrases: list(`
      báo cáo tóm tắt; báo cáo chuyên đề; báo cáo tổng kết; báo cáo sơ kết; báo cáo đánh giá; báo cáo theo đề
      cương; báo cáo theo mẫu; báo cáo giám sát; báo cáo kiểm tra; báo cáo thẩm tra; báo cáo thẩm định; báo cáo
      khảo sát; báo cáo chính trị; báo cáo thuyết minh`),
  },
];

/** A direction with a comparison but no value. */
export const COMPARISONS: readonly PhraseGroup[] = [
  {
    source: 'định nghĩa “mục tiêu chung chung”: có chiều hướng, có so sánh, không có trị số',
    phrases: list(`
      tăng so với; giảm so với; cao hơn; thấp hơn; tăng dần; giảm dần; tăng tỷ lệ; giảm tỷ lệ; nâng tỷ lệ; hạ tỷ
      lệ; nâng dần tỷ lệ; năm sau cao hơn năm trước; đạt và vượt; vượt chỉ tiêu; hoàn thành chỉ tiêu; giảm thiểu
      số; kéo giảm; đạt chỉ tiêu; nhiều hơn năm trước; tăng số lượng; giảm số vụ; giảm tối đa`),
  },
];
