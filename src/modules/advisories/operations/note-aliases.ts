import { takeTurns } from '../../../database/turns';
import type { Env } from '../../../kernel/env';
import { succeed } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import * as data from '../data/aliases';
import { replaceRecords, selectRecords } from '../data/records';
import { advisoryIdOf } from '../domain/advisory-id';
import { groupAliases, mostAliases, pairsOf, type AliasPair } from '../domain/alias-groups';
import type { OsvRecord } from '../domain/osv-record';

const atOnce = 500;

/** Does work for one batch after the other, each in a transaction of its own where none is open; adds up what it answers. */
const inTurns = <T>(
  env: Env,
  things: readonly T[],
  work: (env: Env, batch: readonly T[]) => Promise<number>,
): Promise<number> =>
  Array.from({ length: Math.ceil(things.length / atOnce) }).reduce<Promise<number>>(async (before, _, index) => {
    const sum = await before;
    const done = await transact<number, never>(env, async (inner) => {
      await takeTurns(inner.db, 'advisory aliases');
      return succeed(await work(inner, things.slice(index * atOnce, (index + 1) * atOnce)));
    });
    return done.ok ? sum + done.value : sum;
  }, Promise.resolve(0));

/** Groups anew what belongs to some ids: they, and all that was in a group with one of them. */
const regroup = async (
  { db }: Env,
  owner: data.AliasOwner,
  touched: readonly string[],
  pairsAmong: (ids: readonly string[]) => Promise<readonly AliasPair[]>,
): Promise<void> => {
  const before = await data.selectGroups(db, owner, touched);
  const affected = new Set([...touched, ...before.flatMap(({ advisoryId, canonicalId }) => [advisoryId, canonicalId])]);
  // A pair that leads out of a group was left out when the group had become too large; it stays so.
  const pairs = (await pairsAmong([...affected])).filter(([one, other]) => affected.has(one) && affected.has(other));
  const after = groupAliases(pairs);
  const was = new Map(before.map(({ advisoryId, canonicalId }) => [advisoryId, canonicalId]));
  const changed = [...affected].filter((id) => was.get(id) !== after.get(id));
  const groups = changed.flatMap((advisoryId) => {
    const canonicalId = after.get(advisoryId);
    return canonicalId === undefined ? [] : [{ advisoryId, canonicalId }];
  });
  if (changed.length > 0) await data.replaceGroups(db, owner, changed, groups);
};

const noteBatch = async (env: Env, records: readonly OsvRecord[]): Promise<number> => {
  const ids = records.map(({ id }) => id);
  const known = new Map((await selectRecords(env.db, ids)).map(({ id, modifiedAt }) => [id, modifiedAt]));
  const newest = new Map(
    records.toSorted((left, right) => (left.modifiedAt < right.modifiedAt ? -1 : 1)).map((each) => [each.id, each]),
  );
  const newer = [...newest.values()].filter(({ id, modifiedAt }) => modifiedAt > (known.get(id) ?? ''));
  if (newer.length === 0) return 0;
  const newerIds = newer.map(({ id }) => id);
  const told = newer.flatMap(({ id, aliases }) => aliases.map((alias): AliasPair => [id, alias]));
  const former = await data.selectPairs(env.db, newerIds);
  await replaceRecords(env.db, newer);
  await data.replacePairs(env.db, newerIds, told);
  const touched = [...new Set([...newerIds, ...told.flat(), ...former.flat()])];
  await regroup(env, { kind: 'REFERENCE' }, touched, (some) => data.selectPairs(env.db, some));
  return newer.length;
};

/**
 * Takes records of OSV into the reference data; an older record never takes the place of a newer one. Answers how many
 * were newer than what was known.
 */
export const noteRecords = (env: Env, records: readonly OsvRecord[]): Promise<number> =>
  inTurns(env, records, noteBatch);

/**
 * Notes which ids a report of an organization says to name one vulnerability. Texts that are no ids of advisories, and
 * ids beyond 100 of a group, are passed over. A report may say anything: what it says counts in its organization alone.
 */
export const noteAliases = async (
  env: Env,
  organizationId: string,
  groups: readonly (readonly string[])[],
): Promise<void> => {
  const pairs = groups.flatMap((ids) => pairsOf(ids.slice(0, mostAliases).flatMap((id) => advisoryIdOf(id) ?? [])));
  const owner = { kind: 'ORGANIZATION', id: organizationId } as const;
  await inTurns(env, pairs, async (inner, batch) => {
    await regroup(inner, owner, [...new Set(batch.flat())], async (ids) => {
      const known = await data.selectGroups(inner.db, owner, ids);
      return [...batch, ...known.map(({ advisoryId, canonicalId }): AliasPair => [advisoryId, canonicalId])];
    });
    return batch.length;
  });
};
