import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { SERVED_POLICY } from '@dondoc/report/html';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

export interface Guard {
  /** Asked of everybody who is not on this machine; null where the server listens on this machine alone. */
  readonly token: string | null;
  /** Hidden in every form: a page of another site does not know it. */
  readonly form: string;
}

export const createGuard = (token: string | null): Guard => ({ token, form: randomBytes(16).toString('hex') });

const SESSION = 'dondoc_session';
const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

const hostOf = (c: Context): string => (c.req.header('host') ?? '').replace(/:\d+$/u, '').toLowerCase();

/** Headers of every answer: nothing is framed, guessed, kept or told to others. */
export const headers: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('Content-Security-Policy', SERVED_POLICY);
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('X-Frame-Options', 'DENY');
  c.header('Referrer-Policy', 'no-referrer');
  c.header('Cross-Origin-Opener-Policy', 'same-origin');
  c.header('Cross-Origin-Resource-Policy', 'same-origin');
  c.header('Cache-Control', 'no-store');
};

/**
 * Lets in who may come in. Without a token the name asked for has to be this machine's, or a site that gave its own name the
 * address 127.0.0.1 could read everything (DNS rebinding). With one, a link with it sets a cookie that the browser sends from
 * this site alone.
 */
export const access =
  ({ token }: Guard, refuse: (c: Context) => Response | Promise<Response>): MiddlewareHandler =>
  async (c, next) => {
    if (token === null) return LOCAL.has(hostOf(c)) ? next() : refuse(c);
    const given = c.req.query('token');
    if (given !== undefined && c.req.method === 'GET' && same(given, token)) {
      setCookie(c, SESSION, token, { httpOnly: true, sameSite: 'Strict', path: '/' });
      const url = new URL(c.req.url);
      url.searchParams.delete('token');
      return c.redirect(url.pathname + url.search, 303);
    }
    const cookie = getCookie(c, SESSION);
    return cookie !== undefined && same(cookie, token) ? next() : refuse(c);
  };

/**
 * Whether a request that changes something comes from a page of this server: by what the browser says of the site it comes from,
 * and by a word that pages of other sites do not know. Programs that are no browser say nothing and need the word alone.
 */
export function isOwnForm(c: Context, guard: Guard, form: unknown): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') return false;
  const origin = c.req.header('origin');
  // Pages that name no referrer say `null` for their origin.
  const named = origin !== undefined && !(origin === 'null' && site === 'same-origin');
  if (named && origin.replace(/^https?:\/\//u, '') !== c.req.header('host')) return false;
  return typeof form === 'string' && same(form, guard.form);
}
