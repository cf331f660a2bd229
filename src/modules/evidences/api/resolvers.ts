import type * as Api from '../../../../generated/graphql/evidences/types';
import { answer, simpleAnswer } from '../../../kernel/answer';
import type { Complete } from '../../../kernel/complete';
import { notFound } from '../../../kernel/refusal';
import {
  addEventEvidence,
  addEvidence,
  approveEvidence,
  evidenceReadable,
  removeEventEvidence,
  removeEvidence,
  rowsAsked,
  updateEvidence,
} from '../index';
import { EVIDENCES_BY_EVENT, EVIDENCES_BY_FINDING, RECORDS_OF_EVIDENCE } from './providers';

const path = ({ id }: { readonly id: string }): string => `/rest/v1/evidences/${id}`;

export const resolvers: Complete<Api.Resolvers> = {
  Finding: { evidences: ({ id }, _, { injector }) => injector.get(EVIDENCES_BY_FINDING).load(id, {}) },
  Event: { evidences: ({ id }, _, { injector }) => injector.get(EVIDENCES_BY_EVENT).load(id, {}) },
  Evidence: {
    path,
    records: (evidence, { first }, { env, injector }) => {
      const rows = rowsAsked(first);
      // A token that may change an evidence need not be one that may read it.
      if (!evidenceReadable(env, evidence)) throw notFound();
      return evidence.kind === 'RECORDS' ? injector.get(RECORDS_OF_EVIDENCE).load(evidence.id, { rows }) : null;
    },
  },
  EventEvidence: { path },
  Mutation: {
    addEvidence: async (_, { input: { findingId, kind, file, description } }, { env }) =>
      answer('evidence', await addEvidence(env, findingId, { kind, file, description: description ?? '' })),
    updateEvidence: async (_, { input: { evidenceId, description } }, { env }) =>
      answer('evidence', await updateEvidence(env, evidenceId, description)),
    approveEvidence: async (_, { input: { evidenceId } }, { env }) =>
      answer('evidence', await approveEvidence(env, evidenceId)),
    removeEvidence: async (_, { input: { evidenceId } }, { env }) =>
      simpleAnswer(await removeEvidence(env, evidenceId)),
    addEventEvidence: async (_, { input: { eventId, kind, file, description } }, { env }) =>
      answer('evidence', await addEventEvidence(env, eventId, { kind, file, description: description ?? '' })),
    removeEventEvidence: async (_, { input: { evidenceId } }, { env }) =>
      simpleAnswer(await removeEventEvidence(env, evidenceId)),
  },
};
