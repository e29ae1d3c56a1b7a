import { blocksOf } from '@dondoc/model';
import { describe, expect, test } from 'vitest';
import { Outline } from '../../src/passage/outline.js';
import { Collector } from '../../src/work/collect.js';
import { documentOf, type Line } from '../document-of.js';

const collect = (lines: readonly Line[]) => {
  const document = documentOf(lines);
  const outline = new Outline(document.text, blocksOf(document));
  return new Collector(outline, { date: null, year: 2026 }).collect().map((work) => ({
    text: work.spans.map((s) => document.text.slice(s.start, s.end)).join(' '),
    lead: work.lead.map((a) => a.name),
    inherited: work.lead.some((a) => a.inherited),
    with: work.coordinating.map((a) => a.name),
    section: work.section,
    goal: work.fields.goal ? document.text.slice(work.fields.goal.start, work.fields.goal.end) : null,
  }));
};

describe('owners come down the outline', () => {
  test('a heading that names a body owns what stands under it', () => {
    expect(
      collect([
        '1. Sở Y tế',
        '  a) Lập danh sách cơ sở.',
        '  b) Tổ chức kiểm tra liên ngành.',
        '2. Công an tỉnh:',
        '  - Điều tra các vụ việc nổi cộm.',
      ]),
    ).toMatchObject([
      { text: 'Lập danh sách cơ sở.', lead: ['Sở Y tế'], inherited: true, section: '1.a' },
      { text: 'Tổ chức kiểm tra liên ngành.', lead: ['Sở Y tế'], section: '1.b' },
      { text: 'Điều tra các vụ việc nổi cộm.', lead: ['Công an tỉnh'], section: '2' },
    ]);
  });
  test('a lead-in passes owners and partners down', () => {
    expect(
      collect([
        'Chủ tịch UBND tỉnh yêu cầu:',
        '  1. Giao Sở Xây dựng chủ trì, phối hợp với Sở Tài chính:',
        '    - Rà soát các dự án chậm tiến độ.',
      ]),
    ).toMatchObject([{ lead: ['Sở Xây dựng'], with: ['Sở Tài chính'], inherited: true }]);
  });
  test('the issuer who announces a plan owns nothing', () => {
    expect(collect(['UBND xã xây dựng Kế hoạch với các nội dung sau:', '  1. Tổ chức hội thi nấu ăn.'])).toMatchObject([
      { lead: [] },
    ]);
  });
  test('the subject of a sentence goes on in the next clause', () => {
    expect(collect(['1. Sở Nội vụ thẩm định hồ sơ; trình UBND tỉnh phê duyệt.'])).toMatchObject([
      { lead: ['Sở Nội vụ'], inherited: false },
      { lead: ['Sở Nội vụ'], inherited: true },
    ]);
  });
});

describe('owners of no known kind', () => {
  test('a heading among owners is one', () => {
    expect(
      collect([
        '1. Sở Y tế',
        '  - Lập danh sách cơ sở.',
        '2. Công an tỉnh',
        '  - Điều tra các vụ việc nổi cộm.',
        '3. Các chủ rừng là tổ chức (các công ty lâm nghiệp…)',
        '  - Kiểm tra diện tích rừng được giao.',
        '4. Sở Xây dựng',
        '  - Rà soát quy hoạch.',
      ])[2],
    ).toMatchObject({ lead: ['Các chủ rừng là tổ chức'], inherited: true });
  });
  test('a heading of work among headings of work is none', () => {
    expect(
      collect([
        '1. Công tác tuyên truyền',
        '  - Phát tờ rơi.',
        '2. Công tác tập huấn',
        '  - Mở 02 lớp tập huấn.',
        '3. Sở Y tế',
        '  - Lập danh sách cơ sở.',
      ]).map((w) => w.lead),
    ).toEqual([[], [], ['Sở Y tế']]);
  });
  test('a class told apart by what it was given', () => {
    expect(
      collect(['1. Các tổ chức, cá nhân được cấp giấy phép khai thác có trách nhiệm bảo vệ khoáng sản.']),
    ).toMatchObject([{ lead: ['Các tổ chức, cá nhân được cấp giấy phép khai thác'], inherited: false }]);
  });
  test('a name goes on over syllables of another word', () => {
    expect(collect(['1. UBND các xã có nông sản xuất khẩu cập nhật thông tin thị trường.'])).toMatchObject([
      { lead: ['UBND các xã có nông sản xuất khẩu'] },
    ]);
  });
});

