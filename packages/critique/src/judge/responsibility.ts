import type { Owner, RequirementFact } from '@dondoc/model';
import { boundary, fold } from '@dondoc/text';
import { CLASS_NOUNS, CLASS_OPENERS } from '../words/owners.js';
import { firstHit, phrasePattern } from '../words/phrases.js';
import { type Patterns, patternsOf } from '../words/vocabularies.js';
import { type ItemReading, judged } from './reading.js';

const NOUN = phrasePattern(CLASS_NOUNS);
const OPENER = phrasePattern(CLASS_OPENERS);
/** Authorities of one level: each of them is meant and knows it (“UBND các xã, phường”), though none is named. */
const LEVEL =
  /^(?:các\s+|chủ tịch\s+)?(?:ủy ban nhân dân|ubnd|hđnd|hội đồng nhân dân|đảng ủy|ban công tác mặt trận|mttq|ủy ban mttq)\s+(?:các\s+|cấp\s+)?(?:xã|phường|thôn|đặc khu|huyện|thị trấn|tỉnh|khu)/u;
/** A list that names them: “các trường tại Phụ lục I”. */
const LISTED = /(?:phụ lục|danh sách|sau đây)/u;
const POST = boundary('đồng chí|đ/c|ông|bà|trưởng|phó|giám đốc|chủ tịch|bí thư|hiệu trưởng|chánh', 'u');

/** Heads of a class: “Giám đốc các sở”, “Thủ trưởng các cơ quan”. */
const HEADS =
  /^(?:giám đốc|thủ trưởng|người đứng đầu|lãnh đạo|bí thư|trưởng|cán bộ|công chức)\s+(?:các|những|từng|mỗi)\s/u;

/** A unit with a name of its own that is a noun elsewhere: “Phòng Tổ chức”. */
const UNIT = /^(?:Phòng|Ban|Vụ|Khoa|Tổ|Bộ phận)\s\p{Lu}[\p{L}\p{M}]*(?:\s[\p{L}\p{M}]+)*$/u;

type Naming = 'named' | 'level' | 'class';

/** Whether a name names one body or person, the authorities of a level, or a class. */
export function namingOf(name: string, { units, classes }: Patterns = patternsOf()): Naming {
  const folded = fold(name).trim();
  if (units && firstHit(units, folded)?.start === 0) return 'named';
  if (LISTED.test(folded)) return 'named';
  if (LEVEL.test(folded)) return 'level';
  if (HEADS.test(folded)) return 'class';
  const opener = firstHit(OPENER, folded);
  if (opener?.start === 0)
    return POST.test(folded.split(' ').slice(0, 5).join(' ')) && !firstHit(classes, folded) ? 'named' : 'class';
  if (firstHit(classes, folded)) return 'class';
  // All words of the name are nouns of a kind: “cơ quan, đơn vị”, “ngành Y tế” keeps its proper part.
  const rest = folded.replace(NOUN, '').replace(/[\s,;–-]|và|hoặc/gu, '');
  if (rest === '') return UNIT.test(name.trim()) ? 'named' : 'class';
  return /^ngành\s/u.test(folded) ? 'class' : 'named';
}

const list = (owners: readonly Owner[]): string => owners.map((o) => `“${o.name}”`).join(', ');

/**
 * Requirement 5, “cụ thể trách nhiệm”: a named unit, post or person that leads the work is `yes`, a class that names nobody
 * `vague`.
 */
export function judgeResponsibility(reading: ItemReading): RequirementFact {
  const { lead } = reading.item;
  if (lead.length === 0) return judged(reading, 'no', 'không ghi đơn vị hay người chủ trì');
  const kinds = lead.map((o) => ({ owner: o, naming: namingOf(o.name, reading.patterns) }));
  const named = kinds.filter((k) => k.naming === 'named').map((k) => k.owner);
  if (named.length > 0)
    return judged(
      reading,
      'yes',
      `giao ${list(named)}`,
      named.flatMap((o) => o.evidence),
    );
  const evidence = lead.flatMap((o) => o.evidence);
  if (kinds.every((k) => k.naming === 'level')) return judged(reading, 'yes', `giao ${list(lead)}`, evidence);
  return judged(reading, 'vague', `giao chung cho ${list(lead)}`, evidence);
}
