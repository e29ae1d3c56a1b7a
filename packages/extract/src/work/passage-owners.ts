import { readBodies } from '../owner/body-list.js';
import { keyOf } from '../owner/head.js';
import type { Passage } from '../passage/clauses.js';
import { actorsOf } from './actors.js';
import type { Actor } from './work.js';

/** "Phát biểu của Trưởng đoàn": in a programme, the one who speaks. */
export function speaker(text: string, p: Passage): Actor[] | null {
  const at = p.words.findIndex((w) => w.key === 'của');
  if (at < 1 || at > 4 || !/^(?:phát biểu|ý kiến|tham luận|báo cáo|trình bày)/u.test(keyOf(p.words, 0, 2))) return null;
  const list = readBodies(text, p.words, at + 1);
  return list ? actorsOf(list.bodies, false) : null;
}

/** "Chỉ đạo Y chủ trì …": Y leads beside the one who directs. */
export function withCommanded(text: string, lead: Actor[], p: Passage): Actor[] {
  if (keyOf(p.words, p.clause.act, p.clause.act + 2) !== 'chỉ đạo') return lead;
  const list = readBodies(text, p.words, p.clause.act + 2);
  if (!list || keyOf(p.words, list.next, list.next + 2) !== 'chủ trì') return lead;
  return [...lead, ...actorsOf(list.bodies, false)];
}
