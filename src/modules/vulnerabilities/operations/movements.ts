import type { Env } from '../../../kernel/env';
import { selectFiles, selectMovements } from '../data/movements';
import type { Movement } from '../domain/movement';
import type { RunPart } from '../domain/staging';

/** From which lines to which a run that was applied saw go what it shows the code of. */
export const movementsIn = ({ db }: Env, part: RunPart): Promise<readonly Movement[]> => selectMovements(db, part);

/** The files that a run speaks of, in the order of their names: at most 5,000. */
export const filesIn = ({ db }: Env, part: RunPart): Promise<readonly string[]> => selectFiles(db, part, 5000);
