import type { Injector } from 'graphql-modules';
import type * as Api from '../../../../generated/graphql/roots/types';
import { answer, simpleAnswer } from '../../../kernel/answer';
import type { Complete } from '../../../kernel/complete';
import { related } from '../../../kernel/loader';
import { countFields } from '../../../kernel/page';
import { patch } from '../../../kernel/patch';
import { notFound } from '../../../kernel/refusal';
import { succeed } from '../../../kernel/result';
import { may } from '../../access';
import { CREDENTIALS_BY_ID } from '../../credentials/api/providers';
import { GROUP_BY_ID } from '../../groups/api/providers';
import type { Group } from '../../groups';
import {
  activateRoot,
  addGitRoot,
  addGitRootEnvironment,
  addIpRoot,
  addUrlRoot,
  cloningMessage,
  deactivateRoot,
  removeGitRootEnvironment,
  removeRoot,
  rootTenancy,
  syncGitRoot,
  updateGitRoot,
  updateRootNickname,
  verifyChangedAccess,
  verifyGitAccess,
  type GitRoot,
  type Root,
} from '../index';
import { CLONING_HISTORY, ENVIRONMENTS, LEAVING_SCOPE, ROOT_BY_ID, ROOTS_BY_GROUP, WAS_REPORTED_ON } from './providers';

const storedGroup = async (injector: Injector, id: string): Promise<Group> => {
  const group = await injector.get(GROUP_BY_ID).stored(id);
  if (group === undefined) throw notFound();
  return group;
};

const group = (
  { groupId }: { readonly groupId: string },
  _: unknown,
  { injector }: { readonly injector: Injector },
): Promise<Group> => related(injector.get(GROUP_BY_ID), groupId);

const gitRoot = (root: Root): GitRoot => {
  if (root.__typename !== 'GitRoot') throw new Error(`root ${root.id} is no git repository`);
  return root;
};

export const resolvers: Complete<Api.Resolvers> = {
  Query: {
    root: async (_, { id }, { injector }) => (await injector.get(ROOT_BY_ID).load(id)) ?? null,
  },
  Group: {
    roots: ({ id }, args, { injector }) => injector.get(ROOTS_BY_GROUP).load(id, args),
  },
  GitRoot: {
    group,
    credentials: async (root, _, { env, injector }) =>
      root.credentialsId !== null && may(env.actor, 'CREDENTIALS_USE', rootTenancy(root))
        ? ((await injector.get(CREDENTIALS_BY_ID).stored(root.credentialsId)) ?? null)
        : null,
    cloningHistory: ({ id }, _, { injector }) => injector.get(CLONING_HISTORY).load(id, {}),
    environments: ({ id }, _, { injector }) => injector.get(ENVIRONMENTS).load(id, {}),
  },
  GitRootEnvironment: {
    root: async ({ rootId }, _, { injector }) => gitRoot(await related(injector.get(ROOT_BY_ID), rootId)),
  },
  Cloning: { message: (cloning) => cloningMessage(cloning) },
  CloningChange: { message: (change) => cloningMessage(change) },
  IPRoot: { group },
  URLRoot: { group },
  Mutation: {
    addGitRoot: async (_, { input: { groupId, url, branch, verifyAccess, ...rest } }, { env, injector }) => {
      const group = await storedGroup(injector, groupId);
      const draft = { url, branch, ...patch(rest) };
      const access = verifyAccess === true ? await verifyGitAccess(env, group, draft) : succeed(null);
      return answer('root', access.ok ? await addGitRoot(env, group, draft) : access);
    },
    updateGitRoot: async (_, { input: { rootId, verifyAccess, ...change } }, { env, injector }) => {
      const draft = patch(change, ['credentialsId']);
      const access = verifyAccess === true ? await verifyChangedAccess(env, rootId, draft) : succeed(null);
      const reported = injector.get(WAS_REPORTED_ON);
      return answer('root', access.ok ? await updateGitRoot(env, rootId, draft, reported) : access);
    },
    verifyGitAccess: async (_, { input: { groupId, ...draft } }, { env, injector }) =>
      answer('commit', await verifyGitAccess(env, await storedGroup(injector, groupId), draft)),
    addGitRootEnvironment: async (_, { input: { rootId, cloudName, ...place } }, { env }) =>
      answer('environment', await addGitRootEnvironment(env, rootId, { ...place, cloudName: cloudName ?? null })),
    removeGitRootEnvironment: async (_, { input: { rootId, environmentId } }, { env }) =>
      simpleAnswer(await removeGitRootEnvironment(env, rootId, environmentId)),
    addIpRoot: async (_, { input: { groupId, ...draft } }, { env, injector }) =>
      answer('root', await addIpRoot(env, await storedGroup(injector, groupId), draft)),
    addUrlRoot: async (_, { input: { groupId, ...draft } }, { env, injector }) =>
      answer('root', await addUrlRoot(env, await storedGroup(injector, groupId), draft)),
    updateRootNickname: async (_, { input: { rootId, nickname } }, { env }) =>
      answer('root', await updateRootNickname(env, rootId, nickname)),
    deactivateRoot: async (_, { input: { rootId, reason, other } }, { env, injector }) =>
      answer('root', await deactivateRoot(env, rootId, reason, other ?? null, injector.get(LEAVING_SCOPE))),
    activateRoot: async (_, { input: { rootId } }, { env }) => answer('root', await activateRoot(env, rootId)),
    syncGitRoot: async (_, { input: { rootId } }, { env }) => answer('root', await syncGitRoot(env, rootId)),
    removeRoot: async (_, { input: { rootId } }, { env, injector }) =>
      simpleAnswer(await removeRoot(env, rootId, injector.get(WAS_REPORTED_ON))),
  },
  RootConnection: countFields,
};
