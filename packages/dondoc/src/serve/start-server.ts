import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DondocError } from '@dondoc/model';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';

export interface Listening {
  readonly host: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Time for a whole request, in which a large file comes over a slow line; and for its head alone. */
const REQUEST_MS = 5 * 60_000;
const HEAD_MS = 20_000;

/**
 * Listens until closed.
 *
 * @throws DondocError `usage/invalid` where the port is taken or may not be used
 */
export async function startServer(app: Hono, host: string, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch, hostname: host }) as Server;
  server.requestTimeout = REQUEST_MS;
  server.headersTimeout = HEAD_MS;
  server.maxConnections = 500;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(
        new DondocError(
          'usage/invalid',
          `Không mở được cổng ${port} trên ${host} (${cause.code ?? cause.message}).`,
          'Chọn cổng khác bằng --port, ví dụ --port 4321.',
          undefined,
          { cause },
        ),
      ),
    );
    server.listen(port, host, resolve);
  });
  return {
    host,
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
