import { DondocError } from '@dondoc/model';
import { Hono } from 'hono';
import { type AppParts, refuse } from './answers.js';
import { chooseLanguage } from './language.js';
import { addReadings } from './reading-routes.js';
import { addRegister } from './register-routes.js';
import { access, headers } from './security.js';

/** The pages of the review server. Answers hold no path of the server and no word of an error that nobody foresaw. */
export function createApp(parts: AppParts): Hono {
  const app = new Hono();
  app.use(headers);
  app.use(access(parts.guard, (c) => refuse(c, parts, 403, (w) => [w.noEntry, w.openFullAddress])));
  app.use(chooseLanguage);
  addReadings(app, parts);
  addRegister(app, parts);
  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.notFound((c) => refuse(c, parts, 404, (w) => [w.noPage, w.wrongAddress]));
  app.onError((error, c) => {
    if (error instanceof DondocError && error.code === 'usage/invalid')
      return refuse(c, parts, 404, (w) => [w.notFound, w.noTask]);
    parts.onFault(error);
    return refuse(c, parts, 500, (w) => [w.fault, w.faultHint]);
  });
  return app;
}
