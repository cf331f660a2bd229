import { isDuplicate } from '../../../database/retry';
import { record } from '../../../journal/record';
import { nameOf } from '../../../kernel/actor';
import type { Env } from '../../../kernel/env';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { authorize } from '../../access';
import { checkActive, groupTenancy, type Group } from '../../groups';
import * as data from '../data/findings';
import { deleteSeverityChanges } from '../data/severity-changes';
import { checkFindingText, draftFinding, type Finding, type FindingText } from '../domain/finding';
import { checkCwe, manualWeaknessKey } from '../domain/weakness';
import { findingTenancy, standingFinding } from './read-findings';

type Refused = Refusal<'INVALID_VALUE' | 'TOO_LONG' | 'ALREADY_EXISTS' | 'WRONG_STATE'>;

const taken = (by: 'cwe' | 'title'): Result<never, Refused> =>
  refuse('ALREADY_EXISTS', ['input', by], 'The group has a finding of this weakness already.');

/** What a finding that is made by hand is to say. */
export type FindingDraft = Omit<FindingText, 'requirements'> & {
  readonly cwe: readonly number[];
  readonly requirements?: FindingText['requirements'];
};

/** Creates a finding by hand; it is a draft until its first vulnerability is released. */
export const addFinding = async (env: Env, group: Group, draft: FindingDraft): Promise<Result<Finding, Refused>> => {
  authorize(env, 'FINDING_MANAGE', groupTenancy(group));
  if (group.state !== 'ACTIVE') return refuse('WRONG_STATE', ['input', 'groupId'], 'The group is not active.');
  const checked = checkFindingText({ requirements: [], ...draft });
  if (!checked.ok) return checked;
  const cwe = checkCwe(draft.cwe);
  if (!cwe.ok) return cwe;
  const { title } = checked.value;
  const by = cwe.value.length === 0 ? 'title' : 'cwe';
  try {
    return await transact<Finding, Refused>(env, async (inner) => {
      const finding = draftFinding({
        ...checked.value,
        id: inner.newId(),
        organizationId: group.organizationId,
        groupId: group.id,
        weaknessKey: manualWeaknessKey(cwe.value, title),
        cwe: cwe.value,
        createdAt: inner.now(),
      });
      const [present] = await data.selectFindingsByKeys(inner.db, group.id, [finding.weaknessKey]);
      if (present !== undefined) return taken(by);
      await data.insertFindings(inner.db, [finding], nameOf(inner.actor));
      await record(inner, {
        type: 'FindingAdded',
        on: groupTenancy(group),
        subjectId: finding.id,
        data: { after: finding },
      });
      return succeed(finding);
    });
  } catch (error) {
    if (isDuplicate(error)) return taken(by);
    throw error;
  }
};

/** Whether a finding has any vulnerability, removed ones included: a question to the module above. */
export type HasVulnerabilities = (env: Env, findingId: string) => Promise<boolean>;

/** Removes a finding that has no vulnerability. */
export const removeFinding = (
  env: Env,
  id: string,
  hasVulnerabilities: HasVulnerabilities,
): Promise<Result<null, Refusal<'WRONG_STATE'>>> =>
  transact<null, Refusal<'WRONG_STATE'>>(env, async (inner) => {
    const finding = await standingFinding(inner, id);
    authorize(inner, 'FINDING_REMOVE', findingTenancy(finding));
    const active = await checkActive(inner, finding.groupId, ['input', 'findingId']);
    if (!active.ok) return active;
    if (await hasVulnerabilities(inner, id))
      return refuse(
        'WRONG_STATE',
        ['input', 'findingId'],
        'The finding has vulnerabilities: it stays as their record.',
      );
    await deleteSeverityChanges(inner.db, 'finding_id', id);
    await data.deleteFinding(inner.db, id);
    await record(inner, {
      type: 'FindingRemoved',
      on: findingTenancy(finding),
      subjectId: id,
      data: { before: finding },
    });
    return succeed(null);
  });

export const removeFindingsOfGroup = async ({ db }: Env, { id }: { readonly id: string }): Promise<void> => {
  await deleteSeverityChanges(db, 'group_id', id);
  await data.deleteFindingsOfGroup(db, id);
};
