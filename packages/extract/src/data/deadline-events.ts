/**
 * Events that a time is told by: "trước kỳ họp", "sau hội nghị". Sources over folded text; what may follow "trước" without
 * being one ("trước mắt", "trước pháp luật", "chịu trách nhiệm trước …") is why the list is closed.
 */
export const EVENTS: readonly string[] =
  `hội nghị | hội thảo | kỳ họp | phiên họp | cuộc họp | buổi họp | buổi làm việc | buổi lễ | đại hội | bầu cử | cuộc bầu cử | hội thi | cuộc thi | kỳ thi | lễ | lễ hội | tết | năm học mới
  | năm học | khai giảng | mùa mưa | mùa mưa bão | mùa mưa lũ | mùa khô | mùa bão | mùa lũ | mùa lễ hội | kỳ nghỉ | đợt kiểm tra | đợt giám sát | khai mạc | bế mạc | cao điểm | vụ đông xuân | vụ hè thu | vụ mùa | dịp | thềm`
    .split('|')
    .map((e) => e.trim().replace(/\s+/gu, '\\s+'))
    .sort((a, b) => b.length - a.length);

/** Acts of others after which work falls due, in a clause with its own subject: "khi Chính phủ ban hành …". */
export const ENACTMENTS =
  '(?:được\\s+)?(?:(?:cấp có thẩm quyền|\\p{L}+)\\s+)?(?:thông qua|ban hành|phê duyệt|công bố|có hiệu lực)|có\\s+(?:hướng dẫn|văn bản hướng dẫn|chủ trương|ý kiến|kết quả|kết luận|quyết định|thông báo|chỉ đạo)|kết thúc|hoàn thành';
