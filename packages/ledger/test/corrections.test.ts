import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Ledger, openLedger } from '../src/index.js';
import { PLACES } from './places.js';
import { day, directive, TASKS, task } from './sample.js';

const [health = task(''), police = task(''), report = task('')] = TASKS;

describe.each(PLACES)('$name', (place) => {
  describe.runIf(place.there)('what people enter about a task', () => {
    let url: string;
    let ledger: Ledger;
    beforeAll(() => place.begin());
    afterAll(() => place.end());
    beforeEach(async () => {
      url = await place.url();
      ledger = await openLedger(url);
      await ledger.record(directive('a'));
    });
    afterEach(() => ledger.close());
    const first = async () => {
      const [one] = await ledger.tasks();
      if (!one) throw new Error('no task');
      return one;
    };

    test('corrects owner and last day: found by them, the reading stays beside, who did it is kept', async () => {
      const { id, version, read } = await first();
      expect(read).toBeNull();
      const kept = await ledger.enter(
        id,
        { lead: ['Sở Nội vụ', 'Sở Tài chính'], due: day('2026-05-01') },
        'Hoa',
        version,
      );
      expect(kept).toMatchObject({ due: '2026-05-01', version: version + 1, read: health });
      expect(kept?.task.lead.map((o) => o.name)).toEqual(['Sở Nội vụ', 'Sở Tài chính']);
      expect(kept?.task.deadline).toMatchObject({ text: health.deadline?.text, end: '2026-05-01' });
      expect((await ledger.tasks({ owner: 'so noi vu' })).map((t) => t.id)).toEqual([id]);
      expect(await ledger.tasks({ owner: 'so y te' })).toEqual([]);
      expect(await ledger.tasks({ overdueAsOf: day('2026-04-30') })).toEqual([]);
      expect((await ledger.tasks({ overdueAsOf: day('2026-05-02') })).map((t) => t.id)).toEqual([id]);
      expect((await ledger.history(id)).map(({ by, kind, from, to }) => [by, kind, from, to])).toEqual([
        ['Hoa', 'lead', 'Sở Y tế', 'Sở Nội vụ; Sở Tài chính'],
        ['Hoa', 'due', '2026-03-15', '2026-05-01'],
      ]);
      // The document itself is read as it was.
      expect((await ledger.result('a'.repeat(64)))?.tasks[0]?.lead).toEqual(health.lead);
    });

    test('outlives new scans and later versions, whatever they read', async () => {
      const { id } = await first();
      await ledger.enter(id, { lead: ['Sở Nội vụ'], due: 'none' }, 'Hoa');
      const other = task(health.text, ['Sở Y'], '2026-03-16');
      await ledger.record(directive('a', [other, police, report]));
      expect(await ledger.task(id)).toMatchObject({ due: null, task: { lead: [{ name: 'Sở Nội vụ' }] }, read: other });
      const later = directive('b', [health, police, report]);
      await ledger.record({ ...later, header: { ...later.header, number: '12a/CT-UBND' } });
      expect(await ledger.task(id)).toMatchObject({ sha256: 'b'.repeat(64), due: null, read: health });
      expect((await ledger.tasks({ owner: 'Sở Nội vụ' })).map((t) => t.id)).toEqual([id]);
      expect(await ledger.enter(id, { lead: null, due: null }, 'Hoa')).toMatchObject({
        read: null,
        task: health,
        due: '2026-03-15',
      });
      expect((await ledger.history(id)).map((c) => c.kind)).toEqual(['lead', 'due', 'task', 'task', 'lead', 'due']);
    });

    test('holds only for the version that was seen, also where another program was faster', async () => {
      const { id, version } = await first();
      const other = await openLedger(url);
      try {
        await other.setStatus(id, 'doing', 'An');
        expect(await ledger.enter(id, { note: 'chờ số liệu' }, 'Hoa', version)).toBeNull();
        expect(await ledger.task(id)).toMatchObject({ state: 'doing', note: null, version: version + 1 });
        // Of many that saw the same, one is kept.
        const seen = (await ledger.task(id)).version;
        const answers = await Promise.all(
          Array.from({ length: 8 }, (_, i) => (i % 2 ? ledger : other).enter(id, { note: `ghi ${i}` }, 'Hoa', seen)),
        );
        expect(answers.filter(Boolean)).toHaveLength(1);
        expect((await ledger.history(id)).filter((c) => c.kind === 'note')).toHaveLength(1);
        // A new scan that reads the task otherwise is a change too.
        const now = (await ledger.task(id)).version;
        await other.record(directive('a', [task(health.text, ['Sở Y'], '2026-03-16'), police, report]));
        expect(await ledger.enter(id, { state: 'done' }, 'Hoa', now)).toBeNull();
        expect(await ledger.enter(id, { state: 'done' }, 'Hoa')).toMatchObject({ state: 'done' });
      } finally {
        await other.close();
      }
    });

    test('what is overdue stands with each of its leading bodies, by what people corrected', async () => {
      const { id } = await first();
      await ledger.record(
        directive('b', [task('Sở Y tế và Công an tỉnh làm.', ['SỞ Y TẾ', 'Công an tỉnh'], '2026-01-31'), report]),
      );
      const board = await ledger.overdueByOwner(day('2026-07-01'), 1);
      expect(board.map(({ owner, count, oldest, tasks }) => [owner, count, oldest, tasks.length])).toEqual([
        ['Công an tỉnh', 2, '2026-01-31', 1],
        ['SỞ Y TẾ', 2, '2026-01-31', 1],
        ['UBND các xã, phường', 1, '2026-06-30', 1],
      ]);
      await ledger.enter(id, { lead: [], due: day('2026-02-01') }, 'Hoa');
      await ledger.enter((await ledger.tasks({ text: 'cư trú' }))[0]?.id ?? '', { state: 'done' }, 'Hoa');
      expect((await ledger.overdueByOwner(day('2026-07-01'), 9)).map(({ owner, count }) => [owner, count])).toEqual([
        ['', 1],
        ['Công an tỉnh', 1],
        ['SỞ Y TẾ', 1],
      ]);
    });

    test('what is the same already changes nothing', async () => {
      const { id, version } = await first();
      const same = { state: 'todo', assignee: null, note: null, lead: null, due: null } as const;
      expect(await ledger.enter(id, same, 'Hoa', version)).toMatchObject({ version });
      expect(await ledger.history(id)).toEqual([]);
      await expect(ledger.enter(id, { due: '2026-02-30' as never }, 'Hoa')).rejects.toMatchObject({
        code: 'usage/invalid',
      });
    });
  });
});
