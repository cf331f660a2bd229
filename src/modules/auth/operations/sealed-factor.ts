import type { Env } from '../../../kernel/env';
import { UnreadableSecret, type SecretPlace } from '../../../kernel/secrets';
import { requireOperator } from '../../access';
import * as data from '../data/second-factors';
import type { SealedFactor } from '../data/second-factors';

/** People belong to no organization. */
const placeOf = (stakeholderId: string): SecretPlace => ({
  organizationId: '',
  column: 'second_factors.secret',
  id: stakeholderId,
});

export const sealFactor = ({ secrets }: Pick<Env, 'secrets'>, stakeholderId: string, secret: string): string =>
  secrets.seal(secret, placeOf(stakeholderId));

/** The secret of a factor; undefined when no key here opens it, which is logged. */
export const openFactor = (
  { secrets, log }: Pick<Env, 'secrets' | 'log'>,
  { stakeholderId, secret }: SealedFactor,
): string | undefined => {
  try {
    return secrets.open(secret, placeOf(stakeholderId));
  } catch (error) {
    if (!(error instanceof UnreadableSecret)) throw error;
    log.error({ err: error, stakeholderId }, 'the secret of a second factor can not be read');
    return undefined;
  }
};

const batch = 100;

const resealBatch = (env: Env, after: string): Promise<{ readonly sealed: number; readonly last: string | null }> =>
  env.db.transaction(async (db) => {
    const factors = await data.selectFactorsAfter(db, after, batch);
    const sealed = await factors
      .filter(({ secret }) => !env.secrets.isCurrent(secret))
      .reduce(async (before, factor) => {
        const known = await before;
        const { stakeholderId, secret } = factor;
        const opened = env.secrets.open(secret, placeOf(stakeholderId));
        return known + (await data.updateSealedFactor(db, factor, sealFactor(env, stakeholderId, opened)));
      }, Promise.resolve(0));
    return { sealed, last: factors.length < batch ? null : (factors.at(-1)?.stakeholderId ?? null) };
  });

/**
 * Seals by the newest key what older ones sealed, a batch in a transaction. Answers how many secrets were sealed anew.
 * Throws an UnreadableSecret that no key here opens.
 */
export const resealSecondFactors = async (env: Env, after = ''): Promise<number> => {
  requireOperator(env);
  const { sealed, last } = await resealBatch(env, after);
  return last === null ? sealed : sealed + (await resealSecondFactors(env, last));
};
