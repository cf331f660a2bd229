import { dropped, type Migration } from './dialect';

/** What the world knows of advisories: reference data of nobody, and the aliases that reports of a tenant tell. */
export const advisories: Migration = {
  name: '0034-advisories',
  up: ({ text, time, int, real, clustered }) => [
    // Rows of a release are written aside; the feed is turned to it at once. The id is a UUIDv7.
    `create table advisory_releases (
      id ${text} primary key, feed ${text} not null, version ${text} not null, released_at ${time} not null,
      entries ${int} not null, began_at ${time} not null)`,
    `create table advisory_feeds (feed ${text} primary key, release_id ${text}, due_at ${time} not null)`,
    `create table epss_scores (
      release_id ${text} not null, cve ${text} not null, score ${real} not null, percentile ${real} not null,
      primary key (release_id, cve))${clustered}`,
    `create table known_exploited (
      release_id ${text} not null, cve ${text} not null, name ${text} not null, vendor ${text} not null,
      product ${text} not null, date_added ${text} not null, due_date ${text}, ransomware ${int} not null,
      required_action ${text} not null, primary key (release_id, cve))${clustered}`,
    `create table advisory_records (id ${text} primary key, modified_at ${time} not null, withdrawn_at ${time})`,
    // What each record says, so that a corrected one can take an alias back.
    `create table advisory_alias_pairs (
      advisory_id ${text} not null, alias_id ${text} not null, primary key (advisory_id, alias_id))${clustered}`,
    'create index advisory_alias_pairs_by_alias on advisory_alias_pairs (alias_id)',
    `create table advisory_aliases (advisory_id ${text} primary key, canonical_id ${text} not null)`,
    'create index advisory_aliases_by_canonical on advisory_aliases (canonical_id)',
    `create table reported_aliases (
      organization_id ${text} not null references organizations (id) on delete cascade, advisory_id ${text} not null,
      canonical_id ${text} not null, primary key (organization_id, advisory_id))${clustered}`,
    'create index reported_aliases_by_canonical on reported_aliases (organization_id, canonical_id)',
    `alter table policies add column mission_well_being ${text}`,
  ],
  down: [
    'alter table policies drop column mission_well_being',
    ...dropped(
      'advisory_releases',
      'advisory_feeds',
      'epss_scores',
      'known_exploited',
      'advisory_records',
      'advisory_alias_pairs',
      'advisory_aliases',
      'reported_aliases',
    ),
  ],
};
