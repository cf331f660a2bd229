import type { Env } from '../../../kernel/env';
import { grouped } from '../../../kernel/grouped';
import { may } from '../../access';
import { happeningsOf, type Happening } from '../../vulnerabilities';
import { deleteOfGroup, selectTreatmentChanges } from '../data/treatment-changes';
import type { TreatmentChange } from '../domain/treatment';

const newest = 100;

/** What was decided on vulnerabilities which the actor was shown, step by step. */
export const treatmentHistories = async (
  { db }: Env,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly TreatmentChange[]>> =>
  grouped(ids, await selectTreatmentChanges(db, ids, newest), ({ vulnerabilityId }) => vulnerabilityId);

/** The newest step of each treatment of vulnerabilities which the actor was shown. */
export const latestTreatments = async (
  { db }: Env,
  ids: readonly string[],
): Promise<ReadonlyMap<string, TreatmentChange>> =>
  new Map((await selectTreatmentChanges(db, ids, 1)).map((change) => [change.vulnerabilityId, change]));

/** Whether the actor may see who is to mend something: as the members of the group are seen, and always oneself. */
export const assigneeVisible = (
  { actor }: Pick<Env, 'actor'>,
  {
    organizationId,
    groupId,
    assigneeId,
  }: { readonly organizationId: string; readonly groupId: string; readonly assigneeId: string | null },
): boolean => {
  const own = actor.kind === 'PERSON' && actor.id === assigneeId;
  return may(actor, own ? 'VULNERABILITY_READ' : 'GROUP_MEMBERS_READ', { organizationId, groupId });
};

/** Removes the treatments of a group that is being removed. */
export const removeTreatmentsOfGroup = async ({ db }: Env, { id }: { readonly id: string }): Promise<void> => {
  await deleteOfGroup(db, id);
};

/** What treatments tell of findings. */
export const trackedTreatments = (env: Env, findingIds: readonly string[]): Promise<readonly Happening[]> =>
  happeningsOf(
    env,
    {
      table: 'treatment_changes',
      kind: `case when told.branches is not null then null when told.kind = 'ACCEPTED' then 'ACCEPTED'
        when told.kind in ('APPROVED', 'ACCEPTED_BY_POLICY') then 'ACCEPTED_UNDEFINED' end`,
      assigneeId: 'told.assignee_id',
    },
    findingIds,
  );
