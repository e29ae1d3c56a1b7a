import { DondocError } from '@dondoc/model';
import type { Pool } from 'pg';
import { SCHEMA } from './schema.js';

/** True for the addresses of PostgreSQL servers. */
export const isPostgres = (url: string): boolean => /^postgres(?:ql)?:\/\//iu.test(url);

/** The address without password, for messages. */
export function placeOf(url: string): string {
  const { protocol, username, host, pathname } = new URL(url);
  return `${protocol}//${username ? `${username}@` : ''}${host}${pathname}`;
}

const missing = (name: string, cause: unknown): DondocError =>
  new DondocError(
    'ledger/unavailable',
    `Sổ trong PostgreSQL cần gói “${name}”, máy này chưa cài.`,
    'Cài cạnh dondoc: npm install pg@8.23.1 graphile-worker@0.16.6.',
    undefined,
    { cause },
  );

async function loadPg(): Promise<typeof import('pg')['default']> {
  try {
    return (await import('pg')).default;
  } catch (cause) {
    throw missing('pg', cause);
  }
}

export async function loadGraphileWorker(): Promise<typeof import('graphile-worker')> {
  try {
    return await import('graphile-worker');
  } catch (cause) {
    throw missing('graphile-worker', cause);
  }
}

/** How long to wait for the server to take a connection, in milliseconds. */
const CONNECT_MS = 10_000;

/**
 * Connections to the database at `url`, which see the ledger's tables by their bare names and do not wait for the disk: who
 * enters something asks for that.
 *
 * @param most  connections at a time
 * @throws DondocError `ledger/unavailable` where `pg` is not installed or the address is none
 */
export async function connect(url: string, most: number): Promise<Pool> {
  const pg = await loadPg();
  if (!URL.canParse(url))
    throw new DondocError(
      'ledger/unavailable',
      'Địa chỉ sổ không đúng dạng.',
      'Ghi như postgres://người-dùng@máy-chủ:5432/cơ-sở-dữ-liệu.',
    );
  const address = new URL(url);
  const options = address.searchParams.get('options') ?? '';
  address.searchParams.set('options', `${options} -c search_path=${SCHEMA} -c synchronous_commit=off`.trim());
  const pool = new pg.Pool({
    connectionString: address.href,
    max: most,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    application_name: 'dondoc',
  });
  // A connection that breaks fails what is asked over it, and whoever takes it next: nobody has to be told apart from that, and an
  // event that nobody hears would end the program.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
