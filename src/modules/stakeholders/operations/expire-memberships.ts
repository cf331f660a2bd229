import { takeTurns } from '../../../database/turns';
import type { Env } from '../../../kernel/env';
import { succeed } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { endedMemberships, endingMemberships, type Membership } from '../../access';
import { writeMails } from '../../mail';
import { endMember } from './end-membership';
import { takeMembersTurn } from './members-turn';
import { placeOf } from './send-invitation';

const week = 7 * 24 * 60 * 60 * 1000;
const batch = 200;

/** One after the other, as most of this is. */
export const each = <T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> =>
  items.reduce(async (before, item) => {
    await before;
    await work(item);
  }, Promise.resolve());

const expireSome = async (env: Env): Promise<number> => {
  const ended = await transact<number, never>(env, async (inner) => {
    // One process at a time: another one finds nothing left.
    await takeTurns(inner.db, 'expiry of memberships');
    const found = await endedMemberships(inner, 1);
    await each(found, async (membership) => {
      await takeMembersTurn(inner, membership);
      // Those in groups may have gone with the one in the organization, or got another end meanwhile.
      const [still] = await endedMemberships(inner, 1);
      if (still?.id === membership.id) await endMember(inner, still, 'MembershipExpired');
    });
    return succeed(found.length);
  });
  return ended.ok ? ended.value : 0;
};

/** Removes the memberships whose end has come; they gave nothing from that moment on. Answers how many. */
export const expireMemberships = async (env: Env): Promise<number> => {
  const server: Env = { ...env, actor: { kind: 'SERVER', email: 'membership-expiry' } };
  const expired = await expireSome(server);
  return expired === 0 ? 0 : expired + (await expireMemberships(env));
};

const write = async (env: Env, membership: Membership): Promise<number> => {
  const { id, email, organizationId, expiresAt } = membership;
  const told = { ...(await placeOf(env, membership)), endsAt: expiresAt ?? '' };
  return env.db.transaction((db) =>
    writeMails({ ...env, db }, [
      {
        kind: 'MEMBERSHIP_ENDS',
        to: email,
        told,
        organizationId,
        subjectId: id,
        once: `membership-ends ${id} ${expiresAt ?? ''}`,
      },
    ]),
  );
};

/** Tells members by mail, once for each end, that a membership of theirs ends within a week. Answers how many were told. */
export const noticeEndingMemberships = async (env: Env, after: string = env.now()): Promise<number> => {
  const until = new Date(Date.parse(env.now()) + week).toISOString();
  const ending = await endingMemberships(env, { after, until }, batch);
  const written = await ending.reduce<Promise<number>>(
    async (sum, membership) => (await sum) + (await write(env, membership)),
    Promise.resolve(0),
  );
  const last = ending.at(-1)?.expiresAt;
  return last === undefined || last === null || ending.length < batch
    ? written
    : written + (await noticeEndingMemberships(env, last));
};
