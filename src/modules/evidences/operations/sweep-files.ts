/* eslint-disable functional/no-loop-statements, functional/immutable-data -- a stream of what may be millions */
import type { Env } from '../../../kernel/env';
import { eventEvidencesByIds, evidencesByIds } from './read-evidences';

const hour = 60 * 60 * 1000;
const page = 500;

/** Tells of some files which are somebody else's, and are to stay. */
export type FilesOfOthers = (env: Env, ids: readonly string[]) => Promise<readonly string[]>;

const removeOrphans = async (env: Env, ids: readonly string[], others: FilesOfOthers): Promise<number> => {
  const all = [...(await evidencesByIds(env, ids)), ...(await eventEvidencesByIds(env, ids))];
  const kept = new Set([...all.map(({ id }) => id), ...(await others(env, ids))]);
  const orphans = ids.filter((id) => !kept.has(id));
  await Promise.all(orphans.map((id) => env.files.remove(id)));
  return orphans.length;
};

/**
 * Removes the files that neither an evidence nor somebody else has any more: those of removed groups and findings, and those of processes that
 * ended in the middle of an upload. What is younger than an hour may still be on its way. Answers how many.
 */
export const sweepEvidenceFiles = async (
  env: Env,
  others: FilesOfOthers = () => Promise.resolve([]),
): Promise<number> => {
  const found = { ids: [] as string[], removed: 0 };
  for await (const id of env.files.keptBefore(Date.parse(env.now()) - hour)) {
    found.ids.push(id);
    if (found.ids.length >= page) found.removed += await removeOrphans(env, found.ids.splice(0), others);
  }
  return found.removed + (await removeOrphans(env, found.ids, others));
};
