import { type Ledger, TASK_STATES, type TaskState } from '@dondoc/ledger';
import { type DirectiveResult, DondocError } from '@dondoc/model';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import { streamSSE } from 'hono/streaming';
import { followedTasks } from '../scan/followed.js';
import type { SuppressionsFile } from '../suppress/suppressions-file.js';
import { exported } from './exports.js';
import { homePage } from './pages/home.js';
import { troublePage } from './pages/layout.js';
import { gives, progressPage, reportPage } from './pages/reading.js';
import { overduePage, taskPage, tasksPage } from './pages/tasks.js';
import { type Against, MOST_WAITING, type Reading, type Readings } from './readings.js';
import { type Register, today } from './register.js';
import { access, type Guard, headers, isOwnForm } from './security.js';
import { filesOf, MOST_FORM_BYTES } from './uploads.js';

export interface AppParts {
  readonly guard: Guard;
  readonly ledger: Ledger;
  readonly register: Register;
  readonly readings: Readings;
  readonly suppressions: SuppressionsFile;
  /** Told of errors that nobody foresaw; answers name none of it. */
  readonly onFault: (error: unknown) => void;
}

const WHO = 'dondoc_by';
const SHOWN = 200;

type Fields = Readonly<Record<string, unknown>>;
const word = (fields: Fields, name: string, most = 2000): string => {
  const value = fields[name];
  return typeof value === 'string' ? value.normalize('NFC').trim().slice(0, most) : '';
};

const refuse = (c: Context, status: 400 | 403 | 404 | 409 | 413 | 429 | 500, title: string, words: string) =>
  c.html(troublePage(title, words), status);

/** Who works here, as they called themselves before. */
const whoIs = (c: Context): string => {
  try {
    return decodeURIComponent(getCookie(c, WHO) ?? '').slice(0, 80);
  } catch {
    // A cookie that somebody else has written.
    return '';
  }
};

function remember(c: Context, by: string): void {
  setCookie(c, WHO, encodeURIComponent(by), { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: 31_536_000 });
}

function againstOf(choice: string, sent: readonly Reading[]): Against {
  const [first] = sent;
  if (first) return { reading: first.id };
  const [kind, id = ''] = choice.split(':');
  if (kind === 'reading' && /^[0-9a-f]{16}$/u.test(id)) return { reading: id };
  return kind === 'ledger' && /^[0-9a-f]{64}$/u.test(id) ? { sha256: id } : null;
}

/** The ids in the register of the tasks of a directive: of those that are there. */
async function knownTasks(ledger: Ledger, result: DirectiveResult): Promise<readonly string[]> {
  const there = new Set((await ledger.tasks({ document: result.source.sha256 })).map((t) => t.id));
  return followedTasks(result).map(({ id }) => (there.has(id) ? id : ''));
}

