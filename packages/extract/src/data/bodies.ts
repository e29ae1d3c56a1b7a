import { phrases } from '../words/phrase-set.js';

/**
 * What a noun phrase that names a body opens with.
 *
 * `class`: a class of bodies that is listed with others of its kind and then is one entry ("các sở, ban, ngành");
 * `territory`: a level of territory, listed alike ("các huyện, thị xã, thành phố"); `org`: a body; `named`: a body whose kind
 * is followed by its name, verbs included ("phòng Quản lý công nghiệp"); `post`: an office held by a person;
 * `person`: a form of address; `people`: those who are led rather than lead.
 *
 * Sources: Hiến pháp 2013 and Luật Tổ chức chính quyền địa phương 2025 (bodies of the State), Điều lệ Đảng 2011 and Quy định
 * 24-QĐ/TW (of the Party), Luật Mặt trận Tổ quốc Việt Nam 2015 (Front and unions), and reading of directives of all levels.
 */
export type BodyKind = 'class' | 'territory' | 'org' | 'named' | 'post' | 'person' | 'people';

const CLASS = `bộ | sở | sở ngành | ban | ban ngành | ngành | bộ ngành | cơ quan | đơn vị | tổ chức | cá nhân | địa phương | đoàn thể | cơ quan ngang bộ
  | cơ quan thuộc chính phủ | hội | doanh nghiệp | phòng ban | bộ phận | trung tâm | khoa | lực lượng | phòng | vụ | cục | viện | trường | học viện | hội đoàn thể
  | phòng chuyên môn | bệnh viện | hợp tác xã | tập thể | hiệp hội | sở ban ngành | tập đoàn | tổng công ty | công ty | cấp`;

const TERRITORY =
  'tỉnh | thành phố | huyện | quận | thị xã | thị trấn | xã | phường | đặc khu | thôn | bản | ấp | tổ dân phố | khu phố | làng | buôn | khu dân cư | khóm';

