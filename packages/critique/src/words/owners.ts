import { list, type PhraseGroup } from './phrases.js';

const SOURCE = 'cách gọi chung trong văn bản giao việc; Nghị định 30/2020/NĐ-CP, Phụ lục I (Nơi nhận)';

/** Nouns of bodies and people that name a kind, not one of it. */
export const CLASS_NOUNS: readonly PhraseGroup[] = [
  {
    source: SOURCE,
    phrases: list(`
      cơ quan; đơn vị; tổ chức; cá nhân; địa phương; sở; ban; ngành; bộ; phòng; phòng ban; phòng, ban; đoàn thể;
      hội; cấp; cấp ủy; chi bộ; tổ chức đảng; cán bộ; công chức; viên chức; người lao động; đảng viên; đoàn viên;
      hội viên; cơ sở; trường; nhà trường; doanh nghiệp; hộ gia đình; nhân dân; người dân; xã; phường; thôn; bản;
      huyện; tỉnh; khoa; thành viên; lực lượng; các cấp; chính quyền; bộ phận; cá nhân được phân công; hệ thống
      chính trị; tập thể; cơ sở giáo dục; cơ sở y tế; giáo viên; học sinh; sinh viên; chủ đầu tư; thủ trưởng;
      người đứng đầu; tổ chức thành viên; tổ chức chính trị - xã hội; mặt trận; ủy ban nhân dân; ubnd`),
  },
];

/** Words that open a class. */
export const CLASS_OPENERS: readonly PhraseGroup[] = [
  { source: SOURCE, phrases: list('các; những; mọi; toàn thể; tất cả; từng; mỗi; toàn bộ; một số') },
];

/** What shows that a class is meant, wherever it stands. */
export const CLASS_MARKS: readonly PhraseGroup[] = [
  {
    source: SOURCE,
    phrases: list(`
      liên quan; có liên quan; sở, ban, ngành; sở, ngành; ban, ngành; các cấp; các ngành; các đơn vị; các cơ quan;
      các địa phương; các tổ chức; trực thuộc; được phân công; được giao; phối hợp; chủ trì thực hiện`),
  },
];
