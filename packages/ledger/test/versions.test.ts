import type { DirectiveResult, TaskResult } from '@dondoc/model';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Ledger, openLedger } from '../src/index.js';
import { PLACES } from './places.js';
import { day, directive, TASKS, task } from './sample.js';

/** The bytes `sha` of document `number`. */
const version = (sha: string, number: string | null, tasks: readonly TaskResult[] = TASKS): DirectiveResult => {
  const result = directive(sha, tasks);
  return { ...result, header: { ...result.header, number } };
};
const moved = (result: DirectiveResult, path: string): DirectiveResult => ({
  ...result,
  source: { ...result.source, path },
});
const undated = (result: DirectiveResult): DirectiveResult => ({ ...result, header: { ...result.header, date: null } });
const dated = (result: DirectiveResult): DirectiveResult => ({
  ...result,
  header: { ...result.header, date: day('2027-03-02') },
});
const [health = task(''), police = task(''), report = task('')] = TASKS;
const later = task(health.text, ['Sở Y tế'], '2026-04-20');

describe.each(PLACES)('$name', (place) => {
  describe.runIf(place.there)('versions of a document', () => {
    let ledger: Ledger;
    beforeAll(() => place.begin());
    afterAll(() => place.end());
    beforeEach(async () => {
      ledger = await openLedger(await place.url());
    });
    afterEach(() => ledger.close());

    test('a corrected document takes over the tasks, with what people entered; changes are told and kept', async () => {
      await ledger.record(version('a', '12/CT-UBND'));
      const [first] = await ledger.tasks();
      await ledger.setStatus(first?.id ?? '', 'doing', 'An');
      await ledger.assign(first?.id ?? '', 'Phòng Nghiệp vụ Y', 'An');
      const recorded = await ledger.record(version('b', '12/CT-UBND', [later, report, task('Việc thêm.')]));
      expect(recorded).toMatchObject({ isNew: true, replaces: 'a'.repeat(64), added: 1, kept: 2, withdrawn: 1 });
      expect(recorded.changes.map((c) => [c.kind, c.text, c.fields.map((f) => f.field)])).toEqual([
        ['changed', health.text, ['deadline']],
        ['added', 'Việc thêm.', []],
        ['removed', police.text, []],
      ]);
      const tasks = await ledger.tasks();
      expect(tasks.map((t) => t.task.text)).toEqual([health.text, report.text, 'Việc thêm.']);
      expect(tasks[0]).toMatchObject({ id: first?.id, due: '2026-04-20', state: 'doing', sha256: 'b'.repeat(64) });
      expect((await ledger.history(first?.id ?? '')).map((c) => [c.by, c.kind])).toEqual([
        ['An', 'state'],
        ['An', 'assignee'],
        ['dondoc', 'task'],
      ]);
      expect((await ledger.documents()).map((d) => [d.tasks, d.replacedBy])).toEqual([
        [0, 'b'.repeat(64)],
        [3, null],
      ]);
      expect(await ledger.documents({ newest: true })).toHaveLength(1);
      // The old bytes once more, and the new ones: nothing comes back, nothing comes twice.
      await ledger.record(version('a', '12/CT-UBND'));
      expect(await ledger.record(version('b', '12/CT-UBND', [later, report, task('Việc thêm.')]))).toMatchObject({
        added: 0,
        kept: 3,
        changes: [],
      });
      expect(await ledger.tasks()).toEqual(tasks);
    });

    test.each<[string, DirectiveResult, DirectiveResult, boolean]>([
      ['the same number and tasks', version('a', '1/CT'), version('b', '1/CT'), true],
      ['the same number, a date that one did not read', undated(version('a', '1/CT')), version('b', '1/CT'), true],
      ['the same number of another year', version('a', '1/CT'), dated(version('b', '1/CT')), false],
      ['blank numbers without tasks', version('a', '/CT', []), version('b', '/CT', []), false],
      ['another number', version('a', '1/CT'), version('b', '2/CT'), false],
      [
        'the same number, other tasks: another part',
        version('a', '1/CT'),
        version('b', '1/CT', [task('Việc khác hẳn.')]),
        false,
      ],
      [
        'no number, the same file and tasks',
        moved(version('a', null), 'x.pdf'),
        moved(version('b', null), 'x.pdf'),
        true,
      ],
      ['no number, another file', version('a', null), version('b', null), false],
      [
        'the same file, another number',
        moved(version('a', '1/CT'), 'x.pdf'),
        moved(version('b', '2/CT'), 'x.pdf'),
        false,
      ],
      [
        'the same file, other tasks',
        moved(version('a', null), 'x.pdf'),
        moved(version('b', null, [task('Khác.')]), 'x.pdf'),
        false,
      ],
    ])('%s', async (_, before, after, replaces) => {
      await ledger.record(before);
      expect((await ledger.record(after)).replaces !== null).toBe(replaces);
    });

    test('a task that is read a little otherwise is the same task', async () => {
      await ledger.record(
        version('a', '1/CT', [task('Giao Sớ Y tê tố chức 02 lớp tập huấn về phòng dịch cho cán bộ xã.')]),
      );
      const [before] = await ledger.tasks();
      await ledger.setStatus(before?.id ?? '', 'done', 'An');
      await ledger.record(
        version('a', '1/CT', [task('Giao Sở Y tế tổ chức 2 lớp tập huấn về phòng dịch cho cán bộ xã.')]),
      );
      expect(await ledger.tasks()).toMatchObject([{ id: before?.id, state: 'done' }]);
    });

    test('a result comes back as it was recorded', async () => {
      const result = version('a', '1/CT');
      const facts = {
        ...result,
        references: [{ number: '30/2020/NĐ-CP', type: 'nghị định', date: null, issuer: null, evidence: [] }],
        targets: [{ text: '95%', from: null, to: 95, unit: '%', evidence: [] }],
      };
      await ledger.record(facts);
      expect(await ledger.result('a'.repeat(64))).toEqual(facts);
      expect(await ledger.result('b'.repeat(64))).toBeNull();
    });

    test('what broke its reader is counted, then left alone, until it is read after all', async () => {
      const problem = { code: 'internal/invariant', message: 'chết', remedy: 'x', page: null } as const;
      const failed = { ...version('a', null, []), status: 'failed', problems: [problem] } as const;
      const breakdown = { sha256: 'a'.repeat(64), path: 'x', problem };
      expect([await ledger.broken(breakdown), await ledger.broken(breakdown)]).toEqual([1, 2]);
      await ledger.quarantine(failed);
      expect(await ledger.standing('a'.repeat(64))).toBe('quarantined');
      expect(await ledger.documents({ standing: 'quarantined' })).toMatchObject([
        { quarantined: true, problems: [problem] },
      ]);
      await ledger.record(version('a', '1/CT'));
      expect(await ledger.standing('a'.repeat(64))).toBe('read');
      expect(await ledger.broken(breakdown)).toBe(1);
    });

    test('assignees and notes: entered, replaced, taken back, found', async () => {
      await ledger.record(version('a', '1/CT'));
      const [first, second] = await ledger.tasks();
      const id = first?.id ?? '';
      await ledger.assign(id, ' Nguyễn Văn An ', 'Văn thư');
      expect(await ledger.annotate(id, 'đã gửi', 'Văn thư')).toMatchObject({
        assignee: 'Nguyễn Văn An',
        note: 'đã gửi',
      });
      expect((await ledger.tasks({ assignee: 'van an' })).map((t) => t.id)).toEqual([id]);
      await ledger.assign(id, null, 'Văn thư');
      await ledger.annotate(id, '', 'Văn thư');
      expect(await ledger.task(id)).toMatchObject({ assignee: null, note: null });
      expect((await ledger.history(id)).map(({ kind, from, to }) => [kind, from, to])).toEqual([
        ['assignee', null, 'Nguyễn Văn An'],
        ['note', null, 'đã gửi'],
        ['assignee', 'Nguyễn Văn An', null],
        ['note', 'đã gửi', null],
      ]);
      await expect(ledger.assign(second?.id ?? '', 'B', ' ')).rejects.toMatchObject({ code: 'usage/invalid' });
      await expect(ledger.annotate('khong-co', 'x', 'A')).rejects.toMatchObject({ code: 'usage/invalid' });
    });

    test('tasks one by one are the tasks', async () => {
      const many = Array.from({ length: 60 }, (_, i) =>
        task(`Việc số ${i}.`, ['Sở Y tế'], i % 3 ? '2026-05-01' : null),
      );
      for (let i = 0; i < 20; i++) {
        const result = version('a', `${i}/CT`, many);
        await ledger.record({
          ...result,
          source: { ...result.source, sha256: String(i).padStart(64, '0'), path: `${i}` },
        });
      }
      const each: string[] = [];
      for await (const one of ledger.eachTask({ owner: 'sở y tế' })) each.push(one.id);
      expect(each).toEqual((await ledger.tasks()).map((t) => t.id));
      expect(each).toHaveLength(1200);
      const some: string[] = [];
      for await (const one of ledger.eachTask({ limit: 777 })) some.push(one.id);
      expect(some).toEqual(each.slice(0, 777));
      const page = await ledger.tasks({ owner: 'sở y tế', limit: 50, offset: 700 });
      expect(page.map((t) => t.id)).toEqual(each.slice(700, 750));
    });
  });
});