function addReadings(app: Hono, { guard, ledger, register, readings, suppressions }: AppParts): void {
  const home = async (refused: string | null = null): Promise<string> =>
    homePage(readings.all(), await register.documents(), guard.form, refused);
  app.get('/', async (c) => c.html(await home()));

  const limit = bodyLimit({
    maxSize: MOST_FORM_BYTES,
    onError: (c) => refuse(c, 413, 'Tệp quá lớn', `Mỗi lần gửi tối đa ${MOST_FORM_BYTES / 1e6} MB.`),
  });
  app.post('/readings', limit, async (c) => {
    const fields: Fields = await c.req.parseBody({ all: true });
    if (!isOwnForm(c, guard, fields.form))
      return refuse(c, 403, 'Không nhận', 'Biểu mẫu không phải của trang này; mở lại trang đầu rồi gửi lại.');
    const [directives, plans] = [await filesOf(fields.directive), await filesOf(fields.plan)];
    const refused = directives.refused ?? plans.refused;
    if (refused) return c.html(await home(refused), 400);
    const count = directives.files.length + plans.files.length;
    if (count === 0) return c.html(await home('Chưa chọn tệp nào.'), 400);
    if (readings.waiting + count > MOST_WAITING)
      return c.html(await home('Đang có quá nhiều tệp chờ đọc; thử lại sau ít phút.'), 429);
    const sent = directives.files.map((file) => readings.add('directive', file, null));
    const against = againstOf(word(fields, 'against'), sent);
    const judged = plans.files.map((file) => readings.add('plan', file, against));
    const [only] = judged.length > 0 ? judged : sent;
    return c.redirect(judged.length <= 1 && sent.length <= 1 && only ? `/readings/${only.id}` : '/', 303);
  });

  const found = (c: Context): Reading | undefined => readings.get(c.req.param('id') ?? '');
  const missing = (c: Context) =>
    refuse(c, 404, 'Không thấy', 'Kết quả này không còn trên máy chủ; gửi lại tệp để đọc lại.');
  app.get('/readings/:id', async (c) => {
    const reading = found(c);
    if (!reading) return missing(c);
    if (reading.state !== 'done' || !reading.outcome) return c.html(progressPage(reading));
    const { outcome } = reading;
    const taskIds = outcome.kind === 'directive' ? await knownTasks(ledger, outcome.result) : [];
    return c.html(reportPage(reading, { form: guard.form, by: whoIs(c), suppressions: suppressions.all(), taskIds }));
  });
  app.get('/readings/:id/events', (c) => {
    const reading = found(c);
    if (!reading) return missing(c);
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
        if (now.progress !== told) await stream.writeSSE({ event: 'progress', data: now.progress });
        told = now.progress;
        if (readings.get(reading.id) === now && !stream.aborted)
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
      stop();
    });
  });
  app.post('/readings/:id/findings/:fingerprint', async (c) => {
    const fields: Fields = await c.req.parseBody();
    if (!isOwnForm(c, guard, fields.form)) return refuse(c, 403, 'Không nhận', 'Biểu mẫu không phải của trang này.');
    const reading = found(c);
    const fingerprint = c.req.param('fingerprint');
    const finding =
      reading?.outcome?.kind === 'plan'
        ? reading.outcome.result.findings.find((f) => f.fingerprint === fingerprint)
        : undefined;
    if (!reading || !finding) return missing(c);
    const [decision, by, reason] = [word(fields, 'decision'), word(fields, 'by', 80), word(fields, 'reason', 300)];
    if (decision !== 'open' && !by) return refuse(c, 400, 'Thiếu tên', 'Ghi tên người xét nhận xét này.');
    if (decision === 'dismissed' && !reason) return refuse(c, 400, 'Thiếu lý do', 'Ghi lý do bỏ qua nhận xét này.');
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
    const file = await exported(reading, format, suppressions.all());
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

function addRegister(app: Hono, { guard, register }: AppParts): void {
  app.get('/tasks', async (c) => {
    const [text, owner, state] = ['text', 'owner', 'state'].map((n) =>
      (c.req.query(n) ?? '').normalize('NFC').trim().slice(0, 200),
    ) as [string, string, string];
    const overdue = c.req.query('overdue') === '1';
    const known = TASK_STATES.find((s) => s === state);
    const hasWords = (t: string): boolean => /[\p{L}\p{N}]/u.test(t);
    const day = today();
    const search = { text, owner, state, overdue };
    const page = await register.page(`/tasks ${day} ${JSON.stringify(search)}`, async () => {
      const found = await register.tasks({
        ...(hasWords(text) ? { text } : {}),
        ...(hasWords(owner) ? { owner } : {}),
        ...(known ? { states: [known] } : {}),
        ...(overdue ? { overdueAsOf: day } : {}),
        limit: SHOWN + 1,
      });
      return tasksPage(found.slice(0, SHOWN), search, found.length > SHOWN, day);
    });
    return c.html(page);
  });
  app.get('/overdue', async (c) => {
    const day = today();
    return c.html(await register.page(`/overdue ${day}`, async () => overduePage(await register.overdue(day), day)));
  });

  app.get('/tasks/:id', async (c) => {
    const { task, history, version } = await register.task(c.req.param('id'));
    const said = c.req.query('saved') === '1' ? { words: 'Đã ghi vào sổ.', bad: false } : null;
    return c.html(taskPage(task, history, version, guard.form, whoIs(c), said));
  });
  app.post('/tasks/:id', async (c) => {
    const fields: Fields = await c.req.parseBody();
    if (!isOwnForm(c, guard, fields.form)) return refuse(c, 403, 'Không nhận', 'Biểu mẫu không phải của trang này.');
    const id = c.req.param('id');
    const [by, state, version] = [word(fields, 'by', 80), word(fields, 'state'), word(fields, 'version')];
    const known: TaskState | undefined = TASK_STATES.find((s) => s === state);
    if (!by || !known) return refuse(c, 400, 'Thiếu tên', 'Ghi tên người cập nhật và chọn trạng thái.');
    remember(c, by);
    const entered = { state, assignee: word(fields, 'assignee', 200), note: word(fields, 'note') };
    const kept = await register.enter(id, {
      state: known,
      by,
      ...('assignee' in fields ? { assignee: entered.assignee } : {}),
      ...('note' in fields ? { note: entered.note } : {}),
      ...(version ? { version } : {}),
    });
    if (kept) return c.redirect(`/tasks/${encodeURIComponent(id)}?saved=1`, 303);
    const now = await register.task(id);
    const words =
      'Người khác vừa cập nhật nhiệm vụ này. Xem lại bên dưới rồi ghi lại nếu vẫn đúng; chưa có gì bị ghi đè.';
    return c.html(taskPage(now.task, now.history, now.version, guard.form, by, { words, bad: true }, entered), 409);
  });
}

/** The pages of the review server. Answers hold no path of the server and no word of an error that nobody foresaw. */
export function createApp(parts: AppParts): Hono {
  const app = new Hono();
  app.use(headers);
  app.use(
    access(parts.guard, (c) => refuse(c, 403, 'Không được vào', 'Mở bằng địa chỉ đầy đủ mà dondoc serve đã in ra.')),
  );
  addReadings(app, parts);
  addRegister(app, parts);
  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.notFound((c) => refuse(c, 404, 'Không có trang này', 'Địa chỉ không đúng.'));
  app.onError((error, c) => {
    if (error instanceof DondocError && error.code === 'usage/invalid')
      return refuse(c, 404, 'Không thấy', error.message);
    parts.onFault(error);
    return refuse(c, 500, 'Có lỗi', 'Máy chủ gặp lỗi khi làm việc này; chi tiết có trong nhật ký của máy chủ.');
  });
  return app;
}
