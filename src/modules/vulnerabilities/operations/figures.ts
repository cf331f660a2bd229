import { takeTurns } from '../../../database/turns';
import type { Env } from '../../../kernel/env';
import { holdFindings, keepFigures } from '../../findings';
import { addChange } from '../data/changed-figures';
import { countAndHold, nothingBefore, type Before } from '../data/counted-twice';
import { addChangedDays } from '../data/daily-figures';
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
 * Sums up the findings of places. What is new in a finding is added to what the finding has, so that the first report of
 * a root costs what it brings, however many roots the findings stand in.
 */
const sumUp = async ({ db }: Env, places: readonly Place[], counted: ReadonlySet<string>): Promise<void> => {
  const isNew = (place: Place): boolean => !counted.has(placeId(place));
  const known = new Set(places.flatMap((place) => (isNew(place) ? [] : [place.findingId])));
  const added = places.filter(({ findingId }) => !known.has(findingId));
  if (added.length > 0) await addPlaces(db, added);
  if (known.size > 0) await data.upsertRollup(db, 'FINDING', [...known]);
};

/** Makes the figures of places right, and has their days be so once it is their turn. */
type Count = (
  places: readonly Place[],
  findingIds: readonly string[],
) => Promise<{ readonly days: () => Promise<unknown> }>;

const refresh = async (env: Env, given: readonly Place[], count: Count): Promise<void> => {
  if (given.length === 0) return;
  const { db } = env;
  const findingIds = distinct(given.map(({ findingId }) => findingId));
  const places = [...new Map(given.map((place) => [placeId(place), place])).values()];
  // Whoever counts holds what is counted: two who counted beside each other would each forget the other's.
  await holdFindings(env, findingIds);
  const counted = await selectPlacesWithFigures(db, places);
  const { days } = await count(places, findingIds);
  await sumUp(env, places, counted);
  await keepFigures(env, (await data.selectFigures(db, 'FINDING', findingIds)).map(ofFinding));
  const rootIds = distinct(places.map(({ rootId }) => rootId));
  const above = await data.selectAbove(db, places);
  const organizationIds = distinct(above.map(({ organizationId }) => organizationId));
  await inTurn(organizationIds, (id) => takeTurns(db, `figures of organization ${id}`));
  await data.upsertRollup(db, 'ROOT', rootIds);
  await data.upsertRollup(db, 'GROUP', distinct(above.map(({ groupId }) => groupId)));
  await data.upsertRollup(db, 'ORGANIZATION', organizationIds);
  await days();
};

/** Counts places anew, and all that is above them, in the transaction that changed their vulnerabilities. */
export const refreshFigures = (env: Env, given: readonly Place[]): Promise<void> =>
  refresh(env, given, async (places, findingIds) => {
    await updateFollowing(env.db, findingIds);
    const changed = await changedDays(env, places);
    await data.upsertPlaces(env.db, places);
    return { days: () => addDays(env, changed) };
  });

/** A vulnerability that is changed, and where. */
type Changed = Place & { readonly id: string };

/** What vulnerabilities that are about to be changed give to figures, by somebody who holds their findings. */
export const countedNow = ({ db }: Env, changing: readonly Changed[]): Promise<Before> =>
  changing.length === 0
    ? Promise.resolve(nothingBefore)
    : countAndHold(
        db,
        changing.map(({ id }) => id),
      );

/**
 * Adds to the figures of places, and of all that is above them, what changes gave them and took from them: it costs what
 * was changed, however much stands there. What is new gave nothing before.
 */
export const refreshChanged = (env: Env, changed: readonly Changed[], before = nothingBefore): Promise<void> =>
  refresh(env, changed, async (_, findingIds) => {
    const change = { ids: changed.map(({ id }) => id), before };
    await updateFollowing(env.db, findingIds, change.ids);
    await addChange(env.db, change);
    return { days: () => addChangedDays(env.db, change) };
  });

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
