import type { Env } from '../../../kernel/env';
import { inBatches } from '../../../kernel/in-batches';
import { holdFindings } from '../../findings';
import { keepVulnerabilities, vulnerabilitiesByIds, type ChangedEvidence } from '../../vulnerabilities';
import { isAllowed, untreated } from '../domain/treatment';
import { batch, end } from './end-treatments';

const reasons = {
  VERSION: 'A report shows the component in another version than was accepted.',
  CODE: 'A report shows other code than was accepted.',
} as const;

const endAll = (env: Env, reportId: string, ids: readonly string[], what: ChangedEvidence['what']): Promise<void> =>
  inBatches(ids, batch, async (some) => {
    const found = await vulnerabilitiesByIds(env, some);
    const accepted = found.filter((each) => each.endsOnChange === 1 && isAllowed(each, 'CHANGE'));
    await keepVulnerabilities(env, reportId, accepted);
    await end(env, accepted, 'CHANGE', () => untreated, reasons[what], reportId);
  });

/**
 * Ends the acceptances that were to end once a report shows something else than was accepted, in the transaction that
 * applies it; undoing the report brings them back. Others are left alone. `findingIds` are counted later in the
 * transaction: who counts in parts may wait in a circle, so all are held first, and nobody decides meanwhile.
 */
export const endChanged = async (
  env: Env,
  reportId: string,
  changed: readonly ChangedEvidence[],
  findingIds: readonly string[],
): Promise<void> => {
  if (changed.length === 0) return;
  await holdFindings(env, [...new Set([...findingIds, ...changed.map(({ findingId }) => findingId)])]);
  const idsOf = (wanted: ChangedEvidence['what']): readonly string[] => [
    ...new Set(changed.flatMap(({ id, what }) => (what === wanted ? [id] : []))),
  ];
  await endAll(env, reportId, idsOf('VERSION'), 'VERSION');
  await endAll(env, reportId, idsOf('CODE'), 'CODE');
};
