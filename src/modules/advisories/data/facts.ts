import { lookedUpBy } from '../../../database/by-index';
import type { Db } from '../../../database/db';
import { given } from '../../../database/portable';
import { columnsOf, rawRows } from '../../../database/rows';
import { advisoryFactShape, type AdvisoryFact } from '../domain/advisory';
import type { Feed } from '../domain/release';

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
  const ofFeed = (feed: Feed, alias: string): string =>
    `${alias}.release_id = (select release_id from advisory_feeds where feed = '${feed}') and ${alias}.cve = named.id`;
  return rawRows(
    db,
    `with asked as (select ${asText('organization_id')}, ${asText('id')} from ${source}),
     told as (
       select organization_id, id as asked, id from asked
       union select asked.organization_id, asked.id, mates.advisory_id from asked
       ${lookedUpBy(db, 'reported_aliases', 'own', 'own.organization_id = asked.organization_id and own.advisory_id = asked.id')}
       ${lookedUpBy(db, 'reported_aliases', 'mates', 'mates.organization_id = own.organization_id and mates.canonical_id = own.canonical_id')}),
     named as (
       select organization_id, asked, id from told
       union select told.organization_id, told.asked, mates.advisory_id from told
       ${lookedUpBy(db, 'advisory_aliases', 'own', 'own.advisory_id = told.id')}
       ${lookedUpBy(db, 'advisory_aliases', 'mates', 'mates.canonical_id = own.canonical_id')})
     select named.organization_id, named.asked, named.id, epss.score, epss.percentile,
       epss_release.version as model_version, epss_release.released_at as scored_at, kev.name, kev.vendor, kev.product,
       kev.date_added, kev.due_date, kev.ransomware, kev.required_action, records.modified_at as recorded_at,
       records.withdrawn_at
     from named
     ${lookedUpBy(db, 'epss_scores', 'epss', ofFeed('EPSS', 'epss'), 'left')}
     ${lookedUpBy(db, 'advisory_releases', 'epss_release', 'epss_release.id = epss.release_id', 'left')}
     ${lookedUpBy(db, 'known_exploited', 'kev', ofFeed('KEV', 'kev'), 'left')}
     ${lookedUpBy(db, 'advisory_records', 'records', 'records.id = named.id', 'left')}`,
    [binding],
    columns,
  );
};
