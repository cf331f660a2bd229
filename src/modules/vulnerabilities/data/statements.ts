import type { Db } from '../../../database/db';
import { selectNewest } from '../../../database/newest';
import { amongText, insertMany, listBinding, selectByIds, typesOf, type ColumnType } from '../../../database/portable';
import { columnsOf, json, plain, rawRows, type Columns } from '../../../database/rows';
import { vexStatementShape, type NamedComponent, type StagedStatement, type VexStatement } from '../domain/statement';
import { decidableShape, type Decidable } from '../domain/vulnerability';

const types = {
  reportId: 'text',
  ordinal: 'bigint',
  names: 'text',
  where: 'text',
  link: 'text',
  state: 'text',
  said: 'text',
  label: 'text',
  issuedAt: 'text',
} as const satisfies Record<string, ColumnType>;

const columns: Columns<StagedStatement> = {
  ordinal: plain,
  names: json,
  where: plain,
  link: plain,
  state: plain,
  said: plain,
  label: plain,
  issuedAt: plain,
};

export const insertStagedStatements = (
  db: Db,
  reportId: string,
  statements: readonly StagedStatement[],
): Promise<number> =>
  insertMany(
    db,
    'staged_statements',
    types,
    statements.map((statement) => ({ ...statement, reportId })),
  );

/** What a report states, in its order, from one ordinal on: at most so many. */
export const selectStagedStatements = (
  db: Db,
  reportId: string,
  from: number,
  most: number,
): Promise<readonly StagedStatement[]> =>
  rawRows(
    db,
    `select ordinal, names, "where", link, state, said, label, issued_at from staged_statements
     where report_id = ? and ordinal >= ? order by ordinal limit ?`,
    [reportId, from, most],
    columns,
  );

const named: Columns<NamedComponent> = { id: plain, findingId: plain, weaknessKey: plain, where: plain };

/** The components of a root, and the addresses of services, that have one of some weaknesses. */
export const selectNamedComponents = (
  db: Db,
  groupId: string,
  rootId: string,
  weaknessKeys: readonly string[],
): Promise<readonly NamedComponent[]> =>
  rawRows(
    db,
    `select vulnerabilities.id, vulnerabilities.finding_id, findings.weakness_key, vulnerabilities."where"
     from findings cross join vulnerabilities
     where findings.group_id = ? and ${amongText(db, 'findings.weakness_key')}
       and vulnerabilities.finding_id = findings.id and vulnerabilities.root_id = ?
       and vulnerabilities.kind in ('COMPONENT', 'INPUT') order by vulnerabilities.id`,
    [groupId, listBinding(weaknessKeys), rootId],
    named,
  );

export const selectDecidables = (db: Db, ids: readonly string[]): Promise<readonly Decidable[]> =>
  selectByIds<Decidable>(db, 'vulnerabilities', columnsOf(decidableShape), ids);

const statementColumns = columnsOf(vexStatementShape);

/** The newest that was stated of each vulnerability. */
export const selectNewestStatements = (db: Db, vulnerabilityIds: readonly string[]): Promise<readonly VexStatement[]> =>
  selectNewest(db, { table: 'vex_statements', columns: statementColumns, of: 'vulnerability_id' }, vulnerabilityIds, 1);

export const insertStatements = (db: Db, statements: readonly VexStatement[]): Promise<number> =>
  insertMany(db, 'vex_statements', typesOf(vexStatementShape), statements);
