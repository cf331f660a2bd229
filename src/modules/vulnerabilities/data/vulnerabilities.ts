import type { Db } from '../../../database/db';
import { amongText, insertMany, listBinding, selectByIds, typesOf } from '../../../database/portable';
import { columnList, columnsOf, plain, rawRows } from '../../../database/rows';
import { vulnerabilityShape, type Vulnerability } from '../domain/vulnerability';

export const vulnerabilityColumns = columnsOf(vulnerabilityShape);

const types = { ...typesOf(vulnerabilityShape), createdBy: 'text' } as const;

export const selectVulnerabilities = (db: Db, ids: readonly string[]): Promise<readonly Vulnerability[]> =>
  selectByIds(db, 'vulnerabilities', vulnerabilityColumns, ids);

interface Detail {
  readonly id: string;
  readonly detail: string | null;
}

const detailColumns = { id: plain, detail: plain };

/** What else reports say of vulnerabilities, as JSON text: read apart, since it may be long. */
export const selectDetails = (db: Db, ids: readonly string[]): Promise<readonly Detail[]> =>
  selectByIds<Detail>(db, 'vulnerabilities', detailColumns, ids);

export const insertVulnerabilities = (
  db: Db,
  vulnerabilities: readonly Vulnerability[],
  createdBy: string,
): Promise<number> =>
  insertMany(
    db,
    'vulnerabilities',
    types,
    vulnerabilities.map((each) => ({ ...each, createdBy })),
  );

/** What stands in a finding at one of the places, each with one of the lines, fields or ports; removed ones count. */
export const selectAtPlaces = (
  db: Db,
  findingId: string,
  wheres: readonly string[],
  specifics: readonly string[],
): Promise<readonly Vulnerability[]> =>
  rawRows(
    db,
    `select ${columnList(vulnerabilityColumns, 'vulnerabilities')} from vulnerabilities
     where finding_id = ? and ${amongText(db, '"where"')} and ${amongText(db, 'specific')} order by id`,
    [findingId, listBinding(wheres), listBinding(specifics)],
    vulnerabilityColumns,
  );

/** Whether a column of any vulnerability has this value; removed ones count. */
const selectAny = async (db: Db, column: 'root_id' | 'finding_id', value: string): Promise<boolean> =>
  (await rawRows(db, `select id from vulnerabilities where ${column} = ? limit 1`, [value], { id: plain })).length > 0;

export const existsInRoot = (db: Db, rootId: string): Promise<boolean> => selectAny(db, 'root_id', rootId);

export const existsInFinding = (db: Db, findingId: string): Promise<boolean> => selectAny(db, 'finding_id', findingId);
