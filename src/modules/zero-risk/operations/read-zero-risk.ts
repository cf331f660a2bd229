import type { Env } from '../../../kernel/env';
import { grouped } from '../../../kernel/grouped';
import { happeningsOf, type Happening } from '../../vulnerabilities';
import { deleteOfGroup, selectZeroRiskChanges } from '../data/zero-risk-changes';
import type { ZeroRiskChange } from '../domain/zero-risk';

/** The claims that vulnerabilities which the actor was shown are no risk, step by step. */
export const zeroRiskHistories = async (
  { db }: Env,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly ZeroRiskChange[]>> => {
  return grouped(ids, await selectZeroRiskChanges(db, ids), ({ vulnerabilityId }) => vulnerabilityId);
};

/** The newest step of each claim on vulnerabilities which the actor was shown. */
export const latestZeroRisk = async (
  { db }: Env,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ZeroRiskChange>> =>
  new Map((await selectZeroRiskChanges(db, ids, 1)).map((change) => [change.vulnerabilityId, change]));

/** Removes the claims of a group that is being removed. */
export const removeZeroRiskOfGroup = async ({ db }: Env, { id }: { readonly id: string }): Promise<void> => {
  await deleteOfGroup(db, id);
};

/** What confirmed claims tell of findings. */
export const trackedZeroRisk = (env: Env, findingIds: readonly string[]): Promise<readonly Happening[]> =>
  happeningsOf(
    env,
    {
      table: 'zero_risk_changes',
      kind: `case when told.status = 'CONFIRMED' then 'ZERO_RISK' end`,
      assigneeId: 'null',
    },
    findingIds,
  );
