import type * as Api from '../../../../generated/graphql/auth/types';
import type { AuthProviderResolvers } from '../../../../generated/graphql/types';
import { answer, simpleAnswer } from '../../../kernel/answer';
import type { Complete } from '../../../kernel/complete';
import { countFields } from '../../../kernel/page';
import { unauthenticated } from '../../../kernel/refusal';
import {
  accessTokenPage,
  changePassword,
  createAccessToken,
  linkedAccounts,
  revokeAccessToken,
  revokeAllSessions,
  revokeSession,
  sessionPage,
  unlinkAccount,
} from '../index';
import { GROUPS_OF_TOKEN } from './providers';
import { secondFactorMutations } from './second-factor';
import { authProviders } from '../domain/auth-provider';

export const resolvers: Complete<Api.Resolvers & { AuthProvider: AuthProviderResolvers }> = {
  AuthProvider: authProviders,
  Query: {
    currentAccess: (_, __, { env: { actor } }) => {
      if (actor.kind !== 'PERSON') throw unauthenticated();
      const { provider, expiresAt, scopes, groupIds } = actor;
      return { provider, expiresAt, scopes, groupIds } as Api.CurrentAccess;
    },
    accessTokens: (_, args, { env }) => accessTokenPage(env, args),
    sessions: (_, args, { env }) => sessionPage(env, args),
    linkedAccounts: (_, __, { env }) => linkedAccounts(env),
  },
  Mutation: {
    createAccessToken: async (_, { input: { groupIds, ...draft } }, { env, injector }) => {
      const groups = groupIds == null ? null : await injector.get(GROUPS_OF_TOKEN)(env, groupIds);
      const result = await createAccessToken(env, { ...draft, groups });
      return {
        ...answer('token', result.ok ? { ok: true, value: result.value.token } : result),
        secret: result.ok ? result.value.secret : null,
      };
    },
    revokeAccessToken: async (_, { input }, { env }) => simpleAnswer(await revokeAccessToken(env, input.tokenId)),
    revokeSession: async (_, { input }, { env }) => simpleAnswer(await revokeSession(env, input.sessionId)),
    revokeAllSessions: async (_, { input }, { env }) => answer('revoked', await revokeAllSessions(env, input)),
    changePassword: async (_, { input }, { env }) => simpleAnswer(await changePassword(env, input)),
    unlinkAccount: async (_, { input }, { env }) => simpleAnswer(await unlinkAccount(env, input.provider)),
    ...secondFactorMutations,
  },
  AccessToken: { groupIds: ({ groups }) => groups?.map(({ groupId }) => groupId) ?? null },
  AccessTokenConnection: countFields,
  Session: {
    current: ({ id }, _, { env: { actor } }) => actor.kind === 'PERSON' && actor.accessId === id,
  },
  SessionConnection: countFields,
};
