import type { Db } from '../../../database/db';
import { amongText, given, listBinding, typesOf } from '../../../database/portable';
import { rawChange } from '../../../database/rows';
import { snake } from '../../../database/names';
import { decidable, vulnerabilityShape, type Decidable } from '../domain/vulnerability';

const types = typesOf(vulnerabilityShape);
const changed = [...decidable, 'updatedAt', 'closedAt', 'releasedAt'] as const;

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
