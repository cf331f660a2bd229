import { newId } from '../../../../src/kernel/env';
import type { TestDatabase } from '../../../support/engines';
import type { World } from '../../../support/world';

/** A report whose job another process holds: what that process writes is written by tests. Later ones of its root wait. */
export interface HeldJob {
  readonly id: string;
  readonly tell: (bytesRead: number) => Promise<unknown>;
  readonly reject: () => Promise<void>;
}

export const holdJob = async (
  { writer }: TestDatabase,
  { organization, group, root }: Pick<World, 'organization' | 'group' | 'root'>,
): Promise<HeldJob> => {
  const id = newId();
  const progress = (bytesRead: number): string =>
    JSON.stringify({ phase: 'READING', bytesRead, bytesTotal: 100, results: 1 });
  await writer.raw(`insert into reports (id, organization_id, group_id, root_id, format, file_name, bytes, sha256, content_key,
      state, counts, analyses, created_at, created_by)
    values ('${id}', '${organization.id}', '${group.id}', '${root.id}', 'SARIF', 'a.sarif', 100, '${'0'.repeat(64)}', '${id}',
      'RUNNING', '{"new":0,"unchanged":0,"moved":0,"reopened":0,"closed":0,"dropped":0,"droppedFor":[],"keptOpen":0}', '[]',
      '2026-01-01T00:00:00.000Z', 'a@example.com')`);
  await writer.raw(`insert into report_jobs (report_id, organization_id, root_id, request, actor, lease, attempts, due_at, progress)
    values ('${id}', '${organization.id}', '${root.id}', '{}', '{}', 'of-another', 1, '2999-01-01T00:00:00.000Z', '${progress(0)}')`);
  return {
    id,
    tell: (bytesRead) =>
      writer.raw(`update report_jobs set progress = '${progress(bytesRead)}' where report_id = '${id}'`),
    reject: async () => {
      await writer.raw(`delete from report_jobs where report_id = '${id}'`);
      await writer.raw(
        `update reports set state = 'REJECTED', failure = '{"code":"INTERNAL","message":"It failed."}' where id = '${id}'`,
      );
    },
  };
};
