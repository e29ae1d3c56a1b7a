import { checkEvidence, REQUIREMENTS } from '@dondoc/model';
import { expect, it } from 'vitest';
import { judgeItem } from '../../src/index.js';
import { exampleDocument } from '../../src/testing.js';
import { valueFor } from './given.js';

it('holds nothing against a drafter whose page could not be read', () => {
  const text = 'Nâng cao hiệu lực, hiệu quả quản lý.';
  expect(valueFor({ text, confidence: 0.9 }, 'content')).toBe('no');
  expect(valueFor({ text, confidence: 0.3 }, 'content')).toBe('unreadable');
  expect(valueFor({ text: 'xq zrt wpl kkq fgh jjw', confidence: 0.8 }, 'timeline')).toBe('unreadable');
  expect(valueFor({ text: 'Mở 03 lớp học.', confidence: 0.3 }, 'goal')).toBe('yes');
});

it('quotes the document, whatever it judges', () => {
  const { doc, facts } = exampleDocument({
    items: [
      { text: 'Sở Y tế mở 03 lớp tập huấn (qua Trung tâm Y tế) trong quý II/2026.', lead: ['Sở Y tế'] },
      {
        text: 'Thường xuyên chăm lo.',
        deadline: { text: 'Thường xuyên', kind: 'ongoing' },
        product: 'Báo cáo tổng kết',
      },
    ],
  });
  for (const item of facts.items) {
    const judgements = judgeItem(item, doc);
    for (const r of REQUIREMENTS) {
      checkEvidence(doc.text, judgements[r].evidence, `${item.id} ${r}`);
      expect(judgements[r].reason).not.toBe('');
    }
  }
});
