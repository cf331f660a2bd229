import type { Db } from '../../../database/db';
import { selectNewest } from '../../../database/newest';
import { insertMany, typesOf } from '../../../database/portable';
import { columnsOf, rawChange } from '../../../database/rows';
import { severityChangeShape, type SeverityChange } from '../domain/severity';

const columns = columnsOf(severityChangeShape);
const types = { ...typesOf(severityChangeShape), organizationId: 'text', groupId: 'text' } as const;

const ofKind = {
  FINDING: ['finding_id', 'vulnerability_id is null'],
  VULNERABILITY: ['vulnerability_id', 'vulnerability_id is not null'],
} as const;

/** The newest changes of each finding or vulnerability, the oldest of them first. */
export const selectSeverityChanges = (
  db: Db,
  kind: keyof typeof ofKind,
  ids: readonly string[],
): Promise<readonly SeverityChange[]> => {
  const [column, condition] = ofKind[kind];
  return selectNewest(db, { table: 'severity_changes', columns, of: column, where: condition }, ids);
};

export const insertSeverityChanges = (
  db: Db,
  changes: readonly (SeverityChange & { readonly organizationId: string; readonly groupId: string })[],
): Promise<number> => insertMany(db, 'severity_changes', types, changes);

export const deleteSeverityChanges = (db: Db, of: 'finding_id' | 'group_id', id: string): Promise<number> =>
  rawChange(db, `delete from severity_changes where ${of} = ?`, [id]);