const ORG = `chính phủ | quốc hội | ủy ban nhân dân | ubnd | hội đồng nhân dân | hđnd | đảng ủy | quân ủy | quân ủy trung ương | đảng ủy bộ | tỉnh ủy | thành ủy | huyện ủy | quận ủy | thị ủy | cấp ủy | cấp ủy đảng | chi bộ | đảng bộ | chi ủy
  | tổ chức đảng | đảng đoàn | ban cán sự đảng | ban cán sự | ban thường vụ | ban chấp hành | thường trực | thường vụ | ban bí thư | bộ chính trị | trung ương đảng
  | ủy ban kiểm tra | ban tổ chức | ban tuyên giáo | ban dân vận | ban nội chính | ban tuyên giáo và dân vận | văn phòng | mặt trận | mặt trận tổ quốc | ban thường trực
  | ủy ban mặt trận tổ quốc | ủy ban mttq | mttq | ban công tác mặt trận | hội nông dân | hội phụ nữ | hội liên hiệp phụ nữ | hội cựu chiến binh | đoàn thanh niên | tỉnh đoàn | thành đoàn | huyện đoàn
  | đoàn tncs hồ chí minh | liên đoàn lao động | công đoàn | công đoàn ngành | công đoàn cơ sở | tổ chức chính trị - xã hội | chính quyền | chính quyền cơ sở | chính quyền địa phương
  | công an | quân đội | quân sự | biên phòng | bộ đội biên phòng | bộ chỉ huy quân sự | ban chỉ huy quân sự | bộ tư lệnh | bộ tổng tham mưu | quân khu | hải quan | thuế | cơ quan thuế | kho bạc | kho bạc nhà nước | ngân hàng | ngân hàng nhà nước
  | bảo hiểm xã hội | kiểm toán nhà nước | thanh tra | thanh tra chính phủ | thanh tra giao thông | thanh tra xây dựng | thanh tra môi trường | thanh tra lao động | cảnh sát | cảnh sát giao thông | cảnh sát môi trường | cảnh sát biển | điện lực | bưu điện | tòa án | tòa án nhân dân | viện kiểm sát | viện kiểm sát nhân dân | thi hành án dân sự | thông tấn xã việt nam | đài truyền hình | đài phát thanh | đài tiếng nói | đài truyền thanh | đài | báo
  | cơ quan báo chí | báo chí | cơ quan thông tấn | cơ quan truyền thông | cổng thông tin điện tử | kiểm lâm | quản lý thị trường | ban quản lý | ban quản lý dự án | ban quản lý dự án đầu tư xây dựng | ban quản lý khu kinh tế | ban chỉ đạo | ban chỉ huy | ban giám đốc | ban giám hiệu | ban lãnh đạo | ban điều hành | ban đại diện
  | hội đồng | hội đồng quản trị | hội đồng thành viên | ủy ban | nhà trường | các trường | cơ sở giáo dục | cơ sở y tế | cơ sở khám bệnh, chữa bệnh | cơ sở khám chữa bệnh | cơ sở đào tạo | cơ sở sản xuất | cơ sở kinh doanh | trạm y tế | trạm | chủ đầu tư | nhà đầu tư | nhà thầu | chủ rừng
  | cơ quan chủ trì | đơn vị chủ trì | cơ quan phối hợp | đơn vị phối hợp | cơ quan thực hiện | đơn vị thực hiện | cơ quan chuyên môn | cơ quan chức năng | cơ quan tham mưu | cơ quan thường trực | cơ quan đầu mối | cơ quan điều tra | cơ quan quản lý | cơ quan quản lý nhà nước | cơ quan thi hành án | cơ quan tiến hành tố tụng
  | cơ quan thẩm định | cơ quan giám định | cơ quan bảo vệ pháp luật | đơn vị quản lý | đơn vị tư vấn | đơn vị thi công | đơn vị vận hành | đơn vị cung cấp | đơn vị xây dựng | đơn vị sự nghiệp | cơ quan dự báo | cơ quan khí tượng | tổ chức tín dụng | tổ chức thành viên | tổ chức đoàn thể | tổ chức công đoàn
  | nơi phát hiện | chi nhánh | các cấp | khối | liên minh hợp tác xã | liên hiệp các hội | liên hiệp hội | hội chữ thập đỏ | hội người cao tuổi | hội khuyến học | phòng văn hóa | mặt trận và đoàn thể | tổng cục | chi cục | hạt kiểm lâm | đồn biên phòng | đại học | nhà máy | xí nghiệp | nông trường | lâm trường | chủ sử dụng lao động | người sử dụng lao động`;

const NAMED = `bộ | sở | ban | phòng | tổ | tổ công tác | đoàn | đoàn kiểm tra | đoàn công tác | đoàn giám sát | đội | cục | vụ | tổng cục | chi cục | tiểu ban | trung tâm | hội đồng | viện | hội | trường | bộ phận | câu lạc bộ | khoa | ủy ban | hiệp hội | thanh tra | trạm | học viện | ngành | tổ biên tập | tổ giúp việc | tổ soạn thảo`;

const POST = `chủ tịch | phó chủ tịch | chủ tịch nước | tổng bí thư | bí thư | phó bí thư | bí thư cấp ủy | thủ tướng | phó thủ tướng | bộ trưởng | thứ trưởng | thủ trưởng | phó thủ trưởng | người đứng đầu | lãnh đạo | chánh văn phòng | phó chánh văn phòng | chánh thanh tra
  | chánh án | viện trưởng | giám đốc | phó giám đốc | tổng giám đốc | cục trưởng | chi cục trưởng | tổng cục trưởng | vụ trưởng | trưởng ban | phó trưởng ban | trưởng phòng | phó trưởng phòng | phó phòng | trưởng | phó | hiệu trưởng | phó hiệu trưởng | tư lệnh
  | chỉ huy trưởng | chính ủy | trưởng công an | trưởng đoàn | tổ trưởng | đội trưởng | trưởng thôn | chủ nhiệm | chủ nhiệm ủy ban | tổng biên tập | tổng thanh tra | tổng kiểm toán | thống đốc | thường trực đảng ủy | ủy viên | thành viên | trưởng bộ phận | trưởng khoa | kế toán trưởng | kế toán | thư ký | văn thư
  | giáo viên chủ nhiệm | giáo viên | tổng phụ trách đội | tổ trưởng chuyên môn | chuyên viên | thường trực ban chỉ đạo | người có trách nhiệm | trưởng trạm`;

