import { randomBytes } from 'node:crypto';
import { takeTurns } from '../../../database/turns';
import type { HeldRole } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { pagesOf } from '../../../kernel/listing';
import type { Page, PageArguments } from '../../../kernel/page';
import { fail, refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { record } from '../../../journal/record';
import { accessChanged, heldRoles, rolesWithin } from '../../access';
import { accessTokenListing, type AccessTokenFilter, type AccessTokenOrder } from '../data/access-token-lists';
import * as data from '../data/access-tokens';
import {
  checkToken,
  checkTokenGroups,
  tokenHash,
  tokenMark,
  tokenPrefix,
  type AccessToken,
  type TokenDraft,
} from '../domain/access-token';
import { callerOf } from './sessions';

export interface IssuedToken {
  readonly token: AccessToken;
  readonly secret: string;
}

type TokenRefusal = Refusal<
  'INVALID_VALUE' | 'TOO_LONG' | 'ALREADY_EXISTS' | 'LIMIT_REACHED' | 'WRONG_STATE' | 'NOT_FOUND'
>;

/** The roles of a person that have not ended. */
const heldNow = async (env: Env, ownerId: string): Promise<readonly HeldRole[]> => {
  const now = env.now();
  return (await heldRoles(env, ownerId)).filter(({ expiresAt }) => expiresAt === null || expiresAt > now);
};

/** Makes a token for its owner; the secret is not kept and can't be shown again. */
export const issueToken = (env: Env, ownerId: string, draft: TokenDraft): Promise<Result<IssuedToken, TokenRefusal>> =>
  transact<IssuedToken, TokenRefusal>(env, async (inner) => {
    await takeTurns(inner.db, `tokens of ${ownerId}`);
    const live = await data.selectLiveTokensOf(inner.db, ownerId, inner.now());
    const checked = checkToken(
      draft,
      live.map(({ name }) => name),
      inner.now(),
    );
    if (!checked.ok) return checked;
    const held = await heldNow(inner, ownerId);
    const groups = checkTokenGroups(draft.groups ?? null, (group) => rolesWithin(held, [group]).length > 0);
    if (!groups.ok) return groups;
    const secret = `${tokenMark}${randomBytes(32).toString('base64url')}`;
    const token: AccessToken = {
      id: inner.newId(),
      stakeholderId: ownerId,
      name: draft.name.trim(),
      prefix: tokenPrefix(secret),
      scopes: [...new Set(draft.scopes)],
      groups: groups.value,
      createdAt: inner.now(),
      expiresAt: draft.expiresAt,
      lastUsedAt: null,
    };
    await data.insertToken(inner.db, token, tokenHash(secret));
    const { name, scopes, expiresAt } = token;
    const groupIds = token.groups?.map(({ groupId }) => groupId) ?? null;
    await record(inner, {
      type: 'AccessTokenCreated',
      on: null,
      subjectId: token.id,
      data: { stakeholderId: ownerId, after: { name, scopes, groupIds, expiresAt } },
    });
    return succeed({ token, secret });
  });

/** Creates a token of the caller's. Only a session may: a stolen token must not breed others. */
export const createAccessToken = async (env: Env, draft: TokenDraft): Promise<Result<IssuedToken, TokenRefusal>> =>
  callerOf(env).door === 'TOKEN'
    ? fail({ code: 'WRONG_STATE', message: "A token can't create tokens: sign in for that." })
    : issueToken(env, callerOf(env).id, draft);

/** Whether a token was not revoked. Its lifetime may be over. */
export const isTokenLive = async ({ db }: Env, tokenId: string): Promise<boolean> =>
  (await data.selectUnrevoked(db, [tokenId])).length > 0;

type RevokeRefused = Refusal<'NOT_FOUND' | 'WRONG_STATE'>;

/** Revokes a token of the caller's. A token may revoke itself alone: a stolen one must not lock its owner out. */
export const revokeAccessToken = (env: Env, tokenId: string): Promise<Result<null, RevokeRefused>> =>
  transact<null, RevokeRefused>(env, async (inner) => {
    const { door, accessId } = callerOf(inner);
    if (door === 'TOKEN' && accessId !== tokenId)
      return refuse('WRONG_STATE', ['input', 'tokenId'], 'A token can revoke itself alone: sign in for others.');
    const revoked = await data.revokeToken(inner.db, callerOf(inner).id, tokenId, inner.now());
    if (revoked === 0) return refuse('NOT_FOUND', ['input', 'tokenId'], 'You have no such live token.');
    await accessChanged(inner);
    const stakeholderId = callerOf(inner).id;
    await record(inner, { type: 'AccessTokenRevoked', on: null, subjectId: tokenId, data: { stakeholderId } });
    return succeed(null);
  });

export interface AccessTokenListArguments extends PageArguments {
  readonly filter?: AccessTokenFilter | null | undefined;
  readonly orderBy?: AccessTokenOrder | null | undefined;
}

/** The caller's live tokens. A token that is restricted to groups is told of none. */
export const accessTokenPage = async (
  env: Env,
  { filter, orderBy, ...page }: AccessTokenListArguments,
): Promise<Page<AccessToken>> => {
  const caller = callerOf(env);
  const owner = caller.groupIds === null ? caller.id : '';
  const order = orderBy ?? { field: 'CREATED_AT', direction: 'DESC' };
  const pages = await pagesOf(accessTokenListing(env.db, env.now(), filter, order), [owner], page);
  return pages.get(owner) as Page<AccessToken>;
};
