import type { Db } from '../../../database/db';
import { amongText, listBinding } from '../../../database/portable';
import { plain, rawChange, rawRows } from '../../../database/rows';
import { unseen } from './closings';
import { placeholders } from './facts';

/** How often people said of what waits that it is open, or decided on its state. */
const said = (of: string): string =>
  [`vulnerability_changes as said where`, `verification_changes as said where said.outcome = 'OPEN' and`]
    .map(
      (which) =>
        `(select count(*) from ${which} said.vulnerability_id = ${of}.vulnerability_id and said.report_id is null)`,
    )
    .join(' + ');

/** Keeps what a scope saw until now and a report does not show, and how often people spoke of it before. */
export const insertAwaited = (db: Db, scopeId: string, reportId: string): Promise<number> =>
  rawChange(
    db,
    `insert into awaited_closings (report_id, scope_id, vulnerability_id, closes, said)
     select ${placeholders(db).text}, scope_id, vulnerability_id, 0, ${said('sightings')} from sightings where ${unseen}`,
    [reportId, scopeId, reportId, reportId],
  );

const alsoAwaited = `exists (select 1 from awaited_closings as kept where kept.report_id = awaited_closings.report_id
  and kept.scope_id = others.scope_id and kept.vulnerability_id = others.vulnerability_id)`;

/**
 * Whether what waits is not found by a person, is in one of some states, and nobody whose silence does not wait too sees
 * it on that branch: it stands on each for itself.
 */
const wouldClose = (...states: readonly string[]): string => `
  vulnerability_id in (select id from vulnerabilities where id = awaited_closings.vulnerability_id
    and state in (${states.map((state) => `'${state}'`).join(', ')}) and technique <> 'MPT')
  and not exists (select 1 from sightings as others cross join sighting_scopes as theirs
    where others.vulnerability_id = awaited_closings.vulnerability_id and others.presence = 'PRESENT'
      and theirs.id = others.scope_id and not ${alsoAwaited}
      and theirs.branch = (select branch from sighting_scopes as own where own.id = awaited_closings.scope_id))`;

/** Marks what of it would close, at least on its branch. */
export const updateCloses = (db: Db, reportId: string): Promise<number> =>
  rawChange(db, `update awaited_closings set closes = 1 where report_id = ? and ${wouldClose('VULNERABLE')}`, [
    reportId,
  ]);

/** The scopes in which something would close, now or, where its review is open, once that is done. */
export const selectClosingScopes = async (db: Db, reportId: string): Promise<readonly string[]> =>
  (
    await rawRows<{ readonly scopeId: string }>(
      db,
      `select distinct scope_id from awaited_closings
       where report_id = ? and (closes = 1 or ${wouldClose('SUBMITTED', 'REJECTED')})`,
      [reportId],
      { scopeId: plain },
    )
  ).map(({ scopeId }) => scopeId);

/** Forgets what waits of a report in scopes. */
export const deleteAwaitedIn = (db: Db, reportId: string, scopeIds: readonly string[]): Promise<number> =>
  rawChange(db, `delete from awaited_closings where report_id = ? and ${amongText(db, 'scope_id')}`, [
    reportId,
    listBinding(scopeIds),
  ]);

/** A scope in which something waits to be closed. */
export interface AwaitedScope {
  readonly id: string;
  readonly tool: string;
  readonly category: string;
  readonly branch: string;
}

/** The scopes of which a report is the newest still and in which something waits. */
export const selectAwaitedScopes = (db: Db, reportId: string): Promise<readonly AwaitedScope[]> =>
  rawRows<AwaitedScope>(
    db,
    `select id, tool, category, branch from sighting_scopes
     where id in (select scope_id from awaited_closings where report_id = ?) and last_report_id = ? order by id`,
    [reportId, reportId],
    { id: plain, tool: plain, category: plain, branch: plain },
  );

/** How many vulnerabilities wait to be closed, of each report of which any does. */
export const countAwaited = (
  db: Db,
  reportIds: readonly string[],
): Promise<readonly { readonly reportId: string; readonly count: number }[]> =>
  rawRows<{ reportId: string; count: number }>(
    db,
    `select report_id, count(distinct vulnerability_id) as count from awaited_closings
       cross join sighting_scopes
     where ${amongText(db, 'awaited_closings.report_id')} and closes = 1 and sighting_scopes.id = scope_id
       and last_report_id = report_id
     group by report_id`,
    [listBinding(reportIds)],
    { reportId: plain, count: plain },
  );

/** A report that something of waits. */
export interface AwaitingReport {
  readonly id: string;
  readonly rootId: string;
}

/**
 * What people or later reports said since of what waits: that is left as it is. What people said is counted, since clocks
 * of several servers differ.
 */
export const deleteOvertaken = (db: Db, { id, rootId }: AwaitingReport): Promise<number> => {
  const later = `select id from reports where root_id = ? and applied_order >
    (select applied_order from reports where id = ?) and state = 'APPLIED'`;
  return rawChange(
    db,
    `delete from awaited_closings where report_id = ? and (
       vulnerability_id in (select vulnerability_id from undo_sightings where report_id in (${later})
         union select vulnerability_id from undo_vulnerabilities where report_id in (${later}))
       or ${said('awaited_closings')} > awaited_closings.said)`,
    [id, rootId, id, rootId, id],
  );
};

/** The findings of what waits. */
export const selectAwaitedFindings = async (db: Db, reportId: string): Promise<readonly string[]> =>
  (
    await rawRows<{ readonly findingId: string }>(
      db,
      `select distinct finding_id from vulnerabilities
       where id in (select vulnerability_id from awaited_closings where report_id = ?)`,
      [reportId],
      { findingId: plain },
    )
  ).map(({ findingId }) => findingId);

/** Forgets what waits of a report; answers how much that was. */
export const deleteAwaited = (db: Db, reportId: string): Promise<number> =>
  rawChange(db, 'delete from awaited_closings where report_id = ?', [reportId]);
