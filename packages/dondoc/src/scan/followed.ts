import { taskIds } from '@dondoc/ledger';
import type { DirectiveResult } from '@dondoc/model';
import type { FollowedTask } from '@dondoc/report/text';

/** The tasks of a directive as one begins to follow them up: with the ids that a ledger gives them. */
export function followedTasks({ source, header, tasks }: DirectiveResult): readonly FollowedTask[] {
  const ids = taskIds(source.sha256, tasks);
  return tasks.map((task, i) => ({
    id: ids[i] ?? task.id,
    document: header.number,
    path: source.path,
    task,
    due: task.deadline?.end ?? null,
    state: 'todo',
    note: null,
    withdrawn: false,
    issued: header.date,
  }));
}
