import type { Env } from '../../../kernel/env';
import { existsEndingOnChange, selectChangedEvidence } from '../data/changed-evidence';
import type { ChangedEvidence } from '../domain/changed-evidence';
import type { RunPart, SightingScope } from '../domain/staging';

export type { ChangedEvidence } from '../domain/changed-evidence';

/** What a run that is decided, and not applied yet, shows otherwise than before, among acceptances that end with that. */
export const changedEvidence = async (
  { db }: Env,
  part: RunPart,
  scope: Pick<SightingScope, 'id' | 'rootId'>,
): Promise<readonly ChangedEvidence[]> =>
  // Mostly there is nothing to be looked for.
  (await existsEndingOnChange(db, scope.rootId)) ? selectChangedEvidence(db, part, scope) : [];
