/* eslint-disable functional/no-loop-statements, functional/immutable-data, functional/no-let -- goes through pages of vulnerabilities */
import type { Env } from '../../../kernel/env';
import { holdFindings } from '../../findings';
import {
  decidablesByIds,
  keepStatements,
  newestStatements,
  stagedStatements,
  type StatementState,
} from '../../vulnerabilities';
import { claimByReport, latestZeroRisk, type ReportedClaim } from '../../zero-risk';
import { outcomeOf, type StatementOutcome } from '../domain/statements';
import type { Application } from './application';

/** The newest statement of a report on one vulnerability. */
export interface ChosenStatement {
  readonly vulnerabilityId: string;
  readonly findingId: string;
  readonly ordinal: number;
  readonly state: StatementState;
  readonly issuedAt: string;
}

interface Made {
  readonly outcomes: ReadonlyMap<string, StatementOutcome>;
  readonly recorded: boolean;
}

const page = 1000;

const events = { CLAIMED: 'REQUEST', WITHDRAWN: 'WITHDRAW' } as const;

/** Why, in the words of the statements: read again where they are needed, since they may be long. */
const wordsOf = async (
  env: Env,
  reportId: string,
  ordinals: readonly number[],
): Promise<ReadonlyMap<number, string>> => {
  const wanted = new Set(ordinals);
  const words = new Map<number, string>();
  const sorted = [...wanted].sort((one, other) => one - other);
  // Those that are chosen are mostly neighbours: a page of the file serves many of them.
  for (const ordinal of sorted) {
    if (words.has(ordinal)) continue;
    const read = await stagedStatements(env, reportId, ordinal, page);
    read.forEach((statement) => {
      if (wanted.has(statement.ordinal)) words.set(statement.ordinal, statement.said);
    });
  }
  return words;
};

const makeSome = async (
  env: Env,
  { reportId, group, claims: permitted, repeats }: Application,
  chosen: readonly ChosenStatement[],
): Promise<Made> => {
  const ids = chosen.map(({ vulnerabilityId }) => vulnerabilityId);
  const standing = new Map((await decidablesByIds(env, ids)).map((each) => [each.id, each]));
  const steps = await latestZeroRisk(env, ids);
  const stated = await newestStatements(env, ids);
  const decided = chosen.flatMap((statement) => {
    const vulnerability = standing.get(statement.vulnerabilityId);
    if (vulnerability === undefined) return [];
    const { state, zeroRisk, id } = vulnerability;
    const reportOf = steps.get(id)?.reportId ?? null;
    const claim = { state, zeroRisk, byReport: reportOf !== null, statedAt: stated.get(id)?.issuedAt ?? null };
    return [{ statement, vulnerability, outcome: outcomeOf(claim, statement, permitted) }];
  });
  const changing = decided.filter(({ outcome }) => outcome === 'CLAIMED' || outcome === 'WITHDRAWN');
  const words = await wordsOf(
    env,
    reportId,
    changing.map(({ statement }) => statement.ordinal),
  );
  const claims = changing.map(({ statement, vulnerability, outcome }): ReportedClaim => ({
    vulnerability,
    event: events[outcome as keyof typeof events],
    justification: words.get(statement.ordinal) ?? statement.state,
  }));
  if (claims.length > 0) await claimByReport(env, reportId, claims);
  // Who may not claim must not outdate what others state.
  const kept = !permitted
    ? []
    : decided.filter(({ statement, outcome }) => {
        const last = stated.get(statement.vulnerabilityId);
        if (outcome === 'OLDER') return false;
        // Without a time of its own it has that of an upload: what the same file stated is known.
        const known = last?.issuedAt === statement.issuedAt || last?.reportId === repeats?.id;
        return last?.state !== statement.state || !known;
      });
  await keepStatements(
    env,
    kept.map(({ statement: { vulnerabilityId, state, issuedAt } }) => ({
      id: env.newId(),
      organizationId: group.organizationId,
      vulnerabilityId,
      reportId,
      state,
      issuedAt,
    })),
  );
  return {
    outcomes: new Map(decided.map(({ vulnerability, outcome }) => [vulnerability.id, outcome])),
    recorded: kept.length > 0 || claims.length > 0,
  };
};

/**
 * Decides on vulnerabilities by the newest statement on each, a thousand at a time, and makes it so. Their findings are
 * held before anything is read of them, as people's decisions do: nothing changes in between.
 */
export const makeStatements = async (
  env: Env,
  application: Application,
  chosen: readonly ChosenStatement[],
): Promise<Made> => {
  await holdFindings(env, [...new Set(chosen.map(({ findingId }) => findingId))]);
  const outcomes = new Map<string, StatementOutcome>();
  const made = { recorded: false };
  for (let from = 0; from < chosen.length; from += page) {
    const some = await makeSome(env, application, chosen.slice(from, from + page));
    some.outcomes.forEach((outcome, id) => outcomes.set(id, outcome));
    made.recorded ||= some.recorded;
  }
  return { outcomes, recorded: made.recorded };
};
