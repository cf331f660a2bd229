import { record } from '../../../journal/record';
import { nameOf, type Tenancy } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { grantRole, membershipOf, type Membership } from '../../access';

/** What is told of a membership beside whose it is. */
export const detailsOf = ({
  role,
  customRoleId,
  responsibility,
  expiresAt,
}: Membership): Pick<Membership, 'role' | 'customRoleId' | 'responsibility' | 'expiresAt'> => ({
  role,
  customRoleId,
  responsibility,
  expiresAt,
});

/** Makes whoever joins a group a user of its organization, unless they are a member of that already. */
export const joinOrganization = async (
  env: Env,
  { organizationId }: Tenancy,
  email: string,
  by: string = nameOf(env.actor),
): Promise<void> => {
  const on: Tenancy = { organizationId, groupId: null };
  if ((await membershipOf(env, on, email)) !== undefined) return;
  const granted = await grantRole(env, on, { email, role: 'USER', responsibility: null, expiresAt: null, by });
  await record(env, {
    type: 'MemberAdded',
    on,
    subjectId: granted.id,
    data: { email: granted.email, after: detailsOf(granted) },
  });
};
