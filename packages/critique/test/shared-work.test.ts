import { describe, expect, it } from 'vitest';
import { differingFigures } from '../src/judge/figures.js';
import { haveOwnRemits, sameIssuer } from '../src/remits.js';
import { sharedWork } from '../src/shared-work.js';
import { exampleDocument, type GivenPlan } from '../src/testing.js';
import { sharesYears, yearsOf } from '../src/years.js';

const TRAINING = 'Tổ chức tập huấn kỹ năng chuyển đổi số cho cán bộ, công chức cấp xã.';
const LIST = 'Lập danh mục thiết bị cần mua sắm cho bộ phận một cửa cấp xã.';
const MATCH = 'Tổ chức giải bóng chuyền chào mừng ngày thành lập ngành.';

const plans = (...given: readonly GivenPlan[]) => given.map((g, i) => exampleDocument(g, `${i + 1}.docx`));
const found = (...given: readonly GivenPlan[]) =>
  sharedWork(plans(...given)).map((own) =>
    own.map(({ item, other, plan, differs }) => [item.id, `${plan.doc.source.path}:${other.id}`, ...differs].join(' ')),
  );

describe('sharedWork', () => {
  it('finds the same work in two plans, on both sides and in text order', () => {
    expect(
      found(
        { items: [{ text: LIST }, { text: TRAINING, lead: ['Sở Nội vụ'] }] },
        { items: [{ text: MATCH }] },
        { items: [{ text: TRAINING, lead: ['Sở Tài chính'] }, { text: LIST }] },
      ),
    ).toEqual([['i1 3.docx:i2', 'i2 3.docx:i1 lead'], [], ['i1 1.docx:i2 lead', 'i2 1.docx:i1']]);
  });

  it('does not look within one plan', () => {
    expect(found({ items: [{ text: TRAINING }, { text: TRAINING }] }, { items: [{ text: MATCH }] })).toEqual([[], []]);
  });

  it('pairs each item with one of another plan', () => {
    expect(found({ items: [{ text: TRAINING }, { text: TRAINING }] }, { items: [{ text: TRAINING }] })).toEqual([
      ['i1 2.docx:i1'],
      ['i1 1.docx:i1'],
    ]);
  });

  it('leaves out slogans, lines on the plan itself and short lines', () => {
    for (const text of [
      'Tăng cường công tác tuyên truyền, nâng cao nhận thức của cán bộ và Nhân dân.',
      'Sở Tài chính tham mưu bố trí kinh phí thực hiện các nội dung của Kế hoạch này.',
      'Báo cáo Ủy ban nhân dân tỉnh.',
    ])
      expect(found({ items: [{ text }] }, { items: [{ text }] }), text).toEqual([[], []]);
  });

  it('takes plans of two years for two pieces of work', () => {
    const of = (year: number): GivenPlan => ({ title: `Chuyển đổi số năm ${year}`, items: [{ text: TRAINING }] });
    expect(found(of(2025), of(2026))).toEqual([[], []]);
    expect(found(of(2026), of(2026))[0]).toHaveLength(1);
  });

  it('grows with the number of items, not with its square', () => {
    const plan = (from: number): GivenPlan => ({
      items: Array.from({ length: 200 }, (_, i) => ({
        text: `Lắp đặt trạm quan trắc số ${from + i} tại khu dân cư thứ ${from + i} thuộc tuyến kênh ${from + i}.`,
      })),
    });
    expect(found(plan(0), plan(1000)).flat()).toEqual([]);
  });
});

describe('remits', () => {
  const header = (issuer?: string) =>
    exampleDocument({ ...(issuer ? { header: { issuer } } : {}), items: [] }).facts.header;
  it.each([
    ['Ủy ban nhân dân xã Tân An', 'UBND xã Tân Lộc', true, false],
    ['UBND tỉnh Bình Hải', 'Ủy ban nhân dân thành phố Đông Khê', true, false],
    ['UBND tỉnh Bình Hải', 'Ủy ban nhân dân tỉnh Bình Hải', false, true],
    ['Ủy ban nhân dân tỉnh Bình Hải', 'Ủy ban nhân dân xã Tân An', false, false],
    ['Sở Nội vụ', 'Sở Nông nghiệp và Môi trường', false, false],
    ['Đảng ủy Công ty Hương Lạc', 'Đảng ủy Công ty Thành Phong', true, false],
    ['Sở Nội vụ', undefined, false, null],
  ])('%s and %s', (a, b, own, same) => {
    expect(haveOwnRemits(header(a), header(b))).toBe(own);
    expect(sameIssuer(header(a), header(b))).toBe(same);
  });
});

describe('years', () => {
  it.each([
    ['năm 2026', 'giai đoạn 2025 - 2030', true],
    ['năm 2026', 'năm 2027', false],
    ['năm 2026', 'không nêu năm', true],
    ['Quyết định số 12/2019/QĐ-TTg', 'năm 2026', true],
  ])('%s, %s', (a, b, shared) => expect(sharesYears(yearsOf(a), yearsOf(b))).toBe(shared));
});

describe('differingFigures', () => {
  it.each([
    ['giải ngân 95% vốn', 'giải ngân 90% vốn', { own: '95 %', other: '90 %' }],
    ['tổ chức 03 lớp tập huấn', 'tổ chức 05 lớp tập huấn', { own: '03 lớp tập huấn…', other: '05 lớp tập huấn…' }],
    ['tổ chức 03 lớp tập huấn', 'tổ chức 3 lớp tập huấn', null],
    ['tổ chức 03 lớp tập huấn', 'in 500 tờ rơi', null],
    ['trong 10 ngày', 'trong 15 ngày', null],
    ['đạt 50% rồi 80%', 'đạt 90%', null],
  ])('%s | %s', (own, other, expected) => expect(differingFigures(own, other)).toEqual(expected));
});
