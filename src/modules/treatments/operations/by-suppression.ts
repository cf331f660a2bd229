import type { Env } from '../../../kernel/env';
import { holdFindings } from '../../findings';
import {
  decisionsBy,
  eachSuppressed,
  keepVulnerabilities,
  type SomeSuppressed,
  type SuppressedWhich,
  type Vulnerability,
} from '../../vulnerabilities';
import { dayOf } from '../domain/limits';
import { treatedSo } from '../domain/step';
import { isSuppressedStill, reasonOf, requestedBy } from '../domain/suppressed';
import { isAllowed, restored } from '../domain/treatment';
import { end } from './end-treatments';
import { requestsOf } from './grounds';
import { keep } from './keep';

/** What became of permanent acceptances by a report whose tools suppress results. */
export interface BySuppression {
  readonly requested: number;
  readonly withdrawn: number;
}

/** Of some that a report tells of, what it asks for or takes back; answers how much. */
type Work = (env: Env, reportId: string, some: SomeSuppressed) => Promise<number>;

const ask: Work = async (env, reportId, { vulnerabilities, suppressing, known }) => {
  const free = vulnerabilities.filter((each) => each.treatment === 'UNTREATED' && isAllowed(each, 'REQUEST'));
  const by = ({ id }: Pick<Vulnerability, 'id'>) => suppressing.get(id) ?? [];
  const now = env.now();
  const decided = decisionsBy(free, (each) => treatedSo(each, 'REQUEST', requestedBy(by(each)), now, []));
  if (!decided.ok) throw new Error(`what nobody treats can't be asked for: ${decided.error.message}`);
  const chosen = new Set(free.map(({ id }) => id));
  await keepVulnerabilities(
    env,
    reportId,
    known.filter(({ id }) => chosen.has(id)),
  );
  await keep(env, decided.value, 'REQUEST', (each) => reasonOf(by(each)), { reportId });
  return free.length;
};

const stopped = 'The tool that was told to suppress it is so no more.';

const takeBack: Work = async (env, reportId, { vulnerabilities, suppressing }) => {
  const over = vulnerabilities.filter(
    (each) => isAllowed(each, 'CANCEL') && !isSuppressedStill(each, suppressing.get(each.id) ?? []),
  );
  const requests = await requestsOf(env, over);
  const today = dayOf(env.now());
  await keepVulnerabilities(env, reportId, over);
  await end(env, over, 'CANCEL', ({ id }) => restored(requests.get(id)?.previous, today), stopped, reportId);
  return over.length;
};

/** Works on what is held alone: nobody decides on it in between. */
const each = async (
  env: Env,
  reportId: string,
  which: SuppressedWhich,
  held: ReadonlySet<string>,
  work: Work,
): Promise<number> => {
  const done = { number: 0 };
  const isHeld = ({ findingId }: Vulnerability): boolean => held.has(findingId);
  await eachSuppressed(env, reportId, which, async (some) => {
    const { vulnerabilities, known } = some;
    const own = { ...some, vulnerabilities: vulnerabilities.filter(isHeld), known: known.filter(isHeld) };
    // eslint-disable-next-line functional/immutable-data -- counts batches that follow each other
    done.number += await work(env, reportId, own);
  });
  return done.number;
};

/**
 * Asks for the permanent acceptance of what tools suppress in a report and nobody treats, once for each; and takes back
 * what waits where they do so no more. In the transaction that applies the report, in the name of whoever uploaded it,
 * who may not approve it. `findingIds` are those that it may concern, and those that are counted later in the
 * transaction: all are held first, as by `endChanged`.
 */
export const requestSuppressed = async (
  env: Env,
  reportId: string,
  findingIds: readonly string[],
): Promise<BySuppression> => {
  const held = new Set(findingIds);
  await holdFindings(env, [...held]);
  const withdrawn = await each(env, reportId, 'TAKEN_BACK', held, takeBack);
  return { withdrawn, requested: await each(env, reportId, 'ASKED', held, ask) };
};
