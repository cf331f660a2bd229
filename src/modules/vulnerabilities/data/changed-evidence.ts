import type { Db } from '../../../database/db';
import { byIndex } from '../../../database/by-index';
import { plain, rawRows } from '../../../database/rows';
import type { ChangedEvidence } from '../domain/changed-evidence';
import { identityVersions, type RunPart, type SightingScope } from '../domain/staging';
import { digestCharacters } from './twins';

const own = `select 1 from vulnerability_identities as known where known.vulnerability_id = vulnerabilities.id
  and known.algorithm = 'CONTENT' and known.version = ${identityVersions.CONTENT}`;

/**
 * A component that moved within what holds it has another version, unless it stands in the very place, which an earlier
 * version of the importer wrote otherwise.
 */
const otherVersion = `vulnerabilities.kind = 'COMPONENT' and decided.outcome in ('MOVED', 'REOPENED')
  and staged."where" <> vulnerabilities."where" and not exists (select 1 from vulnerability_identities as former
    where former.vulnerability_id = vulnerabilities.id
      and former.value like '%' || staged.former_location_identity || '%')`;

/** The code is known, by today's version of its identity, and this is none that was ever seen there. */
const otherCode = `vulnerabilities.kind <> 'COMPONENT' and staged.content_identity is not null and exists (${own})
  and not exists (${own} and (known.value like '%' || substr(staged.content_identity, 1, ${digestCharacters}) || '%'
    or known.value like '%' || staged.former_content_identity || '%'))`;

/** Whether anything of a root is to be asked about once a report shows it otherwise. */
export const existsEndingOnChange = async (db: Db, rootId: string): Promise<boolean> =>
  (
    await rawRows(
      db,
      `select id from ${byIndex(db, 'vulnerabilities', 'vulnerabilities_ending_on_change')}
       where root_id = ? and ends_on_change = 1 limit 1`,
      [rootId],
      { id: plain },
    )
  ).length > 0;

/**
 * Of a run that is decided and not applied yet: what it shows otherwise than it was seen before, among what is to be
 * asked about then. What a scope shows for the first time is no change: other tools and branches may show it
 * otherwise.
 */
export const selectChangedEvidence = (
  db: Db,
  { reportId, from, to }: RunPart,
  { id: scopeId, rootId }: Pick<SightingScope, 'id' | 'rootId'>,
): Promise<readonly ChangedEvidence[]> =>
  rawRows<ChangedEvidence>(
    db,
    `select distinct vulnerabilities.id, finding_id, case when vulnerabilities.kind = 'COMPONENT' then 'VERSION' else 'CODE' end as what
     from ${byIndex(db, 'vulnerabilities', 'vulnerabilities_ending_on_change')} cross join staged_outcomes as decided
       cross join staged_observations as staged
     where vulnerabilities.root_id = ? and vulnerabilities.ends_on_change = 1
       and decided.vulnerability_id = vulnerabilities.id and decided.report_id = ? and decided.ordinal >= ?
       and decided.ordinal < ? and decided.outcome in ('UNCHANGED', 'MOVED', 'REOPENED')
       and staged.ordinal = decided.ordinal and staged.report_id = decided.report_id
       and exists (select 1 from sightings where sightings.vulnerability_id = vulnerabilities.id
         and sightings.scope_id = ?)
       and ((${otherVersion}) or (${otherCode}))`,
    [rootId, reportId, from, to, scopeId],
    { id: plain, findingId: plain, what: plain },
  );
