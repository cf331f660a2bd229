import type { Env } from '../../../kernel/env';
import { releaseReattacks, verificationHistories } from '../../reattacks';
import type { Event } from '../domain/event';
import { holdEvent } from './event-to-change';
import { eventsByIds } from './read-events';

const settle = async (env: Env, event: Event): Promise<void> => {
  if (event.state === 'SOLVED') await releaseReattacks(env, event.id);
  // Whoever solved it meanwhile would not see what it holds again.
  else await holdEvent(env, event);
};

/**
 * Goes on with those of some reattacks, which are held, whose events were solved meanwhile, in the transaction of the
 * caller: a solved event holds none.
 */
export const releaseHeldBySolved = async (env: Env, vulnerabilityIds: readonly string[]): Promise<void> => {
  if (vulnerabilityIds.length === 0) return;
  const histories = await verificationHistories(env, vulnerabilityIds);
  const holders = [...histories.values()].flatMap((steps) => steps.at(-1)?.eventId ?? []);
  const events = await eventsByIds(env, [...new Set(holders)].sort());
  await events.reduce(async (before, event) => {
    await before;
    await settle(env, event);
  }, Promise.resolve());
};
