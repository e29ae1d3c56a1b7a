import type { Language } from '@dondoc/report/html';
import { SERVE_WORDS, type ServeWords } from '@dondoc/report/html';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

/** In which language a page speaks, and where it stands in the other one. */
export interface View {
  readonly language: Language;
  readonly words: ServeWords;
  readonly elsewhere: string;
}

const COOKIE = 'dondoc_language';
const YEAR_S = 31_536_000;
const isLanguage = (value: unknown): value is Language => value === 'vi' || value === 'en';

/** A page asked for with `language` sets the reader's language, and is shown again without it. */
export const chooseLanguage: MiddlewareHandler = async (c, next) => {
  const asked = c.req.query('language');
  if (c.req.method !== 'GET' || !isLanguage(asked)) return next();
  setCookie(c, COOKIE, asked, { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: YEAR_S });
  const url = new URL(c.req.url);
  url.searchParams.delete('language');
  // No two strokes at the beginning: they would name another server.
  return c.redirect(url.pathname.replace(/^\/+/u, '/') + url.search, 303);
};

/** The view of whoever asks: the language that they chose, else the server's. */
export function viewOf(c: Context, fallback: Language): View {
  const chosen = getCookie(c, COOKIE);
  const language = isLanguage(chosen) ? chosen : fallback;
  const url = new URL(c.req.url);
  // What answers a form is shown at an address that cannot be asked for.
  const search = c.req.method === 'GET' ? url.searchParams : new URLSearchParams();
  search.set('language', language === 'vi' ? 'en' : 'vi');
  return { language, words: SERVE_WORDS[language], elsewhere: `${url.pathname}?${search}` };
}
