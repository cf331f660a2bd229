import { dropped, type Migration } from './dialect';

const sums = [
  'reported',
  'reported_exposure',
  'accepted',
  'accepted_closed',
  'closed_exposure',
  'weighted_closed_days',
  ...['low', 'medium', 'high', 'critical'].flatMap((band) => [`${band}_closed`, `${band}_closed_minutes`]),
];

/** Figures day by day, of which windows and series are sums. */
export const windows: Migration = {
  name: '0014-windows',
  up: ({ text, time, int, clustered }) => [
    `create table daily_figures (
      level ${text} not null, object_id ${text} not null, day ${int} not null, finding_id ${text}, root_id ${text},
      group_id ${text}, organization_id ${text} not null, ${sums.map((name) => `${name} ${int} not null`).join(', ')},
      primary key (level, object_id, day))${clustered}`,
    'create index daily_figures_by_finding on daily_figures (finding_id, level, day)',
    'create index daily_figures_by_root on daily_figures (root_id, level, day)',
    'create index daily_figures_by_group on daily_figures (group_id, level, day)',
    'create index daily_figures_by_organization on daily_figures (organization_id, level, day)',
    `alter table vulnerabilities add column accepted_at ${time}`,
    `update vulnerabilities set accepted_at = (select max(at) from treatment_changes
       where vulnerability_id = vulnerabilities.id and (status = 'ACCEPTED' or acceptance = 'APPROVED'))
     where treatment = 'ACCEPTED' or acceptance = 'APPROVED'`,
  ],
  down: ['alter table vulnerabilities drop column accepted_at', ...dropped('daily_figures')],
};
