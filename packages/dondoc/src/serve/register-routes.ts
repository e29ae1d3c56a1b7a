import { TASK_STATES, type TaskEntry } from '@dondoc/ledger';
import type { Context, Hono } from 'hono';
import { type AppParts, type Fields, notOwn, ownFields, refuse, remember, whoIs, word } from './answers.js';
import { viewOf } from './language.js';
import { dayOf } from './pages/days.js';
import { type Entered, type TaskContext, taskPage } from './pages/task.js';
import { overduePage, tasksPage } from './pages/tasks.js';
import type { Readings } from './readings.js';
import { type KnownTask, today } from './register.js';

/** Tasks of a page. */
const SHOWN = 100;
const MOST_PAGES = 10_000;

const hasWords = (t: string): boolean => /[\p{L}\p{N}]/u.test(t);

/** Where the document of a task can be seen, with the task in it: a reading that is still there. */
function seenIn(readings: Readings, { task }: KnownTask): string | null {
  const reading = readings.all().find((r) => r.sha256 === task.sha256 && r.outcome?.kind === 'directive');
  if (reading?.outcome?.kind !== 'directive') return null;
  const quote = (task.read ?? task.task).evidence[0]?.quote;
  const at = reading.outcome.result.tasks.findIndex((t) => t.evidence[0]?.quote === quote);
  return `/readings/${reading.id}${at < 0 ? '' : `#d1-t${at + 1}`}`;
}

const enteredOf = (fields: Fields): Entered => ({
  state: word(fields, 'state'),
  assignee: word(fields, 'assignee', 200),
  note: word(fields, 'note'),
  lead: word(fields, 'lead', 1000),
  due: word(fields, 'due', 10),
  noDue: word(fields, 'nodue') === '1',
});

const namesOf = (text: string): readonly string[] =>
  text
    .split(';')
    .map((name) => name.trim())
    .filter(hasWords);

/** What a form says about a task: fields that are not there stay, a correction that is empty or as read is none. Null for a day that is none. */
function entryOf(fields: Fields, entered: Entered, { task }: KnownTask): TaskEntry | null {
  const read = task.read ?? task.task;
  const state = TASK_STATES.find((s) => s === entered.state);
  const lead = namesOf(entered.lead);
  const asRead = lead.join('; ') === read.lead.map((o) => o.name).join('; ');
  const day = dayOf(entered.due);
  if (entered.due && !entered.noDue && !day) return null;
  const due = entered.noDue ? 'none' : day === (read.deadline?.end ?? null) ? null : day;
  return {
    ...(state ? { state } : {}),
    ...('assignee' in fields ? { assignee: entered.assignee || null } : {}),
    ...('note' in fields ? { note: entered.note || null } : {}),
    ...('lead' in fields ? { lead: lead.length === 0 || asRead ? null : lead } : {}),
    ...('due' in fields ? { due } : {}),
  };
}

/** The register: its tasks, what is overdue, and one task with what can be entered about it. */
export function addRegister(app: Hono, parts: AppParts): void {
  const { guard, register, readings, language } = parts;
  app.get('/tasks', async (c) => {
    const [text, owner, state] = ['text', 'owner', 'state'].map((n) =>
      (c.req.query(n) ?? '').normalize('NFC').trim().slice(0, 200),
    ) as [string, string, string];
    const overdue = c.req.query('overdue') === '1';
    const known = TASK_STATES.find((s) => s === state);
    const page = Math.min(MOST_PAGES, Math.max(1, Number.parseInt(c.req.query('page') ?? '1', 10) || 1));
    const day = today();
    const view = viewOf(c, language);
    const answer = await register.page(`${view.elsewhere} ${day}`, async () => {
      const found = await register.tasks({
        ...(hasWords(text) ? { text } : {}),
        ...(hasWords(owner) ? { owner } : {}),
        ...(known ? { states: [known] } : {}),
        ...(overdue ? { overdueAsOf: day } : {}),
        limit: SHOWN + 1,
        offset: (page - 1) * SHOWN,
      });
      return tasksPage(view, found.slice(0, SHOWN), { text, owner, state, overdue, page }, found.length > SHOWN, day);
    });
    return c.html(answer);
  });
  app.get('/overdue', async (c) => {
    const day = today();
    const view = viewOf(c, language);
    const page = async (): Promise<string> => overduePage(view, await register.overdue(day), day);
    return c.html(await register.page(`${view.elsewhere} ${day}`, page));
  });

  const shown = (c: Context, known: KnownTask, more: Partial<TaskContext> = {}): string =>
    taskPage(viewOf(c, language), known.task, {
      history: known.history,
      form: guard.form,
      by: whoIs(c),
      seen: seenIn(readings, known),
      ...more,
    });
  app.get('/tasks/:id', async (c) => {
    const known = await register.task(c.req.param('id'));
    const { words } = viewOf(c, language);
    return c.html(shown(c, known, c.req.query('saved') === '1' ? { said: { words: words.entered, bad: false } } : {}));
  });
  app.post('/tasks/:id', async (c) => {
    const fields = await ownFields(c, parts);
    if (!fields) return refuse(c, parts, 403, notOwn);
    const id = c.req.param('id');
    const [by, version] = [word(fields, 'by', 80), word(fields, 'version')];
    const entered = enteredOf(fields);
    if (!by || !TASK_STATES.some((s) => s === entered.state))
      return refuse(c, parts, 400, (w) => [w.nameMissing, w.nameForTask]);
    remember(c, by);
    const { words } = viewOf(c, language);
    const known = await register.task(id);
    const entry = entryOf(fields, entered, known);
    const again = (now: KnownTask, why: string): string =>
      shown(c, now, { by, entered, said: { words: why, bad: true } });
    if (!entry) return c.html(again(known, words.wrongDayHint), 400);
    if (await register.enter(id, entry, by, /^\d{1,9}$/u.test(version) ? Number(version) : undefined))
      return c.redirect(`/tasks/${encodeURIComponent(id)}?saved=1`, 303);
    return c.html(again(await register.task(id), words.somebodyFaster), 409);
  });
}
