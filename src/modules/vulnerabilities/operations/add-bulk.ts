import { nameOf } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { succeed } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { authorize } from '../../access';
import { insertBulk } from '../data/bulk';
import { bulkVulnerability, type BulkTarget } from '../domain/bulk';
import { refreshFigures } from './figures';
import { trackAnew, trackedChanges } from './tracking';

export type { BulkFinding, BulkRoot, BulkTarget } from '../domain/bulk';

const batch = 10_000;

/**
 * Fills a group with made-up vulnerabilities, for load tests. Memory is bounded by a batch of 10,000, and each batch is
 * a transaction of its own; `told` hears of each.
 */
export const addBulkVulnerabilities = async (
  env: Env,
  target: BulkTarget,
  count: number,
  told: (rows: number) => void,
): Promise<void> => {
  const { organizationId, groupId } = target;
  authorize(env, 'REPORT_UPLOAD', { organizationId, groupId });
  const now = Date.parse(env.now());
  const facts = { by: nameOf(env.actor), reportId: env.newId(), newId: env.newId };
  const starts = Array.from({ length: Math.ceil(count / batch) }, (_, index) => index * batch);
  await starts.reduce(async (before, start) => {
    await before;
    const size = Math.min(batch, count - start);
    const rows = Array.from({ length: size }, (_, index) =>
      // Neighbours share a finding, so that the indexes grow at few places at once.
      bulkVulnerability(target, start + index, (start + index) / count, env.newId(), now),
    );
    await env.db.transaction((db) => insertBulk(db, rows, facts));
    told(size);
  }, Promise.resolve());
  await transact<null, never>(env, async (inner) => {
    await refreshFigures(
      inner,
      target.findings.flatMap((finding) => target.roots.map((root) => ({ findingId: finding.id, rootId: root.id }))),
    );
    const findingIds = target.findings.map(({ id }) => id);
    await trackAnew(inner, findingIds, await trackedChanges(inner, findingIds));
    return succeed(null);
  });
};
