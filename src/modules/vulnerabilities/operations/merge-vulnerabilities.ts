import { takeTurns } from '../../../database/turns';
import { checkText } from '../../../kernel/checks';
import type { Env } from '../../../kernel/env';
import { notFound } from '../../../kernel/refusal';
import { succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { authorize } from '../../access';
import { checkActive } from '../../groups';
import * as identities from '../data/merged-identities';
import * as data from '../data/merges';
import { deleteAwaitedOf } from '../data/splits';
import { selectNewestOrder } from '../data/undo-splits';
import { selectVulnerabilities } from '../data/vulnerabilities';
import { checkMerge, fieldOf, keptField, mergedField, reopensWith, type MergeRefused } from '../domain/merge';
import { mergedKeys, type MergedKeys } from '../domain/merged-keys';
import { mergedSightings, type MergedSightings } from '../domain/merged-sightings';
import { afterEvent } from '../domain/state';
import type { Vulnerability } from '../domain/vulnerability';
import { chosenVulnerabilities } from './choose';
import { decide, decisionsBy, type Decision } from './decide';
import { keepChanges } from './history';
import { vulnerabilityKnown, vulnerabilityTenancy } from './read-vulnerabilities';

type Refused = MergeRefused | Refusal<'NOT_FOUND' | 'LIMIT_REACHED' | 'TOO_LONG'>;

/** The vulnerability that was kept, and those that were merged into it. */
export interface MergedVulnerabilities {
  readonly vulnerability: Vulnerability;
  readonly merged: readonly Vulnerability[];
}

/** What a merge makes of vulnerabilities, the kept one first. */
interface Merge {
  readonly decisions: readonly [Decision, ...Decision[]];
  readonly reopened: boolean;
  readonly sighted: MergedSightings;
  readonly keys: MergedKeys;
}

/** Decides on a merge of vulnerabilities, the kept one first, by whoever holds the reports of their root. */
const planned = async (
  env: Env,
  all: readonly [Vulnerability, ...Vulnerability[]],
): Promise<Result<Merge, MergeRefused>> => {
  const [kept, ...merged] = all;
  const checked = checkMerge(kept, merged);
  if (!checked.ok) return checked;
  const now = env.now();
  const removed = decisionsBy(merged, (each, index) => afterEvent(each, 'MERGE', now, fieldOf(index + 1)));
  if (!removed.ok) return removed;
  const reopened = reopensWith(kept, merged);
  const after = reopened ? afterEvent(kept, 'REOPEN', now, keptField) : succeed({ ...kept, updatedAt: now });
  if (!after.ok) return after;
  const ids = all.map(({ id }) => id);
  const sightings = await data.selectStoredSightings(env.db, ids);
  const sighted = mergedSightings(all, sightings);
  if (!sighted.ok) return sighted;
  const rivalries = await identities.selectRivalries(env.db, ids);
  const notes = await data.selectSplitNotes(env.db, [...ids, ...rivalries.map(({ otherId }) => otherId)]);
  const keys = mergedKeys(ids, notes, rivalries, sightings);
  if (!keys.ok) return keys;
  const { where, specific, line } = sighted.value.place;
  const stays = { before: kept, after: { ...after.value, where, specific, line } };
  return succeed({ decisions: [stays, ...removed.value], reopened, sighted: sighted.value, keys: keys.value });
};

/** Gives the kept one what reports see and recognise of the others. */
const join = async ({ db }: Env, { decisions, sighted, keys }: Merge): Promise<void> => {
  const [{ before: kept }] = decisions;
  const ids = decisions.map(({ before: { id } }) => id);
  if (sighted.place.id !== kept.id) await data.updatePlace(db, kept.id, sighted.place.id);
  await data.replaceSightings(db, ids, sighted.sightings);
  await identities.updateIdentitiesOf(db, kept, ids);
  if (keys.shared) await identities.shareIdentities(db, kept);
  else
    await identities.spreadIdentities(
      db,
      kept,
      keys.notes.filter(({ own }) => own === 1).map(({ ownKey }) => ownKey),
    );
  await data.replaceMergeNotes(db, ids, kept);
  await data.replaceSplitNotes(db, ids, kept, keys.notes);
  await deleteAwaitedOf(db, kept.rootId, ids);
};

/** Makes a merge so, in the transaction of the caller. */
const store = async (env: Env, merge: Merge, justification: string): Promise<MergedVulnerabilities> => {
  const { decisions, reopened, sighted } = merge;
  const [stays, ...removed] = decisions;
  await decide(env, decisions);
  await join(env, merge);
  const previous = sighted.place.id === stays.before.id ? undefined : stays.before;
  const afterReport = await selectNewestOrder(env.db, stays.before.rootId);
  const told = removed.map(({ after: { id } }) => ({
    before: stays.before,
    after: { ...stays.after, state: stays.before.state },
    otherId: id,
    afterReport,
    previous: id === sighted.place.id ? previous : undefined,
  }));
  await keepChanges(env, told, 'MERGED', justification, 'VulnerabilityMerged');
  const into = removed.map((each) => ({ ...each, otherId: stays.after.id, afterReport }));
  await keepChanges(env, into, 'MERGED_INTO', justification, 'VulnerabilityMergedInto');
  if (reopened) await keepChanges(env, [stays], 'REOPENED', justification, 'VulnerabilityReopened');
  const stored = new Map(
    (
      await selectVulnerabilities(
        env.db,
        decisions.map(({ after: { id } }) => id),
      )
    ).map((each) => [each.id, each]),
  );
  const [kept, ...merged] = decisions.map(({ after }) => stored.get(after.id) ?? after);
  return { vulnerability: kept ?? stays.after, merged };
};

/**
 * Merges vulnerabilities of one root into one that is kept, which later reports recognise by whatever any of them was
 * recognised by. What people decided on the others is not taken over.
 */
export const mergeVulnerabilities = (
  env: Env,
  id: string,
  mergedIds: readonly string[],
  justification: string,
): Promise<Result<MergedVulnerabilities, Refused>> =>
  transact<MergedVulnerabilities, Refused>(env, async (inner) => {
    const [found] = await selectVulnerabilities(inner.db, [id]);
    if (found === undefined || !vulnerabilityKnown(inner, found)) throw notFound();
    authorize(inner, 'VULNERABILITY_MANAGE', vulnerabilityTenancy(found));
    const active = await checkActive(inner, found.groupId, keptField);
    if (!active.ok) return active;
    const why = checkText(justification, ['input', 'justification'], { minimum: 1, maximum: 10_000 });
    if (!why.ok) return why;
    // A report that is being applied recognises by what stands before it.
    await takeTurns(inner.db, `reports on root ${found.rootId}`);
    const [kept] = await selectVulnerabilities(inner.db, [id]);
    if (kept === undefined) throw notFound();
    const merged = await chosenVulnerabilities(inner, kept.groupId, mergedIds, mergedField);
    if (!merged.ok) return merged;
    const merge = await planned(inner, [kept, ...merged.value]);
    if (!merge.ok) return merge;
    return succeed(await store(inner, merge.value, why.value));
  });
