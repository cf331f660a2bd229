import type { Env } from '../../../kernel/env';
import { requireOperator } from '../../access';
import * as data from '../data/credentials';
import { placeOf } from './sealed-secret';

const batch = 100;

/** Seals one batch; answers how many were sealed anew, and the last id, or nothing once all are done. */
const resealBatch = (env: Env, after: string): Promise<{ readonly sealed: number; readonly last: string | null }> =>
  env.db.transaction(async (db) => {
    const rows = await data.selectSecretsAfter(db, after, batch);
    const sealed = await rows
      .filter(({ secret }) => !env.secrets.isCurrent(secret))
      .reduce(async (before, row) => {
        const known = await before;
        const place = placeOf(row);
        return known + (await data.updateSealed(db, row, env.secrets.seal(env.secrets.open(row.secret, place), place)));
      }, Promise.resolve(0));
    return { sealed, last: rows.length < batch ? null : (rows.at(-1)?.id ?? null) };
  });

/**
 * Seals by the newest key what older ones sealed, a batch in a transaction; what is sealed stays so when it is
 * interrupted. Answers how many secrets were sealed anew. Throws an UnreadableSecret that no key here opens.
 */
export const resealCredentials = async (env: Env, after = ''): Promise<number> => {
  requireOperator(env);
  const { sealed, last } = await resealBatch(env, after);
  return last === null ? sealed : sealed + (await resealCredentials(env, last));
};
