import type { Confidence, PageNumber, Problem } from '@dondoc/model';
import type { LayoutWord } from './layout/words.js';
import { meanConfidence } from './reading-quality.js';

/** Below this mean confidence a page is reported as read badly: one word in four is then wrong. */
const POOR = 0.6;

interface Verdict {
  readonly confidence: Confidence;
  readonly inkWithoutText: boolean;
  readonly problems: readonly Problem[];
}

/** What a reader has to be told about how well the page was read. */
export function readingProblems(words: readonly LayoutWord[], letters: number, page: PageNumber): Verdict {
  const confidence = meanConfidence(words);
  const read = words.reduce((n, w) => n + [...w.text].length, 0);
  const inkWithoutText = letters > 60 && read < 0.1 * letters;
  const problems: Problem[] = [];
  if (inkWithoutText)
    problems.push({
      code: 'input/no-text',
      message: `Trang ${page} có nét mực nhưng không đọc được chữ nào.`,
      remedy: 'Xem trang này bằng mắt, hoặc quét lại ở 300 dpi.',
      page,
    });
  else if (read > 0 && confidence < POOR)
    problems.push({
      code: 'ocr/low-confidence',
      message: `Trang ${page} khó đọc: độ tin cậy trung bình ${Math.round(confidence * 100)} %.`,
      remedy: 'Đối chiếu trang này với bản gốc, hoặc quét lại ở 300 dpi.',
      page,
    });
  return { confidence, inkWithoutText, problems };
}
