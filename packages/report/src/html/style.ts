/** The one style sheet of the pages: screens wide and narrow, light and dark, and A4 paper. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1c2330; --soft: #5a6472; --line: #cdd3db; --fill: #eef2f7; --paper: #fff;
  --good: #0b6b2e; --middle: #7a5800; --bad: #a3121b; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ebf0; --soft: #a5afbd; --line: #3d4755; --fill: #232b36; --paper: #161b22;
  --good: #6fd391; --middle: #e6c35c; --bad: #ff8a8f; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; border-bottom: 2px solid var(--line); }
h3 { font-size: 1rem; margin: 1.25rem 0 .5rem; }
p { margin: .25rem 0; }
a { color: inherit; }
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
tr:target, li:target, section:target { outline: 3px solid var(--middle); }
.tasks td:nth-child(n+3):nth-child(-n+6) { min-width: 6.5rem; }
.items td:nth-child(n+3) { min-width: 4.5rem; } .items td:nth-child(n+8):nth-child(-n+9) { min-width: 6rem; }
:is(.tasks, .items) td:nth-child(2) { min-width: 15rem; }
blockquote { margin: .35rem 0; padding: .1rem .75rem; border-left: 3px solid var(--line); }
ul, ol { margin: .25rem 0; padding-left: 1.4rem; } li { margin: .3rem 0; }
.label { font-weight: 600; } .label::after { content: ": "; }
.hint::before { content: "→ "; }
nav ul { columns: 18rem; } nav li { break-inside: avoid; margin: 0; }
.item { margin: .75rem 0; }
@media (max-width: 44rem) {
  body { padding: 1rem; } dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .35rem; }
  table:not(.levels) thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table:not(.levels), table:not(.levels) :is(tbody, tr, td) { display: block; width: 100%; }
  table:not(.levels) tr { border: 1px solid var(--line); border-radius: .4rem; margin: .6rem 0; padding: .25rem .5rem; }
  table:not(.levels) tr > td { border: 0; padding: .15rem 0; min-width: 0; } table:not(.levels) td:empty { display: none; }
  table:not(.levels) td::before { content: attr(data-label) ": "; color: var(--soft); }
}
@page { size: A4; margin: 15mm; }
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #444; --line: #999; --fill: #eee; --paper: #fff; --good: #000; --middle: #000; --bad: #000; }
  html { font-size: 12px; } body { max-width: none; padding: 0 1px; } nav { display: none; }
  thead { display: table-header-group; } tr, .item { break-inside: avoid; } h2, h3 { break-after: avoid; }
  article + article { break-before: page; border: 0; }
}
`;
