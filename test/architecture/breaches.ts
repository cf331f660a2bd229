/** A line added to a file of the small house, the rule that it breaks, and between which files. */
export interface Attempt {
  readonly rule: string;
  readonly title: string;
  readonly file: string;
  readonly line: string;
  readonly from: string;
  readonly to: string;
}

type Imported = readonly [title: string, path: string, to: string];

const counted = { lines: 0 };

const fresh = (): string => {
  counted.lines += 1;
  return `extra${counted.lines}`;
};

const uses = (path: string, kind: 'import' | 'import type'): string => {
  const name = fresh();
  return `${kind} * as ${name} from '${path}';\nexport const seen${name} = ${kind === 'import' ? name : `{} as typeof ${name}`};`;
};

const attempt =
  (kind: 'import' | 'import type') =>
  (rule: string, from: string, ...imported: readonly Imported[]): readonly Attempt[] =>
    imported.map(([title, path, to]) => ({ rule, title, file: from, from, to, line: uses(path, kind) }));

/** Most rules count types, too: an import of types is enough to break them. */
const types = attempt('import type');
const values = attempt('import');

const inModule = (name: string) => (file: string) => `src/modules/${name}/${file}`;
const groups = inModule('groups');
const organizations = inModule('organizations');
const contract = 'generated/graphql/types.ts';
const contractFromLayer = '../../../../generated/graphql/types';
const package_ = (name: string): string => `node_modules/${name}/index.js`;

export const breaches: readonly Attempt[] = [
  ...types(
    'domain-is-pure',
    groups('domain/group.ts'),
    ['a rule that reads a table', '../data/rows', groups('data/rows.ts')],
    ['a rule that sees an operation', '../operations/read', groups('operations/read.ts')],
    ['a rule that sees the environment', '../../../kernel/env', 'src/kernel/env.ts'],
    ['a rule made of the contract', contractFromLayer, contract],
    ['a rule that reads files', 'node:fs', 'fs'],
    ['a rule that knows GraphQL', 'graphql', package_('graphql')],
  ),
  ...types(
    'operations-know-no-api',
    groups('operations/read.ts'),
    ['an operation that sees a resolver', '../api/resolvers', groups('api/resolvers.ts')],
    ['an operation made of the contract', contractFromLayer, contract],
    ['an operation that makes a payload', '../../../kernel/answer', 'src/kernel/answer.ts'],
    ['an operation that sees the application', '../../../application', 'src/application.ts'],
    ...['graphql', 'graphql-modules', 'express', 'dataloader', 'knex'].map((name): Imported => [
      `an operation that knows ${name}`,
      name,
      package_(name),
    ]),
  ),
  ...values(
    'operations-send-no-sql',
    groups('operations/read.ts'),
    ['an operation that writes rows', '../../../database/rows', 'src/database/rows.ts'],
    ['an operation that takes more than the type of a connection', '../../../database/db', 'src/database/db.ts'],
  ),
  ...types(
    'data-knows-only-its-domain',
    groups('data/rows.ts'),
    ['a query that calls an operation', '../operations/read', groups('operations/read.ts')],
    ['a query that sees another module', '../../organizations', organizations('index.ts')],
    ['a query made of the contract', contractFromLayer, contract],
    ['a query that records facts', '../../../journal/record', 'src/journal/record.ts'],
  ),
  ...types(
    'api-asks-operations',
    groups('api/resolvers.ts'),
    ['a resolver that reads a table', '../data/rows', groups('data/rows.ts')],
    ['a resolver that sees the database', '../../../database/db', 'src/database/db.ts'],
    ['a resolver that records facts', '../../../journal/record', 'src/journal/record.ts'],
  ),
  ...types('api-asks-operations', groups('api/providers.ts'), ['a loader that sends SQL', 'knex', package_('knex')]),
  ...types('api-asks-operations', groups('api/http.ts'), [
    'a door that reads a table',
    '../data/rows',
    groups('data/rows.ts'),
  ]),
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
