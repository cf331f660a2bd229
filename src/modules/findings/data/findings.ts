import type { Db } from '../../../database/db';
import { given, insertMany, selectByIds, typesOf } from '../../../database/portable';
import { change, columnList, columnsOf, plain, rawChange, rawRows } from '../../../database/rows';
import { findingShape, type Finding, type FindingText } from '../domain/finding';

export const findingColumns = columnsOf(findingShape);

const types = { ...typesOf(findingShape), createdBy: 'text' } as const;

export const selectFindings = (db: Db, ids: readonly string[]): Promise<readonly Finding[]> =>
  selectByIds(db, 'findings', findingColumns, ids);

/** The findings of a group that have one of the weakness keys. */
export const selectFindingsByKeys = (
  db: Db,
  groupId: string,
  weaknessKeys: readonly string[],
): Promise<readonly Finding[]> => {
  const { source, binding } = given(
    db,
    { weaknessKey: 'text' },
    weaknessKeys.map((weaknessKey) => ({ weaknessKey })),
  );
  return rawRows(
    db,
    `select ${columnList(findingColumns, 'findings')} from ${source} join findings on findings.group_id = ? and findings.weakness_key = given.weakness_key`,
    [binding, groupId],
    findingColumns,
  );
};

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

/** Has other transactions wait that hold one of the findings, too; SQLite has one writer anyway. */
export const lockFindings = async (db: Db, ids: readonly string[]): Promise<void> => {
  if (db.engine === 'postgres')
    await rawRows(db, 'select id from findings where id = any(?::text[]) order by id for no key update', [ids], {
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

/** The figures of a finding, as its vulnerabilities have them. */
export interface FindingFigures {
  readonly findingId: string;
  /** Open, and neither of confirmed zero risk nor accepted for good. */
  readonly open: number;
  readonly closed: number;
  /** Open, and under an acceptance in force. */
  readonly accepted: number;
  /** Open, whatever was decided but a confirmed zero risk. */
  readonly standing: number;
  /** Open or closed. */
  readonly released: number;
  readonly score: number;
}

/** Stores figures and derives status, first release and, where no vector tells it, the score. */
export const updateFigures = (db: Db, figures: readonly FindingFigures[], now: string): Promise<number> => {
  const { source, binding } = given(
    db,
    {
      findingId: 'text',
      open: 'bigint',
      closed: 'bigint',
      accepted: 'bigint',
      standing: 'bigint',
      released: 'bigint',
      score: 'double precision',
    },
    figures as unknown as readonly Record<string, unknown>[],
  );
  const moment = db.engine === 'sqlite' ? '?' : '?::timestamptz';
  return rawChange(
    db,
    `update findings set
       open_vulnerabilities = given.open,
       closed_vulnerabilities = given.closed,
       accepted_vulnerabilities = given.accepted,
       status = case when given.standing > 0 then 'VULNERABLE' when given.released > 0 then 'SAFE' else 'DRAFT' end,
       released_at = case when given.released > 0 then coalesce(released_at, ${moment}) else released_at end,
       severity_score = case when cvss31 is null and cvss40 is null then given.score else severity_score end
     from ${source} where findings.id = given.finding_id`,
    [now, binding],
  );
};

export const deleteFinding = (db: Db, id: string): Promise<number> =>
  change(db, db.sql('findings').where({ id }).delete());

export const deleteFindingsOfGroup = (db: Db, groupId: string): Promise<number> =>
  change(db, db.sql('findings').where({ groupId }).delete());
