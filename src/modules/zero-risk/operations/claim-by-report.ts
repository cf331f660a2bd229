import { recordAll } from '../../../journal/record';
import { nameOf } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { decide, decisionsBy, keepClaims, vulnerabilityTenancy, type Decidable } from '../../vulnerabilities';
import { insertZeroRiskChanges } from '../data/zero-risk-changes';
import { afterZeroRisk } from '../domain/zero-risk';

/** What a report has happen to the claim that one vulnerability is no risk. */
export interface ReportedClaim {
  readonly vulnerability: Decidable;
  readonly event: 'REQUEST' | 'WITHDRAW';
  readonly justification: string;
}

const facts = { REQUEST: 'ZeroRiskRequested', WITHDRAW: 'ZeroRiskWithdrawn' } as const;

/**
 * Makes and takes back claims in the name of who uploads a report, in the transaction that applies it: as that person
 * could by hand, who may claim and never confirm. The caller has made sure that they may, and that each step is allowed.
 */
export const claimByReport = async (env: Env, reportId: string, claims: readonly ReportedClaim[]): Promise<void> => {
  const at = env.now();
  const by = nameOf(env.actor);
  const decided = decisionsBy(
    claims.map(({ vulnerability }) => vulnerability),
    (each, index) => afterZeroRisk(each, claims[index]?.event ?? 'REQUEST', at, []),
  );
  if (!decided.ok) throw new Error(decided.error.message);
  await keepClaims(
    env,
    reportId,
    claims.map(({ vulnerability }) => vulnerability.id),
  );
  await decide(env, decided.value);
  const kept = claims.map(({ vulnerability, event, justification }) => ({
    id: env.newId(),
    vulnerabilityId: vulnerability.id,
    organizationId: vulnerability.organizationId,
    status: event === 'REQUEST' ? ('REQUESTED' as const) : ('REJECTED' as const),
    at,
    by,
    reportId,
    justification,
  }));
  await insertZeroRiskChanges(env.db, kept);
  await recordAll(
    env,
    claims.map(({ vulnerability, event, justification }, index) => ({
      type: facts[event],
      on: vulnerabilityTenancy(vulnerability),
      subjectId: vulnerability.id,
      data: { before: vulnerability.zeroRisk, after: kept[index]?.status, justification, reportId },
    })),
  );
};
