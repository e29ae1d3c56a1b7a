import { phrases } from '../words/phrase-set.js';

/**
 * Words that open the predicate of an order, gathered by reading directives and plans of all levels (Party, State, Front,
 * 2005–2026) and by counting what opens bullets and clauses after a semicolon.
 *
 * `verb`: an act; `manner`: an adverb or a verb that only colours the act after it; `modal`: says that it must be done;
 * `assign`: hands the act to the body named next; `state`: a copula, tense or negation, which orders nothing by itself.
 */
export type Act = 'verb' | 'manner' | 'modal' | 'assign' | 'state';

export const ASSIGN_WORDS = {
  require: 'yêu cầu | đề ra yêu cầu đối với | chỉ thị | lệnh cho',
  assign: 'giao | giao cho | giao trách nhiệm cho | giao nhiệm vụ cho | phân công | ủy quyền cho | ủy nhiệm cho',
  request: 'đề nghị | kính đề nghị | trân trọng đề nghị | kiến nghị | kêu gọi | mong muốn | kính mời',
  encourage: 'khuyến khích | động viên',
} as const;

const MODAL = `phải | cần | cần phải | có trách nhiệm | có nhiệm vụ | chịu trách nhiệm | có nghĩa vụ | sẽ | không được
  | tuyệt đối không | nghiêm cấm | kiên quyết không | không để | nhất thiết phải | được giao | được phân công`;

const STATE = `là | có thể | đã | đang | chưa | không | vẫn | vẫn còn | còn | cũng | được | bị | có sự | có | đều | gồm | bao gồm | luôn
  | chịu sự | ghi nhận | biểu dương | đánh giá cao | hoan nghênh | chúc mừng | cơ bản nhất trí | cơ bản thống nhất | nhất trí | đồng ý
  | cảm ơn | trân trọng cảm ơn | thông báo để | xin thông báo | nhận được | nhận thấy | xét thấy`;

const MANNER = `tiếp tục | khẩn trương | chủ động | kịp thời | thường xuyên | định kỳ | tích cực | nghiêm túc | quyết liệt | trực tiếp
  | sớm | nhanh chóng | tập trung | từng bước | chặt chẽ | đồng loạt | đồng thời | cùng | tự | hằng năm | hàng năm | hằng quý | hàng quý
  | hằng tháng | hàng tháng | hằng tuần | hàng tuần | hằng ngày | hàng ngày | kiên quyết | kiên trì | linh hoạt | sẵn sàng | thống nhất
  | tuyệt đối | trước mắt | trước hết | hoàn toàn | căn cứ | nghiêm | nghiêm chỉnh | thật sự | thực sự | ngay | đặc biệt quan tâm
  | đẩy nhanh | gấp rút | chỉ | tổ chức tốt | làm tốt | thực hiện tốt | đặc biệt | xem | coi | lấy | quyết tâm | nỗ lực | phấn đấu | cố gắng`;

