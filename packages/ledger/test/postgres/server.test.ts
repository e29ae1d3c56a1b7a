import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLedger } from '../../src/index.js';
import { placeOf } from '../../src/postgres/connection.js';
import { MIGRATIONS } from '../../src/postgres/schema.js';
import { Cluster, POSTGRES } from '../cluster.js';
import { directive } from '../sample.js';

const refused = (url: string): Promise<unknown> =>
  openLedger(url).then(
    () => null,
    (error: unknown) => error,
  );

test('the password of an address is not told', () =>
  expect(placeOf('postgres://an:b%C3%AD@may-chu:5433/so?sslmode=require')).toBe('postgres://an@may-chu:5433/so'));

test.each<[string, string, RegExp]>([
  ['a server that is not there', 'postgres://an@127.0.0.1:1/so', /Không nối được tới sổ. \(postgres:\/\/an@127/u],
  ['no address', 'postgres://', /Địa chỉ sổ không đúng dạng|Không nối được/u],
])('%s is refused', async (_, url, message) => {
  expect(await refused(url)).toMatchObject({ code: 'ledger/unavailable', message: expect.stringMatching(message) });
});

describe.runIf(POSTGRES)('a server', () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await Cluster.start();
  });
  afterAll(() => cluster.stop());

  test('without such a database is refused', async () => {
    expect(await refused(cluster.url('khong_co'))).toMatchObject({
      code: 'ledger/unavailable',
      message: expect.stringContaining('không có cơ sở dữ liệu này'),
    });
  });

  test('with another encoding is refused', async () => {
    await cluster.query("CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
    expect(await refused(cluster.url('latin'))).toMatchObject({ message: expect.stringContaining('LATIN1') });
  });

  test('with tables of a later version is refused', async () => {
    const url = await cluster.database();
    await (await openLedger(url)).close();
    await cluster.query(`UPDATE dondoc.meta SET version = ${MIGRATIONS.length + 1}`, url);
    expect(await refused(url)).toMatchObject({ message: expect.stringContaining('phiên bản mới hơn') });
  });

  test('gives a reader what it may see, and refuses it to write', async () => {
    const url = await cluster.database();
    const writer = await openLedger(url);
    await writer.record(directive('a'));
    await cluster.query(
      `CREATE ROLE nguoi_xem LOGIN; GRANT USAGE ON SCHEMA dondoc TO nguoi_xem;
       GRANT SELECT ON ALL TABLES IN SCHEMA dondoc TO nguoi_xem`,
      url,
    );
    const reader = await openLedger(url.replace('dondoc@', 'nguoi_xem@'));
    const [first] = await reader.tasks({ owner: 'so y te' });
    expect(first).toMatchObject({ state: 'todo' });
    await expect(reader.setStatus(first?.id ?? '', 'done', 'An')).rejects.toMatchObject({
      code: 'ledger/unavailable',
      message: expect.stringContaining('không đủ quyền'),
    });
    await reader.close();
    await writer.close();
  });

  test('that goes away is told, and used again when it is back', async () => {
    const ledger = await openLedger(await cluster.database());
    await ledger.record(directive('a'));
    await cluster.kill();
    await expect(ledger.tasks()).rejects.toMatchObject({ code: 'ledger/unavailable' });
    await cluster.up();
    expect(await ledger.tasks()).toHaveLength(3);
    await ledger.close();
  });
});
