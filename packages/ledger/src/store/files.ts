import type { Problem } from '@dondoc/model';
import type { WatchedFile } from '../entries.js';
import type { Sql } from './store.js';

interface FileRow {
  readonly path: string;
  readonly signature: string;
  readonly sha256: string | null;
  readonly problem: string | null;
}

export async function selectFiles(sql: Sql, prefix: string): Promise<readonly WatchedFile[]> {
  const rows = await sql.all<FileRow>(
    'SELECT path, signature, sha256, problem FROM files WHERE substr(path, 1, length(CAST(? AS TEXT))) = ? ORDER BY path',
    [prefix, prefix],
  );
  return rows.map(({ path, signature, sha256, problem }) => ({
    path,
    signature,
    sha256,
    problem: problem === null ? null : (JSON.parse(problem) as Problem),
  }));
}

export async function enterFile(sql: Sql, { path, signature, sha256, problem }: WatchedFile): Promise<void> {
  await sql.run(
    `INSERT INTO files (path, signature, sha256, problem, at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (path) DO UPDATE SET
       signature = excluded.signature, sha256 = excluded.sha256, problem = excluded.problem, at = excluded.at`,
    [path, signature, sha256, problem === null ? null : JSON.stringify(problem), new Date().toISOString()],
  );
}
