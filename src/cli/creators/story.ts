import type { Env } from '../../kernel/env';

const day = 24 * 60 * 60 * 1000;

/** The same Env some days ago: what it does is dated then. */
export const daysAgo = (env: Env, days: number): Env => ({
  ...env,
  now: () => new Date(Date.parse(env.now()) - days * day).toISOString(),
});

/** The operator acting in the name of a person, who is in the histories then. */
export const inTheNameOf = (env: Env, email: string): Env => ({ ...env, actor: { kind: 'OPERATOR', email } });

/** Does work for each item, one after the other. */
export const forEach = async <T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> => {
  for (const item of items) await work(item);
};
