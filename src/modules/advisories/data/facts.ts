import type { Db } from '../../../database/db';
import { given } from '../../../database/portable';
import { columnsOf, rawRows } from '../../../database/rows';
import { advisoryFactShape, type AdvisoryFact } from '../domain/advisory';

const columns = columnsOf(advisoryFactShape);

/** An advisory as a tenant asks for it; '' asks for nobody, by the reference data alone. */
export interface AskedAdvisory {
  readonly organizationId: string;
  readonly id: string;
}

/**
 * What is known of advisories and their aliases, by one statement: the ids that reports told the organization, and the
 * aliases that the reference data have of any of them; each with its score, its entry and its record.
 */
export const selectFacts = (db: Db, asked: readonly AskedAdvisory[]): Promise<readonly AdvisoryFact[]> => {
  const { source, binding } = given(
    db,
    { organizationId: 'text', id: 'text' },
    asked.map(({ organizationId, id }) => ({ organizationId, id })),
  );
  // A union wants one collation, and that of the tables is "C".
  const asText = (column: string): string => (db.engine === 'sqlite' ? column : `${column} collate "C" as ${column}`);
  return rawRows(
    db,
    `with asked as (select ${asText('organization_id')}, ${asText('id')} from ${source}),
     told as (
       select organization_id, id as asked, id from asked
       union select asked.organization_id, asked.id, mates.advisory_id from asked
       cross join reported_aliases as own cross join reported_aliases as mates
       where own.organization_id = asked.organization_id and own.advisory_id = asked.id
         and mates.organization_id = own.organization_id and mates.canonical_id = own.canonical_id),
     named as (
       select organization_id, asked, id from told
       union select told.organization_id, told.asked, mates.advisory_id from told
       cross join advisory_aliases as own cross join advisory_aliases as mates
       where own.advisory_id = told.id and mates.canonical_id = own.canonical_id)
     select named.organization_id, named.asked, named.id, epss.score, epss.percentile,
       epss_release.version as model_version, epss_release.released_at as scored_at, kev.name, kev.vendor, kev.product,
       kev.date_added, kev.due_date, kev.ransomware, kev.required_action, records.modified_at as recorded_at,
       records.withdrawn_at
     from named
     left join advisory_feeds as epss_feed on epss_feed.feed = 'EPSS'
     left join advisory_releases as epss_release on epss_release.id = epss_feed.release_id
     left join epss_scores as epss on epss.release_id = epss_feed.release_id and epss.cve = named.id
     left join advisory_feeds as kev_feed on kev_feed.feed = 'KEV'
     left join known_exploited as kev on kev.release_id = kev_feed.release_id and kev.cve = named.id
     left join advisory_records as records on records.id = named.id`,
    [binding],
    columns,
  );
};
