import { record } from '../../../journal/record';
import type { Tenancy } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { dropMailsAbout } from '../../mail';
import * as data from '../data/invitations';
import { invitationTenancy } from '../domain/invitation';

/**
 * Takes back what is open to an address on a group, or on an organization and all its groups: whoever was added needs no
 * invitation, and whoever was removed must not come back by one.
 */
export const dropInvitations = async (env: Env, email: string, { organizationId, groupId }: Tenancy): Promise<void> => {
  const open = (await data.selectInvitationsTo(env.db, organizationId, email.toLowerCase())).filter(
    (each) => groupId === null || each.groupId === groupId,
  );
  if (open.length === 0) return;
  await data.deleteInvitations(
    env.db,
    open.map(({ id }) => id),
  );
  await open.reduce(async (before, { id }) => {
    await before;
    await dropMailsAbout(env, id);
  }, Promise.resolve());
  const facts = open.map((each) => ({
    type: 'InvitationRevoked',
    on: invitationTenancy(each),
    subjectId: each.id,
    data: { before: { email: each.email, role: each.role } },
  }));
  await record(env, ...facts);
};
