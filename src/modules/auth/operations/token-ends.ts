import { record } from '../../../journal/record';
import type { Env } from '../../../kernel/env';
import { accessChanged, stakeholdersByIds, type Stakeholder } from '../../access';
import { writeMails, type NewMail } from '../../mail';
import * as data from '../data/token-ends';
import type { AccessToken } from '../domain/access-token';

const week = 7 * 24 * 60 * 60 * 1000;
const batch = 500;

/** When each person did something last, by sessions and tokens; who never did is left out. */
export const lastUses = async (
  { db }: Env,
  stakeholderIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const uses = await data.selectLastUses(db, stakeholderIds);
  return uses.reduce(
    (map, { stakeholderId, lastUsedAt }) =>
      lastUsedAt > (map.get(stakeholderId) ?? '') ? map.set(stakeholderId, lastUsedAt) : map,
    new Map<string, string>(),
  );
};

/** Revokes all tokens of a person, in the transaction of whatever left them no use. Answers how many. */
export const revokeTokensOf = async (env: Env, stakeholderId: string): Promise<number> => {
  const revoked = await data.revokeTokensOf(env.db, stakeholderId, env.now());
  if (revoked === 0) return 0;
  await accessChanged(env);
  await record(env, { type: 'AccessTokensRevoked', on: null, subjectId: stakeholderId, data: { revoked } });
  return revoked;
};

/** A token that was made for a week or less is no surprise. */
const isLong = ({ createdAt, expiresAt }: AccessToken): boolean => Date.parse(expiresAt) - Date.parse(createdAt) > week;

const mailTo =
  (owner: Stakeholder) =>
  ({ id, name, prefix, expiresAt }: AccessToken): NewMail => ({
    kind: 'ACCESS_TOKEN_ENDS',
    to: owner.email,
    told: { name, prefix, endsAt: expiresAt },
    subjectId: id,
    once: `token-ends ${id}`,
  });

/** Tells owners by mail, once, that a token of theirs ends within a week. Answers how many mails were written. */
export const noticeEndingTokens = async (env: Env, after: string = env.now()): Promise<number> => {
  const until = new Date(Date.parse(env.now()) + week).toISOString();
  const tokens = await data.selectEndingTokens(env.db, after, until, batch);
  const owners = await stakeholdersByIds(env, [...new Set(tokens.map(({ stakeholderId }) => stakeholderId))]);
  const byId = new Map(owners.filter(({ state }) => state !== 'SUSPENDED').map((owner) => [owner.id, owner]));
  const mails = tokens.filter(isLong).flatMap((token) => {
    const owner = byId.get(token.stakeholderId);
    return owner === undefined ? [] : [mailTo(owner)(token)];
  });
  const written = await env.db.transaction((db) => writeMails({ ...env, db }, mails));
  const last = tokens.at(-1);
  return last === undefined || tokens.length < batch
    ? written
    : written + (await noticeEndingTokens(env, last.expiresAt));
};
