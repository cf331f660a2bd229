import type { Provider } from 'graphql-modules';
import { byId, byParent, token, type ById, type ByParent } from '../../../kernel/loader';
import type { Page, PageArguments } from '../../../kernel/page';
import type { Vulnerability } from '../../vulnerabilities';
import {
  eventHistories,
  eventPages,
  eventsByIds,
  eventVisible,
  heldVulnerabilityPages,
  type Event,
  type EventChange,
  type EventListArguments,
} from '../index';

type None = Readonly<Record<string, never>>;

export const EVENT_BY_ID = token<ById<Event>>('EVENT_BY_ID');
export const EVENTS_BY_GROUP = token<ByParent<EventListArguments, Page<Event>>>('EVENTS_BY_GROUP');
export const EVENT_HISTORY = token<ByParent<None, readonly EventChange[]>>('EVENT_HISTORY');
export const HELD_BY_EVENT = token<ByParent<PageArguments, Page<Vulnerability>>>('HELD_BY_EVENT');

export const eventsProviders: readonly Provider[] = [
  byId(EVENT_BY_ID, eventsByIds, eventVisible),
  byParent(EVENTS_BY_GROUP, eventPages),
  byParent(EVENT_HISTORY, eventHistories),
  byParent(HELD_BY_EVENT, heldVulnerabilityPages),
];