const VERB = `là đầu mối | là cơ quan thường trực | là cơ quan đầu mối | là đơn vị đầu mối | là cơ quan chủ trì | là đơn vị chủ trì | chủ trì | phối hợp | phối kết hợp | chỉ đạo | lãnh đạo | lãnh đạo, chỉ đạo | hướng dẫn | đôn đốc | kiểm tra | giám sát | theo dõi | tham mưu
  | xây dựng | ban hành | trình | tổ chức | triển khai | thực hiện | thi hành | quán triệt | tuyên truyền | phổ biến | giáo dục | vận động
  | tăng cường | đẩy mạnh | nâng cao | phát huy | chú trọng | quan tâm | ưu tiên | bảo đảm | đảm bảo | rà soát | nghiên cứu | báo cáo
  | tổng hợp | đề xuất | kiến nghị | đề nghị | hoàn thành | hoàn thiện | hỗ trợ | thúc đẩy | xác định | bố trí | đánh giá | ứng dụng | huy động
  | quản lý | xử lý | đầu tư | phát triển | đổi mới | thông báo | khai thác | đào tạo | bồi dưỡng | tập huấn | huấn luyện | cập nhật | cung cấp | sử dụng
  | quy định | thành lập | kiện toàn | củng cố | chuẩn bị | phân công | giao | chuyển đổi | tích hợp | kết nối | chia sẻ | mở rộng | thông tin
  | phát động | công bố | công khai | công bố công khai | kết hợp | thu hút | phát hiện | thông qua | thiết lập | tạo điều kiện | giải quyết | áp dụng
  | định hướng | bổ sung | hợp tác | lồng ghép | tiếp nhận | xem xét | thí điểm | phục vụ | duy trì | lựa chọn | tổng kết | sơ kết
  | đề cao | phê duyệt | tiến hành | điều chỉnh | thanh tra | khắc phục | ngăn chặn | thống nhất | bám sát | kiểm soát | thẩm định | thẩm tra
  | chấp hành | tuân thủ | gắn | gắn với | thể chế hóa | cụ thể hóa | bảo vệ | lập | phân tích | sửa đổi | lưu ý | thống kê | kiểm kê
  | nâng cấp | góp phần | phân cấp | phân quyền | phân định | khen thưởng | số hóa | chuẩn hóa | đồng bộ hóa | đa dạng hóa | xã hội hóa | hiện đại hóa
  | giảm | giảm thiểu | hạn chế | đồng bộ | trao đổi | giới thiệu | điều tra | thu thập | phân bổ | phân loại | tháo gỡ | tiếp thu | trang bị
  | tạo | tạo lập | khôi phục | nắm | nắm bắt | nắm chắc | đấu tranh | chăm lo | giải ngân | sắp xếp | vận hành | quan trắc | làm rõ | bảo tồn
  | niêm yết | tạo chuyển biến | xác lập | dự thảo | tham gia | tham dự | tham vấn | đóng góp | cải cách | cải tiến | cải thiện | khảo sát | lắp đặt
  | chấm dứt | tạm dừng | đình chỉ | tìm kiếm | biểu dương | xóa bỏ | truyền thông | đăng ký | đăng tải | cử | mời | gửi | nộp | chuyển | đưa
  | giữ gìn | giữ vững | tư vấn | phòng ngừa | phòng chống | phòng, chống | đo lường | thu gom | khơi thông | tận dụng | tranh thủ | hình thành | ký | ký kết
  | mở | mở các | họp | thăm | tặng | trao | treo | in | in ấn | phát hành | phát sóng | viết | soạn thảo | biên soạn | biên tập | lấy ý kiến | lấy
  | góp ý | cho ý kiến | trả lời | giải trình | giải thích | tiếp công dân | tiếp dân | đối thoại | lắng nghe | ghi chép | hòa giải | bàn giao | nghiệm thu
  | thanh toán | quyết toán | dự toán | cân đối | cấp | cấp phát | thu | thu hồi | chi | chi trả | hỗ trợ | điều động | luân chuyển | bổ nhiệm | tuyển dụng
  | bầu | đề cử | giới thiệu | công nhận | xét | xét duyệt | xét chọn | bình xét | chấm | đối chiếu | rút kinh nghiệm | nhân rộng | nhân | phản ánh | phản biện
  | khởi công | khánh thành | thi công | quy hoạch | giải phóng mặt bằng | đền bù | thu hút | xúc tiến | quảng bá | hội nhập | liên kết | đầu thầu | đấu thầu
  | đấu giá | mua sắm | sửa chữa | bảo trì | bảo dưỡng | vệ sinh | tiêu hủy | khoanh vùng | sơ tán | di dời | cứu hộ | cứu trợ | ứng phó | trực | trực ban
  | tuần tra | truy quét | xử phạt | truy cứu | siết chặt | chấn chỉnh | nêu cao | nêu gương | khai mạc | bế mạc | tham quan | phát biểu | đón tiếp | tiếp đón
  | đón | làm việc | làm | làm đầu mối | đi đầu | đỡ đầu | nghiệm thu | lưu trữ | bảo quản | bảo mật | mã hóa | giám định | điều hành | điều phối | điều tiết
  | điều hòa | vận dụng | cho phép | cho | giúp | giúp đỡ | khuyến khích | yêu cầu | chỉ định | ủy quyền | phân bố | tiếp cận | dự báo | cảnh báo | thông qua
  | lập hồ sơ | lập danh sách | khoán | giao chỉ tiêu | bàn | thảo luận | quyết định | kết luận | chốt | rút ngắn | cắt giảm | đơn giản hóa | loại bỏ | bãi bỏ
  | thay thế | thay đổi | khẳng định | nhận diện | dự kiến | tính toán | đo đạc | lồng ghép | xếp loại | xếp hạng | nhập | xuất | khai báo | kê khai | thu phí
  | học tập | nghiên cứu, học tập | sinh hoạt | tự phê bình | phê bình | kiểm điểm | thi đua | thực hành | tiết kiệm | chống | phòng | không ngừng | triển khai thực hiện
  | bài trừ | đẩy lùi | xử lí | quản lí | hoàn tất | kết thúc | khởi động | tổ chức thực hiện | sản xuất | chế biến | tiêu thụ | nuôi | trồng | tái cơ cấu | cơ cấu lại
  | thiết kế | lập trình | cài đặt | chỉnh sửa | chỉnh lý | chỉnh trang | nạo vét | gia cố | khoan | tưới | tiêm | tiêm phòng | khám | chữa bệnh | điều trị | cách ly
  | tẩy uế | khử khuẩn | phun | vây bắt | đăng | đăng kiểm | kiểm định | kiểm nghiệm | kiểm đếm | kiểm toán | bố trí, sắp xếp | phân luồng | giải tỏa | tạm ứng | thu nộp
  | khai trương | xin ý kiến | tư pháp | đàm phán | vận chuyển | bốc xếp | tiếp tế | dự trữ | bình ổn | chiếu | trưng bày | triển lãm | biểu diễn | sưu tầm
  | thắp | dâng | viếng | chúc | tặng quà | thăm hỏi | tri ân | vinh danh | tôn vinh | phong tặng | truy tặng | quy tụ | tập hợp | đoàn kết | trả | truyền dạy
  | truyền đạt | giảng dạy | dạy | học | thi | tuyển sinh | tuyển chọn | tốt nghiệp | đạt | tăng | đổi | giữ | nghe | xem xét | lên | rà | dừng | ngừng | tự giải thể
  | chuyển giao | chuyển hóa | giao nhận | phân phối | phân bón | phấn đấu | quan triệt | phát | đặt | dành | nêu rõ | có kế hoạch | có giải pháp | có biện pháp | có phương án | có văn bản | có ý kiến | có báo cáo | có hình thức | có chính sách | có cơ chế | thu thập | ra quân | ra mắt | ra | tự kiểm tra | bảo hộ
  | bảo lãnh | cho vay | vay | giãn | hoãn | miễn | miễn giảm | trích | đối ứng | ghi | hiệp thương | tiếp xúc | bỏ phiếu | kiểm phiếu | nghiên cứu khoa học
  | kích cầu | kích hoạt | hậu kiểm | tiền kiểm | truy xuất | giải đáp | khởi tạo | đồng hành | bao phủ | phủ sóng | sàng lọc | tầm soát | quản trị | xuất bản
  | hoàn chỉnh | cải tạo | dự trù | xác minh | gặp mặt | sáp nhập | thử nghiệm | diễn tập | thực tập | lấy mẫu | lưu mẫu | cấp cứu | giao ban | kết nạp | chứng nhận | tháo dỡ
  | cưỡng chế | bồi thường | tổng vệ sinh | khử trùng | điểm danh | phát thanh | điều chuyển | triệt phá | bắt giữ | chôn lấp | coi trọng | trợ giúp | khơi dậy
  | nâng | nhắc nhở | sao lưu | tổng điều tra | cấp đủ | cấp mới | cấp lại | cấp đổi | cấp bổ sung | cấp miễn phí | cấp kinh phí | trả kết quả | ghi sổ | mua | đối soát | rà soát lại
  | phổ cập | thuê | chọn | chọn lựa | ngăn ngừa | chấp nhận | châm | phân chia | gia hạn`;

