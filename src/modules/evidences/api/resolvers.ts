import type * as Api from '../../../../generated/graphql/evidences/types';
import { answer, simpleAnswer } from '../../../kernel/answer';
import type { Complete } from '../../../kernel/complete';
import { addEvidence, approveEvidence, removeEvidence, updateEvidence } from '../index';
import { EVIDENCES_BY_FINDING } from './providers';

export const resolvers: Complete<Api.Resolvers> = {
  Finding: { evidences: ({ id }, _, { injector }) => injector.get(EVIDENCES_BY_FINDING).load(id, {}) },
  Evidence: { path: ({ id }) => `/rest/v1/evidences/${id}` },
  Mutation: {
    addEvidence: async (_, { input: { findingId, kind, file, description } }, { env }) =>
      answer('evidence', await addEvidence(env, findingId, { kind, file, description: description ?? '' })),
    updateEvidence: async (_, { input: { evidenceId, description } }, { env }) =>
      answer('evidence', await updateEvidence(env, evidenceId, description)),
    approveEvidence: async (_, { input: { evidenceId } }, { env }) =>
      answer('evidence', await approveEvidence(env, evidenceId)),
    removeEvidence: async (_, { input: { evidenceId } }, { env }) =>
      simpleAnswer(await removeEvidence(env, evidenceId)),
  },
};
