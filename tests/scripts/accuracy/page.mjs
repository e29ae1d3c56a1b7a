import { GOALS, standing } from './goals.mjs';

const pct = (share) => (share * 100).toFixed(1);
const table = (head, rows) =>
  [head, head.map((_, i) => (i === 0 ? '---' : '--:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const TITLES = {
  directives: 'Văn bản giao việc · Directives',
  plans: 'Kế hoạch · Plans',
  scans: 'Bản quét · Scans',
  vietadmin: 'Ảnh phân giải thấp · Low resolution (VietAdmin)',
};
const STANDING = { target: 'đạt mục tiêu', floor: 'trên sàn', below: '**dưới sàn**', open: 'chưa tới' };
const HISTORY = ['task F1', 'lead F1', 'deadline accuracy', 'reference F1', 'header accuracy'].map((n) => [
  'directives',
  n,
]);
HISTORY.push(['plans', 'item F1'], ['plans', 'lack F1 (mean of five)'], ['plans', 'level accuracy'], ['scans', 'CER']);
const HISTORY_TITLE = '## Lịch sử · History';

/** Figures with their goals, in the order of the goals; figures without a goal are left out. */
export const figuresOf = (parts) =>
  Object.entries(GOALS).flatMap(([part, goals]) =>
    Object.entries(goals).flatMap(([name, goal]) => {
      const value = parts[part]?.figures[name];
      return typeof value === 'number' ? [{ part, name, value, goal, standing: standing(value, goal) }] : [];
    }),
  );

function partSection(part, { rows, misses, failures }) {
  const scans = part === 'scans' || part === 'vietadmin';
  const head = scans ? ['trang · page', 'CER %', 'WER %', 'từ · words %'] : ['', 'P %', 'R %', 'F1 / đúng %', 'n'];
  const width = head.length;
  const missed = misses.map(([kind, n]) => [kind, n]);
  return [
    `## ${TITLES[part]}`,
    table(
      head,
      rows.map((row) => [...row, ...Array(width).fill('')].slice(0, width)),
    ),
    `Tệp không đọc được · inputs that failed: ${failures}`,
    ...(missed.length > 0 ? ['Chỗ sai theo loại · misses by kind:', table(['loại · kind', 'số · count'], missed)] : []),
  ].join('\n\n');
}

/** Rows of the history that an earlier page holds, newest first. */
const pastRows = (page) =>
  (page.split(HISTORY_TITLE)[1] ?? '').split('\n').filter((line) => /^\| \d{4}-\d\d-\d\d \|/u.test(line));

/**
 * docs/accuracy.md: what stands now, and a row more of history. A second run at the same commit takes the place of the first.
 *
 * @param parts    by name: figures, rows, misses, failures of each part of the corpus
 * @param earlier  the page as it is, or ''
 */
export function accuracyPage({ date, commit, parts, earlier }) {
  const figures = figuresOf(parts);
  const goalOf = ({ floor, target, less }) => [
    floor === undefined ? '' : pct(floor),
    `${less ? '≤' : '≥'} ${pct(target)}`,
  ];
  const value = ([part, name]) => {
    const figure = parts[part]?.figures[name];
    return typeof figure === 'number' ? pct(figure) : '–';
  };
  const row = `| ${[date, commit, ...HISTORY.map(value)].join(' | ')} |`;
  const past = pastRows(earlier).filter((line) => !line.includes(`| ${commit} |`));
  const head = ['ngày · date', 'commit', ...HISTORY.map(([, name]) => name)];
  return `# Độ chính xác · Accuracy

Đo trên các văn bản thật đã có người đọc chú giải (không nằm trong kho mã này). \`npm run accuracy\` chạy bản dịch của dòng lệnh trên từng văn bản,
so với chú giải và viết lại trang này; chỉ có số, không có lời văn của văn bản nào.

Measured on real documents that readers annotated (not part of this repository). \`npm run accuracy\` runs the built command line on each of
them, compares and writes this page: figures only, no words of any document. A task, owner, deadline or item counts as found where at
least half of its syllables agree with the annotated one, one to one; CER and WER are of characters and syllables in reading order.

${date} · commit ${commit}

${table(
  ['', 'nay · now %', 'sàn · floor', 'mục tiêu · target', ''],
  figures.map((f) => [`${f.part}: ${f.name}`, pct(f.value), ...goalOf(f.goal), STANDING[f.standing]]),
)}

${Object.entries(parts)
  .map(([part, scored]) => partSection(part, scored))
  .join('\n\n')}

${HISTORY_TITLE}

${[table(head, []), row, ...past].join('\n')}
`;
}