/** Every phrase that may open a predicate. */
export const ACTS: readonly (readonly [string, Act])[] = [
  ...phrases(VERB, 'verb' as Act),
  ...phrases(MANNER, 'manner' as Act),
  ...phrases(STATE, 'state' as Act),
  ...phrases(MODAL, 'modal' as Act),
];

/**
 * Verbs that also stand inside names: after `phòng`, `ban`, `tổ`, `cục`, `đoàn` … they go on with the name
 * ("tổ kiểm tra", "phòng quản lý công nghiệp").
 */
export const NAME_VERBS: ReadonlySet<string> = new Set(
  `quản lý | kiểm tra | tổ chức | chỉ đạo | điều hành | thẩm định | giám sát | hỗ trợ | tuyên truyền | tiếp công dân | tiếp dân | xét | xét duyệt
  | bảo vệ | hướng dẫn | nghiên cứu | đào tạo | đánh giá | tư vấn | xúc tiến | vận động | bồi dưỡng | thi hành | điều tra | khám | phục vụ | thi đua
  | khảo sát | thanh tra | phòng chống | phòng | bầu | phát triển | hợp tác | khuyến khích | giáo dục | ứng dụng | chuyển đổi | đăng ký | thẩm tra
  | giám định | dự báo | đấu giá | sản xuất | giao | truyền thông | thông tin | xử lý | quan trắc | kế hoạch | kiểm soát | tiếp nhận | quy hoạch | cứu hộ
  | học | dạy | thi | đầu tư | mua sắm | lưu trữ | kiểm định | kiểm nghiệm | giải phóng mặt bằng | công bố | soạn thảo | biên tập | công nhận | cải cách
  | bảo tồn | điều phối | sản xuất, kinh doanh | khai thác | chế biến | cung cấp | thi công | vận hành | đổi mới | phòng, chống | an toàn`
    .split('|')
    .map((p) => p.trim()),
);

/** What bodies do for a living: right after their class it says which are meant ("các cơ sở sản xuất", "các Viện nghiên cứu"). */
export const TRADES: ReadonlySet<string> = new Set(
  'sản xuất|kinh doanh|chế biến|xuất khẩu|nhập khẩu|cung ứng|khai thác|nuôi|vận tải|hoạt động|kinh doanh, sản xuất|tiêu thụ|nuôi trồng'.split(
    '|',
  ),
);

