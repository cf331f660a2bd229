import type { Env } from '../../../kernel/env';
import { selectWaitingClosed, selectWaitingSeen } from '../data/answered';
import type { RunPart } from '../domain/staging';
import type { Vulnerability } from '../domain/vulnerability';

/** What waits for the verification of its fix in a root, and a run of a report still saw. */
export const waitingSeen = ({ db }: Env, rootId: string, part: RunPart): Promise<readonly Vulnerability[]> =>
  selectWaitingSeen(db, rootId, part);

/** What waits for the verification of its fix in a root, and was closed. */
export const waitingClosed = ({ db }: Env, rootId: string): Promise<readonly Vulnerability[]> =>
  selectWaitingClosed(db, rootId);
