import { nameOf, type HeldRole, type Tenancy } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { pagesOf } from '../../../kernel/listing';
import type { Page, PageArguments } from '../../../kernel/page';
import { memberListing, type MemberFilter, type MemberOrder } from '../data/member-lists';
import * as data from '../data/memberships';
import { updateRevision } from '../data/revision';
import type { Membership } from '../domain/membership';
import type { GroupRole, OrganizationRole } from '../domain/roles';
import { ensureStakeholder } from './people';

export interface Grant {
  readonly email: string;
  readonly role: OrganizationRole | GroupRole;
  /** A role of the organization's own; `role` is then the one that it stands on. */
  readonly customRoleId?: string | null;
  readonly responsibility: string | null;
  readonly expiresAt: string | null;
  /** Who gives it, when that is not the actor. */
  readonly by?: string;
}

export const membershipOf = ({ db }: Env, on: Tenancy, email: string): Promise<Membership | undefined> =>
  data.selectMembership(db, on.organizationId, on.groupId, email.toLowerCase());

export const organizationManagers = ({ db }: Env, organizationId: string): Promise<readonly Membership[]> =>
  data.selectOrganizationManagers(db, organizationId);

/** Gives a person a role; an unknown person is added as invited. Fails with a duplicate when there is a role already. */
export const grantRole = async (env: Env, on: Tenancy, grant: Grant): Promise<Membership> => {
  const person = await ensureStakeholder(env, grant.email);
  const membership: Membership = {
    id: env.newId(),
    stakeholderId: person.id,
    organizationId: on.organizationId,
    groupId: on.groupId,
    email: person.email,
    role: grant.role,
    customRoleId: grant.customRoleId ?? null,
    responsibility: grant.responsibility,
    expiresAt: grant.expiresAt,
    createdAt: env.now(),
  };
  await data.insertMembership(env.db, membership, grant.by ?? nameOf(env.actor));
  await updateRevision(env.db);
  return membership;
};

export const changeMembership = async (env: Env, id: string, changed: Partial<Membership>): Promise<void> => {
  await data.updateMembership(env.db, id, changed);
  await updateRevision(env.db);
};

/** Ends one membership. */
export const endMembership = async (env: Env, id: string): Promise<void> => {
  await data.deleteMembership(env.db, id);
  await updateRevision(env.db);
};

/** Ends a person's memberships in an organization and in all its groups. */
export const endMembershipsOf = async (env: Env, organizationId: string, stakeholderId: string): Promise<void> => {
  await data.deleteMembershipsOf(env.db, organizationId, stakeholderId);
  await updateRevision(env.db);
};

export const endAllMemberships = async (
  env: Env,
  of: { readonly organizationId: string } | { readonly groupId: string },
): Promise<void> => {
  await ('groupId' in of
    ? data.deleteMembershipsOfGroups(env.db, [of.groupId])
    : data.deleteMembershipsOfOrganization(env.db, of.organizationId));
  await updateRevision(env.db);
};

/** The roles that decide on a person's access. */
export const heldRoles = ({ db }: Pick<Env, 'db'>, stakeholderId: string): Promise<readonly HeldRole[]> =>
  data.selectHeldRoles(db, stakeholderId);

export interface MemberListArguments extends PageArguments {
  readonly filter?: MemberFilter | null | undefined;
  readonly orderBy?: MemberOrder | null | undefined;
}

/** The members of organizations or groups: a page for each parent. */
export const memberPages = (
  { db }: Env,
  level: 'ORGANIZATION' | 'GROUP',
  parents: readonly string[],
  { filter, orderBy, ...page }: MemberListArguments,
): Promise<ReadonlyMap<string, Page<Membership>>> =>
  pagesOf(memberListing(db, level, filter, orderBy ?? { field: 'EMAIL', direction: 'ASC' }), parents, page);
