/**
 * What a labelled line ("- Cơ quan chủ trì: …") or a table column says of the work beside it. `content`: the work itself;
 * `aside`: place, participants, notes, what is neither the work nor one of its five requirements.
 */
export type FieldRole =
  | 'content'
  | 'lead'
  | 'coordinating'
  | 'time'
  | 'product'
  | 'goal'
  | 'solution'
  | 'funding'
  | 'aside'
  | 'index'
  | 'group';

/** Labels of lines before a colon, folded; `…` allows further words. Counted in 250 plans and directives. */
export const LINE_LABELS: readonly (readonly [label: string, role: FieldRole])[] = [
  ['nội dung', 'content'],
  ['nội dung thực hiện', 'content'],
  ['nội dung công việc', 'content'],
  ['nội dung nhiệm vụ', 'content'],
  ['nội dung cụ thể', 'content'],
  ['nội dung hoạt động', 'content'],
  ['nhiệm vụ', 'content'],
  ['nhiệm vụ cụ thể', 'content'],
  ['nhiệm vụ chủ yếu', 'content'],
  ['nhiệm vụ thực hiện', 'content'],
  ['công việc', 'content'],
  ['hoạt động', 'content'],
  ['hoạt động cụ thể', 'content'],
  ['cơ quan …', 'lead'],
  ['đơn vị …', 'lead'],
  ['các đơn vị thực hiện', 'lead'],
  ['chủ trì', 'lead'],
  ['chủ trì thực hiện', 'lead'],
  ['phụ trách', 'lead'],
  ['người thực hiện', 'lead'],
  ['đồng chí phụ trách', 'lead'],
  ['người phụ trách', 'lead'],
  ['bộ phận thực hiện', 'lead'],
  ['bộ phận phụ trách', 'lead'],
  ['phân công', 'lead'],
  ['phân công thực hiện', 'lead'],
  ['trách nhiệm', 'lead'],
  ['trách nhiệm thực hiện', 'lead'],
  ['sở, ngành chủ trì', 'lead'],
  ['cơ quan phối hợp …', 'coordinating'],
  ['đơn vị phối hợp …', 'coordinating'],
  ['phối hợp', 'coordinating'],
  ['phối hợp thực hiện', 'coordinating'],
  ['cơ quan, đơn vị phối hợp', 'coordinating'],
  ['thời gian …', 'time'],
  ['thời hạn …', 'time'],
  ['thời điểm …', 'time'],
  ['tiến độ …', 'time'],
  ['lộ trình …', 'time'],
  ['hoàn thành', 'time'],
  ['thời gian và địa điểm', 'time'],
  ['sản phẩm …', 'product'],
  ['kết quả', 'product'],
  ['kết quả đầu ra', 'product'],
  ['kết quả dự kiến', 'product'],
  ['kết quả cần đạt', 'product'],
  ['mục tiêu …', 'goal'],
  ['chỉ tiêu …', 'goal'],
  ['giải pháp …', 'solution'],
  ['biện pháp …', 'solution'],
  ['cách thức …', 'solution'],
  ['cách làm …', 'solution'],
  ['phương pháp …', 'solution'],
  ['hình thức …', 'solution'],
  ['kinh phí …', 'funding'],
  ['nguồn kinh phí …', 'funding'],
  ['nguồn lực …', 'funding'],
  ['dự toán …', 'funding'],
  ['địa điểm …', 'aside'],
  ['thành phần …', 'aside'],
  ['đối tượng …', 'aside'],
  ['phạm vi …', 'aside'],
  ['số lượng …', 'aside'],
  ['lãnh đạo phụ trách', 'aside'],
  ['lãnh đạo chỉ đạo', 'aside'],
  ['lãnh đạo theo dõi', 'aside'],
  ['ghi chú', 'aside'],
  ['nội dung báo cáo', 'aside'],
  ['nội dung kiểm tra', 'aside'],
  ['nội dung tuyên truyền', 'aside'],
  ['nội dung họp', 'aside'],
  ['nội dung huấn luyện', 'aside'],
  ['yêu cầu', 'aside'],
  ['mục đích', 'aside'],
  ['căn cứ', 'aside'],
  ['chủ đề', 'aside'],
  ['tên gọi', 'aside'],
  ['giải thưởng', 'aside'],
  ['nguyên tắc …', 'aside'],
  ['chương trình', 'aside'],
  ['trang phục', 'aside'],
  ['tài liệu', 'aside'],
  ['số điện thoại', 'aside'],
  ['địa chỉ', 'aside'],
];

/** Heads of columns: the first pattern that fits the folded head decides. */
export const COLUMN_HEADS: readonly (readonly [pattern: RegExp, role: FieldRole])[] = [
  [/^(?:s\.?t\.?t\.?|t\.?t\.?|số tt|số thứ tự|stt\/tt|#)$/u, 'index'],
  [
    /^(?:thuộc nhóm|nhóm nhiệm vụ|lĩnh vực|văn bản giao|căn cứ|theo dõi|kiểm tra|cơ quan thẩm|ghi chú|tình trạng|địa điểm|thành phần|đối tượng|vai trò|lũy kế|đơn vị tính|mã)/u,
    'aside',
  ],
  [
    /^(?:tên |nội dung|nhiệm vụ|công việc|hoạt động|các nhiệm vụ|các hoạt động|các nội dung|danh mục|đầu việc|việc |phần việc|đề án|chương trình|nhóm việc|các công việc|chi tiết công việc|mục tiêu, nhiệm vụ)/u,
    'content',
  ],
  [/^(?:mục tiêu|chỉ tiêu|khối lượng|số lượng|định mức)/u, 'goal'],
  [/(?:chủ trì|thực hiện|soạn thảo|tham mưu).*(?:phối hợp)|phối hợp.*chủ trì/u, 'lead'],
  [/phối hợp/u, 'coordinating'],
  [
    /^(?:thời gian|thời hạn|thời điểm|tiến độ|hoàn thành|lộ trình|kỳ hạn|hạn |ngày|tháng|quý|giờ|dự kiến hoàn thành|thời lượng)/u,
    'time',
  ],
  [/^(?:sản phẩm|kết quả|đầu ra|hồ sơ|hình thức văn bản)/u, 'product'],
  [
    /(?:chủ trì|phụ trách|trách nhiệm|phân công|đầu mối|người thực hiện|đơn vị thực hiện|cơ quan thực hiện|bộ phận thực hiện|cơ quan trình|soạn thảo|tham mưu|đơn vị\/ ?cá nhân|đơn vị, cá nhân)/u,
    'lead',
  ],
  [/^(?:đơn vị|cơ quan|người|bộ phận|tổ chức|cá nhân)(?:$|[ ,/])/u, 'lead'],
  [/^(?:kinh phí|nguồn|dự toán)/u, 'funding'],
  [/^(?:giải pháp|biện pháp|cách thức|cách làm|phương thức|phương pháp|hình thức)/u, 'solution'],
  [/(?:thời gian|thời hạn|hoàn thành)/u, 'time'],
  [/(?:nhiệm vụ|nội dung|công việc|hoạt động)/u, 'content'],
];
