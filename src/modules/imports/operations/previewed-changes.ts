import type { Env } from '../../../kernel/env';
import { may } from '../../access';
import { keptOpenLines, previewedLines } from '../../vulnerabilities';
import { previewOf, type PreviewedChange } from '../domain/preview';
import type { Report } from '../domain/report';
import type { AppliedReport } from './apply-staged';
import { inOrder } from './in-order';
import { reportTenancy } from './read-reports';

/**
 * What a report changes that is applied in the transaction of the caller: 500 lines of each kind at most. Null for those
 * who may read no vulnerabilities, such as the gate.
 */
export const previewedChanges = async (
  env: Env,
  report: Report,
  keptOpen: AppliedReport['keptOpen'],
): Promise<readonly PreviewedChange[] | null> => {
  const tenancy = reportTenancy(report);
  if (!may(env.actor, 'VULNERABILITY_READ', tenancy)) return null;
  const lines = await previewedLines(env, tenancy, report.id);
  const kept = await inOrder(keptOpen, async ({ scopeId, verdict }) => ({
    verdict,
    lines: await keptOpenLines(env, scopeId, report.id),
  }));
  return previewOf(lines, kept);
};
