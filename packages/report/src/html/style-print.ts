/** A4: what was found, in full; the document itself the reader has. */
export const PRINT_STYLE = `
@page { size: A4; margin: 15mm; }
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #444; --line: #999; --fill: #eee; --paper: #fff; --good: #000; --middle: #000; --bad: #000; --accent: #333; }
  html { font-size: 12px; } body { max-width: none; padding: 0 1px; } nav, .documents, .filters, .screen, .card form { display: none; }
  .review { display: block; } .review .panel { position: static; max-height: none; overflow: visible; padding: 0; }
  [hidden]:not(form) { display: revert !important; } .jump { text-decoration: none; }
  thead { display: table-header-group; } tr, .card { break-inside: avoid; } h2, h3 { break-after: avoid; }
  .card { padding: .3rem .6rem; } .scroll { overflow: visible; } .chart { min-width: 0; }
  td, .timeline td:nth-child(2), .matrix th[scope=row], :is(.tasks, .items) td:nth-child(n) { min-width: 0; }
  article + article { break-before: page; border: 0; }
}
`;
