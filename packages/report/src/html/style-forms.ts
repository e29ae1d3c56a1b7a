/** Forms, the bar above, and what else the served pages have beside a report. */
export const FORMS_STYLE = `
.bar-top { display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; align-items: center; margin: -1.5rem -1.5rem 1.5rem; padding: .6rem 1.5rem; background: var(--fill); border-bottom: 1px solid var(--line); }
.bar-top nav { display: flex; flex-wrap: wrap; gap: .35rem 1.25rem; } .bar-top b { font-size: 1.05rem; } .bar-top a[aria-current] { font-weight: 700; text-decoration: none; }
form.stack { display: grid; grid-template-columns: minmax(0, 1fr); gap: .75rem; max-width: 44rem; } form.row { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: end; }
.stack label, .row label { display: grid; grid-template-columns: minmax(0, 1fr); gap: .15rem; min-width: 0; } .stack label > span, .row label > span { color: var(--soft); }
:is(.stack, .row, .act) :is(input, select, textarea) { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: .3rem; padding: .35rem .5rem; max-width: 100%; }
.stack input[type=file] { padding: 1.5rem 1rem; border: 2px dashed var(--soft); background: var(--fill); width: 100%; }
button { font: inherit; padding: .4rem 1rem; border: 1px solid var(--accent); border-radius: .3rem; background: var(--accent); color: var(--paper); cursor: pointer; }
button.quiet { background: var(--paper); color: var(--accent); }
.notice { padding: .6rem .9rem; border-left: .3rem solid var(--accent); background: var(--fill); margin: 1rem 0; } .notice.bad { border-left-color: var(--bad); color: var(--ink); }
.act { margin: .4rem 0 0; } .act summary { cursor: pointer; color: var(--accent); } .act form { display: flex; flex-wrap: wrap; gap: .4rem; margin-top: .4rem; align-items: end; }
.act input { width: 10rem; } .act input[name=reason] { width: 16rem; }
.register td:nth-child(2) { min-width: 18rem; } .register td:first-child { min-width: 6.5rem; } .register td:last-child { min-width: 6rem; }
.bar-top .other { margin-left: auto; } .pages { display: flex; gap: 1rem; margin: 1rem 0; }
.stack h2 { margin: 1.5rem 0 0; } details.correct { border: 1px solid var(--line); border-radius: .3rem; padding: .6rem .9rem; } details.correct summary { cursor: pointer; color: var(--accent); }
details.correct label { margin-top: .6rem; } .stack label.check { display: flex; gap: .5rem; align-items: baseline; }
.owners { max-width: 46rem; } .owners td:nth-child(n+2) { white-space: nowrap; }
@media (max-width: 44rem) { .register thead { display: none; } .register :is(tbody, tr, td) { display: block; min-width: 0; }
  .register tr { border: 1px solid var(--line); border-radius: .3rem; margin: .6rem 0; padding: .3rem .5rem; } .register td { border: 0; padding: .15rem 0; } .register td:empty { display: none; }
  .register td::before { content: attr(data-label) ": "; color: var(--soft); }
  .bar-top b { order: -2; } .bar-top .other { order: -1; } .bar-top { margin: -1rem -1rem 1rem; padding: .6rem 1rem; } }
`;
