import type { Env } from '../../../kernel/env';
import { deleteEventEvidencesOfGroup } from '../data/event-evidences';
import { deleteEvidencesOfGroup } from '../data/evidences';

/** Removes the evidences of a group that is being removed; their files go with the next sweep, when that is certain. */
export const removeEvidencesOfGroup = async ({ db }: Env, { id }: { readonly id: string }): Promise<void> => {
  await deleteEvidencesOfGroup(db, id);
  await deleteEventEvidencesOfGroup(db, id);
};
