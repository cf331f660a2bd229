import type { Env } from '../../../kernel/env';
import { grouped } from '../../../kernel/grouped';
import { deleteOfGroup, selectCycles, selectVerificationChanges } from '../data/verification-changes';
import type { VerificationChange } from '../domain/reattack';

/** The verification of vulnerabilities that the actor was shown, step by step. */
export const verificationHistories = async (
  { db }: Env,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly VerificationChange[]>> => {
  return grouped(ids, await selectVerificationChanges(db, ids), ({ vulnerabilityId }) => vulnerabilityId);
};

/** How often reattacks were asked for on vulnerabilities that the actor was shown. */
export const reattackCycles = async ({ db }: Env, ids: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  const counted = new Map(
    (await selectCycles(db, ids)).map(({ vulnerabilityId, cycles }) => [vulnerabilityId, cycles]),
  );
  return new Map(ids.map((id) => [id, counted.get(id) ?? 0]));
};

/** Removes the reattacks of a group that is being removed. */
export const removeReattacksOfGroup = async ({ db }: Env, { id }: { readonly id: string }): Promise<void> => {
  await deleteOfGroup(db, id);
};
