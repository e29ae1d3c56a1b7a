import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf, safeName } from '../../packages/dondoc/src/serve/uploads.js';
import { SERVE_WORDS } from '../../packages/report/src/html/index.js';
import { type TestServer, testServer } from './server.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
}, 120_000);
afterAll(() => server?.close());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(server.url + path, { headers, redirect: 'manual' });

async function formWord(url = server.url, headers: Record<string, string> = {}): Promise<string> {
  const page = await (await fetch(url, { headers })).text();
  return /name="form" value="([0-9a-f]+)"/u.exec(page)?.[1] ?? '';
}

function upload(fields: Record<string, string | File>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

/** Raw bytes over a socket, for what `fetch` would mend; resolves with the answer once the server ends it or `ms` are over. */
const raw = (text: string, ms = 4000): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(server.listening.port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    const end = (): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('data', (data) => {
      answer += data.toString();
    });
    socket.on('close', end);
    socket.on('error', end);
    setTimeout(end, ms);
  });

test('every answer carries its headers', async () => {
  for (const path of ['/', '/tasks', '/overdue', '/gi-do', '/tasks/khong-co', '/readings/0123456789abcdef']) {
    const { headers } = await get(path);
    expect(headers.get('content-security-policy'), path).toMatch(/default-src 'none'; .*frame-ancestors 'none'/u);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('set-cookie')).toBeNull();
  }
});

test('the name of another site that points here is refused', async () => {
  const answer = await raw('GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n');
  expect(answer).toMatch(/^HTTP\/1\.1 403/u);
  expect(answer).not.toContain('name="form"');
});

describe('what changes something comes from our own pages alone', () => {
  const file = () => new File(['Giao Sở Y tế báo cáo.'], 'a.txt');
  test.each([
    ['without the word of the form', {}, ''],
    ['with a wrong word', {}, 'f'.repeat(32)],
    ['from another site, by the browser', { 'sec-fetch-site': 'cross-site' }, null],
    ['from another origin', { origin: 'http://evil.example' }, null],
  ])('%s', async (_name, headers, word) => {
    const form = upload({ directive: file(), form: word ?? (await formWord()) });
    const answer = await fetch(`${server.url}/readings`, { method: 'POST', body: form, headers, redirect: 'manual' });
    expect(answer.status).toBe(403);
    const task = await fetch(`${server.url}/tasks/x`, {
      method: 'POST',
      body: new URLSearchParams({ state: 'done', by: 'x', form: word ?? (await formWord()) }),
      headers,
      redirect: 'manual',
    });
    expect(task.status).toBe(403);
    expect(server.readings.all()).toEqual([]);
  });
});

test.each([
  '/../../../../etc/passwd',
  '/..%2f..%2f..%2fetc%2fpasswd',
  '/readings/..%2f..%2fetc%2fpasswd',
  '/readings/0123456789abcdef/export/..%2f..%2fso.db',
  '/readings/0123456789abcdef/export/constructor',
  '/tasks/%00',
  '/tasks/%ff',
  '/tasks?text=%ff%fe&owner=%00&limit=1e9',
  `/tasks?text=${'a'.repeat(5000)}`,
  '/tasks?text=%22%27%3B%20DROP%20TABLE%20tasks%3B--',
])('%s gives nothing away', async (path) => {
  const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 (?:200|400|404|500)/u);
  expect(answer).not.toMatch(/root:|SQLite|at .*\.ts:\d|node_modules/u);
  expect(answer).not.toContain(server.folder);
});

