import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Ledger, openLedger, type TaskFilter, type TaskState } from '../src/index.js';
import { PLACES } from './places.js';
import { day, directive, TASKS, task } from './sample.js';

describe.each(PLACES)('$name', (place) => {
  describe.runIf(place.there)('ledger', () => {
    let ledger: Ledger;
    beforeAll(() => place.begin());
    afterAll(() => place.end());
    beforeEach(async () => {
      ledger = await openLedger(await place.url());
    });
    afterEach(() => ledger.close());

    const texts = async (filter?: TaskFilter): Promise<readonly string[]> =>
      (await ledger.tasks(filter)).map((t) => t.task.text);

    describe('record', () => {
      test('a document and its tasks, by last day, undated ones at the end', async () => {
        const result = directive(
          'a',
          [TASKS[2], TASKS[1], TASKS[0]].flatMap((t) => t ?? []),
        );
        expect(await ledger.record(result)).toEqual({
          isNew: true,
          replaces: null,
          added: 3,
          kept: 0,
          withdrawn: 0,
          changes: [],
        });
        expect(await texts()).toEqual(TASKS.map((t) => t.text));
        const [first] = await ledger.tasks();
        expect(first).toMatchObject({
          sha256: 'a'.repeat(64),
          document: '12a/CT-UBND',
          path: 'den/a.pdf',
          due: '2026-03-15',
        });
        expect(first).toMatchObject({ state: 'todo', note: null, withdrawn: false, task: TASKS[0] });
        expect(await ledger.documents()).toMatchObject([
          { sha256: 'a'.repeat(64), kind: 'scan', pages: 2, status: 'ok', tasks: 3, header: result.header },
        ]);
      });

      test('entering it again changes nothing, not even what people entered', async () => {
        await ledger.record(directive('a'));
        const [first] = await ledger.tasks();
        await ledger.setStatus(first?.id ?? '', 'doing', 'Văn thư', 'đã nhắc');
        const before = await ledger.tasks();
        expect(await ledger.record(directive('a'))).toMatchObject({
          isNew: false,
          replaces: null,
          added: 0,
          kept: 3,
          withdrawn: 0,
          changes: [],
        });
        expect(await ledger.tasks()).toEqual(before);
        expect(before[0]).toMatchObject({ state: 'doing', note: 'đã nhắc' });
        expect(await ledger.history(first?.id ?? '')).toHaveLength(1);
        expect(await ledger.documents()).toHaveLength(1);
      });

      test('a better reading moves deadlines and keeps states', async () => {
        await ledger.record(directive('a', [task('Sở Y tế báo cáo.', ['Sở Y tế'])]));
        const [first] = await ledger.tasks();
        await ledger.setStatus(first?.id ?? '', 'doing', 'Văn thư');
        await ledger.record(directive('a', [task('Sở Y tế báo cáo.', ['Sở Y tế'], '2026-05-01')]));
        expect(await ledger.tasks()).toMatchObject([{ id: first?.id, due: '2026-05-01', state: 'doing' }]);
      });

      test('what the new reading no longer finds goes, unless somebody has worked on it', async () => {
        await ledger.record(directive('a'));
        const [first] = await ledger.tasks();
        await ledger.setStatus(first?.id ?? '', 'done', 'Văn thư');
        expect(await ledger.record(directive('a', [task('Việc mới.')]))).toMatchObject({
          isNew: false,
          added: 1,
          kept: 0,
          withdrawn: 3,
          changes: [
            { kind: 'added', text: 'Việc mới.' },
            { kind: 'withdrawn', id: first?.id },
            { kind: 'removed' },
            { kind: 'removed' },
          ],
        });
        expect((await ledger.tasks()).map((t) => [t.task.text, t.withdrawn])).toEqual([
          [TASKS[0]?.text, true],
          ['Việc mới.', false],
        ]);
        await ledger.record(directive('a'));
        expect((await ledger.tasks())[0]).toMatchObject({ id: first?.id, state: 'done', withdrawn: false });
      });

      test('a reading in part withdraws nothing, a failed one leaves an earlier one alone', async () => {
        const problems = [{ code: 'input/page-failed', message: 'x', remedy: 'y', page: 2 }] as const;
        await ledger.record(directive('a'));
        const part = { ...directive('a', TASKS.slice(0, 1)), status: 'partial', problems } as const;
        expect(await ledger.record(part)).toMatchObject({ kept: 1, withdrawn: 0 });
        const failed = { ...directive('a', []), status: 'failed', problems } as const;
        expect(await ledger.record(failed)).toMatchObject({
          isNew: false,
          added: 0,
          kept: 0,
          withdrawn: 0,
          changes: [],
        });
        expect(await texts()).toHaveLength(3);
        expect(await ledger.documents()).toMatchObject([{ status: 'partial' }]);
      });

      test('a file that was never read is no document', async () => {
        const { source, ...rest } = directive('a');
        await expect(ledger.record({ ...rest, source: { ...source, sha256: '' } })).rejects.toMatchObject({
          code: 'usage/invalid',
        });
        expect(await ledger.documents()).toEqual([]);
      });

      test('nothing of a document is entered where a part of it cannot be', async () => {
        const broken = { ...task('Vòng.'), self: {} };
        broken.self = broken;
        await expect(ledger.record(directive('a', [...TASKS, broken]))).rejects.toThrow(TypeError);
        expect([await ledger.documents(), await ledger.tasks()]).toEqual([[], []]);
      });
    });

    test('has: read wholly or in part, by content', async () => {
      const problems = [{ code: 'input/corrupt', message: 'x', remedy: 'y', page: null }] as const;
      await ledger.record(directive('a'));
      await ledger.record({ ...directive('b', []), status: 'failed', problems });
      await ledger.record({ ...directive('c'), status: 'partial', problems });
      expect(await Promise.all(['a', 'b', 'c', 'd'].map((s) => ledger.has(s.repeat(64))))).toEqual([
        true,
        false,
        true,
        false,
      ]);
    });

    describe('filters', () => {
      beforeEach(async () => {
        await ledger.record(directive('a'));
        await ledger.record(directive('b', [task('Sở Y tế mua thuốc.', ['Sở Y tế'], '2026-03-14')]));
      });
      const [health = '', police = '', report = ''] = TASKS.map((t) => t.text);
      const medicine = 'Sở Y tế mua thuốc.';
      test.each<[string, TaskFilter, readonly string[]]>([
        ['none', {}, [medicine, health, police, report]],
        ['owner without marks', { owner: 'so y te' }, [medicine, health]],
        ['a second owner', { owner: 'UBND các xã' }, [police]],
        ['no such owner', { owner: 'Sở Y' }, [medicine, health]],
        ['part of a word', { owner: 'Sở Y t' }, []],
        ['due before, not on the day', { dueBefore: day('2026-03-15') }, [medicine]],
        ['overdue on the day after', { overdueAsOf: day('2026-03-16') }, [medicine, health]],
        ['text', { text: 'TAP HUAN' }, [health]],
        ['text that is a wild card', { text: 'l%p' }, []],
        ['words in any order', { text: 'dịch tập phòng' }, [health]],
        ['words with marks', { text: 'tập huấn' }, [health]],
        ['words with other marks', { text: 'tấp huấn' }, []],
        ['one word with marks, one without', { text: 'tập huan' }, [health]],
        ['quoted words next to each other', { text: '"tập huấn" phòng' }, [health]],
        ['quoted words apart', { text: '"tập phòng"' }, []],
        ['a body in the text filter', { text: 'công an phường' }, [police]],
        ['words of a query language', { text: 'or not near' }, []],
        ['marks of a query language', { text: "tập* 'huấn' {dịch} -x?" }, []],
        ['states', { states: ['doing'] }, []],
        ['no states', { states: [] }, []],
        ['a limit', { limit: 2 }, [medicine, health]],
        ['document by number', { document: '12b/CT-UBND' }, [medicine]],
        ['document by hash', { document: 'A'.repeat(64) }, [health, police, report]],
        ['document by path', { document: 'den/b.pdf' }, [medicine]],
        ['no such document', { document: '12' }, []],
        ['all together', { owner: 'Sở Y tế', text: 'thuốc', document: 'den/a.pdf' }, []],
      ])('%s', async (_, filter, expected) => expect(await texts(filter)).toEqual(expected));

      test('what is done or dropped is not overdue', async () => {
        const [first, second] = await ledger.tasks();
        await ledger.setStatus(first?.id ?? '', 'done', 'Văn thư');
        expect(await texts({ overdueAsOf: day('2026-07-01') })).toEqual([health, police]);
        await ledger.setStatus(second?.id ?? '', 'dropped', 'Văn thư');
        expect(await texts({ overdueAsOf: day('2026-07-01') })).toEqual([police]);
      });

      test.each<[string, TaskFilter]>([
        ['a day that is none', { dueBefore: '2026-02-30' as ReturnType<typeof day> }],
        ['words without letters', { owner: '…' }],
      ])('%s is refused', async (_, filter) => {
        await expect(ledger.tasks(filter)).rejects.toMatchObject({ code: 'usage/invalid' });
      });
    });

    describe('setStatus', () => {
      test('keeps who said what, and the note until another comes', async () => {
        await ledger.record(directive('a'));
        const id = (await ledger.tasks())[0]?.id ?? '';
        expect(await ledger.setStatus(id, 'doing', ' Nguyễn Văn An ', 'đã gửi công văn')).toMatchObject({
          state: 'doing',
        });
        expect(await ledger.setStatus(id, 'done', 'Trần Bình')).toMatchObject({
          state: 'done',
          note: 'đã gửi công văn',
        });
        expect((await ledger.tasks())[0]).toMatchObject({ state: 'done', note: 'đã gửi công văn' });
        const changes = await ledger.history(id);
        expect(changes.map(({ at, ...rest }) => rest)).toEqual([
          { by: 'Nguyễn Văn An', kind: 'state', from: 'todo', to: 'doing', note: 'đã gửi công văn' },
          { by: 'Trần Bình', kind: 'state', from: 'doing', to: 'done', note: null },
        ]);
        expect(changes[0]?.at).toMatch(/^\d{4}-\d{2}-\d{2}T.*Z$/u);
      });
      test.each<[string, string | null, TaskState, string]>([
        ['an unknown task', 'khong-co', 'done', 'An'],
        ['an unknown state', null, 'xong' as TaskState, 'An'],
        ['nobody', null, 'done', '  '],
      ])('%s is refused', async (_, id, state, by) => {
        await ledger.record(directive('a'));
        const known = (await ledger.tasks())[0]?.id ?? '';
        await expect(ledger.setStatus(id ?? known, state, by)).rejects.toMatchObject({ code: 'usage/invalid' });
        expect(await ledger.history(known)).toEqual([]);
        expect((await ledger.tasks())[0]?.state).toBe('todo');
      });
    });

    test('closing twice is no error, use after closing is one', async () => {
      await ledger.close();
      await ledger.close();
      await expect(ledger.tasks()).rejects.toMatchObject({ code: 'usage/invalid' });
    });
  });
});

test('a ledger in memory', async () => {
  const memory = await openLedger(':memory:');
  await memory.record(directive('a'));
  expect(await memory.tasks()).toHaveLength(3);
  await memory.close();
});
