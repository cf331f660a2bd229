import graphql from '@graphql-eslint/eslint-plugin';
import { defineConfig, globalIgnores } from 'eslint/config';
import functional from 'eslint-plugin-functional';
import tseslint from 'typescript-eslint';
import { contract } from './eslint.contract.mjs';

const schema = 'graphql/*/*.graphql';
const operations = 'test/operations/*.graphql';

/** Configuration is read in one place, so that a wrong one stops the start. */
const oneReader = 'Configuration is read in src/config.ts alone.';

const environment = {
  'no-restricted-properties': ['error', { object: 'process', property: 'env', message: oneReader }],
  'no-restricted-imports': [
    'error',
    ...['process', 'node:process'].map((name) => ({ name, importNames: ['env', 'default'], message: oneReader })),
  ],
};

/** What the compiler does not see: slips in patterns and texts. */
const slips = {
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-console': 'error',
  'no-control-regex': 'error',
  'no-empty-character-class': 'error',
  'no-misleading-character-class': 'error',
  'no-regex-spaces': 'error',
  'no-self-compare': 'error',
  'no-template-curly-in-string': 'error',
  'no-unsafe-finally': 'error',
  'no-useless-escape': 'error',
};

const house = {
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/explicit-module-boundary-types': 'error',
  // Says nothing of what goes wrong.
  '@typescript-eslint/no-confusing-void-expression': 'off',
  '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
  '@typescript-eslint/no-unused-vars': [
    'error',
    { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' },
  ],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  // Codes that come as plain numbers and names (bytes, wire types, kinds of syntax nodes) are compared with enums.
  '@typescript-eslint/no-unsafe-enum-assignment': 'off',
  '@typescript-eslint/no-unsafe-enum-comparison': 'off',
  // Overflows on recursive types in 8.73; there are no classes but errors.
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
  'no-restricted-syntax': [
    'error',
    {
      selector: ':matches(ClassDeclaration, ClassExpression):not([superClass.name=/Error$/])',
      message: 'Functions and plain values; a class only for an error.',
    },
    {
      selector: 'NewExpression[callee.name="TextDecoder"]',
      message: 'Bytes become text in src/kernel/utf8.ts alone: strictly, and the same way for all.',
    },
    {
      selector: 'MemberExpression[object.name="URL"][property.name="canParse"]',
      message: 'URLs are read by src/kernel/url.ts: Node errs in asking whether a text is one.',
    },
    // The rule for conventions of naming looks at every name there is, which takes it seconds.
    {
      selector: 'TSInterfaceDeclaration[id.name=/^I[A-Z][a-z]/]',
      message: 'An interface is called what it is, without an I before it.',
    },
  ],
};

const parsedAsGraphql = {
  parser: graphql.parser,
  parserOptions: { graphQLConfig: { schema, documents: operations } },
};

export default defineConfig([
  globalIgnores([
    'dist',
    'data',
    'coverage',
    '.cache',
    'generated',
    'node_modules',
    'test/fixtures',
    'test/operations/generated.ts',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    name: 'integrates/typescript',
    files: ['src/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: { ...slips, ...house },
  },
  { name: 'integrates/environment', files: ['src/**/*.ts'], ignores: ['src/config.ts'], rules: environment },
  {
    name: 'integrates/commands',
    files: ['src/cli/*.ts'],
    // A command loads what it works with when it is run: help and the others shall not wait for that.
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    name: 'integrates/immutable',
    files: ['src/modules/*/{domain,operations,data}/**/*.ts'],
    plugins: { functional },
    rules: {
      'functional/no-let': 'error',
      'functional/no-loop-statements': 'error',
      // Maps and sets are how an index is built; an object or an array that changes tells a story nobody follows.
      'functional/immutable-data': ['error', { ignoreMapsAndSets: true }],
    },
  },
  {
    name: 'integrates/tests',
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    // What stands in for an asynchronous function need not wait for anything.
    rules: { '@typescript-eslint/require-await': 'off' },
  },
  {
    name: 'integrates/contract',
    files: ['graphql/**/*.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: parsedAsGraphql,
    rules: contract,
  },
  {
    name: 'integrates/operations',
    files: ['test/operations/**/*.graphql'],
    extends: [graphql.configs['flat/operations-recommended']],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: parsedAsGraphql,
  },
]);
