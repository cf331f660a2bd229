import { differenceOf } from '../../../journal/difference';
import { record } from '../../../journal/record';
import type { Env } from '../../../kernel/env';
import { conflict } from '../../../kernel/refusal';
import { succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import {
  checkVectors,
  findingsByIds,
  holdFindings,
  keepSeverityChanges,
  sameVectors,
  scoreOfVectors,
  severityOf,
  type Vectors,
} from '../../findings';
import { groupToChange } from '../../groups';
import { updateFollowing, updateReturning, updateVectors } from '../data/severity';
import { refreshFigures } from './apply-report';
import { chosenVulnerabilities } from './choose';
import type { Decision } from './decide';
import { highestScore, vulnerabilityTenancy } from './read-vulnerabilities';
import type { Vulnerability } from '../domain/vulnerability';

type Refused = Refusal<'WRONG_STATE' | 'NOT_FOUND' | 'INVALID_VALUE' | 'LIMIT_REACHED'>;

/** Own vectors count, else those of the finding, else what was told when it was reported. */
const rescored = (
  vulnerability: Vulnerability,
  vectors: Vectors,
  ofFinding: ReadonlyMap<string, number | null>,
  now: string,
): Vulnerability => ({
  ...vulnerability,
  ...vectors,
  severityScore: scoreOfVectors(vectors) ?? ofFinding.get(vulnerability.findingId) ?? vulnerability.reportedScore,
  updatedAt: now,
});

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
    const findingIds = [...new Set(chosen.value.map(({ findingId }) => findingId))];
    await holdFindings(inner, findingIds);
    const ofFinding = new Map(
      (await findingsByIds(inner, findingIds)).map((finding) => [finding.id, scoreOfVectors(finding)]),
    );
    const decisions = chosen.value.map((before): Decision => {
      const { cvss31, cvss40 } = before;
      return { before, after: rescored(before, { cvss31, cvss40, ...change }, ofFinding, inner.now()) };
    });
    const changed = decisions.filter(({ before, after }) => !sameVectors(before, after));
    if (changed.length > 0) {
      if ((await updateVectors(inner.db, changed)) !== changed.length) throw conflict();
      await refreshFigures(inner, findingIds);
      await keep(inner, changed);
    }
    const after = new Map(changed.map((decision) => [decision.before.id, decision.after]));
    return succeed(chosen.value.map((each) => after.get(each.id) ?? each));
  });

/** Has vulnerabilities follow their finding after its vectors changed; answers the highest score among all of them. */
export const rescoreOfFinding = async (env: Env, findingId: string): Promise<number> => {
  await updateFollowing(env.db, [findingId]);
  await updateReturning(env.db, findingId);
  return highestScore(env, findingId);
};