const PERSON = 'đồng chí | các đồng chí | đ/c | đc | ông | bà | đại diện | cán bộ phụ trách';

const PEOPLE = `cán bộ | công chức | viên chức | đảng viên | cán bộ, đảng viên | hội viên | đoàn viên | người lao động | nhân dân | người dân | hộ gia đình | học sinh | sinh viên | toàn thể | thanh niên | quần chúng | người nộp thuế | chủ tàu | chủ phương tiện | ứng viên | ứng cử viên | thí sinh`;

/** The kinds of bodies by the words they open with; where two lists hold one phrase, the first wins. */
export const BODY_HEADS: readonly (readonly [string, BodyKind])[] = [
  ...phrases(CLASS, 'class' as BodyKind),
  ...phrases(TERRITORY, 'territory' as BodyKind),
  ...phrases(ORG, 'org' as BodyKind),
  ...phrases(POST, 'post' as BodyKind),
  ...phrases(PERSON, 'person' as BodyKind),
  ...phrases(PEOPLE, 'people' as BodyKind),
  ...phrases(NAMED, 'named' as BodyKind),
];

/** Heads that are always followed by the body's own name, in which verbs may stand. */
export const NAMED_HEADS: ReadonlySet<string> = new Set(NAMED.split('|').map((p) => p.trim()));

/** Words that may stand before the head. */
export const QUANTIFIERS =
  'các | những | mỗi | từng | mọi | tất cả các | toàn bộ các | toàn thể các | một số | riêng | tập thể | quý | đối với | cả';

/**
 * Portfolios of ministries and departments that hold a comma or "và": kept whole where a list of them follows one head
 * ("Các Bộ: Quốc phòng, Văn hóa, Thể thao và Du lịch"). Source: Nghị quyết 176/2025/QH15 and the ministries before it.
 */
export const PORTFOLIOS = `giáo dục và đào tạo | khoa học và công nghệ | nông nghiệp và môi trường | nông nghiệp và phát triển nông thôn | tài nguyên và môi trường
  | văn hóa, thể thao và du lịch | văn hóa thể thao và du lịch | văn hóa và thể thao | lao động - thương binh và xã hội | lao động, thương binh và xã hội | thông tin và truyền thông | kế hoạch và đầu tư
  | dân tộc và tôn giáo | giao thông vận tải | công thương | tài chính | nội vụ | tư pháp | xây dựng | y tế | quốc phòng | công an | ngoại giao | ngoại vụ | du lịch
  | quy hoạch - kiến trúc | quy hoạch và kiến trúc | an toàn vệ sinh thực phẩm | vệ sinh an toàn thực phẩm | an toàn thực phẩm | văn hóa - xã hội | kinh tế - hạ tầng | kinh tế, hạ tầng và đô thị | tài chính - kế hoạch | thanh tra
  | mặt trận tổ quốc, các đoàn thể trung ương`;

/** Family names of the Kinh and of larger minorities, for cells that list persons without a comma. Source: Tổng cục Thống kê, họ phổ biến. */
export const SURNAMES: ReadonlySet<string> = new Set(
  `nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trương lâm mai đào đoàn trịnh hà cao tạ lương chu châu
  tô lưu phùng quách thái tăng triệu vương văn kiều la lò vàng giàng thào sùng cầm quàng tòng hứa nông bế lục ma lại thân từ khổng tống bạch nghiêm
  doãn thạch kim sơn danh mạc ninh khúc viên ông`
    .split(/\s+/u)
    .filter(Boolean),
);
