import { nameOf } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { grouped } from '../../../kernel/grouped';
import type { PolicyValues } from '../../policies';
import type { Decidable } from '../../vulnerabilities';
import { selectAcceptances, selectTreatmentChanges } from '../data/treatment-changes';
import type { Grounds, Requested } from '../domain/treatment-by';
import type { TreatmentStep } from '../domain/treatment';

/** How the requests that wait came about: the newest step of a vulnerability is its request, the one before what held. */
export const requestsOf = async (
  { db }: Env,
  vulnerabilities: readonly Decidable[],
): Promise<ReadonlyMap<string, Requested>> => {
  const waiting = vulnerabilities.filter(({ acceptance }) => acceptance === 'SUBMITTED').map(({ id }) => id);
  if (waiting.length === 0) return new Map();
  const steps = grouped(waiting, await selectTreatmentChanges(db, waiting, 2), (step) => step.vulnerabilityId);
  return new Map(
    [...steps].flatMap(([id, last]): (readonly [string, Requested])[] => {
      const request = last.at(-1);
      return request?.kind === 'REQUESTED' ? [[id, { by: request.by, at: request.at, previous: last.at(-2) }]] : [];
    }),
  );
};

const acceptancesOf = async (
  { db }: Env,
  vulnerabilities: readonly Decidable[],
): Promise<ReadonlyMap<string, number>> =>
  new Map(
    (
      await selectAcceptances(
        db,
        vulnerabilities.map(({ id }) => id),
      )
    ).map(({ vulnerabilityId, acceptances }) => [vulnerabilityId, acceptances]),
  );

/** What a step on vulnerabilities is decided upon: read once for all of them. */
export const groundsOf = async (
  env: Env,
  event: TreatmentStep,
  vulnerabilities: readonly Decidable[],
  policies: PolicyValues,
): Promise<Grounds> => ({
  now: env.now(),
  actor: nameOf(env.actor),
  policies,
  acceptances: event === 'ACCEPT' ? await acceptancesOf(env, vulnerabilities) : new Map(),
  requests: event === 'APPROVE' || event === 'REJECT' ? await requestsOf(env, vulnerabilities) : new Map(),
});