describe('lines of a timetable', () => {
  const dated = (...lines: string[]) => {
    const document = documentOf(lines);
    const outline = new Outline(document.text, blocksOf(document));
    return new Collector(outline, { date: null, year: 2026 })
      .collect()
      .map((w) => [document.text.slice(w.spans[0]?.start, w.spans[0]?.end), w.deadline?.value.end ?? null]);
  };
  test('the time that opens a line is that of its work', () => {
    expect(
      dated('06-07/6/2026: Tổng kết và trao giải.', 'Tuần 38 (từ 13/5/2026 đến 26/5/2026) Hoàn thiện hồ sơ.'),
    ).toEqual([
      ['Tổng kết và trao giải.', '2026-06-07'],
      ['Hoàn thiện hồ sơ.', '2026-05-26'],
    ]);
  });
  test('a deadline of its own stands, and an act before the colon is no time', () => {
    expect(dated('1. Ngày 05/6/2026: Gửi báo cáo trước ngày 10/6/2026.')).toEqual([
      ['Gửi báo cáo trước ngày 10/6/2026.', '2026-06-10'],
    ]);
    expect(dated('1. Tổ chức ngày 05/6/2026: Mời đại biểu.')[0]?.[0]).toContain('Tổ chức');
  });
});

describe('bullets among orders', () => {
  test('order too, whatever their first word', () => {
    expect(
      collect([
        'IV. CÁC HOẠT ĐỘNG',
        '  1. Phòng bệnh',
        '    - Cấp thuốc cho trạm y tế xã.',
        '    - Tổng điều tra lăng quăng.',
        '    - Hướng dẫn người dân khử khuẩn.',
      ]).map((w) => w.text),
    ).toContain('Tổng điều tra lăng quăng.');
  });
  test('do not where most of them tell', () => {
    expect(
      collect([
        '1. Nguy cơ',
        '  - Thực phẩm bị ẩm mốc.',
        '  - Tổng số hộ bị ngập còn nhiều.',
        '  - Nước giếng bị bẩn.',
      ]),
    ).toEqual([]);
  });
  test('a leader in charge is no work', () => {
    expect(
      collect(['1. Phát triển cụm công nghiệp', '  - Lập danh mục dự án.', '  - Lãnh đạo phụ trách: Phó giám đốc A.']),
    ).toHaveLength(1);
  });
});

describe('what stands under a lead-in or a heading that names an owner', () => {
  test('a lead-in that only says who directs whom is no work', () => {
    expect(
      collect(['1. Đảng ủy xã lãnh đạo, chỉ đạo Ủy ban nhân dân xã:', '  a) Lập đề án phát triển hợp tác xã.']),
    ).toMatchObject([{ text: 'Lập đề án phát triển hợp tác xã.' }]);
  });
  test('a paragraph without a number is work, whatever its first word', () => {
    expect(collect(['1. Trung tâm Y tế', '  Xét nghiệm mẫu thực phẩm.'])).toMatchObject([
      { text: 'Xét nghiệm mẫu thực phẩm.', lead: ['Trung tâm Y tế'] },
    ]);
  });
});

