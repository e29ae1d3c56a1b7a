import { expect, test } from 'vitest';
import { normalCase, properCase } from '../../src/header/normal-case.js';

test.each([
  ['ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG', 'Ủy ban nhân dân tỉnh Lâm Đồng'],
  ['UBND THÀNH PHỐ HỒ CHÍ MINH', 'Ủy ban nhân dân thành phố Hồ Chí Minh'],
  ['UỶ BAN NHÂN DÂN XÃ YÊN HOÀ', 'Ủy ban nhân dân xã Yên Hòa'],
  ['SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', 'Sở Nông nghiệp và Môi trường'],
  ['BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH', 'Bộ Văn hóa, Thể thao và Du lịch'],
  ['BỘ LAO ĐỘNG-THƯƠNG BINH VÀ XÃ HỘI', 'Bộ Lao động - Thương binh và Xã hội'],
  ['ĐẢNG ỦY KHỐI CÁC CƠ QUAN TW', 'Đảng ủy Khối các cơ quan Trung ương'],
  ['BAN TỔ CHỨC TƯ', 'Ban Tổ chức Trung ương'],
  ['BAN CHẤP HÀNH TƯ ĐẢNG', 'Ban Chấp hành Trung ương Đảng'],
  ['SỞ KẾ HOẠCH VÀ ĐẦU TƯ', 'Sở Kế hoạch và Đầu tư'],
  ['KHO BẠC NHÀ NƯỚC KHU VỰC V', 'Kho bạc Nhà nước khu vực V'],
  ['BAN CHỈ ĐẠO PHÒNG CHỐNG THIÊN TAI', 'Ban Chỉ đạo phòng chống thiên tai'],
  ['BỆNH VIỆN ĐA KHOA TỈNH BÌNH ĐỊNH', 'Bệnh viện Đa khoa tỉnh Bình Định'],
  ['SỞ TƯ PHÁP', 'Sở Tư pháp'],
  ['BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG', 'Ban Quản lý dự án đầu tư xây dựng'],
  ['BAN CHẤP HÀNH ĐẢNG BỘ HUYỆN TRÀ MY', 'Ban Chấp hành Đảng bộ huyện Trà My'],
  ['TRƯỜNG THPT NGUYỄN DU', 'Trường THPT Nguyễn Du'],
  ['THỦ TƯỚNG CHÍNH PHỦ', 'Thủ tướng Chính phủ'],
  ['CỤC HÓA CHẤT', 'Cục Hóa chất'],
  ['ỦY BAN MTTQ VIỆT NAM XÃ HÒA AN', 'Ủy ban Mặt trận Tổ quốc Việt Nam xã Hòa An'],
  ['BAN CHÍ ĐẠO CẢI CÁCH HÀNH CHÍNH', 'Ban Chỉ đạo cải cách hành chính'],
  ['Sở Y tế', 'Sở Y tế'],
])('%s', (shouted, expected) => expect(normalCase(shouted)).toBe(expected));

test('the place of the date line mends a name that lost its marks', () =>
  expect(normalCase('ỦY BAN NHÂN DÂN TĨNH QUANG NGAI', ['Quảng Ngãi'])).toBe('Ủy ban nhân dân tỉnh Quảng Ngãi'));
test('names of people', () => expect(properCase('NGUYỄN THỊ HOA')).toBe('Nguyễn Thị Hoa'));
