import graphql from '@graphql-eslint/eslint-plugin';
import { defineConfig, globalIgnores } from 'eslint/config';
import functional from 'eslint-plugin-functional';
import tseslint from 'typescript-eslint';

const typescript = ['src/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts'];
const schema = ['graphql/**/*.graphql'];
const operations = ['test/operations/**/*.graphql'];

/** Where values do not change: the pure core, what surrounds it, and the queries. */
const immutable = ['src/modules/*/{domain,operations,data}/**/*.ts'];

/** Configuration is read in one place, so that a wrong one stops the start. */
const environment = {
  'no-restricted-properties': [
    'error',
    { object: 'process', property: 'env', message: 'Configuration is read in src/config.ts alone.' },
  ],
  'no-restricted-imports': [
    'error',
    ...['process', 'node:process'].map((name) => ({
      name,
      importNames: ['env', 'default'],
      message: 'Configuration is read in src/config.ts alone.',
    })),
  ],
};

export default defineConfig([
  globalIgnores(['dist', 'data', 'coverage', '.cache', 'generated', 'node_modules', 'test/fixtures']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    name: 'integrates/typescript',
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  { name: 'integrates/environment', files: ['src/**/*.ts'], ignores: ['src/config.ts'], rules: environment },
  {
    name: 'integrates/immutable',
    files: immutable,
    plugins: { functional },
    rules: {
      'functional/no-let': 'error',
      'functional/no-loop-statements': 'error',
      'functional/immutable-data': 'error',
    },
  },
]);
