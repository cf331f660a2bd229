import { newId } from '../../src/kernel/env';
import type { TestDatabase } from '../support/engines';

const columns = `organization_id, group_id, root_id, format, file_name, bytes, sha256, content_key, counts, analyses,
  created_at, created_by`;

/** Beside a report that was applied, one that was rejected and one that another process works on. */
export const reportsUnderWay = async ({ writer }: TestDatabase, reportId: string): Promise<void> => {
  const [rejected, running] = [newId(), newId()];
  await writer.raw(
    `insert into reports (id, state, failure, ${columns}) select '${rejected}', 'REJECTED', '{"code":"INTERNAL","message":"It failed."}', ${columns}
     from reports where id = '${reportId}'`,
  );
  await writer.raw(
    `insert into reports (id, state, ${columns}) select '${running}', 'RUNNING', ${columns} from reports where id = '${reportId}'`,
  );
  await writer.raw(
    `insert into report_jobs (report_id, organization_id, root_id, request, actor, lease, attempts, due_at, progress)
     select id, organization_id, root_id, '{}', '{}', 'of-another', 1, '2999-01-01T00:00:00.000Z',
       '{"phase":"READING","bytesRead":10,"bytesTotal":20,"results":1}' from reports where id = '${running}'`,
  );
};
