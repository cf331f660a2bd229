/* eslint-disable functional/no-let, functional/no-loop-statements -- one batch after the other, of which none is kept */
import type { Env } from '../../../kernel/env';
import { withTightHeap } from '../../../kernel/tight-heap';
import { selectWaiting, selectWaitingFindings } from '../data/answered';
import type { Vulnerability } from '../domain/vulnerability';
import type { Waiting } from '../domain/waiting';

/** So many are read at once: a report may answer all of a large root, while others want their turn. */
const batch = 500;

/** The findings of what waits for the verification of its fix in a root. */
export const waitingFindings = ({ db }: Env, rootId: string, waiting: Waiting): Promise<readonly string[]> =>
  selectWaitingFindings(db, rootId, waiting);

/** Works on what waits for the verification of its fix in a root, a batch after the other. */
export const eachWaiting = (
  env: Env,
  rootId: string,
  waiting: Waiting,
  work: (some: readonly Vulnerability[]) => Promise<void>,
): Promise<void> =>
  withTightHeap(async () => {
    for (let after: string | undefined = ''; after !== undefined;) {
      const some = await selectWaiting(env.db, rootId, waiting, { after, limit: batch });
      await work(some);
      after = some.length < batch ? undefined : some.at(-1)?.id;
    }
  });
