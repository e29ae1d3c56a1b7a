import { availableParallelism, cpus, loadavg } from 'node:os';

const pct = (share) => `${(100 * share).toFixed(2)} %`;
const table = (head, rows) =>
  [head, head.map((_, i) => (i === 0 ? '---' : '--:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
const times = (ratio) => `${ratio.toFixed(2)} ×`;

const STEP_NAMES = {
  ink: 'coloured ink left out',
  scale: 'sized for the engine',
  light: 'light evened out',
  skew: 'lines levelled',
  dirt: 'specks and scan edges',
  lines: 'ruled lines',
  orientation: 'tried other ways up',
};

function accuracySection(accuracy) {
  const rows = Object.entries(accuracy).flatMap(([name, { on, off, worstPage, meanWer }]) => [
    [name, on.pages, 'on', pct(on.cer), pct(on.wer), pct(on.recall), pct(worstPage), pct(meanWer)],
    [name, off.pages, 'off', pct(off.cer), pct(off.wer), pct(off.recall), '', ''],
  ]);
  const harm = Object.entries(accuracy).map(([name, { mending: m }]) => {
    const per = (n) => ((1000 * n) / m.words).toFixed(2);
    return [name, m.words, per(m.wrong), per(m.fixed), per(m.spoilt)];
  });
  const head = ['set', 'pages', 'mending', 'CER', 'WER', 'words found', 'worst page (CER)', 'mean WER of pages'];
  return [
    '### Accuracy (`--parts accuracy`)',
    table(head, rows),
    'Mending against the transcription, words per 1,000: wrong before it, set right by it, spoilt by it.',
    table(['set', 'words', 'wrong', 'fixed', 'spoilt'], harm),
    ...Object.values(accuracy).flatMap(({ worst }) =>
      worst
        ? [
            'The ten worst lines of dev/scans (eight letters and longer), and why they fail. A line counts what is put in between its letters, so that its share can pass 100 %.',
            table(
              ['page', 'line', 'letters', 'CER', 'where', 'why'],
              worst.map((w) => [w.file, w.line, w.letters, `${Math.round(100 * w.cer)} %`, w.place, w.why]),
            ),
          ]
        : [],
    ),
  ];
}

const stepsSection = ({ all, without }) => [
  '### Each step of preparation, left out (`--parts steps`)',
  `${all.pages} pages. With all steps: CER ${pct(all.cer)}, WER ${pct(all.wer)}. Worse and better: pages whose CER rises or falls without the step.`,
  table(
    ['without', 'CER', 'change', 'WER', 'worse', 'better'],
    Object.entries(without).map(([step, w]) => {
      const change = 100 * (w.cer - all.cer);
      return [
        `${step}: ${STEP_NAMES[step]}`,
        pct(w.cer),
        `${change >= 0 ? '+' : '−'}${Math.abs(change).toFixed(2)}`,
        pct(w.wer),
        w.worse,
        w.better,
      ];
    }),
  ),
];

function besideSection({ version, classes }) {
  const rows = [];
  const total = { ocrmypdf: [0, 0, 0, 0], packaged: [0, 0, 0, 0], system: [0, 0, 0, 0] };
  const row = (name, pages, engine, theirs, ours) => [
    name,
    pages,
    engine,
    times(theirs.seconds / ours.seconds),
    times(theirs.cpu / ours.cpu),
    pct(theirs.cer),
    pct(ours.cer),
    times(ours.cer / theirs.cer),
  ];
  for (const [name, { pages, ...ran }] of Object.entries(classes))
    for (const engine of ['packaged', 'system']) rows.push(row(name, pages, engine, ran.ocrmypdf, ran[engine]));
  for (const { pages, ...ran } of Object.values(classes))
    for (const [who, r] of Object.entries(ran)) {
      total[who][0] += r.seconds;
      total[who][1] += r.cpu;
      total[who][2] += r.cer * r.letters;
      total[who][3] += r.letters;
    }
  const all = (who) => ({ seconds: total[who][0], cpu: total[who][1], cer: total[who][2] / total[who][3] });
  const pages = Object.values(classes).reduce((n, c) => n + c.pages, 0);
  for (const engine of ['packaged', 'system']) rows.push(row('all', pages, engine, all('ocrmypdf'), all(engine)));
  return [
    '### Beside OCRmyPDF (`--parts beside`)',
    `OCRmyPDF ${version} (\`-l vie --force-ocr --jobs 2 --output-type pdf --sidecar\`, the pages of a class as one file), then \`dondoc read -j 2\` on the same pages, same run. Speed: its time for ours; over 1 we are faster.`,
    table(
      [
        'class',
        'pages',
        'engine',
        'speed, by the clock',
        'speed, by processor time',
        'its CER',
        'our CER',
        'CER ratio',
      ],
      rows,
    ),
  ];
}

const memorySection = ({ pages, peak, finished, seconds }) => [
  '### Memory (`--parts memory`)',
  `A scan of ${pages} pages, \`dondoc read -j 2\`: ${Math.round(peak)} MB at the most over all processes (shared pages by share, looked at twice a second)${finished ? '' : `; stopped after ${Math.round(seconds / 60)} minutes, before the last page`}.`,
];

const bornDigitalSection = ({ pages, perSecond, perCpuSecond }) => [
  '### Born-digital PDF (`--parts born-digital`)',
  `${pages} pages in one file: ${perSecond.toFixed(1)} pages a second by the clock, ${perCpuSecond.toFixed(1)} a second of processor time (all threads).`,
];

const SECTIONS = {
  accuracy: accuracySection,
  steps: stepsSection,
  beside: besideSection,
  memory: memorySection,
  'born-digital': bornDigitalSection,
};

/** One part as Markdown, with the machine and how busy it was. */
export function sectionOf(part, figures) {
  const [one] = loadavg();
  const busy = `${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), load ${one.toFixed(1)} at the end`;
  const note =
    one > availableParallelism() ? `*Taken on a busy machine: ${busy}. Times are not to be relied on.*` : `*${busy}.*`;
  return [...SECTIONS[part](figures), note].join('\n\n');
}

const START = (part) => `<!-- bench:ocr ${part} -->`;
const END = (part) => `<!-- /bench:ocr ${part} -->`;

/** `page` with the part's section put in its place, or at the end. */
export function withSection(page, part, section) {
  const block = `${START(part)}\n${section}\n${END(part)}`;
  const from = page.indexOf(START(part));
  const to = page.indexOf(END(part));
  if (from >= 0 && to > from) return page.slice(0, from) + block + page.slice(to + END(part).length);
  return `${page.trimEnd()}\n\n${block}\n`;
}
