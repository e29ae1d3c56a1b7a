import type { Word } from '../words/words.js';
import { type Body, readBodies } from './body-list.js';
import { keyOf } from './head.js';

/** Nouns after which "phối hợp" names a thing or a body and no act. */
const NOUN_BEFORE = /^(?:sự|tác|chế|quan|vị|việc|trình|pháp|trách|hoạt|thống|văn)$/u;
const NOUN_PHRASES = /(?:công tác|quy chế|cơ chế|cơ quan|đơn vị|sự|việc|chương trình|văn bản) phối hợp$/u;
/** Adverbs that may stand between "phối hợp" and "với". */
const MANNERS =
  /^(?:chặt|chẽ|cùng|đồng|bộ|tốt|hiệu|quả|thường|xuyên|kịp|thời|cụ|thể|nhịp|nhàng|và|chủ|động|có|tích|cực|mật|thiết|trực|tiếp|chung)$/u;
/** Acts upon others: who co-operates in them is the other's partner ("đôn đốc các chủ đầu tư phối hợp với …"). */
const UPON_OTHERS = /(?:đôn đốc|hướng dẫn|kiểm tra|mời|vận động|theo dõi|giám sát)$/u;

/** True where the act before the bodies that end right before `at` is done upon them. */
function isOthersAct(text: string, words: readonly Word[], at: number): boolean {
  for (let k = at - 1; k >= Math.max(1, at - 25); k--) {
    const list = readBodies(text, words, k);
    if (list?.next === at && UPON_OTHERS.test(keyOf(words, Math.max(0, k - 3), k))) return true;
  }
  return false;
}

/** The bodies named as partners in the clause: "phối hợp (chặt chẽ) với …", "cùng với …", "với sự tham gia của …". */
export function readCoordinating(text: string, words: readonly Word[], from: number): readonly Body[] {
  const out: Body[] = [];
  for (let k = from; k < words.length; k++) {
    const key = words[k]?.key;
    let at = -1;
    if (words[k]?.bare === 'phoi' && /^(?:hop|ket)$/u.test(words[k + 1]?.bare ?? '')) {
      let j = words[k + 1]?.bare === 'ket' ? k + 3 : k + 2;
      if (NOUN_BEFORE.test(words[k - 1]?.key ?? '') && NOUN_PHRASES.test(keyOf(words, Math.max(0, k - 2), k + 2)))
        continue;
      const plain = j;
      while (j < plain + 5 && MANNERS.test(words[j]?.key ?? '') && !/[,;.]/u.test(words[j]?.gap ?? '')) j++;
      if (words[j]?.key === 'với') at = j + 1;
      else if (words[j - 1]?.key === 'cùng' || j === plain) at = j;
      if (at > 0 && isOthersAct(text, words, k)) continue;
    } else if (key === 'cùng' && words[k + 1]?.key === 'với' && words[k - 1]?.key !== 'hợp') at = k + 2;
    else if (key === 'sự' && /^(?:tham|phối)$/u.test(words[k + 1]?.key ?? '') && words[k + 3]?.key === 'của')
      at = k + 4;
    else if (key === 'chủ' && words[k + 1]?.key === 'trì' && words[k + 2]?.key === 'cùng')
      at = words[k + 3]?.key === 'với' ? k + 4 : k + 3;
    if (at < 0 || at >= words.length) continue;
    const list = readBodies(text, words, at, false, words[at - 1]?.key === 'với' || words[at - 1]?.key === 'của');
    if (!list) continue;
    for (const body of list.bodies) if (!out.some((b) => b.span.start === body.span.start)) out.push(body);
    k = Math.max(k, list.next - 1);
  }
  return out;
}
