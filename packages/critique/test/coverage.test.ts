import { describe, expect, it } from 'vitest';
import { judgePlan } from '../src/index.js';
import { exampleDocument, type GivenItem } from '../src/testing.js';

const BY = { text: 'trước ngày 30/6/2026', kind: 'by', end: '2026-06-30' } as const;
const MAY = { text: 'tháng 5/2026', kind: 'within', start: '2026-05-01', end: '2026-05-31' } as const;

function states(items: readonly GivenItem[], tasks: readonly GivenItem[], title?: string) {
  const { doc, facts, against } = exampleDocument({
    type: 'kế hoạch',
    ...(title === undefined ? {} : { title }),
    items,
    tasks,
  });
  if (!against) throw new Error('tasks make a directive');
  return judgePlan(doc, facts, { against }).against?.coverage.results.map((r) => r.state);
}

const order = { text: 'Lắp đặt camera giám sát tại các hồ chứa nước.', deadline: BY };

describe('coverageOf', () => {
  it.each<[string, string, GivenItem]>([
    ['covered', 'with its date', { text: 'Lắp đặt 12 camera giám sát tại hồ chứa nước Nà Lụa.', deadline: MAY }],
    ['partly', 'without the date', { text: 'Lắp đặt 12 camera giám sát tại hồ chứa nước Nà Lụa.' }],
    ['partly', 'as a wish', { text: 'Tăng cường giám sát các hồ chứa nước.', deadline: MAY }],
    ['missing', 'not at all', { text: 'Tổ chức giải bóng chuyền nữ.', deadline: MAY }],
  ])('%s: %s', (state, _, item) => {
    expect(states([item], [order])).toEqual([state]);
  });

  it('misses the figure that was ordered', () => {
    const task = { text: 'Kiểm tra 100% hồ chứa nước trước mùa lũ.' };
    expect(states([{ text: 'Kiểm tra hồ chứa nước trước mùa lũ.' }], [task])).toEqual(['partly']);
    expect(states([{ text: 'Kiểm tra 08 hồ chứa nước trước mùa lũ.' }], [task])).toEqual(['covered']);
  });

  it('takes the plan itself for what was ordered', () => {
    const task = { text: 'Xây dựng kế hoạch thực hiện Chỉ thị này, gửi Sở Nội vụ.' };
    expect(states([{ text: 'Tổ chức giải bóng chuyền nữ.' }], [task])).toEqual(['covered']);
    const other = { text: 'Xây dựng kế hoạch trồng rừng phòng hộ ven biển.' };
    expect(states([{ text: 'Tổ chức giải bóng chuyền nữ.' }], [other])).toEqual(['missing']);
    expect(states([{ text: 'Tổ chức giải bóng chuyền nữ.' }], [other], 'Trồng rừng phòng hộ ven biển')).toEqual([
      'covered',
    ]);
  });

  it('takes the sending of this plan for its making', () => {
    const task = { text: 'Ban hành kế hoạch chống rét cho trâu bò, gửi Chi cục Thú y.' };
    expect(states([{ text: 'Gửi Kế hoạch này đến Chi cục Thú y.' }], [task])).toEqual(['covered']);
  });

  it('does not take who receives it for the work', () => {
    const task = { text: 'Lập kế hoạch giải ngân theo tuần cho từng dự án, gửi Kho bạc Nhà nước tỉnh.' };
    const item = { text: 'Lập hồ sơ thanh toán khối lượng đã nghiệm thu, trình Kho bạc Nhà nước tỉnh' };
    expect(states([item], [task])).toEqual(['missing']);
  });

  it('does not take what every text is about for likeness', () => {
    const items = [{ text: 'Tuyên truyền về chuyển đổi số trên loa.' }];
    const tasks = [{ text: 'Cử cán bộ chuyên trách chuyển đổi số.' }];
    expect(states(items, tasks, 'Chuyển đổi số trên loa')).toEqual(['missing']);
  });
});
