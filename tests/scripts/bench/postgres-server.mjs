import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { spent } from './processor-time.mjs';

const { Client } = createRequire(new URL('../../../packages/ledger/package.json', import.meta.url))('pg');
const ROOT = '/usr/lib/postgresql';
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

/**
 * A PostgreSQL server with its settings as installed, on a port and in a folder of its own; null where none is installed.
 * `cpu()` gives the processor time of all its processes in ms.
 */
export async function postgresServer() {
  const version = existsSync(ROOT) ? readdirSync(ROOT).sort((a, b) => Number(b) - Number(a))[0] : undefined;
  if (version === undefined) return null;
  const bin = join(ROOT, version, 'bin');
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-bench-pg-'));
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' })));
  // The server refuses to run as root.
  const as = process.getuid?.() === 0 ? { uid, gid, cwd: folder } : { cwd: folder };
  if (as.uid !== undefined) chownSync(folder, uid, gid);
  const data = join(folder, 'data');
  const setup = ['-D', data, '-A', 'trust', '-U', 'dondoc', '-E', 'UTF8', '--locale=C.UTF-8'];
  execFileSync(join(bin, 'initdb'), setup, { ...as, stdio: 'pipe' });
  const port = await freePort();
  const settings = ['-c', `port=${port}`, '-c', 'unix_socket_directories='];
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings], { ...as, stdio: 'ignore' });
  const gone = () => {
    server.kill('SIGINT');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', gone);
  const url = (database) => `postgres://dondoc@127.0.0.1:${port}/${database}`;
  async function query(text, values = [], database = 'postgres') {
    const client = new Client({ connectionString: url(database), options: '-c search_path=dondoc' });
    try {
      await client.connect();
      return (await client.query(text, values)).rows;
    } finally {
      await client.end();
    }
  }
  for (let tries = 0; ; tries++) {
    try {
      await query('SELECT 1');
      break;
    } catch (error) {
      if (tries > 200) throw error;
      await wait(50);
    }
  }
  let databases = 0;
  return {
    version,
    query,
    cpu() {
      const children = readFileSync(`/proc/${server.pid}/task/${server.pid}/children`, 'utf8')
        .split(' ')
        .filter(Boolean);
      // One that has ended meanwhile is counted by its parent.
      return [server.pid, ...children].reduce(
        (sum, pid) => sum + (existsSync(`/proc/${pid}/stat`) ? spent(pid) : 0),
        0,
      );
    },
    async database() {
      const name = `so_${++databases}`;
      await query(`CREATE DATABASE ${name}`);
      return { name, url: url(name) };
    },
    async stop() {
      process.off('exit', gone);
      server.kill('SIGINT');
      await once(server, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
