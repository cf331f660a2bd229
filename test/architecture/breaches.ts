import { groups, organizations, package_, types, uses, values, type Attempt, type Imported } from './attempt';
import { breachesOfLayers } from './breaches-of-layers';

/** A breach on purpose for each rule. */
export const breaches: readonly Attempt[] = [
  ...breachesOfLayers,
  ...values('modules-meet-at-the-index', groups('operations/read.ts'), [
    'an operation that reaches into another module',
    '../../organizations/operations/read',
    organizations('operations/read.ts'),
  ]),
  ...types('modules-meet-at-the-index', groups('domain/group.ts'), [
    'a rule that reaches into another module',
    '../../organizations/domain/organization',
    organizations('domain/organization.ts'),
  ]),
  ...types('apis-meet-at-the-providers', groups('api/resolvers.ts'), [
    'a resolver that reaches into the resolvers of another module',
    '../../organizations/api/resolvers',
    organizations('api/resolvers.ts'),
  ]),
  ...types('apis-meet-at-the-providers', groups('api/http.ts'), [
    'a door that reaches into the operations of another module',
    '../../organizations/operations/read',
    organizations('operations/read.ts'),
  ]),
  ...types(
    'the-index-publishes-rules-and-operations',
    groups('index.ts'),
    ['an index that publishes a table', './data/rows', groups('data/rows.ts')],
    ['an index that publishes a loader', './api/providers', groups('api/providers.ts')],
  ),
  ...types('modules-are-entered-by-their-doors', 'src/application.ts', [
    'an application that reaches into a module',
    './modules/groups/operations/read',
    groups('operations/read.ts'),
  ]),
  ...types(
    'ground-knows-no-module',
    'src/kernel/env.ts',
    ['a kernel that knows a module', '../modules/groups', groups('index.ts')],
    ['a kernel that knows the application', '../application', 'src/application.ts'],
  ),
  ...types('ground-knows-no-module', 'src/database/rows.ts', [
    'a database that knows a module',
    '../modules/groups',
    groups('index.ts'),
  ]),
  ...types('ground-knows-no-module', 'src/journal/record.ts', [
    'a journal that knows a module',
    '../modules/groups',
    groups('index.ts'),
  ]),
  ...types(
    'only-data-runs-sql',
    'src/application.ts',
    ...['knex', 'pg', 'sqlite3'].map((name): Imported => [`an application that uses ${name}`, name, package_(name)]),
  ),
  ...types('only-data-runs-sql', 'src/kernel/env.ts', ['a kernel that uses knex', 'knex', package_('knex')]),
  ...types('modules-in-order', organizations('operations/read.ts'), [
    'a module that uses one above it',
    '../../groups',
    groups('index.ts'),
  ]),
  ...types('modules-in-order', organizations('api/resolvers.ts'), [
    'resolvers of a parent that know its child',
    '../../groups/api/providers',
    groups('api/providers.ts'),
  ]),
  {
    rule: 'no-cycles',
    title: 'two files that load each other',
    file: groups('domain/rank.ts'),
    line: uses('./group', 'import'),
    from: groups('domain/group.ts'),
    to: groups('domain/rank.ts'),
  },
  {
    rule: 'modules-form-no-cycle',
    title: 'two modules that know each other, if only by types',
    file: organizations('domain/organization.ts'),
    line: uses('../../groups', 'import type'),
    from: 'src/modules/organizations',
    to: 'src/modules/groups',
  },
  {
    rule: 'no-dead-files',
    title: 'a file that nothing uses',
    file: 'src/kernel/forgotten.ts',
    line: 'export const forgotten = true;',
    from: 'src/kernel/forgotten.ts',
    to: 'src/kernel/forgotten.ts',
  },
  ...values('no-test-imports', 'src/application.ts', [
    'a program that knows its tests',
    '../test/world',
    'test/world.ts',
  ]),
  ...values(
    'only-declared-packages',
    'src/application.ts',
    ['a program that uses a tool of the tests', 'chai', package_('chai')],
    ['a program that uses what it does not declare', 'lodash', package_('lodash')],
  ),
  ...values('no-unresolvable', 'src/application.ts', ['an import that leads nowhere', './nowhere', './nowhere']),
];
