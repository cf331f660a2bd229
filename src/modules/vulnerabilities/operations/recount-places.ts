import { takeTurns } from '../../../database/turns';
import type { Env } from '../../../kernel/env';
import { keepFigures } from '../../findings';
import * as data from '../data/figures';
import { updateFollowing } from '../data/severity';
import { noFigures, ofFinding, type Place } from '../domain/figures';
import { addDays, changedDays } from './daily-figures';

/**
 * Counts places of a root anew that may have become empty, and all that is above them, by somebody who holds their
 * findings: what is empty has no figures.
 */
export const recountPlaces = async (
  env: Env,
  places: readonly Place[],
  {
    rootId,
    groupId,
    organizationId,
  }: { readonly rootId: string; readonly groupId: string; readonly organizationId: string },
): Promise<void> => {
  if (places.length === 0) return;
  const { db } = env;
  const findingIds = [...new Set(places.map(({ findingId }) => findingId))];
  await takeTurns(db, `figures of organization ${organizationId}`);
  await data.deleteFiguresAbove(db, { findingIds, rootId, groupId });
  await data.deleteRollup(db, 'ORGANIZATION', organizationId);
  await updateFollowing(db, findingIds);
  await data.upsertPlaces(db, places);
  const days = await changedDays(env, places);
  await data.upsertRollup(db, 'FINDING', findingIds);
  const counted = new Map((await data.selectFigures(db, 'FINDING', findingIds)).map((each) => [each.objectId, each]));
  await keepFigures(
    env,
    findingIds.map((id) => ofFinding(counted.get(id) ?? noFigures(id))),
  );
  await data.upsertRollup(db, 'ROOT', [rootId]);
  await data.upsertRollup(db, 'GROUP', [groupId]);
  await data.upsertRollup(db, 'ORGANIZATION', [organizationId]);
  await addDays(env, days);
};
