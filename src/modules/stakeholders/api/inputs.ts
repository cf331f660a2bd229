import type { Injector } from 'graphql-modules';
import type { Tenancy } from '../../../kernel/actor';
import { notFound } from '../../../kernel/refusal';
import { GROUP_BY_ID } from '../../groups/api/providers';

export const tenancyOfOrganization = (organizationId: string): Tenancy => ({ organizationId, groupId: null });

/** Throws NOT_FOUND. */
export const tenancyOfGroup = async (injector: Injector, groupId: string): Promise<Tenancy> => {
  const stored = await injector.get(GROUP_BY_ID).stored(groupId);
  if (stored === undefined) throw notFound();
  return { organizationId: stored.organizationId, groupId };
};

/** What is said of a member beside the role; what is left out is null. */
export const stated = ({
  customRoleId,
  responsibility,
  expiresAt,
}: {
  readonly customRoleId?: string | null | undefined;
  readonly responsibility?: string | null | undefined;
  readonly expiresAt?: string | null | undefined;
}): { customRoleId: string | null; responsibility: string | null; expiresAt: string | null } => ({
  customRoleId: customRoleId ?? null,
  responsibility: responsibility ?? null,
  expiresAt: expiresAt ?? null,
});
