import { isDuplicate } from '../../../database/retry';
import type { Env } from '../../../kernel/env';
import { notFound } from '../../../kernel/refusal';
import { refuse, succeed, type Refusal, type Result } from '../../../kernel/result';
import { transact } from '../../../kernel/transact';
import { authorize } from '../../access';
import { findingsByIds, findingTenancy } from '../../findings';
import { checkActive } from '../../groups';
import { rootsByIds } from '../../roots';
import * as data from '../data/vulnerabilities';
import { checkManualReport, type ManualPlace, type ManualReport } from '../domain/manual';
import type { RemovalReason, Vulnerability } from '../domain/vulnerability';
import { afterEvent } from '../domain/state';
import { decide } from './decide';
import { keepChanges } from './history';
import { reportPlaces } from './report-places';
import { vulnerabilityKnown, vulnerabilityTenancy } from './read-vulnerabilities';

/** Whether a place is there to be reported: a question to the modules above, asked in the transaction. */
export type CheckPlace = (
  env: Env,
  rootId: string,
  place: ManualPlace,
) => Promise<Result<null, Refusal<'NOT_FOUND' | 'INVALID_VALUE'>>>;

/** Where nobody knows what is there, any place will do. */
const anyPlace: CheckPlace = () => Promise.resolve(succeed(null));

type AddRefused = Refusal<'INVALID_VALUE' | 'TOO_LONG' | 'NOT_FOUND' | 'WRONG_STATE' | 'ALREADY_EXISTS'>;

const known = (): Result<never, AddRefused> =>
  refuse('ALREADY_EXISTS', ['input', 'where'], 'This place was reported by hand already.');

/** Adds a vulnerability by hand; it waits for review. The root must be an active one of the finding's own group. */
export const addVulnerability = async (
  env: Env,
  findingId: string,
  rootId: string,
  given: ManualReport,
  checkPlace: CheckPlace = anyPlace,
): Promise<Result<Vulnerability, AddRefused>> => {
  const [finding] = await findingsByIds(env, [findingId]);
  if (finding === undefined) throw notFound();
  authorize(env, 'VULNERABILITY_MANAGE', findingTenancy(finding));
  const active = await checkActive(env, finding.groupId, ['input', 'findingId']);
  if (!active.ok) return active;
  const checked = checkManualReport(given);
  if (!checked.ok) return checked;
  const [root] = await rootsByIds(env, [rootId]);
  if (root?.groupId !== finding.groupId) return refuse('NOT_FOUND', ['input', 'rootId'], 'The group has no such root.');
  if (root.state !== 'ACTIVE') return refuse('WRONG_STATE', ['input', 'rootId'], 'The root is not active.');
  try {
    return await transact<Vulnerability, AddRefused>(env, async (inner) => {
      const there = await checkPlace(inner, rootId, checked.value);
      if (!there.ok) return there;
      const [vulnerability] = await reportPlaces(inner, finding, [{ root, report: checked.value }]);
      if (vulnerability === undefined) throw new Error('what was reported was not added');
      return succeed(vulnerability);
    });
  } catch (error) {
    if (isDuplicate(error)) return known();
    throw error;
  }
};

/** Removes a vulnerability with a reason; its history stays, and a tool that sees it again does not bring it back. */
export const removeVulnerability = (
  env: Env,
  id: string,
  reason: RemovalReason,
): Promise<Result<Vulnerability, Refusal<'WRONG_STATE'>>> =>
  transact<Vulnerability, Refusal<'WRONG_STATE'>>(env, async (inner) => {
    const [before] = await data.selectVulnerabilities(inner.db, [id]);
    if (before === undefined || !vulnerabilityKnown(inner, before)) throw notFound();
    authorize(inner, 'VULNERABILITY_REMOVE', vulnerabilityTenancy(before));
    const active = await checkActive(inner, before.groupId, ['input', 'vulnerabilityId']);
    if (!active.ok) return active;
    const removed = afterEvent(before, 'REMOVE', inner.now(), ['input', 'vulnerabilityId']);
    if (!removed.ok) return removed;
    const decision = { before, after: removed.value };
    await decide(inner, [decision]);
    await keepChanges(inner, [decision], 'REMOVED', reason, 'VulnerabilityRemoved');
    return removed;
  });
