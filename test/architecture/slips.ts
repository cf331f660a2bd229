export const anywhere = 'src/kernel/page.ts';
const domain = 'src/modules/groups/domain/group.ts';
const schema = 'graphql/groups/groups.graphql';

/** Code that the lint refuses, with the rule that does it and the file that it would stand in. */
export const slips: readonly (readonly [title: string, rule: string, file: string, code: string])[] = [
  [
    'the environment read outside the configuration',
    'no-restricted-properties',
    anywhere,
    'export const port = process.env["PORT"];',
  ],
  ['the environment taken apart', 'no-restricted-properties', anywhere, 'export const { env } = process;'],
  ['the environment imported', 'no-restricted-imports', anywhere, "export { env } from 'node:process';"],
  ['a default export', 'no-restricted-exports', anywhere, 'const page = 1;\nexport { page as default };'],
  [
    'a decoder of its own',
    'no-restricted-syntax',
    anywhere,
    "export const decoder = new TextDecoder('utf-8', { fatal: true });",
  ],
  [
    'a text asked whether it is a URL',
    'no-restricted-syntax',
    anywhere,
    "export const is = URL.canParse('https://example.com');",
  ],
  ['a class that is no error', 'no-restricted-syntax', anywhere, 'export class PageReader {}'],
  ['any', '@typescript-eslint/no-explicit-any', anywhere, 'export const page = (given: any): number => Number(given);'],
  [
    'a promise that nothing is null',
    '@typescript-eslint/no-non-null-assertion',
    anywhere,
    'export const first = (pages: readonly number[]): number => pages[0]!;',
  ],
  [
    'an interface with an I before its name',
    'no-restricted-syntax',
    anywhere,
    'export interface IPage { readonly size: number }',
  ],
  [
    'a promise that nobody waits for',
    '@typescript-eslint/no-floating-promises',
    anywhere,
    'export const go = (): void => { Promise.resolve(); };',
  ],
  [
    'a permission for a slip that is not there',
    'unused',
    anywhere,
    '// eslint-disable-next-line no-console\nexport const size = 1;',
  ],
  [
    'a variable in the domain that changes',
    'functional/no-let',
    domain,
    'export const next = (): number => { let size = 1; size += 1; return size; };',
  ],
  [
    'a loop in the domain',
    'functional/no-loop-statements',
    domain,
    'export const each = (sizes: readonly number[]): void => { for (const size of sizes) String(size); };',
  ],
  [
    'a list in the domain that changes',
    'functional/immutable-data',
    domain,
    'export const add = (sizes: number[]): number[] => { sizes.push(1); return sizes; };',
  ],
  [
    'a type that tells nothing of itself',
    '@graphql-eslint/require-description',
    schema,
    'type Group { "A." id: UUID! }',
  ],
  [
    'a field that tells nothing of itself',
    '@graphql-eslint/require-description',
    schema,
    '"A." type Group { id: UUID! }',
  ],
  [
    'an argument that tells nothing of itself',
    '@graphql-eslint/require-description',
    schema,
    '"A." type Group { "A." id: UUID! "A." root(nickname: String): String }',
  ],
  [
    'a value that tells nothing of itself',
    '@graphql-eslint/require-description',
    schema,
    '"A." enum GroupState { OPEN }',
  ],
  ['a value in lower case', '@graphql-eslint/naming-convention', schema, '"A." enum GroupState { "A." open }'],
  [
    'an input that is not called one',
    '@graphql-eslint/naming-convention',
    schema,
    '"A." input NewGroup { "A." name: String }',
  ],
  [
    'an input under another name than its mutation',
    '@graphql-eslint/input-name',
    schema,
    'extend type Mutation { "A." addGroup("A." group: AddGroupInput!): GroupPayload! }',
  ],
  ['an object without an id', '@graphql-eslint/strict-id-in-types', schema, '"A." type Group { "A." name: String }'],
  [
    'a connection without edges',
    '@graphql-eslint/relay-connection-types',
    schema,
    '"A." type GroupConnection { "A." pageInfo: PageInfo! }',
  ],
  [
    'a list without pages',
    '@graphql-eslint/relay-arguments',
    schema,
    'extend type Organization { "A." groups("A." filter: GroupFilter): GroupConnection! }',
  ],
  [
    'a type that nothing leads to',
    '@graphql-eslint/no-unreachable-types',
    schema,
    '"A." type Nowhere { "A." id: UUID! }',
  ],
  [
    'a deprecation without a reason',
    '@graphql-eslint/require-deprecation-reason',
    schema,
    '"A." type Group { "A." id: UUID! @deprecated }',
  ],
];
