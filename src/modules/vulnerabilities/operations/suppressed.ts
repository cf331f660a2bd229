/* eslint-disable functional/no-let, functional/no-loop-statements -- one batch after the other, of which none is kept */
import type { Env } from '../../../kernel/env';
import { grouped } from '../../../kernel/grouped';
import { withTightHeap } from '../../../kernel/tight-heap';
import * as data from '../data/suppressed';
import { selectVulnerabilities } from '../data/vulnerabilities';
import type { SomeSuppressed, SuppressedWhich } from '../domain/suppressed';

/** So many are read at once: a report may suppress all of a large root, while others want their turn. */
const batch = 500;

/**
 * Has the results that a report suppresses be taken like all others, before what becomes of them is decided; answers
 * how many there are.
 */
export const takeSuppressed = ({ db }: Env, reportId: string): Promise<number> => data.updateSuppressed(db, reportId);

/** The findings of what is suppressed, or no more, in a report that is applied in the transaction of the caller. */
export const suppressedFindings = async ({ db }: Env, reportId: string): Promise<readonly string[]> => [
  ...new Set([
    ...(await data.selectSuppressedFindings(db, reportId, 'ASKED')),
    ...(await data.selectSuppressedFindings(db, reportId, 'TAKEN_BACK')),
  ]),
];

const read = async (
  { db }: Env,
  reportId: string,
  which: SuppressedWhich,
  results: readonly data.SuppressedResult[],
): Promise<SomeSuppressed> => {
  const ids = [...new Set(results.map(({ id }) => id))];
  const brought = new Set(results.flatMap(({ id, outcome }) => (outcome === 'NEW' ? [id] : [])));
  const vulnerabilities = await selectVulnerabilities(db, ids);
  const suppressing = await data.selectSuppressing(db, ids, which === 'ASKED' ? reportId : null);
  return {
    vulnerabilities,
    suppressing: grouped(ids, suppressing, ({ vulnerabilityId }) => vulnerabilityId),
    known: vulnerabilities.filter(({ id }) => !brought.has(id)),
  };
};

/** Works on what is suppressed, or no more, in a report that is applied in the transaction of the caller. */
export const eachSuppressed = (
  env: Env,
  reportId: string,
  which: SuppressedWhich,
  work: (some: SomeSuppressed) => Promise<void>,
): Promise<void> =>
  withTightHeap(async () => {
    for (let after: number | undefined = -1; after !== undefined;) {
      const results: readonly data.SuppressedResult[] = await data.selectSuppressed(env.db, reportId, which, {
        after,
        limit: batch,
      });
      if (results.length > 0) await work(await read(env, reportId, which, results));
      after = results.length < batch ? undefined : results.at(-1)?.ordinal;
    }
  });
