import { dropped, type Migration } from './dialect';

const counts = [
  'open',
  'accepted',
  'standing',
  'closed',
  'released',
  'exposure',
  'closed_exposure',
  'weighted_open_days',
  'weighted_closed_days',
  ...['low', 'medium', 'high', 'critical'].flatMap((band) => [
    `${band}_open`,
    `${band}_open_minutes`,
    `${band}_closed`,
    `${band}_closed_minutes`,
  ]),
];

const instants = ['first_open_at', 'last_reported_at', 'last_closed_at'];

/** 4^(score - 4) in thousandths, for each tenth of a score; a score of 0.0 tells of no risk. */
const weights = Array.from({ length: 101 }, (_, tenths) =>
  tenths === 0 ? '(0, 0)' : `(${tenths}, ${Math.round(1000 * 4 ** (tenths / 10 - 4))})`,
);

/** Figures of what stands in each finding and root, and of all above them. */
export const figures: Migration = {
  name: '0009-figures',
  up: ({ text, time, int, real, clustered }) => [
    `create table figures (
      level ${text} not null, object_id ${text} not null, finding_id ${text}, root_id ${text}, group_id ${text},
      organization_id ${text} not null, ${counts.map((name) => `${name} ${int} not null`).join(', ')},
      ${instants.map((name) => `${name} ${time}`).join(', ')}, max_open_severity ${real}, top_severity ${real},
      primary key (level, object_id))${clustered}`,
    'create index figures_by_finding on figures (finding_id, level)',
    'create index figures_by_root on figures (root_id, level)',
    'create index figures_by_group on figures (group_id, level)',
    'create index figures_by_organization on figures (organization_id, level)',
    `create table severity_weights (tenths ${int} primary key, cvssf ${int} not null)`,
    `insert into severity_weights (tenths, cvssf) values ${weights.join(', ')}`,
    'create index vulnerabilities_by_root_and_finding on vulnerabilities (root_id, finding_id)',
    'drop index vulnerabilities_by_root',
  ],
  down: [
    'create index vulnerabilities_by_root on vulnerabilities (root_id)',
    'drop index vulnerabilities_by_root_and_finding',
    ...dropped('figures', 'severity_weights'),
  ],
};
