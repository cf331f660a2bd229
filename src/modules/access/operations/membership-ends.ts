import type { Env } from '../../../kernel/env';
import * as data from '../data/membership-ends';
import type { Membership } from '../domain/membership';

const longAgo = '0001-01-01T00:00:00.000Z';

/** Memberships whose end has come. They give nothing any more, and are still listed. */
export const endedMemberships = ({ db, now }: Env, limit: number): Promise<readonly Membership[]> =>
  data.selectEnding(db, longAgo, now(), limit);

/** Memberships that end after an instant and until another one, the first to end first. */
export const endingMemberships = (
  { db }: Env,
  { after, until }: { readonly after: string; readonly until: string },
  limit: number,
): Promise<readonly Membership[]> => data.selectEnding(db, after, until, limit);

/** Memberships in organizations of people who have not signed in since an instant, by their ids from one on. */
export const quietMemberships = (
  { db }: Env,
  { since, afterId }: { readonly since: string; readonly afterId: string },
  limit: number,
): Promise<readonly Membership[]> => data.selectQuiet(db, since, afterId, limit);
