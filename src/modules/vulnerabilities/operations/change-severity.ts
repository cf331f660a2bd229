import { differenceOf } from '../../../journal/difference';
import { record } from '../../../journal/record';
import type { Env } from '../../../kernel/env';
import { conflict } from '../../../kernel/refusal';
import { succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import {
  checkVectors,
  holdFindings,
  keepSeverityChanges,
  sameVectors,
  scoreOfVectors,
  severityOf,
  type Vectors,
} from '../../findings';
import { groupToChange } from '../../groups';
import { updateFollowing, updateReturning, updateVectors } from '../data/severity';
import { selectRootsOfFinding } from '../data/figures';
import { countedNow, refreshChanged, refreshFigures } from './figures';
import { chosenVulnerabilities } from './choose';
import type { Decision } from './decide';
import { highestScore, vulnerabilitiesByIds, vulnerabilityTenancy } from './read-vulnerabilities';
import type { Vulnerability } from '../domain/vulnerability';

type Refused = Refusal<'WRONG_STATE' | 'NOT_FOUND' | 'INVALID_VALUE' | 'LIMIT_REACHED'>;

/** With these vectors of its own; without any, with the reported score until it follows its finding. */
export const rescored = (vulnerability: Vulnerability, vectors: Vectors, now: string): Vulnerability => ({
  ...vulnerability,
  ...vectors,
  severityScore: scoreOfVectors(vectors) ?? vulnerability.reportedScore,
  updatedAt: now,
});

/** Makes changes of vectors so; those without vectors follow their findings. Answers what became of each. */
const store = async (env: Env, decisions: readonly Decision[]): Promise<readonly Decision[]> => {
  if (decisions.length === 0) return [];
  const changing = decisions.map(({ after }) => after);
  await holdFindings(
    env,
    changing.map(({ findingId }) => findingId),
  );
  const counted = await countedNow(env, changing);
  if ((await updateVectors(env.db, decisions)) !== decisions.length) throw conflict();
  await refreshChanged(env, changing, counted);
  const now = await vulnerabilitiesByIds(
    env,
    decisions.map(({ after }) => after.id),
  );
  const after = new Map(now.map((each) => [each.id, each]));
  return decisions.map((each) => ({ ...each, after: after.get(each.after.id) ?? each.after }));
};

const keep = async (env: Env, decisions: readonly Decision[]): Promise<void> => {
  await keepSeverityChanges(
    env,
    decisions.map(({ before, after: { id, organizationId, groupId, findingId, ...after } }) => ({
      organizationId,
      groupId,
      findingId,
      vulnerabilityId: id,
      before: severityOf(before),
      after: severityOf(after),
    })),
  );
  await record(
    env,
    ...decisions.map(({ before, after }) => ({
      type: 'VulnerabilitySeverityUpdated',
      on: vulnerabilityTenancy(before),
      subjectId: before.id,
      data: differenceOf(severityOf(before), severityOf(after)),
    })),
  );
};

/**
 * Makes changes of vectors so, with scores, figures and histories, in the transaction of the caller, who has authorized
 * it; answers what became of each. Throws CONFLICT when somebody else changed one of them meanwhile.
 */
export const changeVectors = async (env: Env, decisions: readonly Decision[]): Promise<readonly Decision[]> => {
  const stored = await store(env, decisions);
  await keep(env, stored);
  return stored;
};

/**
 * Gives vulnerabilities of a group vectors of their own: what is left out stays, null takes away. Scores and figures
 * follow. Throws CONFLICT when somebody else changed one of them meanwhile.
 */
export const updateVulnerabilitySeverity = (
  env: Env,
  groupId: string,
  ids: readonly string[],
  change: Partial<Vectors>,
): Promise<Result<readonly Vulnerability[], Refused>> =>
  transact<readonly Vulnerability[], Refused>(env, async (inner) => {
    const group = await groupToChange(inner, 'FINDING_MANAGE', groupId);
    if (!group.ok) return group;
    const chosen = await chosenVulnerabilities(inner, groupId, ids);
    if (!chosen.ok) return chosen;
    const checked = checkVectors({ cvss31: null, cvss40: null, ...change });
    if (!checked.ok) return checked;
    const changes = chosen.value
      .map((before): Decision => {
        const { cvss31, cvss40 } = before;
        return { before, after: rescored(before, { cvss31, cvss40, ...change }, inner.now()) };
      })
      .filter(({ before, after }) => !sameVectors(before, after));
    const stored = await changeVectors(inner, changes);
    const after = new Map(stored.map((each) => [each.before.id, each.after]));
    return succeed(chosen.value.map((each) => after.get(each.id) ?? each));
  });

/** Has vulnerabilities follow their finding after its vectors changed; answers the highest score among all of them. */
export const rescoreOfFinding = async (env: Env, findingId: string): Promise<number> => {
  await updateFollowing(env.db, [findingId]);
  await updateReturning(env.db, findingId);
  const rootIds = await selectRootsOfFinding(env.db, findingId);
  await refreshFigures(
    env,
    rootIds.map((rootId) => ({ findingId, rootId })),
  );
  return highestScore(env, findingId);
};
