import { factValue, type Task } from '@dondoc/model';
import { describe, expect, test } from 'vitest';
import { extractFacts } from '../src/index.js';
import { documentOf, type Line } from './document-of.js';

const HEAD: readonly Line[] = [
  { text: 'Số: 12/CT-UBND', role: 'letterhead' },
  { text: 'Đà Lạt, ngày 10 tháng 2 năm 2026', role: 'letterhead' },
  { text: 'CHỈ THỊ', role: 'title' },
  { text: 'Về việc phòng cháy rừng mùa khô', role: 'title' },
];

const extract = (...lines: readonly Line[]) => {
  const document = documentOf([...HEAD, ...lines]);
  return { document, ...extractFacts(document) };
};
const dates = (tasks: readonly Task[]) =>
  tasks.map((t) => {
    const d = factValue(t.deadline);
    return d && [d.kind, d.start, d.end];
  });

describe('deadlines reach the work that they date', () => {
  test('a phrase of its own', () => {
    const { tasks } = extract('1. Giao Sở Y tế báo cáo kết quả trước ngày 15/9/2026.');
    expect(dates(tasks)).toEqual([['by', null, '2026-09-15']]);
  });
  test('a closing sentence dates the clauses before it and is no task', () => {
    const { tasks } = extract(
      '1. Sở Xây dựng rà soát quy hoạch; công bố danh mục dự án. Hoàn thành trong quý II/2026.',
    );
    expect(tasks.map((t) => t.text)).toEqual(['Sở Xây dựng rà soát quy hoạch', 'công bố danh mục dự án.']);
    expect(dates(tasks)).toEqual([
      ['within', '2026-04-01', '2026-06-30'],
      ['within', '2026-04-01', '2026-06-30'],
    ]);
  });
  test('a time amid a long lead-in is not handed down, one that closes it is', () => {
    const under = (leadIn: string) => dates(extract(leadIn, '  1. Sở Y tế kiểm tra các cơ sở.').tasks.slice(-1));
    expect(
      under(
        'Để bảo đảm trật tự, nhất là trong tháng 4/2026, tổ chức lễ hội an toàn, UBND tỉnh yêu cầu các sở thực hiện:',
      ),
    ).toEqual([null]);
    expect(under('Các sở tập trung thực hiện các nhiệm vụ trong tháng 4/2026 như sau:')).toEqual([
      ['within', '2026-04-01', '2026-04-30'],
    ]);
    expect(
      under('Các sở thực hiện nhiệm vụ trong 02 tháng cuối năm 2026 và những tháng đầu năm 2027 như sau:'),
    ).toEqual([['within', '2026-11-01', null]]);
  });
  test('the topic before an order dates nothing', () => {
    const { tasks } = extract(
      '1. Về số vốn chưa giải ngân trong năm 2026: giao Sở Tài chính rà soát, báo cáo trước ngày 15/5/2026.',
    );
    expect(dates(tasks)).toEqual([['by', null, '2026-05-15']]);
  });
  test('a labelled line', () => {
    const { tasks } = extract(
      '1. Tập huấn cho lực lượng kiểm lâm',
      '  - Thời gian thực hiện: Quý I/2026.',
      '  - Cơ quan chủ trì: Chi cục Kiểm lâm.',
    );
    expect(dates(tasks)).toEqual([['within', '2026-01-01', '2026-03-31']]);
  });
  test('a numbered line beside the one that names the owner', () => {
    const { tasks } = extract(
      '1. Về hạ tầng',
      '  a) Nhiệm vụ: Nâng cấp đường truyền.',
      '  b) Cơ quan thực hiện: Trung tâm Công nghệ thông tin.',
      '  c) Thời hạn hoàn thành: 30/6/2026.',
    );
    expect(dates(tasks)).toEqual([['by', null, '2026-06-30']]);
  });
  test('a heading that tells what happened on a day dates nothing', () => {
    const { tasks } = extract(
      'Ngày 05/02/2026, Chủ tịch UBND tỉnh làm việc với Chi cục Kiểm lâm và yêu cầu:',
      '  1. Chi cục Kiểm lâm tổ chức tuần tra tại các chốt.',
    );
    expect(dates(tasks)).toEqual([null]);
  });
  test('a column whose head asks for the end', () => {
    const { tasks } = extract({
      table: [
        ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn hoàn thành'],
        ['1', 'Rà soát phương án', 'Chi cục Kiểm lâm', '20/3/2026'],
      ],
    });
    expect(dates(tasks)).toEqual([['by', null, '2026-03-20']]);
  });
  test('a column', () => {
    const { tasks, items } = extract({
      table: [
        ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian', 'Sản phẩm'],
        ['1', 'Rà soát phương án', 'Chi cục Kiểm lâm', 'Tháng 3/2026', 'Báo cáo'],
        ['2', 'Diễn tập chữa cháy', 'Ban Chỉ huy quân sự', 'Thường xuyên', ''],
      ],
    });
    expect(dates(tasks)).toEqual([
      ['within', '2026-03-01', '2026-03-31'],
      ['ongoing', null, null],
    ]);
    expect(items.map((i) => factValue(i.product))).toEqual(['Báo cáo', null]);
  });
  test('a report date is not lent to the task before it', () => {
    const { tasks } = extract('1. Sở Tài chính bố trí kinh phí; báo cáo UBND tỉnh trước ngày 20/3/2026.');
    expect(dates(tasks)).toEqual([null, ['by', null, '2026-03-20']]);
  });
});

describe('facts', () => {
  test('every quote is a slice of the text', () => {
    const { document, tasks, items } = extract(
      'I. NHIỆM VỤ',
      '  1. Sở Y tế chủ trì, phối hợp với Công an tỉnh kiểm tra cơ sở.',
      '  2. Đề nghị Hội Nông dân tỉnh vận động hội viên.',
    );
    expect(tasks).toHaveLength(2);
    for (const work of [...tasks, ...items])
      for (const e of [
        ...work.evidence,
        ...work.lead.flatMap((o) => o.evidence),
        ...work.coordinating.flatMap((o) => o.evidence),
      ])
        expect(document.text.slice(e.start, e.end)).toBe(e.quote);
    expect(items[0]?.context.map((e) => e.quote)).toEqual(['I. NHIỆM VỤ'.slice(3)]);
  });
  test('a document without orders has no tasks', () => {
    const { tasks, items } = extract('Thời gian qua, tỉnh đã xảy ra 12 vụ cháy rừng.', {
      text: 'Nơi nhận: Lưu VT.',
      role: 'recipients',
    });
    expect([...tasks, ...items]).toEqual([]);
  });
  test('an empty document is no fault', () => {
    const empty = documentOf([]);
    expect(extractFacts(empty).tasks).toEqual([]);
  });
});