/** What is done with goods beside the trades above: it goes on with such a list ("sản xuất, kinh doanh, bảo quản hóa chất"). */
export const HANDLING: ReadonlySet<string> = new Set(
  'sử dụng|bảo quản|vận chuyển|lưu trữ|cung cấp|thi công|phân phối|cung ứng|dịch vụ'.split('|'),
);

/** Verbs of one syllable that are rarely anything else: only these end the name of a body. */
export const STRONG_SYLLABLES: ReadonlySet<string> = new Set(
  'họp lập trình gửi cử nộp giao mời đưa làm tạo chuyển ký nắm gắn phải cần sẽ là đã đang chưa không vẫn cũng có được bị đều luôn tự sớm cùng gồm giúp dành'.split(
    ' ',
  ),
);

/** Verbs of one syllable that end the name of a body where a number follows: "Hội Nông dân xã mở 02 lớp". */
export const COUNTED_SYLLABLES: ReadonlySet<string> = new Set(
  'mở trao tặng treo in phát mua bầu thu trồng xây đặt họp trả tuyển giảm tăng nâng chọn cấp chi'.split(' '),
);

/** Before "hóa" in a noun: "văn hóa", "hàng hóa". Elsewhere it makes a verb of what stands before it. */
export const NOT_HOA: ReadonlySet<string> = new Set(
  'văn hàng tiêu nội tạo tiến quá giáo lý sinh thanh thuận'.split(' '),
);

/** Nouns that open like an act: "Tổ chức bộ máy được …", "Quy định số 11-QĐi/TW …". */
export const NOT_ACTS = `tổ chức bộ máy | tổ chức đảng | tổ chức cơ sở đảng | tổ chức chính trị | tổ chức tín dụng | báo cáo viên | thông tin liên lạc | đầu tư công | kết luận này
  | chi ngân sách | thu ngân sách | thi hành án | phát triển bền vững | kế hoạch | học sinh | học viên | giáo dục đại học | giáo dục và đào tạo | lên men | ra đời | in đậm | bầu trời | nhân dân | nhân lực | nhân viên | nhân sự | phòng học | phòng họp
  | trực tuyến | trực thuộc | học kỳ | thi đua khen thưởng | chống chịu | chi bộ | chi nhánh | chi cục | thu nhập | thu phí không dừng | ghi nhận | trả lương | đạt chuẩn | tăng trưởng | giảm nghèo | cấp xã | cấp huyện | cấp tỉnh | cấp ủy | cấp uỷ | cấp độ | cấp học | mở rộng ra | bàn học | xét nghiệm | chốt chặn
  | họp báo | đổi tên | phun trào | trồng trọt | nuôi con | dạy học | phát sinh | phát điện | đặt ra | đặc khu | đặc biệt khó khăn | làng nghề | giữ chức | nghe nhìn | cho thấy | cho rằng | tự nhiên | cùng kỳ | không gian | chỉ tiêu | chỉ số | chỉ dẫn | chỉ giới | chỉ thị số | chỉ thị này | giúp việc`;

/** Second syllables that look like such a verb in words that are not one: "công trình", "bầu cử". */
export const COMPOUNDS: ReadonlySet<string> = new Set(
  `kỳ họp | cuộc họp | buổi họp | phiên họp | phòng họp | hội họp | họp báo | họp mặt | công trình | chương trình | quy trình | giáo trình | lộ trình | tờ trình | quá trình | hành trình | tiến trình | lập trình | công lập | độc lập | dân lập | tư lập | đối lập | trung lập | tự lập | cô lập
  | ngoại giao | bàn giao | chuyển giao | việc làm | đào tạo | chế tạo | sáng tạo | cải tạo | tái tạo | tu tạo | nhân tạo | vận chuyển | di chuyển | đăng ký | thư ký | nhật ký | chữ ký | bầu cử | ứng cử | đề cử | tổng cử | tiền gửi | thư mời | giấy mời
  | giao thông | giao dịch | giao lưu | giao tiếp | trình độ | tạo hình | tự nhiên | tự trị | tự do | không gian | không khí | không quân | chuyển biến
  | trở lên | thứ tự | trình tự | trật tự | giúp việc | giúp đỡ`
    .split('|')
    .map((p) => p.trim()),
);

/** Nouns whose second syllable opens a verb elsewhere ("sản xuất"). */
export const PRODUCE: ReadonlySet<string> = new Set(
  'nông sản | thủy sản | hải sản | lâm sản | khoáng sản | tài sản | bất động sản | động sản | di sản | đặc sản | cộng sản | sinh sản | thai sản | công sản'
    .split('|')
    .map((p) => p.trim().split(' ').slice(-2).join(' ')),
);
