import { dropped, type Migration } from './dialect';

/** What organizations and groups demand, and what the owners of vulnerabilities decided within it. */
export const policies: Migration = {
  name: '0005-policies',
  up: ({ text, time, int, real }) => [
    // One row an owner: its id is the organization's or the group's. An organization takes its rows with it.
    `create table policies (
      id ${text} primary key, organization_id ${text} not null references organizations (id) on delete cascade,
      group_id ${text} references groups (id), inactivity_period ${int}, max_acceptance_days ${int},
      max_number_acceptances ${int}, min_acceptance_severity ${real}, max_acceptance_severity ${real},
      min_breaking_severity ${real}, vulnerability_grace_period ${int}, days_until_it_breaks ${int})`,
    'create index policies_by_organization on policies (organization_id, id)',
    'create index policies_by_group on policies (group_id) where group_id is not null',
    `create table policy_changes (
      id ${text} primary key, owner_id ${text} not null,
      organization_id ${text} not null references organizations (id) on delete cascade,
      group_id ${text} references groups (id), at ${time} not null, by ${text} not null, before ${text} not null,
      after ${text} not null)`,
    'create index policy_changes_by_owner on policy_changes (owner_id, id)',
    'create index policy_changes_by_organization on policy_changes (organization_id)',
    'create index policy_changes_by_group on policy_changes (group_id) where group_id is not null',
    `create table treatment_changes (
      id ${text} primary key, vulnerability_id ${text} not null references vulnerabilities (id),
      organization_id ${text} not null, group_id ${text} not null, kind ${text} not null, status ${text} not null,
      acceptance ${text}, until ${text}, assignee_id ${text}, finding_policy_id ${text}, at ${time} not null, by ${text} not null,
      justification ${text} not null)`,
    'create index treatment_changes_by_vulnerability on treatment_changes (vulnerability_id, id)',
    'create index treatment_changes_by_group on treatment_changes (group_id)',
    `create index treatment_changes_by_policy on treatment_changes (finding_policy_id, id)
     where finding_policy_id is not null`,
    `create table finding_policies (
      id ${text} primary key, organization_id ${text} not null references organizations (id) on delete cascade,
      weakness_key ${text} not null, state ${text} not null, created_at ${time} not null, created_by ${text} not null)`,
    `create unique index finding_policies_standing on finding_policies (organization_id, weakness_key)
     where state in ('SUBMITTED', 'APPROVED')`,
    'create index finding_policies_by_creation on finding_policies (organization_id, created_at, id)',
    `create table finding_policy_changes (
      id ${text} primary key, finding_policy_id ${text} not null references finding_policies (id) on delete cascade,
      state ${text} not null, at ${time} not null, by ${text} not null, justification ${text} not null)`,
    'create index finding_policy_changes_by_policy on finding_policy_changes (finding_policy_id, id)',
    'create index findings_by_weakness on findings (organization_id, weakness_key)',
  ],
  down: [
    'drop index findings_by_weakness',
    ...dropped('policies', 'policy_changes', 'treatment_changes', 'finding_policies', 'finding_policy_changes'),
  ],
};
