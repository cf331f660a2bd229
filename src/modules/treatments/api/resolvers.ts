import type { Injector } from 'graphql-modules';
import type * as Api from '../../../../generated/graphql/treatments/types';
import { answer } from '../../../kernel/answer';
import type { Complete } from '../../../kernel/complete';
import type { Env } from '../../../kernel/env';
import type { Stakeholder } from '../../access';
import { STAKEHOLDER_BY_ID } from '../../access/api/providers';
import { assigneeVisible, treatChosen, treatMatching, type Wish } from '../index';
import { TREATMENT_HISTORY } from './providers';

interface Assigned {
  readonly organizationId: string;
  readonly groupId: string;
  readonly assigneeId: string | null;
}

const assignee = async (
  assigned: Assigned,
  _: unknown,
  { env, injector }: { readonly env: Env; readonly injector: Injector },
): Promise<Stakeholder | null> =>
  assigned.assigneeId === null || !assigneeVisible(env, assigned)
    ? null
    : ((await injector.get(STAKEHOLDER_BY_ID).load(assigned.assigneeId)) ?? null);

interface Input {
  readonly groupId: string;
  readonly vulnerabilityIds: readonly string[];
  readonly until?: string;
  readonly assignee?: string | null | undefined;
  readonly branches?: readonly string[] | null | undefined;
  readonly endsOnChange?: boolean | null | undefined;
  readonly justification: string;
}

const treat = async (env: Env, event: Wish['event'], { groupId, vulnerabilityIds, ...wish }: Input) =>
  answer(
    'vulnerabilities',
    await treatChosen(env, groupId, vulnerabilityIds, {
      ...wish,
      assignee: wish.assignee ?? null,
      branches: wish.branches ?? null,
      endsOnChange: wish.endsOnChange ?? false,
      event,
    }),
  );

export const resolvers: Complete<Api.Resolvers> = {
  Vulnerability: {
    assignee,
    endsOnChange: ({ endsOnChange }) => endsOnChange === 1,
    treatmentHistory: ({ id }, _, { injector }) => injector.get(TREATMENT_HISTORY).load(id, {}),
  },
  TreatmentChange: { assignee, endsOnChange: ({ endsOnChange }) => endsOnChange === 1 },
  TrackingEntry: { assignee },
  Mutation: {
    startTreatment: (_, { input }, { env }) => treat(env, 'START', input),
    acceptVulnerabilities: (_, { input }, { env }) => treat(env, 'ACCEPT', input),
    requestPermanentAcceptance: (_, { input }, { env }) => treat(env, 'REQUEST', input),
    approveAcceptances: (_, { input }, { env }) => treat(env, 'APPROVE', input),
    rejectAcceptances: (_, { input }, { env }) => treat(env, 'REJECT', input),
    withdrawTreatments: (_, { input }, { env }) => treat(env, 'WITHDRAW', input),
    treatVulnerabilities: async (
      _,
      { input: { groupId, filter, step, until, assignee: named, branches, endsOnChange, justification, dryRun } },
      { env },
    ) =>
      answer(
        'outcome',
        await treatMatching(
          env,
          groupId,
          filter,
          {
            event: step,
            until: until ?? null,
            assignee: named ?? null,
            branches: branches ?? null,
            endsOnChange: endsOnChange ?? false,
            justification,
          },
          dryRun ?? false,
        ),
      ),
  },
};
