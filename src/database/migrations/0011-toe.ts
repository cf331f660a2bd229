import { dropped, type Dialect, type Migration } from './dialect';

/** What all parts of a target have in common. They go with their root. */
const common = ({ text, time, int }: Dialect): string =>
  `id ${text} primary key, organization_id ${text} not null, group_id ${text} not null references groups (id),
   root_id ${text} not null references roots (id) on delete cascade, presence ${text} not null, absent_since ${time},
   seen_at ${time} not null, seen_by ${text} not null, attacked_at ${time}, attacked_by ${text},
   first_attack_at ${time}, revision ${int} not null`;

/** An index for a sort of the lists of roots, and one for those of groups. */
const sorted = (table: string, column: string): readonly string[] =>
  ['root', 'group'].map((of) => `create index ${table}_of_${of}_by_${column} on ${table} (${of}_id, ${column}, id)`);

/** What of roots there is to be tested, and how much of it was. */
export const targetOfEvaluation: Migration = {
  name: '0011-toe',
  up: (dialect) => {
    const { text, time, int, real } = dialect;
    return [
      `create table toe_lines (
        ${common(dialect)}, filename ${text} not null, loc ${int} not null, last_author ${text} not null,
        last_commit ${text} not null, modified_at ${time} not null, attacked_lines ${int} not null,
        coverage ${real} not null, comments ${text} not null, unique (root_id, filename))`,
      ...['filename', 'loc', 'modified_at', 'coverage'].flatMap((column) => sorted('toe_lines', column)),
      'create index toe_figures_of_roots on toe_lines (root_id, presence, loc, attacked_lines)',
      'create index toe_figures_of_groups on toe_lines (group_id, presence, loc, attacked_lines)',
      // Two texts of 2,000 bytes are more than an index takes: a digest of both tells inputs apart.
      `create table toe_inputs (
        ${common(dialect)}, component ${text} not null, entry_point ${text} not null, place_key ${text} not null,
        unique (root_id, place_key))`,
      ...['component', 'seen_at'].flatMap((column) => sorted('toe_inputs', column)),
      `create table toe_ports (
        ${common(dialect)}, address ${text} not null, port ${int} not null, unique (root_id, port))`,
      ...['port', 'seen_at'].flatMap((column) => sorted('toe_ports', column)),
    ];
  },
  down: dropped('toe_lines', 'toe_inputs', 'toe_ports'),
};
