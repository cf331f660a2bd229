import { takeTurns } from '../../../database/turns';
import type { Env } from '../../../kernel/env';
import { holdFindings, keepFigures } from '../../findings';
import * as data from '../data/figures';
import { updateFollowing } from '../data/severity';
import { addDays, changedDays, removeDaysOfGroup } from './daily-figures';
import { addPlaces, selectPlacesWithFigures } from '../data/added-figures';
import { ofFinding, placeId, type FigureLevel, type Figures, type Place } from '../domain/figures';

const distinct = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

const inTurn = (ids: readonly string[], work: (id: string) => Promise<unknown>): Promise<unknown> =>
  [...ids].sort().reduce<Promise<unknown>>(async (before, id) => {
    await before;
    return work(id);
  }, Promise.resolve());

/**
 * Counts places and sums up their findings. What is new in a finding is added to what the finding has, so that the first
 * report of a root costs what it brings, however many roots the findings stand in.
 */
const sumUp = async ({ db }: Env, places: readonly Place[]): Promise<void> => {
  const counted = await selectPlacesWithFigures(db, places);
  await data.upsertPlaces(db, places);
  const isNew = (place: Place): boolean => !counted.has(placeId(place));
  const known = new Set(places.flatMap((place) => (isNew(place) ? [] : [place.findingId])));
  const added = places.filter(({ findingId }) => !known.has(findingId));
  if (added.length > 0) await addPlaces(db, added);
  if (known.size > 0) await data.upsertRollup(db, 'FINDING', [...known]);
};

/** Counts places anew, and all that is above them, in the transaction that changed their vulnerabilities. */
export const refreshFigures = async (env: Env, places: readonly Place[]): Promise<void> => {
  if (places.length === 0) return;
  const { db } = env;
  const findingIds = distinct(places.map(({ findingId }) => findingId));
  const unique = [...new Map(places.map((place) => [`${place.findingId}/${place.rootId}`, place])).values()];
  // Whoever counts holds what is counted: two who counted beside each other would each forget the other's.
  await holdFindings(env, findingIds);
  await updateFollowing(db, findingIds);
  const days = await changedDays(env, unique);
  await sumUp(env, unique);
  await keepFigures(env, (await data.selectFigures(db, 'FINDING', findingIds)).map(ofFinding));
  const rootIds = distinct(places.map(({ rootId }) => rootId));
  const above = await data.selectAbove(db, unique);
  const organizationIds = distinct(above.map(({ organizationId }) => organizationId));
  await inTurn(organizationIds, (id) => takeTurns(db, `figures of organization ${id}`));
  await data.upsertRollup(db, 'ROOT', rootIds);
  await data.upsertRollup(db, 'GROUP', distinct(above.map(({ groupId }) => groupId)));
  await data.upsertRollup(db, 'ORGANIZATION', organizationIds);
  await addDays(env, days);
};

/** The figures of objects that the actor was shown; an object without vulnerabilities has none. */
export const figuresOf = async (
  { db }: Env,
  level: Exclude<FigureLevel, 'PLACE'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Figures>> =>
  new Map((await data.selectFigures(db, level, ids)).map((figures) => [figures.objectId, figures]));

/** Forgets the figures of a group that is being removed, and sums its organization up without it. */
export const removeFiguresOfGroup = async (
  env: Env,
  group: { readonly id: string; readonly organizationId: string },
): Promise<void> => {
  const { db } = env;
  const { id, organizationId } = group;
  await takeTurns(db, `figures of organization ${organizationId}`);
  await removeDaysOfGroup(env, group);
  await data.deleteFiguresOfGroup(db, id);
  await data.deleteRollup(db, 'ORGANIZATION', organizationId);
  await data.upsertRollup(db, 'ORGANIZATION', [organizationId]);
};
