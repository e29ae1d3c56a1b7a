import { expect, test } from 'vitest';

test('the public surface', async () => {
  expect(Object.keys(await import('../src/index.js')).sort()).toEqual(['default', 'remarkDondoc']);
});
