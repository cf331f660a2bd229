import type { Env } from '../../../kernel/env';
import { selectAssignments, selectInProgressOf, type Assignment } from '../data/assignments';
import type { Decidable } from '../domain/vulnerability';

export type { Assignment } from '../data/assignments';

/** Who is to mend anything that is open, and in which group. */
export const assignments = ({ db }: Env): Promise<readonly Assignment[]> => selectAssignments(db);

/** What somebody is to mend in a group: at most so many, the oldest first. */
export const inProgressOf = ({ db }: Env, assignment: Assignment, most: number): Promise<readonly Decidable[]> =>
  selectInProgressOf(db, assignment, most);
