/**
 * Words that the name of an issuing body opens with in a letterhead. Sources: Nghị định 30/2020/NĐ-CP, Điều 8; Hướng dẫn 36-HD/VPTW;
 * letterheads of all levels.
 */
const HEADS = `chính phủ | thủ tướng chính phủ | quốc hội | ủy ban thường vụ quốc hội | chủ tịch nước | chủ tịch | ủy ban nhân dân | ubnd | hội đồng nhân dân | hđnd | ủy ban | ubmttq | bộ | sở | cục | tổng cục | chi cục | vụ | viện | học viện
  | đại học | trường | ban | văn phòng | thanh tra | công an | bộ công an | tòa án nhân dân | viện kiểm sát nhân dân | kiểm toán nhà nước | ngân hàng | kho bạc nhà nước | bảo hiểm xã hội | bộ chỉ huy | bộ tư lệnh | ban chỉ huy | quân khu | quân ủy | trung tâm | phòng | hội đồng | hội | liên đoàn lao động | tổng liên đoàn
  | công đoàn | đoàn thanh niên | đoàn tncs | tỉnh đoàn | thành đoàn | huyện đoàn | ban chấp hành | ban thường vụ | bộ chính trị | ban bí thư | đảng bộ | đảng ủy | tỉnh ủy | thành ủy | huyện ủy | quận ủy | thị ủy | chi bộ | đảng đoàn | ban cán sự đảng | ban chỉ đạo | ban tổ chức | ban tuyên giáo | ban dân vận | ban nội chính | ủy ban kiểm tra
  | ban thường trực | mặt trận tổ quốc | tổng công ty | công ty | tập đoàn | bệnh viện | trạm y tế | liên minh hợp tác xã | liên hiệp | hiệp hội | đài | báo | nhà xuất bản | đảng ủy khối | tổ công tác | đoàn giám sát | đoàn kiểm tra | đoàn công tác | đoàn thanh tra | đoàn đại biểu quốc hội | thường trực | tiểu ban | bộ trưởng | giám đốc | bảo tàng | thư viện | hợp tác xã | nhà trường | trạm | đội | hạt kiểm lâm | thuế | hải quan | kho bạc | đảng ủy quân sự | đảng ủy công an | khu | đồn | tổng đội`;

export const ISSUING_HEADS: readonly string[] = HEADS.split('|')
  .map((n) => n.replace(/\s+/gu, ' ').trim())
  .sort((a, b) => b.length - a.length);

/** Bodies that are a part of the one above them and are named with it: "VĂN PHÒNG" under "UBND TỈNH …". */
export const PARTS: ReadonlySet<string> = new Set([
  'văn phòng',
  'ban thường trực',
  'ban thường vụ',
  'ban chấp hành',
  'thường trực',
  'ủy ban kiểm tra',
  'ban tổ chức',
  'ban tuyên giáo',
  'ban tuyên giáo và dân vận',
  'ban dân vận',
  'ban nội chính',
  'ban chỉ đạo',
  'hội đồng',
  'thanh tra',
]);

/** How the bodies of the Central Committee are called beside their letterhead "BAN CHẤP HÀNH TRUNG ƯƠNG". */
export const OF_THE_CENTRE: ReadonlyMap<string, string> = new Map([
  ['văn phòng', 'Văn phòng Trung ương Đảng'],
  ['ban tổ chức', 'Ban Tổ chức Trung ương'],
  ['ban tuyên giáo', 'Ban Tuyên giáo Trung ương'],
  ['ban tuyên giáo và dân vận', 'Ban Tuyên giáo và Dân vận Trung ương'],
  ['ban dân vận', 'Ban Dân vận Trung ương'],
  ['ban nội chính', 'Ban Nội chính Trung ương'],
  ['ủy ban kiểm tra', 'Ủy ban Kiểm tra Trung ương'],
  ['ban kinh tế', 'Ban Kinh tế Trung ương'],
  ['ban đối ngoại', 'Ban Đối ngoại Trung ương'],
  ['ban chính sách, chiến lược', 'Ban Chính sách, chiến lược Trung ương'],
]);

/** Codes in numbers that stand for one body of the whole country, for documents that lost their letterhead. */
export const BODY_OF_CODE: ReadonlyMap<string, string> = new Map([
  ['TTg', 'Thủ tướng Chính phủ'],
  ['CP', 'Chính phủ'],
  ['VPCP', 'Văn phòng Chính phủ'],
  ['VPTW', 'Văn phòng Trung ương Đảng'],
  ['BTCTW', 'Ban Tổ chức Trung ương'],
  ['BTGDVTW', 'Ban Tuyên giáo và Dân vận Trung ương'],
  ['UBKTTW', 'Ủy ban Kiểm tra Trung ương'],
  ['CTN', 'Chủ tịch nước'],
  ['BNV', 'Bộ Nội vụ'],
  ['BTC', 'Bộ Tài chính'],
  ['BXD', 'Bộ Xây dựng'],
  ['BCT', 'Bộ Công Thương'],
  ['BYT', 'Bộ Y tế'],
  ['BTP', 'Bộ Tư pháp'],
  ['BCA', 'Bộ Công an'],
  ['BQP', 'Bộ Quốc phòng'],
  ['BNG', 'Bộ Ngoại giao'],
  ['BGDĐT', 'Bộ Giáo dục và Đào tạo'],
  ['BKHCN', 'Bộ Khoa học và Công nghệ'],
  ['BNNMT', 'Bộ Nông nghiệp và Môi trường'],
  ['BVHTTDL', 'Bộ Văn hóa, Thể thao và Du lịch'],
  ['BDTTG', 'Bộ Dân tộc và Tôn giáo'],
  ['NHNN', 'Ngân hàng Nhà nước Việt Nam'],
  ['TTCP', 'Thanh tra Chính phủ'],
]);
