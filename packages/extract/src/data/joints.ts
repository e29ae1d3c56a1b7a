/** Words that tie a sentence to the one before and say nothing of who acts. */
export const CONNECTIVES = `đồng thời | trong đó | vì vậy | do vậy | do đó | vì thế | ngoài ra | bên cạnh đó | mặt khác | theo đó | trên cơ sở đó | từ đó | qua đó | cụ thể | cụ thể là
  | cùng với đó | tiếp đó | song song đó | và | bên cạnh việc đó | nhất là | đặc biệt là | đặc biệt | trước hết | trước mắt | thứ nhất | thứ hai | thứ ba | một là | hai là | ba là | bốn là | năm là | sáu là
  | riêng | lưu ý | hạn cuối cùng | hạn cuối | hạn chót | thời hạn cuối cùng`;

/** Words that open a setting (time, condition, ground, purpose) before the main clause. */
export const INTRODUCERS = `để | nhằm | trong | quá trình | trong quá trình | trên cơ sở | đối với | theo | sau | sau khi | khi | trước | trước khi | trường hợp | trong trường hợp | nếu | từ | kết thúc | qua | tại
  | hết | quá | với | ngay sau | ngay sau khi | ngay | chậm nhất | muộn nhất | tiếp thu | định kỳ | hằng | hàng | đến | do | vì | bên cạnh | cùng với | ngoài | khó khăn | những khó khăn | vướng mắc | căn cứ | thực hiện | nhận được | dựa trên | cuối | đầu`;

/** Words that end the name of a body and open an adjunct. */
export const ADJUNCTS = `theo chức năng | theo thẩm quyền | theo nhiệm vụ | theo quy định | theo phân công | theo phạm vi | theo lĩnh vực | theo kế hoạch | theo đúng | theo hướng | theo yêu cầu | theo kết quả | theo chỉ đạo | theo tinh thần | theo hướng dẫn | theo trách nhiệm
  | trên cơ sở | trong phạm vi | trong quá trình | trong việc | trong công tác | trong thực hiện | trong tổ chức | trong xây dựng | trong triển khai | trong thời gian | trong năm | trong tháng | trong quý | bằng | khi | để | nhằm | ngay sau | sau khi | trước khi | trước ngày | chậm nhất | dựa trên | thông qua | về việc
  | tùy theo | tùy | nhất là | đặc biệt là | trước hết là | từ ngày | từ tháng | vào | hoàn thành | đến hết | do | mà | thì | nếu | trân trọng | kính đề nghị | về | nhưng | hoặc | bảo đảm | trong đó | cụ thể | như | lên | đối với | với | theo`;

/** Lower-case words that may go on with a body's name after its capitals. */
export const NAME_TAIL: ReadonlySet<string> = new Set(
  `tỉnh thành phố huyện quận thị xã phường thôn các cấp của thuộc trực liên quan có cùng trên địa bàn tại ở nơi khu vực trong ngoài quốc gia trung ương nhà nước
  nhân dân nêu từ đến số đóng ngang bộ phụ trách khối nước ngành chính phủ cơ sở trưởng phó đặc và hai chuyên môn trực`
    .split(/\s+/u)
    .filter(Boolean),
);

/** Phrases that look like the head of a body and are not. */
export const NOT_BODIES = `trường hợp | vụ việc | vụ án | vụ mùa | vụ nuôi | ban đầu | ban đêm | đơn vị hành chính | đơn vị tính | hội nghị | hội thảo | hội thi | hội chợ | hội trường | hội nhập | hội họp | hội diễn
  | khối lượng | ngành nghề | ngành hàng | khoa học | bản đồ | bản tin | bản cam kết | phòng họp | phòng học | phòng dịch | phòng cháy | phòng ngừa | bộ tiêu chí | bộ chỉ số | bộ dữ liệu | bộ máy | bộ câu hỏi | bộ thủ tục | báo cáo
  | tổ chức bộ máy | tổ chức thực hiện | tổ chức triển khai | tổ chức hội nghị | trung tâm dữ liệu | trường học | xã hội | xã hội hóa | thuế suất | viện trợ | viện phí | đoàn kết | đội ngũ | trạm biến áp | lực lượng lao động | phó mặc | lãnh đạo chỉ đạo
  | doanh nghiệp hóa | chủ trương | chính quyền số | chính quyền điện tử | công an toàn | vụ kiện | thuế giá trị | thuế thu nhập | tổ chức lại | làng nghề | xã nông thôn mới | bản chất | bản sắc | bản quyền | bản thân | ban hành | đoàn xe | đoàn tàu | trường phái | địa phương hóa | chính phủ số | chính phủ điện tử | ngân hàng dữ liệu | đài sen | báo động | báo giá`;

/** Heads of one common syllable or of two meanings: taken for a body only with a capital, a quantifier or other bodies before. */
export const SHY_HEADS: ReadonlySet<string> = new Set(
  `thuế | báo | đài | bộ | sở | ban | vụ | cục | viện | trường | hội | đoàn | khoa | khối | tổ | đội | quân sự | biên phòng | trưởng | phó | ông | bà | bản | ấp | làng | đc | tổ chức | thanh tra | phòng | tỉnh | xã | phường | thôn | khóm | buôn | huyện
  | quận | thị xã | thành phố | thị trấn | cấp | lực lượng | cá nhân | hội đồng | trạm | văn thư | kế toán | thư ký | chuyên viên | thành viên | ủy viên | kiểm lâm | hải quan | ngân hàng | trung tâm | quân đội | đại học | tập thể | bệnh viện | công ty | khu phố | chính phủ | quốc hội | biên phòng | thường vụ | thường trực | thủ tướng | mặt trận | văn phòng | người lao động | nhân dân | người dân | học sinh | sinh viên | cán bộ | công chức | viên chức | đảng viên | hội viên | đoàn viên | thanh niên | quần chúng`
    .split('|')
    .map((p) => p.trim())
    .filter(Boolean),
);
