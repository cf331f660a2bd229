import type { Env } from '../../../kernel/env';
import { grouped } from '../../../kernel/grouped';
import { selectReportedBranches, selectSeenOnBranches } from '../data/branches';
import type { ReportedBranch, SeenOnBranch } from '../domain/branch';

/** What tools say of vulnerabilities that the actor was shown, by branch: where they still see them first. */
export const seenOnBranches = async (
  { db }: Env,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly SeenOnBranch[]>> =>
  grouped(ids, await selectSeenOnBranches(db, ids), ({ vulnerabilityId }) => vulnerabilityId);

/** The branches that reports of roots speak of, the last reported one first. */
export const reportedBranchesOf = async (
  { db }: Env,
  rootIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ReportedBranch[]>> =>
  grouped(rootIds, await selectReportedBranches(db, rootIds), ({ rootId }) => rootId);
