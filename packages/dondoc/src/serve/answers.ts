import type { Ledger } from '@dondoc/ledger';
import type { Language } from '@dondoc/report/html';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { SuppressionsFile } from '../suppress/suppressions-file.js';
import { type View, viewOf } from './language.js';
import { troublePage } from './pages/layout.js';
import type { Readings } from './readings.js';
import type { Register } from './register.js';
import { type Guard, isOwnForm } from './security.js';

export interface AppParts {
  readonly guard: Guard;
  readonly ledger: Ledger;
  readonly register: Register;
  readonly readings: Readings;
  readonly suppressions: SuppressionsFile;
  /** Of whoever has not chosen another. */
  readonly language: Language;
  /** Told of errors that nobody foresaw; answers name none of it. */
  readonly onFault: (error: unknown) => void;
}

const WHO = 'dondoc_by';
const YEAR_S = 31_536_000;

export type Fields = Readonly<Record<string, unknown>>;

/** A field of a form as a line of at most so many characters; empty where it is not there. */
export const word = (fields: Fields, name: string, most = 2000): string => {
  const value = fields[name];
  return typeof value === 'string' ? value.normalize('NFC').trim().slice(0, most) : '';
};

export type Refusal = 400 | 403 | 404 | 409 | 413 | 429 | 500;

/** A page that says why something is not done. */
export const refuse = (
  c: Context,
  { language }: Pick<AppParts, 'language'>,
  status: Refusal,
  say: (words: View['words']) => readonly [title: string, words: string],
): Response | Promise<Response> => {
  const view = viewOf(c, language);
  return c.html(troublePage(view, ...say(view.words)), status);
};

/** The fields of a form that a page of this server sent; null for any other, which is refused. */
export async function ownFields(c: Context, { guard }: AppParts, all = false): Promise<Fields | null> {
  const fields: Fields = await c.req.parseBody({ all });
  return isOwnForm(c, guard, fields.form) ? fields : null;
}

export const notOwn = (words: View['words']): readonly [string, string] => [words.notTaken, words.notOwnForm];

/** Who works here, as they called themselves before. */
export const whoIs = (c: Context): string => {
  try {
    return decodeURIComponent(getCookie(c, WHO) ?? '').slice(0, 80);
  } catch {
    // A cookie that somebody else has written.
    return '';
  }
};

export function remember(c: Context, by: string): void {
  setCookie(c, WHO, encodeURIComponent(by), { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: YEAR_S });
}