describe('what is no work', () => {
  test('sentences that look back, headings of fields within an account', () => {
    expect(
      collect([
        'I. ĐÁNH GIÁ CHUNG',
        '  2. Về triển khai chính quyền cấp xã:',
        '    Bố trí cán bộ hợp lý, thực hiện chế độ kịp thời.',
        'II. NHIỆM VỤ',
        '  1. Trong năm 2025, ngành đã hoàn thành kế hoạch; đồng thời đẩy mạnh hợp tác.',
        '  2. Đến hết tháng 8/2026, có 31/46 cấp ủy gửi, nhận văn bản điện tử.',
        '  3. Rà soát quy hoạch.',
      ]).map((w) => w.text),
    ).toEqual(['Rà soát quy hoạch.']);
  });
  test('where the document itself is sent', () => {
    expect(
      collect(['IV. TỔ CHỨC THỰC HIỆN', '  3. Kế hoạch này gửi Đảng ủy Khối để thẩm định và phổ biến đến các chi bộ.']),
    ).toEqual([]);
  });
  test('provisions of a law that are quoted over several paragraphs', () => {
    expect(
      collect([
        '“Điều 56. Quản lý hàng hóa',
        '1. Hàng hóa phải được kiểm tra.',
        '2. Áp dụng biện pháp quản lý đối với hàng hóa.”',
        '3. Sở Công Thương lập danh sách doanh nghiệp.',
      ]).map((w) => w.text),
    ).toEqual(['Sở Công Thương lập danh sách doanh nghiệp.']);
  });

  test.each([
    [
      'aims and requirements',
      ['I. MỤC ĐÍCH, YÊU CẦU', '  1. Nâng cao nhận thức của cán bộ.', '  2. Bảo đảm tiết kiệm, hiệu quả.'],
    ],
    ['assessments', ['1. Trong năm qua, Sở Y tế đã hoàn thành 12 đợt kiểm tra; xử lý 30 cơ sở.']],
    ['what stands before the orders', ['Thời gian qua, các địa phương thực hiện nghiêm công tác phòng dịch.']],
    ['closing formulas', ['1. Trên đây là Kế hoạch của Sở, đề nghị các phòng triển khai thực hiện.']],
    ['recipients', [{ text: '- Lưu: VT, báo cáo Sở Y tế.', role: 'recipients' } as const]],
    ['generic lead-ins', ['1. Các phòng tập trung thực hiện các nội dung sau:']],
  ])('%s', (_, lines) => expect(collect(lines)).toEqual([]));
});

describe('labelled lines and tables', () => {
  test('lines below an item are its own', () => {
    expect(
      collect([
        '1. Tổ chức hội thảo chuyển đổi số',
        '  - Cơ quan chủ trì: Sở Khoa học và Công nghệ.',
        '  - Cơ quan phối hợp: Các sở, ngành.',
        '2. Tập huấn cho cán bộ xã.',
        '  - Đơn vị thực hiện: Phòng Nội vụ',
      ]),
    ).toMatchObject([
      {
        text: 'Tổ chức hội thảo chuyển đổi số',
        lead: ['Sở Khoa học và Công nghệ'],
        inherited: false,
        with: ['Các sở, ngành'],
      },
      { text: 'Tập huấn cho cán bộ xã.', lead: ['Phòng Nội vụ'] },
    ]);
  });
  test('a heading is the work where the lines under it only say how, and who and when', () => {
    expect(
      collect([
        '1.1. Xây dựng hướng dẫn giám sát bầu cử',
        '  - Bảo đảm thống nhất với hướng dẫn của cấp trên; không để chậm tiến độ.',
        '  - Việc ban hành phải đúng thẩm quyền.',
        '  - Thời gian hoàn thành: tháng 11/2026.',
        '  - Đơn vị chủ trì: Ban Thường trực.',
      ]),
    ).toMatchObject([{ text: 'Xây dựng hướng dẫn giám sát bầu cử', lead: ['Ban Thường trực'] }]);
  });
  test('lines beside the work of one heading are of all of it', () => {
    expect(
      collect([
        '1. Về hạ tầng',
        '  a) Nhiệm vụ:',
        '    - Nâng cấp đường truyền.',
        '    - Thay thế máy chủ.',
        '  b) Cơ quan thực hiện:',
        '    - Đơn vị chủ trì: Trung tâm Công nghệ thông tin.',
      ]),
    ).toMatchObject([{ lead: ['Trung tâm Công nghệ thông tin'] }, { lead: ['Trung tâm Công nghệ thông tin'] }]);
  });
  test('columns name owner and partners, group rows are no work', () => {
    expect(
      collect([
        {
          table: [
            ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian'],
            ['(1)', '(2)', '(3)', '(4)', '(5)'],
            ['I', 'CẢI CÁCH THỂ CHẾ', '', '', ''],
            ['1', 'Ban hành quy chế làm việc', 'Văn phòng', 'Các phòng', 'Quý I'],
            ['2', 'Rà soát văn bản', 'Thanh tra, Phòng Tổng hợp', '', 'Quý II'],
          ],
        },
      ]),
    ).toMatchObject([
      { text: 'Ban hành quy chế làm việc', lead: ['Văn phòng'], with: ['Các phòng'], section: '1' },
      { text: 'Rà soát văn bản', lead: ['Thanh tra', 'Phòng Tổng hợp'], with: [] },
    ]);
  });
  test('a column of quantities is what is to be reached', () => {
    expect(
      collect([
        {
          table: [
            ['TT', 'Nội dung', 'Khối lượng', 'Đơn vị chủ trì'],
            ['1', 'Nạo vét kênh nội đồng', '3 km', 'Phòng Kinh tế'],
          ],
        },
      ]),
    ).toMatchObject([{ text: 'Nạo vét kênh nội đồng', goal: '3 km', lead: ['Phòng Kinh tế'] }]);
  });
  test('a table without work is left alone', () => {
    expect(
      collect([
        {
          table: [
            ['TT', 'Tên đơn vị', 'Số điện thoại'],
            ['1', 'Phòng Nội vụ', '0123'],
            ['2', 'Phòng Tài chính', '0124'],
          ],
        },
      ]),
    ).toEqual([]);
  });
  test('persons in a cell without commas are several', () => {
    expect(
      collect([
        {
          table: [
            ['TT', 'Công việc', 'Người thực hiện'],
            ['1', 'Chấm bài', 'Nguyễn Văn An Trần Thị Bình'],
            ['2', 'Vào điểm', 'Lê Hoàng Cúc'],
          ],
        },
      ]),
    ).toMatchObject([{ lead: ['Nguyễn Văn An', 'Trần Thị Bình'] }, { lead: ['Lê Hoàng Cúc'] }]);
  });
});

