import type { Env } from '../../../kernel/env';
import { deleteEvidencesOfGroup, selectEvidencesOfGroup } from '../data/evidences';

/** Removes the evidences of a group that is being removed, and their files. */
export const removeEvidencesOfGroup = async (env: Env, { id }: { readonly id: string }): Promise<void> => {
  const evidences = await selectEvidencesOfGroup(env.db, id);
  await deleteEvidencesOfGroup(env.db, id);
  await Promise.all(evidences.map((evidence) => env.files.remove(evidence.id)));
};
