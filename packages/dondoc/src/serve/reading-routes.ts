import type { Ledger, LedgerTask } from '@dondoc/ledger';
import type { DirectiveResult } from '@dondoc/model';
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import { followedTasks } from '../scan/followed.js';
import { type AppParts, notOwn, ownFields, refuse, remember, whoIs, word } from './answers.js';
import { exported } from './exports.js';
import { viewOf } from './language.js';
import { homePage } from './pages/home.js';
import { gives, progressPage, reportPage } from './pages/reading.js';
import { type Against, MOST_WAITING, progressWords, type Reading } from './readings.js';
import { filesOf, MOST_FORM_BYTES } from './uploads.js';

function againstOf(choice: string, sent: readonly Reading[]): Against {
  const [first] = sent;
  if (first) return { reading: first.id };
  const [kind, id = ''] = choice.split(':');
  if (kind === 'reading' && /^[0-9a-f]{16}$/u.test(id)) return { reading: id };
  return kind === 'ledger' && /^[0-9a-f]{64}$/u.test(id) ? { sha256: id } : null;
}

/** The tasks of a directive as the register knows them, in their order; nothing for those that it no longer has. */
async function knownTasks(ledger: Ledger, result: DirectiveResult): Promise<readonly (LedgerTask | undefined)[]> {
  const there = new Map((await ledger.tasks({ document: result.source.sha256 })).map((t) => [t.id, t]));
  const byWords = new Map([...there.values()].map((t) => [(t.read ?? t.task).text, t]));
  return followedTasks(result).map(({ id, task }) => there.get(id) ?? byWords.get(task.text));
}

/** Sending files, following how they are read, their reports and what is decided about findings. */
export function addReadings(app: Hono, parts: AppParts): void {
  const { guard, ledger, register, readings, suppressions, language } = parts;
  const home = async (c: Context, refused: string | null = null): Promise<string> =>
    homePage(viewOf(c, language), readings.all(), await register.documents(), guard.form, refused);
  app.get('/', async (c) => c.html(await home(c)));

  const limit = bodyLimit({
    maxSize: MOST_FORM_BYTES,
    onError: (c) => refuse(c, parts, 413, (w) => [w.tooLargeTitle, w.tooLarge(MOST_FORM_BYTES / 1e6)]),
  });
  app.post('/readings', limit, async (c) => {
    const fields = await ownFields(c, parts, true);
    if (!fields) return refuse(c, parts, 403, notOwn);
    const { words } = viewOf(c, language);
    const [directives, plans] = [await filesOf(fields.directive, words), await filesOf(fields.plan, words)];
    const refused = directives.refused ?? plans.refused;
    if (refused) return c.html(await home(c, refused), 400);
    const count = directives.files.length + plans.files.length;
    if (count === 0) return c.html(await home(c, words.noFile), 400);
    if (readings.waiting + count > MOST_WAITING) return c.html(await home(c, words.tooManyWaiting), 429);
    const sent = directives.files.map((file) => readings.add('directive', file, null));
    const against = againstOf(word(fields, 'against'), sent);
    const judged = plans.files.map((file) => readings.add('plan', file, against));
    const [only] = judged.length > 0 ? judged : sent;
    return c.redirect(judged.length <= 1 && sent.length <= 1 && only ? `/readings/${only.id}` : '/', 303);
  });

  const found = (c: Context): Reading | undefined => readings.get(c.req.param('id') ?? '');
  const missing = (c: Context) => refuse(c, parts, 404, (w) => [w.notFound, w.readingGone]);
  app.get('/readings/:id', async (c) => {
    const reading = found(c);
    if (!reading) return missing(c);
    const view = viewOf(c, language);
    if (reading.state !== 'done' || !reading.outcome) return c.html(progressPage(view, reading));
    const { outcome } = reading;
    const tasks = outcome.kind === 'directive' ? await knownTasks(ledger, outcome.result) : [];
    const context = { form: guard.form, by: whoIs(c), suppressions: suppressions.all(), tasks };
    return c.html(reportPage(view, reading, context));
  });
  app.get('/readings/:id/events', (c) => {
    const reading = found(c);
    if (!reading) return missing(c);
    const { words } = viewOf(c, language);
    return streamSSE(c, async (stream) => {
      let wake = (): void => undefined;
      const stop = readings.listen(reading.id, () => wake());
      stream.onAbort(() => {
        stop();
        wake();
      });
      for (let told = ''; !stream.aborted; ) {
        const now = readings.get(reading.id);
        if (!now || now.state === 'done' || now.state === 'failed') {
          await stream.writeSSE({ event: 'done', data: now?.state ?? 'gone' });
          break;
        }
        const line = progressWords(now.progress, words);
        if (line !== told) await stream.writeSSE({ event: 'progress', data: line });
        told = line;
        if (readings.get(reading.id) === now && !stream.aborted)
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
      stop();
    });
  });
  app.post('/readings/:id/findings/:fingerprint', async (c) => {
    const fields = await ownFields(c, parts);
    if (!fields) return refuse(c, parts, 403, notOwn);
    const reading = found(c);
    const fingerprint = c.req.param('fingerprint');
    const finding =
      reading?.outcome?.kind === 'plan'
        ? reading.outcome.result.findings.find((f) => f.fingerprint === fingerprint)
        : undefined;
    if (!reading || !finding) return missing(c);
    const [decision, by, reason] = [word(fields, 'decision'), word(fields, 'by', 80), word(fields, 'reason', 300)];
    if (decision !== 'open' && !by) return refuse(c, parts, 400, (w) => [w.nameMissing, w.nameForFinding]);
    if (decision === 'dismissed' && !reason)
      return refuse(c, parts, 400, (w) => [w.reasonMissing, w.reasonForDismissal]);
    if (by) remember(c, by);
    if (decision === 'dismissed') {
      const quote = finding.evidence[0]?.quote ?? '';
      await suppressions.set(fingerprint, { fingerprint, rule: finding.rule, quote, reason, by });
    } else await suppressions.set(fingerprint, null);
    readings.accept(reading.id, fingerprint, decision === 'accepted' ? by : null);
    const at = reading.outcome?.kind === 'plan' ? reading.outcome.result.findings.indexOf(finding) + 1 : 1;
    return c.redirect(`/readings/${reading.id}#d1-f${at}`, 303);
  });
  app.get('/readings/:id/export/:format', async (c) => {
    const reading = found(c);
    const format = c.req.param('format');
    if (!reading || !gives(reading, format)) return missing(c);
    const file = await exported(reading, format, suppressions.all(), viewOf(c, language));
    if (!file) return missing(c);
    // A name in any script (RFC 8187), and a plain one for what does not know that.
    const name = encodeURIComponent(file.name).replace(
      /['()*]/gu,
      (x) => `%${x.charCodeAt(0).toString(16).toUpperCase()}`,
    );
    c.header(
      'Content-Disposition',
      `attachment; filename="ket-qua.${file.name.split('.').at(-1)}"; filename*=UTF-8''${name}`,
    );
    c.header('Content-Type', file.type);
    return c.body(typeof file.content === 'string' ? file.content : new Uint8Array(file.content));
  });
}
