import { FORMS_STYLE } from './style-forms.js';
import { PRINT_STYLE } from './style-print.js';
import { REVIEW_STYLE } from './style-review.js';

const BASE = `
:root { color-scheme: light dark; --ink: #1c2330; --soft: #566070; --line: #cdd3db; --fill: #eef2f7; --paper: #fff; --desk: #dfe4ea;
  --good: #0b6b2e; --middle: #7a5800; --bad: #a3121b; --accent: #1a4f9c; --wash: #fff3c4; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ebf0; --soft: #a5afbd; --line: #3d4755; --fill: #232b36; --paper: #161b22; --desk: #0d1116;
  --good: #6fd391; --middle: #e6c35c; --bad: #ff8a8f; --accent: #8db8f5; --wash: #4a3f12; } }
* { box-sizing: border-box; }
html { scroll-padding: 1rem; }
body { margin: 0 auto; max-width: 110rem; padding: 1.5rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; border-bottom: 2px solid var(--line); }
h3 { font-size: 1rem; margin: 1.25rem 0 .5rem; }
p { margin: .25rem 0; }
a { color: inherit; text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
article + article { margin-top: 3rem; border-top: 4px double var(--line); padding-top: 1.5rem; }
.soft { color: var(--soft); }
.verdict { display: inline-block; margin: 1rem 0 .5rem; padding: .35rem .9rem; border: 2px solid currentColor; border-radius: .4rem; font-weight: 700; }
.good { color: var(--good); } .middle { color: var(--middle); } .bad { color: var(--bad); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: .75rem 0; }
dt { color: var(--soft); } dd { margin: 0; }
table { width: 100%; border-collapse: collapse; margin: .5rem 0; font-size: .94rem; }
th, td { border: 1px solid var(--line); padding: .35rem .5rem; text-align: left; vertical-align: top; }
th { background: var(--fill); overflow-wrap: normal; } td { min-width: 4rem; }
td:first-child { min-width: 0; }
.told { grid-template-columns: 1fr; } .told dt { font-weight: 600; } .told dd { margin: 0 0 .5rem; }
.sections td { min-width: 2.5rem; } .sections td:first-child { min-width: 12rem; }
.scroll { overflow-x: auto; }
.tasks td:nth-child(n+3):nth-child(-n+6) { min-width: 6.5rem; }
.items td:nth-child(n+3) { min-width: 4.5rem; } .items td:nth-child(n+8):nth-child(-n+9) { min-width: 6rem; }
:is(.tasks, .items) td:nth-child(2) { min-width: 15rem; }
.levels { max-width: 46rem; } .levels td:nth-child(3) { min-width: 12rem; white-space: nowrap; }
.bar { width: 7rem; height: .8rem; vertical-align: middle; margin-right: .4rem; } .bar .track { fill: var(--fill); } .bar .fill { fill: currentColor; }
.timeline td { min-width: 0; } .timeline td:nth-child(2) { min-width: 18rem; } .timeline td:nth-child(3) { min-width: 8rem; } .timeline td:nth-child(4) { min-width: 7rem; }
.chart { width: 40%; min-width: 18rem; padding: 0; } .axis { display: block; width: 100%; } .axis text { font-size: 11px; fill: var(--soft); }
.gantt { display: block; width: 100%; height: 1.6rem; } .gantt rect { fill: var(--accent); } .gantt line { stroke: var(--line); vector-effect: non-scaling-stroke; }
.matrix th[scope=row] { font-weight: 600; min-width: 12rem; }
blockquote { margin: .35rem 0; padding: .1rem .75rem; border-left: 3px solid var(--line); }
ul, ol { margin: .25rem 0; padding-left: 1.4rem; } li { margin: .3rem 0; }
.label { font-weight: 600; } .label::after { content: ": "; }
.hint::before { content: "→ "; }
nav ul { columns: 18rem; } nav li { break-inside: avoid; margin: 0; }
.item { margin: .75rem 0; }
tr:target, .card:target { outline: 3px solid var(--accent); outline-offset: -3px; }
`;

/** The one style sheet of the pages: screens wide and narrow, light and dark, and A4 paper. */
export const STYLE: string = BASE + FORMS_STYLE + REVIEW_STYLE + PRINT_STYLE;
