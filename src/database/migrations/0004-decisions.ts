import { dropped, type Migration } from './dialect';

const decisions: readonly (readonly [column: string, type: 'text', rest: string])[] = [
  ['treatment', 'text', " not null default 'UNTREATED'"],
  ['acceptance', 'text', ''],
  ['accepted_until', 'text', ''],
  ['assignee_id', 'text', ''],
  ['verification', 'text', ''],
  ['zero_risk', 'text', ''],
];

/** What people decide on a vulnerability: the present on itself, the past in a table for each kind of decision. */
export const vulnerabilityDecisions: Migration = {
  name: '0004-decisions',
  up: (dialect) => {
    const { text, time, int } = dialect;
    return [
      ...decisions.map(
        ([column, type, rest]) => `alter table vulnerabilities add column ${column} ${dialect[type]}${rest}`,
      ),
      `alter table findings add column accepted_vulnerabilities ${int} not null default 0`,
      `create index vulnerabilities_by_acceptance on vulnerabilities (accepted_until, id)
       where accepted_until is not null`,
      `create index vulnerabilities_by_assignee on vulnerabilities (assignee_id, created_at, id)
       where assignee_id is not null`,
      `create index vulnerabilities_to_verify on vulnerabilities (root_id, id)
       where verification in ('REQUESTED', 'ON_HOLD')`,
      `create table verification_changes (
        id ${text} primary key, vulnerability_id ${text} not null references vulnerabilities (id),
        organization_id ${text} not null, status ${text} not null, outcome ${text}, event_id ${text},
        at ${time} not null, by ${text} not null, report_id ${text}, justification ${text})`,
      'create index verification_changes_by_vulnerability on verification_changes (vulnerability_id, id)',
      `create index verification_changes_by_event on verification_changes (event_id, id) where event_id is not null`,
      `create table zero_risk_changes (
        id ${text} primary key, vulnerability_id ${text} not null references vulnerabilities (id),
        organization_id ${text} not null, status ${text} not null, at ${time} not null, by ${text} not null,
        justification ${text} not null)`,
      'create index zero_risk_changes_by_vulnerability on zero_risk_changes (vulnerability_id, id)',
    ];
  },
  down: [
    ...dropped('verification_changes', 'zero_risk_changes'),
    'drop index vulnerabilities_to_verify',
    'drop index vulnerabilities_by_acceptance',
    'drop index vulnerabilities_by_assignee',
    'alter table findings drop column accepted_vulnerabilities',
    ...[...decisions].reverse().map(([column]) => `alter table vulnerabilities drop column ${column}`),
  ],
};
