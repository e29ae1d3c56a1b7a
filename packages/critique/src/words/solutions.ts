import { list, type PhraseGroup } from './phrases.js';

const MEANS = 'cách nói phương tiện, kênh, nguồn lực trong kế hoạch';

/** Words that open a means, a method, a channel, a pattern to follow or a source of money. */
export const MEANS_WORDS: readonly PhraseGroup[] = [
  {
    source: MEANS,
    phrases: list(`
      thông qua; bằng hình thức; bằng cách; bằng phương pháp; bằng biện pháp; bằng phần mềm; bằng văn bản; bằng
      nguồn; theo hình thức; theo hướng tập trung; theo hướng ứng dụng; theo hướng xã hội hóa; thông qua đấu thầu;
      bằng cơ chế; với sự hỗ trợ của; theo phương thức; theo phương
      pháp; theo mẫu; theo biểu mẫu; theo quy trình; theo tiêu chuẩn; theo bộ tiêu chí; theo đề cương; theo các
      bước; trên cơ sở; dựa trên; sử dụng phần mềm; ứng dụng phần mềm; từ nguồn; từ ngân sách; nguồn kinh phí; kinh phí từ; kinh
      phí do; lý thuyết và thực hành; hình thức trực tuyến; họp trực tuyến; hội nghị trực tuyến; tập huấn trực
      tuyến; đào tạo trực tuyến; trực tiếp và trực tuyến; trên website; trên cổng; trên trang thông tin; trên nền
      tảng; lên phần mềm; qua phần mềm; trên phần mềm; trên hệ thống; trên đài; trên sóng; trên báo; trên cơ quan báo chí; trên các cơ quan báo chí; trên mạng xã
      hội; trực quan; qua đường bưu điện; qua dịch vụ bưu chính; qua hệ thống; qua trục; qua hộp thư;
      qua email; qua nhóm; qua zalo; nhóm zalo; theo bảng kiểm; theo danh mục kiểm tra; ghi sổ; đến từng hộ; đến từng nhà; mời giảng viên; mời báo cáo viên; qua mã truy xuất; có văn bản đề xuất; kết hợp với; lồng ghép…vào; lồng ghép…với; lồng ghép…trong; đặt hàng; các bước sau; chia
      thành; phát phiếu; bỏ phiếu kín; lấy phiếu; nghiên cứu hồ sơ; cầm tay chỉ việc; xe tuyên truyền; loa truyền
      thanh; băng rôn; pa nô; tờ rơi; sân khấu hóa; hợp tác công tư; đăng trên`),
  },
];

/** Ways of working that fit anything: there is a solution in name only. */
export const GENERAL_WAYS: readonly PhraseGroup[] = [
  {
    source: 'định nghĩa “giải pháp chung chung”; Kết luận 328-KL/ĐUK, mục 1',
    phrases: list(`
      bằng nhiều hình thức; bằng các hình thức phù hợp; bằng các hình thức đa dạng; bằng nhiều biện pháp; với
      nhiều hình thức; nhiều hình thức; hình thức phù hợp; hình thức đa dạng; hình thức thích hợp; hình thức linh
      hoạt; các hình thức khác; đồng bộ các giải pháp; đồng bộ các biện pháp; bằng các giải pháp; bằng các biện pháp; thực hiện các giải
      pháp; thực hiện các biện pháp; triển khai các giải pháp; triển khai các biện pháp; triển khai các phương án; biện
      pháp phù hợp; biện pháp cần thiết; theo quy định; theo qui định; theo đúng quy định; quy định tại; theo
      hướng dẫn; theo đúng hướng dẫn; theo lộ trình; phù hợp với; phù hợp tình hình; tình hình thực tế; điều kiện thực tế; huy động các
      nguồn lực; huy động nguồn lực; huy động mọi nguồn lực; huy động tổng lực; nguồn lực xã hội; xã hội hóa; tập
      trung nguồn lực; có trọng tâm, trọng điểm; cả hệ thống chính trị; lồng ghép;
      theo quy chế; theo chức năng; phương tiện thông tin đại chúng; một cách hiệu quả`),
  },
];

/** What follows a word of means and empties it: “thông qua các hình thức phù hợp”. */
export const EMPTY_MEANS: readonly PhraseGroup[] = [
  {
    source: 'định nghĩa “giải pháp chung chung”',
    phrases: list(`
      các hình thức phù hợp; các hình thức linh hoạt; nhiều hình thức; các hình thức đa dạng; các hình thức thích
      hợp; các giải pháp đồng bộ; các hoạt động phù hợp; các biện pháp phù hợp; các hình thức; tình hình thực tế;
      điều kiện thực tế; nhiều biện pháp; nhiều kênh; trên cơ sở giới; trên cơ sở kế hoạch; trên cơ sở chương trình; trên cơ sở chức năng; trên cơ
      sở nhiệm vụ`),
  },
];
