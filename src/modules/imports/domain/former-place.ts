import { identities, type Identity } from './identity';
import type { Observation, Place } from './observation';

/** By what an earlier version of the importer knew a result, as far as it is not what today's knows it by. */
export interface FormerlyKnown {
  readonly content: string | null;
  readonly location: string | null;
}

const never: FormerlyKnown = { content: null, location: null };

const valueOf = (all: readonly Identity[], algorithm: Identity['algorithm']): string | null =>
  all.find((identity) => identity.algorithm === algorithm)?.value ?? null;

/** The identities that a result had where an earlier version of the importer placed it; `today` are those that it has. */
export const formerlyKnown = (observation: Observation, today: readonly Identity[]): FormerlyKnown => {
  const { formerPlace, ...rest } = observation;
  if (formerPlace === undefined) return never;
  const former = identities({ ...rest, place: formerPlace });
  const [content, location] = [valueOf(former, 'CONTENT'), valueOf(former, 'LOCATION')];
  if (location === valueOf(today, 'LOCATION')) return never;
  return { content: content === valueOf(today, 'CONTENT') ? null : content, location };
};

/** A former place, where it is another one than today's. */
export const placedFormerly = (place: Place, former: Place): Pick<Observation, 'formerPlace'> =>
  former.where === place.where && (former.specific ?? null) === (place.specific ?? null) ? {} : { formerPlace: former };
