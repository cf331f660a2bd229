import type { Env } from '../../../kernel/env';
import type { PolicyValues } from '../../policies';
import { requestSuppressed } from '../../treatments';
import { suppressedFindings, takeSuppressed, type ChangedEvidence } from '../../vulnerabilities';
import type { Notification } from '../domain/observation';
import { withSuppressed } from '../domain/result-digest';
import { askedNotes, takesSuppressed } from '../domain/suppressed-results';
import type { Application } from './application';
import type { Staged } from './stage-report';

/**
 * Where the policies in force have acceptance be asked for, has suppressed results of a report be taken like all
 * others. Answers what its runs have in common then: had nothing been made of those results before, the same ones are
 * looked for anew.
 */
export const takenTraits = async (
  env: Env,
  reportId: string,
  policies: PolicyValues,
  { format, traits }: Pick<Staged, 'format' | 'traits'>,
): Promise<Application['traits']> => {
  if (!takesSuppressed({ format }, policies) || (await takeSuppressed(env, reportId)) === 0) return traits;
  return traits.map((each) => ({ ...each, resultsDigest: withSuppressed(each.resultsDigest) }));
};

/**
 * The findings of what a report may ask to accept, or take back; none where policies say nothing of it. What it showed
 * otherwise than was accepted may be asked for anew.
 */
export const findingsAsked = async (
  env: Env,
  { reportId, suppressedResults }: Application,
  shownOtherwise: readonly ChangedEvidence[],
): Promise<readonly string[]> =>
  suppressedResults === 'IGNORE'
    ? []
    : [...(await suppressedFindings(env, reportId)), ...shownOtherwise.map(({ findingId }) => findingId)];

/**
 * Asks to accept what is suppressed in `asked` findings, and takes back what is so no more; `counted` are those that
 * are counted later, and held, too. Answers what is to be told of it.
 */
export const askFor = async (
  env: Env,
  { reportId }: Application,
  asked: readonly string[],
  counted: readonly string[],
): Promise<readonly Notification[]> =>
  asked.length === 0 ? [] : askedNotes(await requestSuppressed(env, reportId, [...asked, ...counted]));
