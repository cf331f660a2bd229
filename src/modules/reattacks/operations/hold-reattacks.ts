import type { Env } from '../../../kernel/env';
import { inBatches } from '../../../kernel/in-batches';
import type { Refusal, Result } from '../../../kernel/result';
import { decide, decisionsBy, vulnerabilitiesByIds, type Vulnerability } from '../../vulnerabilities';
import { selectHeld } from '../data/verification-changes';
import { afterVerification } from '../domain/reattack';
import { keepSteps } from './keep-steps';

/**
 * Holds reattacks that are under way because of an event, in the transaction of the caller, who has authorized it.
 * `field` tells the input field of the vulnerability at a place of the list.
 */
export const holdReattacks = async (
  env: Env,
  eventId: string,
  vulnerabilities: readonly Vulnerability[],
  field: (index: number) => readonly string[],
): Promise<Result<null, Refusal<'WRONG_STATE'>>> => {
  const decided = decisionsBy(vulnerabilities, (each, index) =>
    afterVerification(each, 'HOLD', env.now(), field(index)),
  );
  if (!decided.ok) return decided;
  await decide(env, decided.value);
  await keepSteps(env, decided.value, { fact: 'ReattackHeld', eventId });
  return { ok: true, value: null };
};

/** The vulnerabilities whose reattacks events hold, by event. */
export const heldReattacks = async (
  { db }: Env,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const held = await selectHeld(db, eventIds);
  return new Map(
    eventIds.map((id) => [
      id,
      held.filter(({ eventId }) => eventId === id).map(({ vulnerabilityId }) => vulnerabilityId),
    ]),
  );
};

/** So many are looked at and written at once: an event may hold all of a group. */
const batch = 500;

const releaseSome = async (env: Env, eventId: string, ids: readonly string[]): Promise<void> => {
  const held = (await vulnerabilitiesByIds(env, ids)).filter(({ verification }) => verification === 'ON_HOLD');
  const open = held.filter(({ state }) => state === 'VULNERABLE');
  const ended = held.filter(({ state }) => state !== 'VULNERABLE');
  const released = decisionsBy(open, (each) => afterVerification(each, 'RELEASE', env.now(), []));
  const answered = decisionsBy(ended, (each) => afterVerification(each, 'ANSWER', env.now(), []));
  if (!released.ok || !answered.ok) throw new Error('a held reattack can be neither released nor answered');
  await decide(env, [...released.value, ...answered.value]);
  await keepSteps(env, released.value, { fact: 'ReattackReleased', eventId });
  await keepSteps(env, answered.value, { fact: 'ReattackAnswered', outcome: 'SAFE', eventId });
};

/** Goes on with the reattacks that an event held, in the transaction of the caller: what is closed meanwhile is answered. */
export const releaseReattacks = async (env: Env, eventId: string): Promise<void> => {
  const ids = (await heldReattacks(env, [eventId])).get(eventId) ?? [];
  await inBatches(ids, batch, (some) => releaseSome(env, eventId, some));
};
