import type { Db } from '../../../database/db';
import { insertMany, selectByIds, typesOf } from '../../../database/portable';
import { change, columnsOf, plain, rawRows, real } from '../../../database/rows';
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

export const insertVulnerability = (db: Db, vulnerability: Vulnerability, createdBy: string): Promise<number> =>
  insertMany(db, 'vulnerabilities', types, [{ ...vulnerability, createdBy }]);

/** Changes the state of a vulnerability that still has the expected one; answers 0 when somebody was quicker. */
export const updateState = (
  db: Db,
  { id, state }: Vulnerability,
  changed: Pick<Vulnerability, 'state' | 'updatedAt' | 'closedAt'>,
): Promise<number> => change(db, db.sql('vulnerabilities').where({ id, state }).update(changed));

/** Whether a column of any vulnerability has this value; removed ones count. */
const selectAny = async (db: Db, column: 'root_id' | 'finding_id', value: string): Promise<boolean> =>
  (await rawRows(db, `select id from vulnerabilities where ${column} = ? limit 1`, [value], { id: plain })).length > 0;

export const existsInRoot = (db: Db, rootId: string): Promise<boolean> => selectAny(db, 'root_id', rootId);

export const existsInFinding = (db: Db, findingId: string): Promise<boolean> => selectAny(db, 'finding_id', findingId);

interface Figures {
  readonly findingId: string;
  readonly open: number;
  readonly closed: number;
  readonly score: number;
}

/** The figures of findings, of what is released and not removed. */
export const selectFigures = (db: Db, findingIds: readonly string[]): Promise<readonly Figures[]> =>
  rawRows<Figures>(
    db,
    `select finding_id, count(case when state = 'VULNERABLE' then 1 end) as open,
       count(case when state = 'SAFE' then 1 end) as closed,
       coalesce(max(case when state <> 'DELETED' then severity_score end), 0.0) as score
     from vulnerabilities where finding_id ${db.engine === 'sqlite' ? 'in (select value from json_each(?))' : '= any(?::text[])'}
     group by finding_id`,
    [findingIds],
    { findingId: plain, open: plain, closed: plain, score: real },
  );
