import type { Db } from '../../../database/db';
import { amongText, given, listBinding, typesOf } from '../../../database/portable';
import { columnList, columnsOf, rawChange, rawRows } from '../../../database/rows';
import { snake } from '../../../database/names';
import { decidable, decidableShape, vulnerabilityShape, type Decidable } from '../domain/vulnerability';

const types = typesOf(vulnerabilityShape);
const columns = columnsOf(decidableShape);
const changed = [...decidable, 'acceptedAt', 'updatedAt', 'closedAt', 'releasedAt'] as const;

const before = (column: string): string => `before_${column}`;

/**
 * Changes what was decided on vulnerabilities that still stand as they were read; answers how many did: fewer than
 * were given when somebody was quicker.
 */
export const updateDecisions = (
  db: Db,
  changes: readonly { readonly before: Decidable; readonly after: Decidable }[],
): Promise<number> => {
  const { source, binding } = given(
    db,
    {
      id: 'text',
      ...Object.fromEntries(changed.map((name) => [name, types[name]])),
      ...Object.fromEntries(decidable.map((name) => [before(snake(name)), types[name]])),
    },
    changes.map(({ before: old, after }) => ({
      ...after,
      ...Object.fromEntries(decidable.map((name) => [before(snake(name)), old[name]])),
    })),
  );
  const set = changed.map((name) => `${snake(name)} = given.${snake(name)}`).join(', ');
  const same = decidable
    .map((name) => `vulnerabilities.${snake(name)} is not distinct from given.${before(snake(name))}`)
    .join(' and ');
  const update = `update vulnerabilities set ${set} from ${source} where vulnerabilities.id = given.id and ${same}`;
  // SQLite goes through what is given, and would go through all of it for each id of a list beside it.
  if (db.engine === 'sqlite') return rawChange(db, update, [binding]);
  return rawChange(db, `${update} and ${amongText(db, 'vulnerabilities.id')}`, [
    binding,
    listBinding(changes.map(({ after: { id } }) => id)),
  ]);
};

/**
 * What is released, open, a risk and not accepted for good on all branches in findings, in the order of ids from one
 * on: at most so many.
 */
export const selectStanding = (
  db: Db,
  findingIds: readonly string[],
  after: string,
  most: number,
): Promise<readonly Decidable[]> =>
  rawRows(
    db,
    `select ${columnList(columns, 'vulnerabilities')} from vulnerabilities
     where ${amongText(db, 'finding_id')} and state = 'VULNERABLE' and released_at is not null
       and coalesce(zero_risk, '') <> 'CONFIRMED' and (coalesce(acceptance, '') <> 'APPROVED' or treatment_branches is not null)
       and id > ?
     order by id limit ?`,
    [listBinding(findingIds), after, most],
    columns,
  );

/** What a permanent acceptance was asked for and not answered, in the order of ids from one on: at most so many. */
export const selectPending = (db: Db, after: string, most: number): Promise<readonly Decidable[]> =>
  rawRows(
    db,
    `select ${columnList(columns, 'vulnerabilities')} from vulnerabilities
     where acceptance = 'SUBMITTED' and id > ? order by id limit ?`,
    [after, most],
    columns,
  );
