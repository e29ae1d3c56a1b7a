/** The document beside its findings; pages keep the colours of paper in the dark too. */
export const REVIEW_STYLE = `
.summary { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr)); gap: 0 2.5rem; align-items: start; }
.review { display: grid; grid-template-columns: minmax(0, 1.4fr) minmax(21rem, 1fr); gap: 1.25rem; align-items: start; margin: 1.5rem 0; }
.review .documents { grid-area: 1 / 1; background: var(--desk); border-radius: .5rem; padding: 0 1rem 1rem; }
.review .panel { grid-area: 1 / 2; position: sticky; top: .5rem; max-height: calc(100vh - 1rem); overflow: auto; padding-right: .5rem; }
.panel h2:first-child, .documents h2 { margin-top: .75rem; }
.cards { list-style: none; padding: 0; margin: .5rem 0; }
.card { border: 1px solid var(--line); border-left: .3rem solid var(--line); border-radius: .4rem; padding: .5rem .75rem; margin: .6rem 0; color: var(--ink); }
.card.bad { border-left-color: var(--bad); } .card.middle { border-left-color: var(--middle); } .card.plain { border-left-color: var(--accent); }
.card.picked { background: var(--fill); border-color: var(--accent); }
.card.suppressed > p:first-child { text-decoration: line-through; }
.card dl { margin: .35rem 0; gap: 0 .75rem; } .card .jump { color: var(--accent); }
[hidden] { display: none !important; }
.filters { display: flex; flex-wrap: wrap; gap: .35rem .75rem; align-items: center; padding: .5rem; background: var(--fill); border-radius: .4rem; }
.filters select { max-width: 13rem; } .filters :is(select, input) { font: inherit; padding: .2rem .3rem; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: .25rem; }
.page { margin: 0 0 1rem; } figcaption { color: var(--soft); font-size: .9rem; padding: .25rem 0; }
.sheet { position: relative; background: #fff; box-shadow: 0 1px 4px #0006; }
.sheet img { display: block; width: 100%; height: auto; }
.sheet svg { position: absolute; inset: 0; width: 100%; height: 100%; }
.sheet rect { fill: #1a4f9c00; stroke: #1a4f9c66; stroke-width: .7; pointer-events: all; }
.sheet .bad rect { stroke: #c4121f; stroke-width: 1.3; } .sheet .middle rect { stroke: #b57b00; stroke-width: 1.3; } .sheet .soft rect { stroke: #5a6472; stroke-width: 1; }
.sheet a:hover rect, .sheet a:focus-visible rect { fill: #ffd54a40; } .sheet a:focus-visible { outline: none; }
.sheet a:is(.picked, :target) rect { fill: #ffc40055; stroke-width: 2; }
.text { background: #fff; color: #1c2330; padding: 1.5rem 2rem; box-shadow: 0 1px 4px #0006; font-family: "Times New Roman", "Liberation Serif", serif; font-size: 1.05rem; }
.text p { margin: .5rem 0; text-align: justify; } .text .strong { font-weight: 700; } .text .centred { text-align: center; }
.text th, .text td { border-color: #8a93a0; }
.text .mark { text-decoration: none; color: inherit; border-bottom: 2px solid #1a4f9c66; }
.text .bad { border-bottom-color: #c4121f; background: #fdeaeb; } .text .middle { border-bottom-color: #b57b00; background: #fdf4de; }
.text .mark:hover, .text .mark:is(.picked, :target) { background: #ffe27a; }
@media (max-width: 60rem) {
  .review { display: block; } .review .panel { position: static; max-height: none; padding: 0; }
  .text { padding: 1rem; } .documents { margin: 1rem -1rem 0; }
}
@media (max-width: 44rem) {
  body { padding: 1rem; } dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .35rem; }
  .card dl { grid-template-columns: max-content 1fr; gap: 0 .75rem; }
  .filters label { display: grid; grid-template-columns: 6rem 1fr; width: 100%; } .filters select { max-width: none; }
  :is(.tasks, .items, .coverage, .references, .targets) thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  :is(.tasks, .items, .coverage, .references, .targets), :is(.tasks, .items, .coverage, .references, .targets) :is(tbody, tr, td) { display: block; width: 100%; }
  :is(.tasks, .items, .coverage, .references, .targets) tr { border: 1px solid var(--line); border-radius: .4rem; margin: .6rem 0; padding: .25rem .5rem; }
  :is(.tasks, .items, .coverage, .references, .targets) tr > td { border: 0; padding: .15rem 0; min-width: 0; }
  :is(.tasks, .items, .coverage, .references, .targets) td:empty { display: none; }
  :is(.tasks, .items, .coverage, .references, .targets) td::before { content: attr(data-label) ": "; color: var(--soft); }
  .levels td:nth-child(3) { min-width: 0; white-space: normal; } .bar { width: 4rem; }
}
`;
