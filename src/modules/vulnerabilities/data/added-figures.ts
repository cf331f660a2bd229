import type { Db } from '../../../database/db';
import { snake } from '../../../database/names';
import { amongText, listBinding } from '../../../database/portable';
import { plain, rawChange, rawRows } from '../../../database/rows';
import { placeId, type Place } from '../domain/figures';
import { into, rollupSql } from './figures';
import { measures } from './measures';

/** How a figure comes together with what is added to it; an extreme that is null tells nothing. */
const together = {
  sum: (name: string) => `figures.${name} + excluded.${name}`,
  min: (name: string) => further(name, '<'),
  max: (name: string) => further(name, '>'),
} as const;

const further = (name: string, sign: '<' | '>'): string =>
  `case when figures.${name} is null or excluded.${name} ${sign} figures.${name} then excluded.${name} else figures.${name} end`;

const added = measures.map(({ name, rollup }) => `${snake(name)} = ${together[rollup](snake(name))}`).join(', ');

/** The ids of those places that have figures already. */
export const selectPlacesWithFigures = async (db: Db, places: readonly Place[]): Promise<ReadonlySet<string>> => {
  const rows = await rawRows<{ readonly objectId: string }>(
    db,
    `select object_id from figures where level = 'PLACE' and ${amongText(db, 'object_id')}`,
    [listBinding(places.map(placeId))],
    { objectId: plain },
  );
  return new Set(rows.map(({ objectId }) => objectId));
};

/** Adds places that had no figures before to the figures of their findings. */
export const addPlaces = (db: Db, places: readonly Place[]): Promise<number> =>
  rawChange(
    db,
    `${into} ${rollupSql('FINDING', 'figures', amongText(db, 'object_id'))}
     on conflict (level, object_id) do update set ${added}`,
    [listBinding(places.map(placeId))],
  );
