/** Who asks. Built once per request at the door, then passed on as a value; never kept in module state. */
export type Actor = Anonymous | Person | Operator | Server | Service;

export interface Anonymous {
  readonly kind: 'ANONYMOUS';
}

/** Somebody who can reach the database itself: the command line on the server's own machine. */
export interface Operator {
  readonly kind: 'OPERATOR';
  readonly email: string;
}

/** The server at work that nobody asked for. It holds no permission. */
export interface Server {
  readonly kind: 'SERVER';
  /** The name of the part of it, for journals and histories. */
  readonly email: string;
}

export interface Person {
  readonly kind: 'PERSON';
  readonly id: string;
  readonly email: string;
  readonly role: string;
  readonly door: 'SESSION' | 'TOKEN';
  /** The session's or token's own id. */
  readonly accessId: string;
  readonly provider: string | null;
  readonly expiresAt: string;
  /** What a token is bounded to; null for a session. */
  readonly scopes: readonly string[] | null;
  /** The groups that a token is restricted to, where the memberships end, too; null: no such bounds. */
  readonly groupIds: readonly string[] | null;
  readonly memberships: readonly HeldRole[];
}

/** A pipeline that a rule of a group lets act there, by a token that it got in exchange for one of its CI. */
export interface Service {
  readonly kind: 'SERVICE';
  /** What its CI calls it, and by which rule: for journals and histories. */
  readonly email: string;
  readonly ruleId: string;
  /** How often the rule had been changed when it gave the token. */
  readonly ruleRevision: number;
  /** The token's own id. */
  readonly accessId: string;
  readonly expiresAt: string;
  readonly scopes: readonly string[];
  /** In the one group alone. */
  readonly memberships: readonly HeldRole[];
}

/** A role held in an organization (groupId is null) or in one group of it. */
export interface HeldRole {
  readonly organizationId: string;
  readonly groupId: string | null;
  readonly role: string;
  /** What a role that the organization made itself gives beside it; null without one. */
  readonly customPermissions?: readonly string[] | null;
  readonly expiresAt: string | null;
}

/** What a permission is asked on: an organization, or a group of it. */
export interface Tenancy {
  readonly organizationId: string;
  readonly groupId: string | null;
}

export const anonymous: Anonymous = { kind: 'ANONYMOUS' };

/** The address of the person who acts; undefined for strangers, and for the command line when it acts for nobody. */
export const emailOf = (actor: Actor): string | undefined =>
  actor.kind !== 'ANONYMOUS' && actor.kind !== 'SERVICE' && actor.email.includes('@') ? actor.email : undefined;

/** The name that journals and histories keep of an actor. */
export const nameOf = (actor: Actor): string => (actor.kind === 'ANONYMOUS' ? 'anonymous' : actor.email);
