import type { Actor, Person, Service } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { heldRoles, rolesWithin, stakeholdersByIds } from '../../access';
import { selectLiveToken } from '../data/access-tokens';
import { selectLiveSession } from '../data/sessions';
import { tokenHash, tokenMark, type TokenGroup } from '../domain/access-token';
import { verifySession, type SessionKeys } from './session-token';

type Access = Pick<Person, 'door' | 'accessId' | 'provider' | 'expiresAt' | 'scopes'> & {
  readonly ownerId: string;
  readonly groups: readonly TokenGroup[] | null;
};

const byToken = async ({ db }: Env, secret: string): Promise<Access | undefined> => {
  const token = await selectLiveToken(db, tokenHash(secret));
  return (
    token && {
      door: 'TOKEN',
      accessId: token.id,
      ownerId: token.stakeholderId,
      provider: null,
      expiresAt: token.expiresAt,
      scopes: token.scopes,
      groups: token.groups,
    }
  );
};

const bySession = async (env: Env, keys: SessionKeys, jwt: string): Promise<Access | undefined> => {
  const id = await verifySession(keys, jwt, env.now());
  const session = id === undefined ? undefined : await selectLiveSession(env.db, id);
  return (
    session && {
      door: 'SESSION',
      accessId: session.id,
      ownerId: session.stakeholderId,
      provider: session.provider,
      expiresAt: session.expiresAt,
      scopes: null,
      groups: null,
    }
  );
};

/** Reads who a credential stands for. Forged, unknown, revoked and those of suspended people are nobody: undefined. */
export const readActor = async (env: Env, keys: SessionKeys, credential: string): Promise<Person | undefined> => {
  const access = credential.startsWith(tokenMark)
    ? await byToken(env, credential)
    : await bySession(env, keys, credential);
  if (access === undefined) return undefined;
  const [owner] = await stakeholdersByIds(env, [access.ownerId]);
  if (owner === undefined || owner.state === 'SUSPENDED') return undefined;
  const { ownerId, groups, ...rest } = access;
  const held = await heldRoles(env, ownerId);
  return {
    kind: 'PERSON',
    id: ownerId,
    email: owner.email,
    role: owner.role,
    ...rest,
    groupIds: groups?.map(({ groupId }) => groupId) ?? null,
    memberships: groups === null ? held : rolesWithin(held, groups),
  };
};

/** The actor at this moment: nobody once the session or token has ended, and without memberships that have. */
export const actorAt = (person: Person | Service | undefined, now: string): Actor => {
  if (person === undefined || person.expiresAt <= now) return { kind: 'ANONYMOUS' };
  return person.memberships.every(({ expiresAt }) => expiresAt === null || expiresAt > now)
    ? person
    : { ...person, memberships: person.memberships.filter(({ expiresAt }) => expiresAt === null || expiresAt > now) };
};