test('choosing a language leads to no other server, and takes no other word', async () => {
  const away = await get('//example.org/?language=en');
  expect(away.headers.get('location') ?? '').not.toMatch(/^(?:\/\/|https?:)/u);
  const odd = await get('/?language=%22%3E%3Cscript%3E');
  expect(odd.status).toBe(200);
  const cookie = await get('/', { cookie: 'dondoc_language=<script>' });
  expect(await cookie.text()).toContain('<html lang="vi">');
  const link = /class="other" href="([^"]*)"/u.exec(await (await get('/tasks?text=%22%3E%3Cb%3E')).text())?.[1];
  expect(link).toBe('/tasks?text=%22%3E%3Cb%3E&amp;language=en');
});

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\kế hoạch\\a.docx', 'a.docx'],
  ['<script>alert(1)</script>.pdf', 'script>.pdf'.replace('>', '')],
  ['a\u0000\u202E\r\nfdp.exe', 'afdp.exe'],
  ['...', 'tep'],
  ['', 'tep'],
  ['x'.repeat(500), 'x'.repeat(120)],
])('a file called %j', (given, name) => expect(safeName(given)).toBe(name));

test('files that are empty, too many, or of no kind that is read are refused with a sentence', async () => {
  const words = async (field: unknown): Promise<string | null> => (await filesOf(field, SERVE_WORDS.vi)).refused;
  expect(await words(new File([], 'a.pdf'))).toContain('không có nội dung');
  expect(await words(new File(['MZ\u0000\u0001\u0002'.repeat(99)], 'a.pdf'))).toContain('không phải loại đọc được');
  expect(await words(Array.from({ length: 21 }, () => new File(['a'], 'a.txt')))).toContain('tối đa 20 tệp');
  expect(await words([new File(['Giao Sở Y tế báo cáo.'], 'a.txt'), 'không phải tệp'])).toBeNull();
});

test('a body larger than it may be is refused before it is read', async () => {
  const said = await raw(
    `POST /readings HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 999999999999\r\n\r\n--x`,
  );
  expect(said).toMatch(/^HTTP\/1\.1 413/u);
});

test('a slow upload holds nobody else up', async () => {
  const slow = raw(
    'POST /readings HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 100000\r\n\r\n--x',
    3000,
  );
  const quick = get('/tasks').then(({ status }) => status);
  expect(await Promise.race([quick, slow.then(() => 'the slow upload first')])).toBe(200);
  await slow;
});

test('words of a name and a document stay words in the page', async () => {
  const name = '"><script>alert(1)</script>.txt';
  const text =
    'ỦY BAN NHÂN DÂN\n<script>alert(2)</script> Giao Sở Y tế báo cáo <img src=x onerror=alert(3)> trước ngày 15/3/2026.';
  const form = upload({ directive: new File([text], name), form: await formWord() });
  const sent = await fetch(`${server.url}/readings`, { method: 'POST', body: form, redirect: 'manual' });
  expect(sent.status).toBe(303);
  await server.readings.idle();
  for (const path of ['/', sent.headers.get('location') ?? '', '/tasks', '/overdue']) {
    const page = (await (await get(path)).text()).replace(/<script>'use strict'[\s\S]*?<\/script>/u, '');
    expect(page, path).not.toMatch(/<script|<img src=x/u);
    expect(page).not.toContain(server.folder);
  }
});

describe('with a token', () => {
  let guarded: TestServer;
  beforeAll(async () => {
    guarded = await testServer('bi-mat-0123456789');
  }, 120_000);
  afterAll(() => guarded?.close());
  test('nobody comes in without it; a link with it lets the browser in and takes it out of the address', async () => {
    const at = (path: string, headers: Record<string, string> = {}) =>
      fetch(guarded.url + path, { headers, redirect: 'manual' });
    expect((await at('/')).status).toBe(403);
    expect((await at('/?token=sai')).status).toBe(403);
    expect((await at('/tasks', { cookie: 'dondoc_session=sai' })).status).toBe(403);
    const let_in = await at('/tasks?token=bi-mat-0123456789&text=a');
    expect([let_in.status, let_in.headers.get('location')]).toEqual([303, '/tasks?text=a']);
    const cookie = let_in.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly/u);
    expect(cookie).toMatch(/SameSite=Strict/u);
    expect((await at('/', { cookie: cookie.split(';')[0] ?? '' })).status).toBe(200);
  });
});
