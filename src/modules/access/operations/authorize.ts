import type { Tenancy } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { forbidden, notFound, outOfScope, unauthenticated, type CodedError } from '../../../kernel/refusal';
import { lackOf, may, mayByRole } from '../domain/decision';
import { policy, type Permission } from '../domain/policy';

/** Refuses everybody but whoever runs the server: the command line on its own machine. Throws FORBIDDEN. */
export const requireOperator = ({ actor }: Pick<Env, 'actor'>): void => {
  if (actor.kind !== 'OPERATOR') throw forbidden();
};

/** Refuses callers who are not signed in. Throws UNAUTHENTICATED. */
export const requireSignedIn = ({ actor }: Pick<Env, 'actor'>): void => {
  if (actor.kind === 'ANONYMOUS') throw unauthenticated();
};

/** What a caller may at least do to an object to be told that it exists. */
const sight = (on: Tenancy): Permission => (on.groupId === null ? 'ORGANIZATION_READ' : 'GROUP_READ');

/** Why an actor who may know of the object may not: whoever narrowed a token can give it the scope. */
const refusalOf = ({ actor }: Pick<Env, 'actor'>, permission: Permission, on: Tenancy | null): CodedError =>
  mayByRole(actor, permission, on) ? outOfScope(policy[permission].scope) : forbidden();

/**
 * Refuses callers who lack the permission on the object; undefined is an object that does not exist, null the
 * installation. Throws UNAUTHENTICATED, FORBIDDEN where the caller may know that the object exists, else NOT_FOUND:
 * absent and hidden are one answer. Every door asks this.
 */
export const authorize = (env: Pick<Env, 'actor'>, permission: Permission, on: Tenancy | null | undefined): void => {
  requireSignedIn(env);
  if (on === undefined) throw notFound();
  if (may(env.actor, permission, on)) return;
  throw on === null || may(env.actor, sight(on), on) ? refusalOf(env, permission, on) : notFound();
};

/**
 * Refuses callers who hold the permission nowhere: a token may be given an object that it changed, and must not read
 * on from there. Throws FORBIDDEN.
 */
export const requireReach = ({ actor }: Pick<Env, 'actor'>, permission: Permission): void => {
  const lack = lackOf(actor, permission);
  if (lack !== null) throw lack === 'SCOPE' ? outOfScope(policy[permission].scope) : forbidden();
};
