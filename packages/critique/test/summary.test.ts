import { describe, expect, it } from 'vitest';
import { judgePlan } from '../src/index.js';
import { summaryOf } from '../src/summary/summary.js';
import { exampleDocument, type GivenItem } from '../src/testing.js';

const DEFINITE: GivenItem = {
  text: 'Phòng Y tế tổ chức 05 lớp tập huấn phòng dịch cho cán bộ thôn.',
  lead: ['Phòng Y tế'],
  deadline: { text: 'trước ngày 30/4/2026', kind: 'by', end: '2026-04-30' },
  section: 'I.1',
};
const SLOGAN: GivenItem = { text: 'Tăng cường công tác tuyên truyền.', section: 'II.1' };

const of = (items: readonly GivenItem[], language: 'vi' | 'en' = 'vi', more = {}) => {
  const { doc, facts, against } = exampleDocument({ type: 'kế hoạch', items, ...more });
  return summaryOf(judgePlan(doc, facts, against ? { against } : {}), language);
};

describe('summaryOf', () => {
  it('says verdict and levels in one sentence', () => {
    expect(of([DEFINITE, DEFINITE, SLOGAN]).verdict).toBe(
      'Kế hoạch cơ bản đạt năm yêu cầu, xét trên 3 việc: đạt về nội dung và mục tiêu; cơ bản đạt về thời gian và trách nhiệm; chưa đạt về giải pháp.',
    );
    expect(of([DEFINITE, DEFINITE, SLOGAN], 'en').verdict).toBe(
      'The five requirements are largely met, over 3 items: met for content, goal; largely met for timeline, responsibility; not met for solution.',
    );
    expect(of([]).verdict).toBe('Không tìm thấy việc nào trong kế hoạch để xem xét theo năm yêu cầu.');
  });

  it('counts what most items state, and what keeps the others from “đạt”', () => {
    const { strengths, gaps } = of([DEFINITE, DEFINITE, SLOGAN]);
    expect(strengths).toContain('2/3 việc có thời hạn cụ thể.');
    expect(strengths).toContain('2/3 việc giao đích danh đơn vị hoặc người chủ trì.');
    expect(gaps).toContain('1/3 việc chưa có thời hạn.');
    expect(gaps).toContain('3/3 việc chưa nêu cách làm, phương tiện hay kinh phí.');
    expect(gaps.join(' ')).not.toContain('con số');
  });

  it('names what is met most often where nothing is met by most', () => {
    expect(of([DEFINITE, SLOGAN, SLOGAN, SLOGAN]).strengths).toEqual([
      'Nhiều nhất: 1/4 việc nêu hành động trên đối tượng cụ thể.',
    ]);
    expect(of([SLOGAN, SLOGAN]).strengths).toEqual([]);
  });

  it('says what would change a level that lies near a threshold', () => {
    const items = [...Array.from({ length: 7 }, () => DEFINITE), SLOGAN, SLOGAN, SLOGAN];
    expect(of(items).near).toContain('Thời gian (70 %) sát ngưỡng: bớt 1 việc cụ thể thì còn cơ bản đạt.');
    expect(of([DEFINITE]).near).toEqual([]);
  });

  it('leaves out of the counts what could not be read, and says so', () => {
    const { strengths, gaps } = of([DEFINITE, { ...DEFINITE, deadline: undefined, unreadable: true } as never]);
    expect(strengths).toContain('1/1 việc có thời hạn cụ thể.');
    expect(gaps).toContain('Thời gian: 1 việc không đọc rõ nên không tính.');
  });

  it('says how the plan stands to its directive', () => {
    const tasks = [{ text: DEFINITE.text }, { text: 'Lập danh mục thiết bị cần mua sắm cho trạm y tế xã.' }];
    expect(of([DEFINITE, SLOGAN], 'vi', { tasks }).comparison).toEqual([
      'Trong 2 nhiệm vụ được giao, kế hoạch đã có 1, có một phần 0, chưa thấy 1.',
    ]);
  });

  it('counts by section, by the outermost numbers alone where there are many', () => {
    expect(of([DEFINITE, SLOGAN]).sections.map((s) => [s.section, s.items, s.met.timeline])).toEqual([
      ['I.1', 1, 1],
      ['II.1', 1, 0],
    ]);
    const many = Array.from({ length: 14 }, (_, i) => ({ ...DEFINITE, section: `II.${i + 1}` }));
    expect(of(many).sections.map((s) => [s.section, s.items])).toEqual([['II', 14]]);
  });
});
