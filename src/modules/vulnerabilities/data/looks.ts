import type { Db } from '../../../database/db';
import { ownKeyCharacters } from '../domain/own-key';
import type { Known } from '../domain/staging';
import { placeholders } from './facts';

/** One look among the identities of a root. */
export interface Look {
  readonly rootId: string;
  /** A digest as it is stored where the look goes, in SQL that is bound to `keys`. */
  readonly stored: (digest: string) => string;
  readonly keys: readonly string[];
  /** How many characters stand before the digest. */
  readonly before: number;
  /** A condition for `known` that leaves out what is not to be seen, in SQL that is bound to `hiddenFrom`. */
  readonly visible: string;
  readonly hiddenFrom: readonly string[];
}

/** A condition that leaves out from what the tool and category with a key was split. */
export const apartFrom = (vulnerabilityId: string): string =>
  `and not exists (select 1 from vulnerability_splits as apart
     where apart.vulnerability_id = ${vulnerabilityId} and apart.own_key = ? and apart.own = 0)`;

/** What looks that go both ways are bound to once for each place in which they name the key. */
export const ownKeys = ({ ownKey }: Known): readonly string[] => (ownKey === null ? [] : [ownKey]);

/** The second of some twins, as it is stored for all and for the tool and category alone, in SQL bound to `ownKeys`. */
export const secondOf = (digest: string, { ownKey }: Known): string =>
  ownKey === null ? `= ${digest} || '#2'` : `in (${digest} || '#2', ? || ${digest} || '#2')`;

const looksOf = (db: Db, { rootId, ownKey }: Known): readonly Look[] => {
  const shared: Look = { rootId, stored: (digest) => digest, keys: [], before: 0, visible: '', hiddenFrom: [] };
  if (ownKey === null) return [shared];
  const stored = (digest: string): string => `${placeholders(db).text} || ${digest}`;
  return [
    { ...shared, stored, keys: [ownKey], before: ownKeyCharacters },
    { ...shared, visible: apartFrom('known.vulnerability_id'), hiddenFrom: [ownKey] },
  ];
};

/** Looks among what the tool and category has for itself, then among what all have; answers how much was found. */
export const eachLook = (db: Db, known: Known, look: (look: Look) => Promise<number>): Promise<number> =>
  looksOf(db, known).reduce(async (before, each) => (await before) + (await look(each)), Promise.resolve(0));
