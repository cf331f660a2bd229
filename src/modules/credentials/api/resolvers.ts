import type * as Api from '../../../../generated/graphql/credentials/types';
import { answer, simpleAnswer } from '../../../kernel/answer';
import type { Complete } from '../../../kernel/complete';
import { related } from '../../../kernel/loader';
import { countFields } from '../../../kernel/page';
import { patch } from '../../../kernel/patch';
import { ORGANIZATION_BY_ID } from '../../organizations/api/providers';
import { addCredentials, ownerVisible, removeCredentials, updateCredentials } from '../index';
import { CREDENTIALS_BY_ORGANIZATION, DETACHING } from './providers';

export const resolvers: Complete<Api.Resolvers> = {
  Organization: {
    credentials: ({ id }, args, { injector }) => injector.get(CREDENTIALS_BY_ORGANIZATION).load(id, args),
  },
  Group: {
    credentials: ({ organizationId }, args, { injector }) =>
      injector.get(CREDENTIALS_BY_ORGANIZATION).load(organizationId, args),
  },
  Credentials: {
    organization: ({ organizationId }, _, { injector }) => related(injector.get(ORGANIZATION_BY_ID), organizationId),
    owner: (credentials, _, { env }) => (ownerVisible(env, credentials) ? credentials.owner : null),
  },
  Mutation: {
    addCredentials: async (_, { input: { organizationId, ...draft } }, { env }) =>
      answer('credentials', await addCredentials(env, organizationId, draft)),
    updateCredentials: async (_, { input: { organizationId, credentialsId, ...change } }, { env }) =>
      answer('credentials', await updateCredentials(env, organizationId, credentialsId, patch(change))),
    removeCredentials: async (_, { input: { organizationId, credentialsId } }, { env, injector }) =>
      simpleAnswer(await removeCredentials(env, organizationId, credentialsId, injector.get(DETACHING))),
  },
  CredentialsConnection: countFields,
};
