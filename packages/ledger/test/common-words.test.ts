import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ledger, openLedger } from '../src/index.js';
import { PLACES } from './places.js';
import { directive, task } from './sample.js';

describe.each(PLACES)('$name', (place) => {
  describe.runIf(place.there)('words that thousands of tasks hold', () => {
    let ledger: Ledger;
    beforeAll(async () => {
      await place.begin();
      ledger = await openLedger(await place.url());
      const tasks = Array.from({ length: 5000 }, (_, i) =>
        task(`Báo cáo số ${i}.`, [i % 2 ? 'Sở Y tế' : 'Sở Nội vụ'], `2026-0${1 + (i % 9)}-15`),
      );
      for (let i = 0; i < 5; i++) {
        const result = directive(String(i), tasks.slice(i * 1000, (i + 1) * 1000));
        await ledger.record({ ...result, header: { ...result.header, number: `${i}/CT` } });
      }
    }, 60_000);
    afterAll(async () => {
      await ledger.close();
      await place.end();
    });

    test.each([{ text: 'bao cao' }, { text: 'báo cáo', owner: 'so y te' }, { owner: 'Sở Nội vụ' }, { text: '4321' }])(
      'find the same first ones as without a limit: %o',
      async (filter) => {
        const all = await ledger.tasks(filter);
        const some = await ledger.tasks({ ...filter, limit: 30 });
        expect(all.length).toBeGreaterThan(0);
        expect(some.map((t) => t.id)).toEqual(all.slice(0, 30).map((t) => t.id));
      },
    );
  });
});
