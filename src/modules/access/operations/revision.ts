import type { Env } from '../../../kernel/env';
import { selectRevision, updateRevision } from '../data/revision';

/** A number that changes with every change of anybody's access; what was cached under another one is stale. */
export const accessRevision = ({ db }: Pick<Env, 'db'>): Promise<number> => selectRevision(db);

/** Has every process read everybody's access anew, from its next request on. */
export const accessChanged = async ({ db }: Pick<Env, 'db'>): Promise<void> => {
  await updateRevision(db);
};
