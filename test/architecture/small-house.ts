/** The files of a house with two modules, in which every rule of layering is kept. */

const packages = ['knex', 'pg', 'sqlite3', 'graphql', 'graphql-modules', 'express', 'dataloader', 'lodash', 'chai'];

const declared = packages.filter((name) => name !== 'chai' && name !== 'lodash');

const installed = Object.fromEntries(
  packages.flatMap((name) => [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
    [`node_modules/${name}/index.js`, 'module.exports = {};'],
  ]),
);

const module_ = (name: string, entity: string, below: string): Readonly<Record<string, string>> => ({
  [`src/modules/${name}/index.ts`]: `export { read } from './operations/read';\nexport type { Entity } from './domain/${entity}';`,
  [`src/modules/${name}/module.ts`]: `import { resolvers } from './api/resolvers';\nexport const made = resolvers;`,
  [`src/modules/${name}/api/providers.ts`]: `import DataLoader from 'dataloader';\nimport { read } from '../index';\nexport const LOADER = [DataLoader, read];`,
  [`src/modules/${name}/api/resolvers.ts`]: [
    `import type { GraphQLSchema } from 'graphql';`,
    `import type { Types } from '../../../../generated/graphql/types';`,
    `import { answer } from '../../../kernel/answer';`,
    `import { read } from '../index';`,
    `import { LOADER } from './providers';`,
    below === ''
      ? ''
      : `import { LOADER as BELOW } from '../../${below}/api/providers';\nimport { read as readBelow } from '../../${below}';`,
    `export const resolvers: [Types, GraphQLSchema] | unknown[] = [answer, read, LOADER${below === '' ? '' : ', BELOW, readBelow'}];`,
  ].join('\n'),
  [`src/modules/${name}/operations/read.ts`]: [
    `import { createHash } from 'node:crypto';`,
    `import { isDuplicate } from '../../../database/retry';`,
    `import type { Db } from '../../../database/db';`,
    `import { record } from '../../../journal/record';`,
    `import type { Env } from '../../../kernel/env';`,
    `import { select } from '../data/rows';`,
    `import type { Entity } from '../domain/${entity}';`,
    below === '' ? '' : `import { read as readBelow } from '../../${below}';`,
    `export const read = (env: Env, db: Db): Entity[] => [createHash, isDuplicate, record, select, env, db${below === '' ? '' : ', readBelow'}] as never;`,
  ].join('\n'),
  [`src/modules/${name}/domain/${entity}.ts`]: [
    `import { succeed } from '../../../kernel/result';`,
    `export { rank } from './rank';`,
    below === '' ? '' : `import type { Entity as Below } from '../../${below}';`,
    `export interface Entity { readonly id: string${below === '' ? '' : '; readonly below: Below'} }`,
    `export const made = succeed;`,
  ].join('\n'),
  [`src/modules/${name}/domain/rank.ts`]: 'export const rank = 1;',
  [`src/modules/${name}/data/rows.ts`]: [
    `import type { Knex } from 'knex';`,
    `import { rowsOf } from '../../../database/rows';`,
    `import type { Page } from '../../../kernel/page';`,
    `import { made } from '../domain/${entity}';`,
    `export const select = (knex: Knex): Page => [knex, rowsOf, made] as never;`,
  ].join('\n'),
});

export const smallHouse: Readonly<Record<string, string>> = {
  ...installed,
  'package.json': JSON.stringify({
    name: 'house',
    dependencies: Object.fromEntries(declared.map((name) => [name, '1.0.0'])),
    devDependencies: { chai: '1.0.0' },
  }),
  'generated/graphql/types.ts': `import type { Entity } from '../../src/modules/groups/domain/group';\nexport interface Types { readonly group: Entity }`,
  'test/world.ts': 'export const world = true;',
  'src/cli/main.ts': `import { word } from './words';\nexport const said = word;`,
  'src/cli/words.ts': 'export const word = true;',
  'src/main.ts': `import { application } from './application';\nexport const started = application;`,
  'src/application.ts': [
    `import { made as organizations } from './modules/organizations/module';`,
    `import { made as groups } from './modules/groups/module';`,
    `import { LOADER } from './modules/groups/api/providers';`,
    `import { read } from './modules/groups';`,
    `export const application = [organizations, groups, LOADER, read];`,
  ].join('\n'),
  'src/kernel/answer.ts': `import type { Types } from '../../generated/graphql/types';\nexport const answer = (types: Types) => types;`,
  'src/kernel/env.ts': `import type { Db } from '../database/db';\nexport interface Env { readonly db: Db }`,
  'src/kernel/page.ts': `export interface Page { readonly size: number }`,
  'src/kernel/result.ts': `export const succeed = true;`,
  'src/database/db.ts': `import type { Knex } from 'knex';\nexport interface Db { readonly knex: Knex }\nexport const engine = 1;`,
  'src/database/retry.ts': `export const isDuplicate = false;`,
  'src/database/rows.ts': `import knex from 'knex';\nimport { engine } from './db';\nexport const rowsOf = [knex, engine];`,
  'src/journal/record.ts': `import { rowsOf } from '../database/rows';\nexport const record = rowsOf;`,
  ...module_('organizations', 'organization', ''),
  ...module_('groups', 'group', 'organizations'),
};
