/**
 * Names inside the names of bodies as they are written outside of capitals, each whole. Sources: Nghị định 30/2020/NĐ-CP, Phụ lục II
 * (viết hoa: tên cơ quan, tổ chức; tên địa lý); Hướng dẫn 36-HD/VPTW; Nghị quyết 176/2025/QH15 and the ministries before it.
 */
const NAMES = `Việt Nam | Chính phủ | Quốc hội | Nhà nước | Trung ương | Trung ương Đảng | Đảng | Đảng bộ | Đảng ủy | Đảng ủy Khối | Đảng bộ Khối | Tổ quốc | Mặt trận Tổ quốc | Mặt trận Tổ quốc Việt Nam
  | Ủy ban nhân dân | Hội đồng nhân dân | Ủy ban | Ủy ban Mặt trận Tổ quốc | Ủy ban Kiểm tra | Ủy ban Thường vụ Quốc hội | Ban Thường trực | Ban Thường vụ | Ban Chấp hành | Ban Bí thư | Bộ Chính trị | Ban Chỉ đạo | Ban Chỉ huy | Ban Quản lý | Ban Quản lý dự án đầu tư xây dựng | Ban Tổ chức
  | Ban Tuyên giáo | Ban Tuyên giáo và Dân vận | Ban Dân vận | Ban Nội chính | Ban Chính sách, chiến lược | Ban Cán sự đảng | Ban Giám đốc | Ban Giám hiệu | Văn phòng | Văn phòng Chính phủ | Văn phòng Quốc hội | Văn phòng Trung ương Đảng | Tỉnh ủy | Thành ủy | Huyện ủy | Quận ủy | Thị ủy | Đảng đoàn | Quân ủy Trung ương
  | Thủ tướng Chính phủ | Chủ tịch | Chủ tịch nước | Bộ trưởng | Tổng Bí thư | Tòa án nhân dân | Tòa án nhân dân tối cao | Viện kiểm sát nhân dân | Viện kiểm sát nhân dân tối cao | Kiểm toán Nhà nước | Thanh tra | Thanh tra Chính phủ | Công an | Kho bạc Nhà nước | Ngân hàng Nhà nước Việt Nam | Bảo hiểm xã hội
  | Liên đoàn Lao động | Tổng Liên đoàn Lao động Việt Nam | Hội Nông dân | Hội Liên hiệp Phụ nữ | Hội Cựu chiến binh | Đoàn Thanh niên Cộng sản Hồ Chí Minh | Tỉnh đoàn | Thành đoàn | Hội Chữ thập đỏ | Hồ Chí Minh | Hà Nội | Sở | Bộ | Cục | Vụ | Tổng cục | Chi cục | Phòng | Trung tâm | Hội đồng | Học viện | Đại học | Viện | Quân khu | Bộ Tư lệnh | Bộ Chỉ huy Quân sự | Ban Chỉ huy Quân sự
  | Trường | Công đoàn | Ban | Hội | Hiệp hội | Tổng công ty | Công ty | Tập đoàn | Chi bộ | Nhân dân | Tổ công tác | Đoàn | Liên minh Hợp tác xã | Đài Phát thanh và Truyền hình | Báo | Cổng Thông tin điện tử | Ngân hàng Chính sách xã hội
  | Giáo dục và Đào tạo | Khoa học và Công nghệ | Nông nghiệp và Môi trường | Nông nghiệp và Phát triển nông thôn | Tài nguyên và Môi trường | Văn hóa, Thể thao và Du lịch | Văn hóa và Thể thao | Văn hóa - Xã hội | Văn hóa | Lao động - Thương binh và Xã hội | Lao động, Thương binh và Xã hội | Thông tin và Truyền thông
  | Kế hoạch và Đầu tư | Dân tộc và Tôn giáo | Dân tộc | Giao thông vận tải | Công Thương | Tài chính | Nội vụ | Tư pháp | Xây dựng | Y tế | Quốc phòng | Ngoại giao | Ngoại vụ | Du lịch | Tài chính - Kế hoạch | Kinh tế, Hạ tầng và Đô thị | Kinh tế | Quy hoạch - Kiến trúc | An toàn thực phẩm
  | Phục vụ hành chính công | Khối các cơ quan | Khối | Khu kinh tế | Khu công nghiệp | Phòng thủ dân sự | Thuế | Hải quan | Kiểm lâm | Quản lý thị trường | phòng chống | phòng, chống | Bệnh viện | Điện lực | Đài Tiếng nói Việt Nam | Đài Truyền hình Việt Nam | Tiểu học | Trung học cơ sở | Trung học phổ thông | Mầm non | Bách khoa`;

export const PROPER_NAMES: readonly string[] = NAMES.split('|')
  .map((n) => n.replace(/\s+/gu, ' ').trim())
  .sort((a, b) => b.length - a.length);

/** What names of places and schools follow: after these each word opens with a capital up to the next body or joint. */
export const NAMED_AFTER: readonly string[] =
  `tỉnh | thành phố | tp | huyện | quận | thị xã | thị trấn | xã | phường | đặc khu | thôn | bản | ấp | khu phố | tiểu học | trung học cơ sở | trung học phổ thông | mầm non
  | trường | thcs | thpt | thptcl | th | công ty cổ phần | công ty tnhh | bệnh viện đa khoa`
    .split('|')
    .map((n) => n.replace(/\s+/gu, ' ').trim())
    .sort((a, b) => b.length - a.length);

/** Abbreviations that are spelt out in a name, as patterns: "TƯ" is a word of its own in "TƯ PHÁP", "ĐẦU TƯ", "LẦN THỨ TƯ". */
export const SPELT_OUT: readonly (readonly [short: string, long: string])[] = [
  ['UBND', 'Ủy ban nhân dân'],
  ['HĐND', 'Hội đồng nhân dân'],
  ['UBMTTQ', 'Ủy ban Mặt trận Tổ quốc'],
  ['MTTQ', 'Mặt trận Tổ quốc'],
  ['TW', 'Trung ương'],
  [
    '(?<!(?:ĐẦU|VẬT|THỨ|RIÊNG|LUẬT|GIA|ĐÔI|PHÁP|THÔNG)\\s)TƯ(?=$|[,)]|\\s(?:ĐẢNG|ĐOÀN|HỘI|MẶT TRẬN|CÔNG ĐOÀN|CỤC|KHÓA|KHOÁ)(?!\\p{L}))',
    'Trung ương',
  ],
  ['BCH', 'Ban Chấp hành'],
  ['BTV', 'Ban Thường vụ'],
];

/** Abbreviations that stay as they are. */
export const ACRONYMS: ReadonlySet<string> = new Set(
  'MTTQ TNCS THCS THPT TH TNHH MTV QLDA GDĐT GD&ĐT TTTT TN&MT VHTTDL NN&PTNT KH&CN ĐTXD PTNT HTX KHCN ATTP ATGT THPTCL MN TP CNTT CCHC CĐS CP VPTW BCĐ PCTT PCLB TKCN XDCB ĐHQG ĐH NHCSXH BHXH VH-XH II III IV VI VII VIII IX XI XII'.split(
    ' ',
  ),
);
