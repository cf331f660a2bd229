import {
  contract,
  contractFromLayer,
  groups,
  organizations,
  package_,
  types,
  values,
  type Attempt,
  type Imported,
} from './attempt';

/** Breaches between the layers of one module. */
export const breachesOfLayers: readonly Attempt[] = [
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
];
