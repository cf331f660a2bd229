import type * as Api from '../../../../generated/graphql/events/types';
import { answer } from '../../../kernel/answer';
import type { Complete } from '../../../kernel/complete';
import { related } from '../../../kernel/loader';
import { countFields } from '../../../kernel/page';
import { patch } from '../../../kernel/patch';
import { GROUP_BY_ID } from '../../groups/api/providers';
import { VERIFICATION_HISTORY } from '../../reattacks/api/providers';
import { ROOT_BY_ID } from '../../roots/api/providers';
import {
  addEvent,
  holdByEvent,
  rejectEventSolution,
  requestEventVerification,
  solveEvent,
  updateEvent,
} from '../index';
import { EVENT_BY_ID, EVENT_HISTORY, EVENTS_BY_GROUP, HELD_BY_EVENT } from './providers';

export const resolvers: Complete<Api.Resolvers> = {
  Query: {
    event: async (_, { id }, { injector }) => (await injector.get(EVENT_BY_ID).load(id)) ?? null,
  },
  Group: {
    events: ({ id }, args, { injector }) => injector.get(EVENTS_BY_GROUP).load(id, args),
  },
  Vulnerability: {
    heldBy: async ({ id, verification }, _, { injector }) => {
      if (verification !== 'ON_HOLD') return null;
      const eventId = (await injector.get(VERIFICATION_HISTORY).load(id, {})).at(-1)?.eventId ?? null;
      return eventId === null ? null : ((await injector.get(EVENT_BY_ID).load(eventId)) ?? null);
    },
  },
  Event: {
    group: ({ groupId }, _, { injector }) => related(injector.get(GROUP_BY_ID), groupId),
    root: ({ rootId }, _, { injector }) => (rootId === null ? null : related(injector.get(ROOT_BY_ID), rootId)),
    history: ({ id }, _, { injector }) => injector.get(EVENT_HISTORY).load(id, {}),
    heldVulnerabilities: ({ id }, args, { injector }) => injector.get(HELD_BY_EVENT).load(id, args),
  },
  Mutation: {
    addEvent: async (_, { input: { groupId, rootId, ...draft } }, { env }) =>
      answer('event', await addEvent(env, groupId, { ...draft, rootId: rootId ?? null })),
    updateEvent: async (_, { input: { eventId, ...change } }, { env }) =>
      answer('event', await updateEvent(env, eventId, patch(change))),
    requestEventVerification: async (_, { input: { eventId, justification } }, { env }) =>
      answer('event', await requestEventVerification(env, eventId, justification)),
    rejectEventSolution: async (_, { input: { eventId, justification } }, { env }) =>
      answer('event', await rejectEventSolution(env, eventId, justification)),
    solveEvent: async (_, { input: { eventId, reason, otherReason } }, { env }) =>
      answer('event', await solveEvent(env, eventId, reason, otherReason ?? null)),
    holdReattacks: async (_, { input: { eventId, vulnerabilityIds } }, { env }) =>
      answer('vulnerabilities', await holdByEvent(env, eventId, vulnerabilityIds)),
  },
  EventConnection: countFields,
};
