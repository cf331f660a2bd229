import type { Db } from '../../../database/db';
import { given, insertMany, selectByIds, typesOf } from '../../../database/portable';
import { change, columnList, columnsOf, plain, rawRows, type Columns } from '../../../database/rows';
import { findingShape, type Finding, type FindingText } from '../domain/finding';

export const findingColumns = columnsOf(findingShape);

const types = { ...typesOf(findingShape), createdBy: 'text' } as const;

export const selectFindings = (db: Db, ids: readonly string[]): Promise<readonly Finding[]> =>
  selectByIds(db, 'findings', findingColumns, ids);

const columnsOfKeys = async <Row>(
  db: Db,
  groupId: string,
  weaknessKeys: readonly string[],
  columns: Columns<Row>,
): Promise<readonly Row[]> => {
  if (weaknessKeys.length === 0) return [];
  const { source, binding } = given(
    db,
    { weaknessKey: 'text' },
    weaknessKeys.map((weaknessKey) => ({ weaknessKey })),
  );
  return rawRows(
    db,
    // `cross join` has SQLite look each key up by the index; it would compare all findings of the group with all keys.
    `select ${columnList(columns, 'findings')} from ${source} cross join findings
     where findings.group_id = ? and findings.weakness_key = given.weakness_key`,
    [binding, groupId],
    columns,
  );
};

/** The findings of a group that have one of the weakness keys. */
export const selectFindingsByKeys = (
  db: Db,
  groupId: string,
  weaknessKeys: readonly string[],
): Promise<readonly Finding[]> => columnsOfKeys(db, groupId, weaknessKeys, findingColumns);

const keyedColumns = { id: plain, weaknessKey: plain };

/** The ids of those, each with its key: a report may tell of thousands of weaknesses. */
export const selectIdsByKeys = (
  db: Db,
  groupId: string,
  weaknessKeys: readonly string[],
): Promise<readonly Pick<Finding, 'id' | 'weaknessKey'>[]> =>
  columnsOfKeys<Pick<Finding, 'id' | 'weaknessKey'>>(db, groupId, weaknessKeys, keyedColumns);

/** The findings of an organization that have a weakness key: one a group at most. */
export const selectFindingsOfWeakness = (
  db: Db,
  organizationId: string,
  weaknessKey: string,
): Promise<readonly Finding[]> =>
  rawRows(
    db,
    `select ${columnList(findingColumns, 'findings')} from findings where organization_id = ? and weakness_key = ?`,
    [organizationId, weaknessKey],
    findingColumns,
  );

export const insertFindings = (db: Db, findings: readonly Finding[], createdBy: string): Promise<number> =>
  insertMany(
    db,
    'findings',
    types,
    findings.map((finding) => ({ ...finding, createdBy })),
  );

/** Inserts the findings whose weakness the group has no finding of, not even one that is being added right now. */
export const insertUnknownFindings = (db: Db, findings: readonly Finding[], createdBy: string): Promise<number> =>
  insertMany(
    db,
    'findings',
    types,
    findings.map((finding) => ({ ...finding, createdBy })),
    { unlessTaken: ['groupId', 'weaknessKey'] },
  );

/**
 * Has other transactions wait that hold one of the findings, too; to be removed, also those that add something to one.
 * SQLite has one writer anyway.
 */
export const lockFindings = async (
  db: Db,
  ids: readonly string[],
  against: 'no key update' | 'update' = 'no key update',
): Promise<void> => {
  if (db.engine === 'postgres')
    await rawRows(db, `select id from findings where id = any(?::text[]) order by id for ${against}`, [ids], {
      id: plain,
    });
};

/** Lists are kept as JSON text. */
const kept = ({ requirements, ...said }: FindingText) => ({ ...said, requirements: JSON.stringify(requirements) });

/** Changes what people say of a finding that still says what was read; answers 0 when somebody was quicker. */
export const updateFinding = (
  db: Db,
  id: string,
  before: FindingText,
  changed: FindingText & Pick<Finding, 'severityScore'>,
): Promise<number> =>
  change(
    db,
    db
      .sql('findings')
      .where({ id, ...kept(before) })
      .update({ ...kept(changed), severityScore: changed.severityScore }),
  );

export const updateScore = (db: Db, id: string, severityScore: number): Promise<number> =>
  change(db, db.sql('findings').where({ id }).update({ severityScore }));

export const deleteFinding = (db: Db, id: string): Promise<number> =>
  change(db, db.sql('findings').where({ id }).delete());

export const deleteFindingsOfGroup = (db: Db, groupId: string): Promise<number> =>
  change(db, db.sql('findings').where({ groupId }).delete());
