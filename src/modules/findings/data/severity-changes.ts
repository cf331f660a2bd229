import type { Db } from '../../../database/db';
import { amongText, insertMany, listBinding, typesOf } from '../../../database/portable';
import { columnList, columnsOf, rawChange, rawRows } from '../../../database/rows';
import { severityChangeShape, type SeverityChange } from '../domain/severity';

const columns = columnsOf(severityChangeShape);
const types = { ...typesOf(severityChangeShape), organizationId: 'text', groupId: 'text' } as const;

const newest = 100;

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
  return rawRows(
    db,
    `select ${columnList(columns, 'numbered')} from (
       select severity_changes.*, row_number() over (partition by ${column} order by id desc) as place
       from severity_changes where ${amongText(db, column)} and ${condition}) as numbered
     where place <= ${newest} order by id`,
    [listBinding(ids)],
    columns,
  );
};

export const insertSeverityChanges = (
  db: Db,
  changes: readonly (SeverityChange & { readonly organizationId: string; readonly groupId: string })[],
): Promise<number> => insertMany(db, 'severity_changes', types, changes);

export const deleteSeverityChanges = (db: Db, of: 'finding_id' | 'group_id', id: string): Promise<number> =>
  rawChange(db, `delete from severity_changes where ${of} = ?`, [id]);
