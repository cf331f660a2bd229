import type { Db } from '../../../database/db';
import { amongText, given, listBinding, typesOf } from '../../../database/portable';
import { rawChange } from '../../../database/rows';
import { snake } from '../../../database/names';
import { decidable, vulnerabilityShape, type Vulnerability } from '../domain/vulnerability';

const types = typesOf(vulnerabilityShape);
const changed = [...decidable, 'updatedAt', 'closedAt', 'releasedAt'] as const;

const before = (column: string): string => `before_${column}`;

/**
 * Changes what was decided on vulnerabilities that still stand as they were read; answers how many did: fewer than
 * were given when somebody was quicker.
 */
export const updateDecisions = (
  db: Db,
  changes: readonly { readonly before: Vulnerability; readonly after: Vulnerability }[],
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
  return rawChange(
    db,
    `update vulnerabilities set ${set} from ${source}
     where vulnerabilities.id = given.id and ${amongText(db, 'vulnerabilities.id')} and ${same}`,
    [binding, listBinding(changes.map(({ after: { id } }) => id))],
  );
};