test.each([
  ['(1)', '(2)', '(3)', '(4)'],
  ['A', 'B', '1', '2=1+3'],
])('a row that numbers the columns, %s | %s | %s | %s, is no work', (...numbers) => {
  const head = ['TT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Thời gian'];
  const work = ['1', 'Mở 02 lớp tập huấn cho cán bộ xã', 'Phòng Văn hóa', 'Quý II/2026'];
  expect(collect([{ table: [head, numbers, work] }])).toMatchObject([{ lead: ['Phòng Văn hóa'] }]);
});

describe('what a document says of itself', () => {
  test('a plan made upon this one is ordered; that this one is made orders nothing', () => {
    expect(
      collect([
        'III. TỔ CHỨC THỰC HIỆN',
        '  1. Các phòng, đoàn thể căn cứ Kế hoạch này xây dựng kế hoạch cụ thể của đơn vị.',
        '  2. Kế hoạch này được xây dựng trên cơ sở ý kiến của các phòng.',
      ]),
    ).toMatchObject([{ text: 'Các phòng, đoàn thể căn cứ Kế hoạch này xây dựng kế hoạch cụ thể của đơn vị.' }]);
  });
});

describe('labels and headings', () => {
  test('a label over numbered bodies with work of their own is a section', () => {
    expect(
      collect([
        '1. Trồng 500 cây bóng mát dọc đường liên thôn.',
        '2. Phân công thực hiện:',
        '  2.1. Phòng Kinh tế:',
        '    - Lập danh sách tuyến đường.',
        '  2.2. Phòng Văn hóa:',
        '    - Viết bài tuyên truyền về cây xanh.',
      ]).map((w) => w.lead),
    ).toEqual([[], ['Phòng Kinh tế'], ['Phòng Văn hóa']]);
  });
  test('lines below the last of bare acts speak of all of them', () => {
    const list = [
      '1. Các hội nghị',
      '  1.1. Tổ chức hội nghị lần thứ nhất.',
      '  1.2. Tổ chức hội nghị lần thứ hai.',
      '    - Đơn vị chủ trì: Phòng Nội vụ.',
    ];
    expect(collect(list).map((w) => w.lead)).toEqual([['Phòng Nội vụ'], ['Phòng Nội vụ']]);
  });
  test('a stop behind one heading of several makes it no act', () => {
    expect(
      collect([
        'I. NHIỆM VỤ',
        '  1. Rà soát nhân lực',
        '    - Lập danh sách cán bộ.',
        '  2. Đào tạo nhân lực; sử dụng nhân lực.',
        '    - Mở lớp tập huấn.',
        '  3. Kiểm tra nhân lực',
        '    - Lập đoàn kiểm tra.',
      ]),
    ).toHaveLength(3);
  });
});
