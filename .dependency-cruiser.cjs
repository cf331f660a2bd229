/** The modules, lowest first: one may use only those before it. */
const modules = [
  'core',
  'access',
  'mail',
  'auth',
  'weaknesses',
  'organizations',
  'groups',
  'custom-roles',
  'portfolios',
  'policies',
  'stakeholders',
  'token-exchange',
  'credentials',
  'roots',
  'findings',
  'vulnerabilities',
  'reattacks',
  'treatments',
  'finding-policies',
  'zero-risk',
  'events',
  'evidences',
  'advisories',
  'comments',
  'toe',
  'vulnerability-files',
  'components',
  'imports',
  'analytics',
  'audit',
];

const module_ = '^src/modules/([^/]+)/';
const layer = (name) => `${module_}${name}/`;
const packages = (...names) => `(^|/)node_modules/(${names.join('|')})/`;
const sql = packages('knex', 'pg', 'sqlite3');
// Text in, events or an order out: as pure as what reads them.
const parsers = packages('csv-parse', 'saxes', 'semver', 'zod');
const web = packages('graphql', 'graphql-modules', 'graphql-http', 'graphql-jit', 'express', 'dataloader');
const index = '^src/modules/[^/]+/index\\.ts$';
const error = { severity: 'error' };

const layers = [
  {
    ...error,
    name: 'domain-is-pure',
    comment:
      'Rules see their own domain, pure words of the kernel, what other modules publish, and packages that only compute.',
    from: { path: layer('domain') },
    to: {
      pathNot: [
        '^src/modules/$1/domain/',
        '^src/kernel/(result|page|actor|amounts|checks|machine|shape|utf8|git|git-address|url)\\.ts$',
        '^src/kernel/cvss/',
        index,
        '^(node:)?(crypto|net|stream)$',
        parsers,
      ],
    },
  },
  {
    ...error,
    name: 'operations-know-no-api',
    comment: 'Operations serve every door: GraphQL, REST, jobs, tests.',
    from: { path: layer('operations') },
    to: {
      path: [
        '^src/modules/[^/]+/(api/|module\\.ts$)',
        '^src/(server|rest|rest-page|graphiql|uploads|storage|git|cli)/',
        '^src/[^/]+\\.ts$',
        '^src/kernel/(answer|complete|loader|patch)\\.ts$',
        '^generated/',
        web,
        sql,
      ],
    },
  },
  {
    ...error,
    name: 'operations-send-no-sql',
    comment: 'Of the database, operations know what a duplicate is, how to take turns, and the type of a connection.',
    from: { path: layer('operations') },
    to: { path: '^src/database/', pathNot: '^src/database/(retry|turns|db)\\.ts$' },
  },
  {
    ...error,
    name: 'operations-send-no-sql',
    comment: 'A connection is handed on, never used.',
    from: { path: layer('operations') },
    to: { path: '^src/database/db\\.ts$', dependencyTypesNot: ['type-only'] },
  },
  {
    ...error,
    name: 'data-knows-only-its-domain',
    comment: 'Queries of a module touch its own tables and answer its own values.',
    from: { path: layer('data') },
    to: {
      pathNot: [
        '^src/modules/$1/(data|domain)/',
        '^src/database/',
        '^src/kernel/(page|listing|shape|filter)\\.ts$',
        '^(node:)?crypto$',
        packages('knex'),
      ],
    },
  },
  {
    ...error,
    name: 'api-asks-operations',
    comment: 'No door reads or writes by itself.',
    from: { path: layer('api') },
    to: { path: [layer('data'), '^src/(database|journal)/', sql] },
  },
];

const meetings = [
  {
    ...error,
    name: 'modules-meet-at-the-index',
    comment: 'What a module publishes stands in its index.ts.',
    from: { path: layer('(?:domain|operations|data)') },
    to: { path: '^src/modules/', pathNot: ['^src/modules/$1/', index] },
  },
  {
    ...error,
    name: 'apis-meet-at-the-providers',
    comment: 'Doors and resolvers call published operations, and use published loaders and subjects.',
    from: { path: `${module_}(?:api/|module\\.ts$)` },
    to: {
      path: '^src/modules/',
      pathNot: ['^src/modules/$1/', index, '^src/modules/[^/]+/api/(providers|subjects)\\.ts$'],
    },
  },
  {
    ...error,
    name: 'the-index-publishes-rules-and-operations',
    comment: 'Tables and resolvers are nobody else’s business.',
    from: { path: `${module_}index\\.ts$` },
    to: { pathNot: '^src/modules/$1/(domain|operations)/' },
  },
  {
    ...error,
    name: 'modules-are-entered-by-their-doors',
    comment: 'The application and the server see what a module publishes, its resolvers and its doors.',
    from: { path: '^src/', pathNot: '^src/modules/' },
    to: { path: '^src/modules/', pathNot: '^src/modules/[^/]+/((index|module)|api/[^/]+)\\.ts$' },
  },
  {
    ...error,
    name: 'ground-knows-no-module',
    comment: 'What every module stands on knows none of them.',
    from: { path: '^src/(kernel|database|journal)/' },
    to: { path: '^src/(modules|server|rest|rest-page|graphiql|uploads|cli)/|^src/[^/]+\\.ts$' },
  },
  {
    ...error,
    name: 'only-data-runs-sql',
    comment: 'SQL stands in the data folders and in the database folder.',
    from: { path: '^src/', pathNot: ['^src/database/', layer('data')] },
    to: { path: sql },
  },
  ...modules.slice(0, -1).map((name, place) => ({
    ...error,
    name: 'modules-in-order',
    comment: `Modules stand on those before them: ${modules.join(', ')}.`,
    from: { path: `^src/modules/${name}/` },
    to: { path: `^src/modules/(${modules.slice(place + 1).join('|')})/` },
  })),
];

const health = [
  {
    ...error,
    name: 'no-cycles',
    comment: 'A cycle at run time makes the order of loading matter.',
    from: { path: '^src/' },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    ...error,
    name: 'modules-form-no-cycle',
    comment: 'Two modules that know each other are one module. Types count.',
    scope: 'folder',
    from: { path: '^src/modules/[^/]+$' },
    to: { path: '^src/modules/[^/]+$', circular: true },
  },
  {
    ...error,
    name: 'no-dead-files',
    comment: 'Nothing stands in src/ that the program does not use.',
    from: { path: '^src/(cli/)?main\\.ts$' },
    to: { path: '^src/', pathNot: '^src/(cli/)?main\\.ts$', reachable: false },
  },
  {
    ...error,
    name: 'no-test-imports',
    comment: 'The program does not know its tests.',
    from: { path: '^(src|generated)/' },
    to: { path: '^(test|bench)/' },
  },
  {
    ...error,
    name: 'only-declared-packages',
    comment: 'What runs in production is a dependency in package.json.',
    from: { path: '^src/' },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown'] },
  },
  {
    ...error,
    name: 'no-unresolvable',
    comment: 'An import that leads nowhere.',
    from: {},
    to: { couldNotResolve: true },
  },
];

module.exports = {
  forbidden: [...layers, ...meetings, ...health],
  options: {
    // Generated types name the values of every module: no way for one module to know another.
    doNotFollow: { path: ['node_modules', '^generated/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['node', 'require', 'import', 'default'],
    },
    reporterOptions: {
      archi: { collapsePattern: '^(src/modules/[^/]+|src/[^/]+|generated|node_modules)' },
    },
  },
};
