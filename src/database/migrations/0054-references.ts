import type { Migration } from './dialect';

const ofOrganization = ['comments', 'events', 'memberships', 'report_jobs', 'reports'] as const;

/**
 * What refers to a group or an organization is found by an index: before either goes, the engine looks for it, and would
 * walk what all tenants have. Vulnerabilities have no such index: each report would pay for what an organization that
 * goes, which has no groups any more, costs once (0.05 s for 100,000).
 */
export const references: Migration = {
  name: '0054-references',
  up: () => [
    ...ofOrganization.map((table) => `create index ${table}_by_organization on ${table} (organization_id)`),
    'create index comments_by_group on comments (group_id)',
  ],
  down: ['drop index comments_by_group', ...ofOrganization.map((table) => `drop index ${table}_by_organization`)],
};
