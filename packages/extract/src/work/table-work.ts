import type { Span, TableView } from '@dondoc/model';
import type { DeadlineContext } from '../deadline/types.js';
import { passage } from '../passage/clauses.js';
import { actorsOf, readActors } from './actors.js';
import type { Columns } from './columns.js';
import { cellDeadline, ownDeadline } from './deadlines.js';
import { type Governor, titleBodies } from './governors.js';
import { speaker } from './passage-owners.js';
import { workRows } from './table-rows.js';
import type { Work } from './work.js';

/** Where a table of work stands. */
export interface TableSetting {
  readonly governor: Governor;
  readonly context: readonly Span[];
  readonly dates: DeadlineContext;
}

/** The work of a table, row by row: owners, partners and times from its columns, group rows and what governs the table. */
export function tableWork(text: string, table: TableView, columns: Columns, setting: TableSetting): Work[] {
  const out: Work[] = [];
  for (const row of workRows(text, table, columns)) {
    const groupLead = row.groups.map((g) => titleBodies(text, g)).findLast((b) => b !== null);
    const main = row.spans[0];
    if (!main) continue;
    const p = passage(text, main, 0);
    const cell = row.fields.lead ? readActors(text, row.fields.lead) : null;
    const partners = row.fields.coordinating
      ? readActors(text, row.fields.coordinating).lead
      : (cell?.coordinating ?? []);
    const named = cell && cell.lead.length > 0 ? cell.lead : (speaker(text, p) ?? actorsOf(p.clause.lead, false));
    const lead = named.length > 0 ? named : actorsOf(groupLead ?? setting.governor.lead, true);
    const time = row.fields.time
      ? cellDeadline(text, row.fields.time, setting.dates, columns.timeHead)
      : ownDeadline(text, main, setting.dates);
    out.push({
      spans: row.spans,
      block: table,
      sentence: 0,
      lead,
      coordinating: partners,
      modality: p.clause.modality,
      deadline: time ? { value: time, inherited: false } : null,
      fields: row.fields,
      section: [table.section, row.number].filter(Boolean).join('.') || null,
      context: [...setting.context, ...row.groups],
    });
  }
  return out;
}
