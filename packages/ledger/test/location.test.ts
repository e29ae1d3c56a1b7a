import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assertLocal, ledgerFile, networkFileSystem } from '../src/location.js';

describe('ledgerFile', () => {
  test.each([
    ['so.db', resolve('so.db')],
    ['/var/so.db', '/var/so.db'],
    ['sqlite:/var/so.db', '/var/so.db'],
    ['sqlite:///var/so.db', '/var/so.db'],
    ['file:///var/s%E1%BB%95.db', '/var/sổ.db'],
    [':memory:', ':memory:'],
  ])('%s', (url, file) => expect(ledgerFile(url)).toBe(file));

  test.each([
    ['https://vi.du/so.db', 'https://'],
    ['libsql://vi.du', 'libsql://'],
    ['file://may-khac/so.db', 'không phải là tệp trên máy này'],
    ['', 'Chưa cho biết'],
  ])('%s is refused', (url, reason) => {
    expect(() => ledgerFile(url)).toThrow(
      expect.objectContaining({ code: 'ledger/unavailable', message: expect.stringContaining(reason) }),
    );
  });
});

describe('networkFileSystem', () => {
  test.each([
    [0x6969, 'NFS'],
    [0xff534d42, 'CIFS'],
    [0xff534d42 | 0, 'CIFS'],
    [0xfe534d42, 'SMB2'],
    [0x00c36400, 'Ceph'],
    [0xef53, null],
    [0x9123683e, null],
    [0x01021994, null],
    [0, null],
  ])('%i', (type, name) => expect(networkFileSystem(type)).toBe(name));
});

test('a share of Windows is a network disk, a missing folder is named', () => {
  expect(() => assertLocal('/khong-co/thu-muc/so.db')).toThrow(/Không có thư mục “\/khong-co\/thu-muc”/u);
  expect(() => assertLocal(':memory:')).not.toThrow();
});
