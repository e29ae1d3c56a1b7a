import type { Judgement } from '@dondoc/model';
import { describe, expect, it } from 'vitest';
import type { GivenItem } from '../../src/testing.js';
import { judge, valueFor } from './given.js';

const text = 'Rà soát danh sách cử tri.';

describe('judgeTimeline', () => {
  it.each<[Judgement, NonNullable<GivenItem['deadline']>]>([
    ['yes', { text: 'trước ngày 15/9/2026', kind: 'by', end: '2026-09-15' }],
    ['yes', { text: 'quý II/2026', kind: 'within', start: '2026-04-01', end: '2026-06-30' }],
    ['yes', { text: 'hằng tháng', kind: 'recurring', every: 'month' }],
    ['yes', { text: '02 lần mỗi nhiệm kỳ', kind: 'recurring', every: 'other' }],
    ['yes', { text: 'trong 10 ngày kể từ ngày nhận', kind: 'relative' }],
    ['yes', { text: 'trước hội nghị', kind: 'relative', end: '2026-05-01' }],
    ['vague', { text: 'định kỳ', kind: 'recurring', every: 'other' }],
    ['vague', { text: 'sau khi Luật được thông qua', kind: 'relative' }],
    ['vague', { text: 'thường xuyên', kind: 'ongoing' }],
    ['vague', { text: 'trong thời gian tới', kind: 'vague' }],
  ])('%s: %j', (value, deadline) => {
    expect(valueFor({ text, deadline }, 'timeline')).toBe(value);
  });

  it.each<[Judgement, GivenItem]>([
    ['no', { text }],
    ['yes', { text: '8h30 - 9h00: Khai mạc' }],
    ['yes', { text: 'Sáng thứ Hai tổ chức chào cờ' }],
    ['no', { text: 'Phát huy sáng kiến, tối ưu quy trình' }],
    ['unreadable', { text, unreadable: true }],
  ])('%s: %j', (value, given) => {
    expect(valueFor(given, 'timeline')).toBe(value);
  });

  it.each<[Judgement, string]>([
    ['yes', 'Tiếp công dân thường xuyên trong giờ hành chính tại trụ sở.'],
    ['vague', 'Tiếp công dân thường xuyên tại trụ sở trong giờ hành chính của xã.'],
  ])('%s: %s', (value, words) => {
    expect(valueFor({ text: words, deadline: { text: 'thường xuyên', kind: 'ongoing' } }, 'timeline')).toBe(value);
  });

  it('points at the deadline', () => {
    const fact = judge({ text, deadline: { text: 'thường xuyên', kind: 'ongoing' } }, 'timeline');
    expect(fact.evidence[0]?.quote).toBe('thường xuyên');
    expect(fact.reason).toContain('“thường xuyên”');
  });
});
