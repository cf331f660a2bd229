import type { Dialect, Migration } from './dialect';

/** What refers to a group or a root, by the columns that say where it belongs, and the references that this implies. */
const joint = [
  {
    table: 'findings',
    columns: 'group_id, organization_id',
    referred: 'groups (id, organization_id)',
    implied: [
      ['organization_id', 'organizations'],
      ['group_id', 'groups'],
    ],
  },
  {
    table: 'vulnerabilities',
    columns: 'root_id, group_id, organization_id',
    referred: 'roots (id, group_id, organization_id)',
    implied: [
      ['organization_id', 'organizations'],
      ['group_id', 'groups'],
      ['root_id', 'roots'],
    ],
  },
] as const;

const whereAltered = (statements: readonly string[]): ((dialect: Dialect) => readonly string[]) => {
  const none: readonly string[] = [];
  return ({ altersConstraints }) => (altersConstraints ? statements : none);
};

/**
 * Has PostgreSQL check once for a row, in place of two or three times, that what it belongs to is there, and that its
 * parts belong to each other.
 */
export const jointReferences: Migration = {
  name: '0056-joint-references',
  up: whereAltered([
    'alter table groups add constraint groups_with_organization unique (id, organization_id)',
    'alter table roots add constraint roots_with_group unique (id, group_id, organization_id)',
    ...joint.flatMap(({ table, columns, referred, implied }) => [
      `alter table ${table} add constraint ${table}_belonging foreign key (${columns}) references ${referred}`,
      ...implied.map(([column]) => `alter table ${table} drop constraint ${table}_${column}_fkey`),
    ]),
  ]),
  down: whereAltered([
    ...joint.flatMap(({ table, implied }) => [
      ...implied.map(
        ([column, parent]) =>
          `alter table ${table} add constraint ${table}_${column}_fkey foreign key (${column}) references ${parent} (id)`,
      ),
      `alter table ${table} drop constraint ${table}_belonging`,
    ]),
    'alter table roots drop constraint roots_with_group',
    'alter table groups drop constraint groups_with_organization',
  ]),
};
