import type { Env } from '../../kernel/env';
import type { GroupRole, OrganizationRole } from '../../modules/access';
import { addGroup, addGroupTags, groupTenancy, type Group } from '../../modules/groups';
import { addOrganization, organizationTenancy, type Organization } from '../../modules/organizations';
import {
  addGitRoot,
  addGitRootEnvironment,
  addIpRoot,
  addUrlRoot,
  type EnvironmentPlace,
  type GitRootDraft,
  type Root,
} from '../../modules/roots';
import { addMember } from '../../modules/stakeholders';
import { done } from '../failure';

export const createOrganization = async (env: Env, name: string): Promise<Organization> =>
  done(await addOrganization(env, { name, country: null }));

export const createGroup = async (
  env: Env,
  { id: organizationId }: Organization,
  draft: { readonly name: string; readonly description: string; readonly service: 'WHITE' | 'BLACK' },
): Promise<Group> => done(await addGroup(env, { organizationId, ...draft }));

const member = { responsibility: null, expiresAt: null };

export const joinOrganization = async (
  env: Env,
  organization: Organization,
  email: string,
  role: OrganizationRole,
): Promise<void> => {
  done(await addMember(env, organizationTenancy(organization), { ...member, email, role }));
};

export const tagGroup = async (env: Env, { id }: Group, tags: readonly string[]): Promise<void> => {
  done(await addGroupTags(env, id, tags));
};

export const joinGroup = async (env: Env, group: Group, email: string, role: GroupRole): Promise<void> => {
  done(await addMember(env, groupTenancy(group), { ...member, email, role }));
};

export const createGitRoot = async (env: Env, group: Group, draft: GitRootDraft): Promise<Root> =>
  done(await addGitRoot(env, group, draft));

export const createEnvironment = async (env: Env, { id }: Root, place: EnvironmentPlace): Promise<void> => {
  done(await addGitRootEnvironment(env, id, place));
};

export const createUrlRoot = async (env: Env, group: Group, nickname: string, url: string): Promise<Root> =>
  done(await addUrlRoot(env, group, { nickname, url }));

export const createIpRoot = async (env: Env, group: Group, nickname: string, address: string): Promise<Root> =>
  done(await addIpRoot(env, group, { nickname, address }));
