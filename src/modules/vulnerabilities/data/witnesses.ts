import type { Db } from '../../../database/db';
import { rawChange } from '../../../database/rows';
import { identityVersions, type RunPart } from '../domain/staging';
import { placeholders, type RunFacts } from './facts';
import { isOfRun } from './run-part';

/** That an outcome is of a part of a run: bound to the report and its ordinals. */
export const ofPart = 'decided.report_id = ? and decided.ordinal >= ? and decided.ordinal < ?';

const isNew = `decided.outcome = 'NEW'`;
const wasThere = `decided.outcome in ('UNCHANGED', 'MOVED', 'REOPENED', 'REMOVED')`;
/** What is a vulnerability, new or known, whose identities the run gives. */
export const recognised = `(${isNew} or ${wasThere})`;

/** What moved loses the identity of its old place. */
const deletePlaces = (db: Db, { reportId, from, to }: RunPart): Promise<number> =>
  rawChange(
    db,
    `delete from vulnerability_identities where algorithm = 'LOCATION' and vulnerability_id in (
       select vulnerability_id from staged_outcomes as decided
       where ${ofPart} and outcome in ('MOVED', 'REOPENED') and agrees = 0)`,
    [reportId, from, to],
  );

/**
 * An identity follows the newest report, unless what has it was not recognised in this run and is still seen by another
 * tool, category or branch; or by this one, when its silence does not count.
 */
const takenOver = (silent: boolean): string =>
  `update set vulnerability_id = excluded.vulnerability_id
  where vulnerability_identities.vulnerability_id <> excluded.vulnerability_id
    and (exists (select 1 from staged_outcomes as own where own.report_id = ?
        and own.vulnerability_id = vulnerability_identities.vulnerability_id and ${isOfRun('own')})
      or not exists (select 1 from sightings where sightings.vulnerability_id = vulnerability_identities.vulnerability_id
        and sightings.presence = 'PRESENT' ${silent ? 'and sightings.scope_id <> ?' : ''}))`;

/** As whose an identity of the run is stored, in SQL: for all, or for those alone who see what was split. */
export const storedFor = (ownKey: string | null, digest: string): string =>
  ownKey === null ? digest : `coalesce(owner.own_key, '') || ${digest}`;

/** Joins what was split with those who see it, once for each. */
export const owners = (ownKey: string | null): string =>
  ownKey === null
    ? ''
    : 'left join vulnerability_splits as owner on owner.vulnerability_id = decided.vulnerability_id and owner.own = 1';

const versions = Object.entries(identityVersions)
  .map(([algorithm, version]) => `('${algorithm}', ${version})`)
  .join(', ');

/** The kinds of identity with their versions, and what an observation has of each. */
export const kinds = `(values ${versions}) as kinds`;
export const ofKind = `case kinds.column1 when 'TOOL' then staged.tool_identity
  when 'CONTENT' then staged.content_identity else staged.location_identity end`;

/**
 * Gives identities to what is new in a root of which nothing was known, where no two of them are equal: nobody can have
 * one of them, and PostgreSQL takes half as long when it need not look.
 */
export const insertIdentities = (db: Db, facts: RunFacts, { reportId, from, to }: RunPart): Promise<number> =>
  rawChange(
    db,
    `insert into vulnerability_identities (root_id, value, algorithm, version, vulnerability_id)
     select ${placeholders(db).text}, value, column1, column2, vulnerability_id
     from (select decided.vulnerability_id, kinds.column1, kinds.column2, ${ofKind} as value
       from staged_outcomes as decided cross join staged_observations as staged cross join ${kinds}
       where ${ofPart} and ${isNew} and staged.report_id = decided.report_id and staged.ordinal = decided.ordinal) as fresh
     where value is not null`,
    [facts.rootId, reportId, from, to],
  );

/** Gives the identities of this run to what they stand for now; `seenAgain` tells whether any of it moved or came back. */
export const replaceIdentities = async (db: Db, facts: RunFacts, part: RunPart, seenAgain: boolean): Promise<void> => {
  const { reportId, from, to } = part;
  if (seenAgain) await deletePlaces(db, part);
  await (
    [
      ['tool_identity', 'TOOL'],
      ['content_identity', 'CONTENT'],
      ['location_identity', 'LOCATION'],
    ] as const
  ).reduce(async (before, [column, algorithm]) => {
    await before;
    await rawChange(
      db,
      `insert into vulnerability_identities (root_id, value, algorithm, version, vulnerability_id)
       select ${placeholders(db).text}, ${storedFor(facts.ownKey, `staged.${column}`)}, '${algorithm}',
         ${identityVersions[algorithm]}, decided.vulnerability_id
       from staged_outcomes as decided cross join staged_observations as staged ${owners(facts.ownKey)}
       where ${ofPart} and ${recognised} and staged.report_id = decided.report_id
         and staged.ordinal = decided.ordinal and staged.${column} is not null
       on conflict (root_id, value) do ${facts.outdated ? 'nothing' : takenOver(facts.silent)}`,
      [
        facts.rootId,
        reportId,
        from,
        to,
        ...(facts.outdated ? [] : [reportId, from, to]),
        ...(facts.outdated || !facts.silent ? [] : [facts.scopeId]),
      ],
    );
  }, Promise.resolve());
};

const insertInto = (
  db: Db,
  facts: RunFacts,
  { reportId, from, to }: RunPart,
  outcomes: string,
  rest = '',
): Promise<number> => {
  const { time, text } = placeholders(db);
  return rawChange(
    db,
    `insert into sightings (vulnerability_id, scope_id, rule_id, presence, agrees, report_id, first_seen_at,
       last_seen_at, result_digest, suppression)
     select decided.vulnerability_id, ${text}, staged.rule_id, 'PRESENT',
       case when decided.outcome in ('UNCHANGED', 'REMOVED') then decided.agrees else 1 end, ${text}, ${time}, ${time},
       staged.result_digest, staged.suppression
     from staged_outcomes as decided cross join staged_observations as staged
     where ${ofPart} and ${outcomes} and decided.rivals > 0 and staged.report_id = decided.report_id
       and staged.ordinal = decided.ordinal ${rest}`,
    [facts.scopeId, reportId, facts.now, facts.now, reportId, from, to],
  );
};

/** Notes that the tool sees what is new, which nobody can have noted before. */
export const insertSightings = (db: Db, facts: RunFacts, part: RunPart): Promise<number> =>
  insertInto(db, facts, part, isNew);

/** What another result of the report told that the tool sees: where it stands, if any of them did. */
const ofReport = `sightings.report_id = excluded.report_id and sightings.presence = 'PRESENT'`;
const agreeing = `case when ${ofReport} and sightings.agrees = 1 then 1 else excluded.agrees end`;

/** Notes what the tool claims to see of what was there. An outdated run only adds claims; it does not renew any. */
export const upsertSightings = (db: Db, facts: RunFacts, part: RunPart): Promise<number> =>
  insertInto(
    db,
    facts,
    part,
    wasThere,
    `on conflict (vulnerability_id, scope_id) do ${
      facts.outdated
        ? 'nothing'
        : `update set presence = 'PRESENT', agrees = ${agreeing}, report_id = excluded.report_id,
       last_seen_at = excluded.last_seen_at, rule_id = excluded.rule_id, suppression = excluded.suppression,
       result_digest = case when ${ofReport} then sightings.result_digest else excluded.result_digest end,
       present_since = case when sightings.presence = 'PRESENT' then sightings.present_since else excluded.last_seen_at end`
    }`,
  );
