import { takeTurns } from '../../../database/turns';
import type { Tenancy } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';

/** Changes of an organization's members wait for each other: its last manager must not leave twice at once. */
export const takeMembersTurn = ({ db }: Env, { organizationId }: Pick<Tenancy, 'organizationId'>): Promise<void> =>
  takeTurns(db, `members of ${organizationId}`);

/** What whoever changes members must hold. */
export const manage = ({ groupId }: Tenancy): 'ORGANIZATION_MEMBERS_MANAGE' | 'GROUP_MEMBERS_MANAGE' =>
  groupId === null ? 'ORGANIZATION_MEMBERS_MANAGE' : 'GROUP_MEMBERS_MANAGE';
