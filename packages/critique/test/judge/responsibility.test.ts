import type { Judgement } from '@dondoc/model';
import { describe, expect, it } from 'vitest';
import { judge, valueFor } from './given.js';

describe('judgeResponsibility', () => {
  it.each<[Judgement, string[]]>([
    ['yes', ['Sở Nội vụ']],
    ['yes', ['Phòng Kế hoạch - Tài chính']],
    ['yes', ['đồng chí Phó Chủ tịch Thường trực']],
    ['yes', ['Nguyễn Văn An']],
    ['yes', ['Phòng Tổ chức']],
    ['yes', ['các đơn vị liên quan', 'Sở Nội vụ']],
    ['yes', ['UBND các xã, phường']],
    ['yes', ['Ủy ban nhân dân cấp xã']],
    ['yes', ['Các trường tại Phụ lục I']],
    ['yes', ['Các đồng chí Ủy viên Ban Thường vụ']],
    ['vague', ['các đơn vị liên quan']],
    ['vague', ['các sở, ban, ngành']],
    ['vague', ['Các cấp, các ngành']],
    ['vague', ['Cơ quan, đơn vị']],
    ['vague', ['toàn thể cán bộ, đảng viên']],
    ['vague', ['Thủ trưởng các sở, ban, ngành']],
    ['vague', ['các sở, ban, ngành', 'UBND các xã, phường']],
    ['vague', ['các cơ quan phối hợp']],
    ['vague', ['các cơ sở giáo dục trên địa bàn']],
    ['yes', ['Chủ tịch Ủy ban nhân dân các xã, phường']],
    ['vague', ['Giám đốc các Sở']],
    ['vague', ['lãnh đạo các phòng', 'các đơn vị liên quan']],
    ['no', []],
  ])('%s: %j', (value, lead) => {
    expect(valueFor({ text: 'Rà soát danh sách.', lead }, 'responsibility')).toBe(value);
  });

  it('names who was found and where', () => {
    const fact = judge({ text: 'Rà soát danh sách.', lead: ['các đơn vị liên quan', 'Sở Nội vụ'] }, 'responsibility');
    expect(fact.evidence.map((e) => e.quote)).toEqual(['Sở Nội vụ']);
    expect(fact.reason).toBe('giao “Sở Nội vụ”');
  });
});
