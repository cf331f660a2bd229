import type { Db } from '../../../database/db';
import { insertMany } from '../../../database/portable';
import { plain, rawChange, rawRows } from '../../../database/rows';
import { placeholders } from './facts';
import { countRows } from './scopes';
import { logClosings, logSightingsOf } from './undo-log';

/** How many vulnerabilities a tool sees. */
export const countPresent = (db: Db, scopeId: string): Promise<number> =>
  countRows(db, `select count(*) as count from sightings where scope_id = ? and presence = 'PRESENT'`, [scopeId]);

/** Whether a report speaks of a vulnerability without showing it: its place is excluded, its tool left it open, or it is one of several. */
const doubtful = `sightings.vulnerability_id in (select claims.vulnerability_id from staged_outcomes as claims
  where claims.report_id = ? and claims.outcome in ('EXCLUDED', 'UNDECIDED', 'AMBIGUOUS'))`;

/** Whether what a scope saw waits to be closed with a report; a list of all that waits would be made for each again. */
const awaited = `exists (select 1 from awaited_closings as waiting where waiting.report_id = ?
  and waiting.scope_id = sightings.scope_id and waiting.vulnerability_id = sightings.vulnerability_id)`;

/** What of a scope is closed: what its newest report does not show, or what waited with that report for confirmation. */
export type Silence = 'NEW' | 'AWAITED';

const silent: Readonly<Record<Silence, string>> = { NEW: `not ${doubtful}`, AWAITED: awaited };

const vanishing = (silence: Silence): string =>
  `presence = 'PRESENT' and sightings.report_id <> ? and ${silent[silence]}`;

const unseenBy = (silence: Silence): string => `scope_id = ? and ${vanishing(silence)}`;

/** What a scope saw and a report neither shows nor claims; bound to the scope and twice to the report. */
export const unseen = unseenBy('NEW');

/** What silence may close: it is open, not found by a person, and seen by no other tool, category or branch. */
const closable = `vulnerabilities.id = sightings.vulnerability_id and vulnerabilities.state = 'VULNERABLE'
  and vulnerabilities.technique <> 'MPT' and not exists (select 1 from sightings as others
    where others.vulnerability_id = vulnerabilities.id and others.scope_id <> sightings.scope_id
      and others.presence = 'PRESENT')`;

/** What a scope saw, a report does not show, and silence may close; bound to the scope and twice to the report. */
export const unseenAndClosable = `${unseen} and ${closable}`;

/** How many of what the tool saw until now this report does not show. */
export const countVanished = (db: Db, scopeId: string, reportId: string): Promise<number> =>
  countRows(db, `select count(*) as count from sightings where ${unseen}`, [scopeId, reportId, reportId]);

/** How many of those would be closed. */
export const countClosable = (db: Db, scopeId: string, reportId: string): Promise<number> =>
  countRows(db, `select count(*) as count from sightings cross join vulnerabilities where ${unseenAndClosable}`, [
    scopeId,
    reportId,
    reportId,
  ]);

/** Marks what the tool does not see any more. */
export const updateUnseen = async (db: Db, scopeId: string, reportId: string, silence: Silence): Promise<number> => {
  const which = unseenBy(silence);
  await logSightingsOf(db, reportId, which, [scopeId, reportId, reportId]);
  return rawChange(db, `update sightings set presence = 'ABSENT' where ${which}`, [scopeId, reportId, reportId]);
};

const page = 5000;

/**
 * Keeps aside what is to be closed of a scope with a silence, 5,000 at a time; it must not be marked as unseen before.
 * Answers how many.
 */
export const insertClosings = async (
  db: Db,
  scopeId: string,
  reportId: string,
  silence: Silence,
  newId: () => string,
  after = '',
): Promise<number> => {
  const closing = await rawRows<{ vulnerabilityId: string }>(
    db,
    `select sightings.vulnerability_id from sightings cross join vulnerabilities
     where scope_id = ? and ${vanishing(silence)} and sightings.vulnerability_id > ? and ${closable}
     order by sightings.vulnerability_id limit ${page}`,
    [scopeId, reportId, reportId, after],
    { vulnerabilityId: plain },
  );
  if (closing.length === 0) return 0;
  await insertMany(
    db,
    'staged_closings',
    { reportId: 'text', vulnerabilityId: 'text', changeId: 'text' },
    closing.map(({ vulnerabilityId }) => ({ reportId, vulnerabilityId, changeId: newId() })),
  );
  if (closing.length < page) return closing.length;
  const last = closing.at(-1)?.vulnerabilityId;
  return closing.length + (await insertClosings(db, scopeId, reportId, silence, newId, last));
};

/** Closes what was chosen and is held, and forgets the choice; answers how many, and how many of each finding. */
export const closeChosen = async (
  db: Db,
  reportId: string,
  now: string,
  by: string,
): Promise<{ readonly closed: number; readonly ofFindings: ReadonlyMap<string, number> }> => {
  const { time, text } = placeholders(db);
  const chosen = `staged_closings cross join vulnerabilities
    where staged_closings.report_id = ? and vulnerabilities.id = staged_closings.vulnerability_id`;
  await logClosings(db, reportId);
  const closed = await rawChange(
    db,
    `update vulnerabilities set state = 'SAFE', closed_at = ${time}, updated_at = ${time}
     where id in (select vulnerability_id from staged_closings where report_id = ?) and state = 'VULNERABLE'`,
    [now, now, reportId],
  );
  await rawChange(
    db,
    `insert into vulnerability_changes (id, vulnerability_id, organization_id, kind, state, previous_where,
       previous_line, at, by, report_id, justification)
     select change_id, vulnerabilities.id, organization_id, 'CLOSED', 'SAFE', null, null, ${time}, ${text}, report_id, null
     from ${chosen} and vulnerabilities.state = 'SAFE'`,
    [now, by, reportId],
  );
  const ofFindings = await rawRows<{ findingId: string; count: number }>(
    db,
    `select finding_id, count(*) as count from ${chosen} and vulnerabilities.state = 'SAFE' group by finding_id`,
    [reportId],
    { findingId: plain, count: plain },
  );
  await rawChange(db, 'delete from staged_closings where report_id = ?', [reportId]);
  return { closed, ofFindings: new Map(ofFindings.map(({ findingId, count }) => [findingId, count])) };
};
