import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

const ROOTS = ['/usr/lib/postgresql', '/usr/local/pgsql', '/opt/homebrew/opt/postgresql@15'];

/** Folder of PostgreSQL's programs, the newest; null where there is none. */
function programs(): string | null {
  for (const root of ROOTS) {
    const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
    for (const folder of [...versions.map((v) => join(root, v, 'bin')), join(root, 'bin')])
      if (existsSync(join(folder, 'initdb'))) return folder;
  }
  return null;
}

export const POSTGRES: string | null = programs();
if (!POSTGRES)
  console.warn(
    '\n*** KHÔNG CÓ PostgreSQL: mọi phép thử trên PostgreSQL bị bỏ qua. Cài: apt-get install postgresql ***\n',
  );

// The server refuses to run as root.
const asRoot = process.getuid?.() === 0;
const [owner, group] = asRoot
  ? ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, POSTGRES ? 'postgres' : 'root'], { encoding: 'utf8' })))
  : [];
const identity = owner === undefined || group === undefined ? {} : { uid: owner, gid: group };

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** A PostgreSQL server of a test's own, on a port and in a folder of its own. */
export class Cluster {
  readonly #folder: string;
  readonly #port: number;
  readonly #safe: boolean;
  #server: ChildProcess | null = null;
  #databases = 0;

  private constructor(folder: string, port: number, safe: boolean) {
    this.#folder = folder;
    this.#port = port;
    this.#safe = safe;
  }

  /** @param safe  whether commits reach the disk before they are reported: what is to survive a kill needs it */
  static async start(safe = false): Promise<Cluster> {
    const folder = mkdtempSync(join(tmpdir(), 'dondoc-pg-'));
    if (owner !== undefined && group !== undefined) chownSync(folder, owner, group);
    const options = ['-D', join(folder, 'data'), '-A', 'trust', '-U', 'dondoc', '-E', 'UTF8', '--locale=C.UTF-8'];
    execFileSync(join(POSTGRES ?? '', 'initdb'), [...options, '--no-sync'], {
      ...identity,
      stdio: 'pipe',
      cwd: folder,
    });
    const cluster = new Cluster(folder, await freePort(), safe);
    await cluster.up();
    return cluster;
  }

  url(database = 'postgres'): string {
    return `postgres://dondoc@127.0.0.1:${this.#port}/${database}`;
  }

  /** Starts the server and waits until it answers. */
  async up(): Promise<void> {
    const settings = {
      port: this.#port,
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      max_connections: 200,
      fsync: this.#safe ? 'on' : 'off',
    };
    const words = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const options = { ...identity, stdio: 'ignore', cwd: this.#folder } as const;
    this.#server = spawn(join(POSTGRES ?? '', 'postgres'), ['-D', join(this.#folder, 'data'), ...words], options);
    for (let i = 0; i < 600; i++) {
      const client = new pg.Client({ connectionString: this.url() });
      client.on('error', () => undefined);
      try {
        await client.connect();
        await client.end();
        return;
      } catch {
        await wait(50);
      }
    }
    throw new Error('PostgreSQL does not answer');
  }

  /** Kills the server and all its processes at once, as a power failure would. */
  async kill(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    this.#server = null;
    const children = readFileSync(`/proc/${server.pid}/task/${server.pid}/children`, 'utf8').split(' ').filter(Boolean);
    const gone = once(server, 'exit');
    for (const pid of [server.pid, ...children]) {
      try {
        process.kill(Number(pid), 'SIGKILL');
      } catch (error) {
        // It has ended by itself.
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
      }
    }
    await gone;
  }

  /** The address of a new, empty database. */
  async database(): Promise<string> {
    const name = `so_${++this.#databases}`;
    await this.query(`CREATE DATABASE ${name}`);
    return this.url(name);
  }

  async query<R extends pg.QueryResultRow>(text: string, url: string = this.url()): Promise<readonly R[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<R>(text)).rows;
    } finally {
      await client.end();
    }
  }

  async stop(): Promise<void> {
    const server = this.#server;
    if (server) {
      const gone = once(server, 'exit');
      server.kill('SIGQUIT');
      await gone;
      this.#server = null;
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
