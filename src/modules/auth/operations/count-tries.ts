import type { Db } from '../../../database/db';
import { takeTurns } from '../../../database/turns';
import { record } from '../../../journal/record';
import type { Env } from '../../../kernel/env';
import { networkOf } from '../../../kernel/network';
import { CodedError } from '../../../kernel/refusal';
import * as data from '../data/sign-in-tries';
import {
  accountSubject,
  addressSubject,
  blockEnd,
  triesForgottenMilliseconds,
  withoutTry,
  windowMinutes,
  withTry,
  type SignInTries,
  type TrySubject,
} from '../domain/sign-in-tries';

/** Who tries: the address that was typed, whose it is if anybody's, and where the try comes from. */
export interface Guesser {
  readonly email: string;
  readonly stakeholderId: string | null;
  readonly address: string | null;
}

type Limited = Pick<Env, 'limits'>;

/** In the order in which their turns are taken: it is the same for all. */
const subjectsOf = ({ limits }: Limited, { email, address }: Guesser): readonly TrySubject[] => [
  ...(address === null ? [] : [addressSubject(networkOf(address), limits.triesOfAddress)]),
  accountSubject(email, limits.triesOfAccount),
];

const inTurns = (db: Db, subjects: readonly TrySubject[]): Promise<void> =>
  subjects.reduce(async (before, { subject }) => {
    await before;
    await takeTurns(db, `tries of ${subject}`);
  }, Promise.resolve());

const known = async (db: Db, subjects: readonly TrySubject[]): Promise<ReadonlyMap<string, SignInTries>> =>
  new Map(
    (
      await data.selectTries(
        db,
        subjects.map(({ subject }) => subject),
      )
    ).map((tries) => [tries.subject, tries]),
  );

/**
 * The same words for a known account, an unknown one and an address. Answers the time at which there was no block: it
 * is read after the tries, or a block that began meanwhile would last longer than blocks do.
 */
const refuseBlocked = (tries: ReadonlyMap<string, SignInTries>, { now: clock, limits }: Env): string => {
  const now = clock();
  const ends = [...tries.values()].flatMap((each) => blockEnd(each, now) ?? []).map((end) => Date.parse(end));
  if (ends.length === 0) return now;
  const retryAfterSeconds = Math.max(1, Math.ceil((Math.max(...ends) - Date.parse(now)) / 1000));
  const most = `${limits.triesOfAccount} for an account and ${limits.triesOfAddress} for an address`;
  throw new CodedError(
    'RATE_LIMITED',
    `Too many tries: wait a while. At most ${most} are let through in ${windowMinutes} minutes.`,
    { retryAfterSeconds },
  );
};

/**
 * Counts a try before what it tries is compared: tries at the same time, in whichever processes, can't slip past the
 * limit. What begins a block is recorded. Throws RATE_LIMITED while there is one.
 */
export const countTry = async (env: Env, guesser: Guesser): Promise<void> => {
  const subjects = subjectsOf(env, guesser);
  // Without a turn first: what is blocked writes nothing.
  refuseBlocked(await known(env.db, subjects), env);
  await env.db.transaction(async (db) => {
    await inTurns(db, subjects);
    const before = await known(db, subjects);
    const now = refuseBlocked(before, env);
    const after = subjects.map((each) => ({ ...each, next: withTry(before.get(each.subject), each, now) }));
    await data.storeTries(
      db,
      after.map(({ next }) => next),
    );
    const blocked = after.filter(({ next }) => blockEnd(next, now) !== null);
    blocked.forEach(({ kind, next: { blockedUntil } }) =>
      env.log.warn({ kind, address: guesser.address, blockedUntil }, 'tries to sign in are blocked'),
    );
    const facts = blocked.map(({ kind, next: { blockedUntil } }) => ({
      type: 'SignInBlocked',
      on: null,
      subjectId: kind === 'ACCOUNT' ? guesser.stakeholderId : null,
      data: { kind, address: guesser.address, until: blockedUntil },
    }));
    if (facts.length > 0) await record({ ...env, db }, ...facts);
  });
};

const withoutOne = async (db: Db, subjects: readonly TrySubject[]): Promise<void> => {
  await inTurns(db, subjects);
  const tries = await known(db, subjects);
  const after = subjects.flatMap((each) => {
    const before = tries.get(each.subject);
    return before === undefined ? [] : [withoutTry(before, each)];
  });
  if (after.length > 0) await data.storeTries(db, after);
};

/** Takes back a try that was not wrong, though it proved nothing yet. */
export const takeBackTry = (env: Env, guesser: Guesser): Promise<void> =>
  env.db.transaction((db) => withoutOne(db, subjectsOf(env, guesser)));

/** Forgets what was counted for an account whose owner has come, and the one try of the address; in a transaction. */
export const forgetTries = async (env: Env, guesser: Guesser): Promise<void> => {
  await withoutOne(env.db, subjectsOf(env, guesser));
  await data.deleteTries(env.db, [accountSubject(guesser.email, env.limits.triesOfAccount).subject]);
};

/** Removes counts that say nothing any more. Answers how many. */
export const sweepTries = ({ db, now }: Env): Promise<number> =>
  data.deleteTriesBegunBefore(db, new Date(Date.parse(now()) - triesForgottenMilliseconds).toISOString());
