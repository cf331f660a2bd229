import { asked, type Case } from './cases';

const repeat = (count: number, text: (index: number) => string): string =>
  [...Array(count).keys()].map((index) => text(index)).join(' ');
const deep = (depth: number): string => `${'{a'.repeat(depth)}${'}'.repeat(depth)}`;

/** Each fragment holds the next one twice: 2^15 fields in a few hundred characters. */
const explosion = `query { ...F0 } ${repeat(15, (index) =>
  index === 14
    ? 'fragment F14 on Query { a: version b: version }'
    : `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`,
)}`;

export const badDocuments: readonly Case[] = [
  asked('GraphQL that is no JSON', '{"query": ', /no JSON/),
  asked('GraphQL with an empty body', '', /empty/),
  asked('GraphQL with a list of operations', [{ query: '{ version }' }, { query: '{ version }' }], /one JSON object/),
  asked('GraphQL with a text as the body', '"{ version }"', /one JSON object/),
  asked('GraphQL without a query', { variables: {} }, /query: is missing/),
  asked('GraphQL with a number as the query', { query: 5 }, /query: is no text/),
  asked('GraphQL with a list as variables', { query: '{ version }', variables: [] }, /variables/),
  asked('GraphQL with a text as variables', { query: '{ version }', variables: '{}' }, /variables/),
  asked('GraphQL with a number as the operation name', { query: '{ version }', operationName: 5 }, /operationName/),
  asked('an unknown operation', { query: 'query A { version }', operationName: 'B' }, /operationName/),
  asked('several operations and no name', { query: 'query A { version } query B { version }' }, /operationName/),
  asked('fragments without an operation', { query: 'fragment A on Query { version }' }, /operation|never used/),
  asked('an empty document', { query: '' }, /Syntax Error/),
  asked('a document of comments', { query: '# nothing' }, /Syntax Error/),
  asked('a document of type definitions', { query: 'type Query { version: String }' }, /not executable/),
  asked('a document that ends early', { query: '{ version' }, /Syntax Error/),
  asked('a document with a NUL', { query: '{ version \0 }' }, /NUL/),
  asked('a text in a document with an escaped NUL', { query: '{ organizationByName(name: "\\u0000") { id } }' }, /NUL/),
  asked(
    'a text in a document with half a surrogate pair',
    { query: '{ organizationByName(name: "\\uD800") { id } }' },
    /surrogate|Unicode/,
  ),
  asked('a subscription', { query: 'subscription { version }' }, /[Ss]ubscription/),
  asked(
    'JSON nested 100,000 deep',
    `{"query":"{ version }","variables":${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}}`,
    /deep|body/,
    { status: 400 },
  ),
  asked('JSON lists nested 100,000 deep', '['.repeat(100_000), /100 deep/),
  asked('GraphQL nested 20,000 deep', { query: deep(20_000) }, /20000 characters/),
  asked('GraphQL nested 6,000 deep', { query: deep(6_000) }, /nest at most 40/),
  asked(
    'GraphQL lists nested 9,000 deep',
    { query: `{ f(a: ${'['.repeat(9_000)}${']'.repeat(9_000)}) }` },
    /nest at most 40/,
  ),
  asked(
    'fields 11 deep',
    {
      query: `{ organizations { nodes { groups { nodes { findings { nodes { group { organization { groups { nodes { id } } } } } } } } } } }`,
    },
    /10 fields deep/,
  ),
  asked('20,000 aliases', { query: `{ ${repeat(20_000, (index) => `a${index}: version`)} }` }, /256 KB/, {
    status: 413,
  }),
  asked('31 aliases', { query: `{ ${repeat(31, (index) => `a${index}: version`)} }` }, /30 aliases/),
  asked('600 fields', { query: `{ ${repeat(600, () => 'version')} }` }, /500 fields/),
  asked('151 fields by a stranger', { query: `{ ${repeat(151, () => 'version')} }` }, /150 fields/, { stranger: true }),
  asked('21 directives', { query: `{ version ${repeat(21, () => '@include(if: true)')} }` }, /20 directives/),
  asked('1,600 tokens', { query: `{ version(${repeat(550, (index) => `a${index}: 1`)}) }` }, /1500 tokens/),
  asked(
    '21 fragments',
    { query: `{ ...F0 } ${repeat(21, (index) => `fragment F${index} on Query { version }`)}` },
    /20 operations and fragments/,
  ),
  asked(
    'a fragment that contains itself',
    { query: '{ ...A } fragment A on Query { version ...A }' },
    /contain itself/,
  ),
  asked(
    'fragments in a circle',
    { query: '{ ...A } fragment A on Query { ...B } fragment B on Query { ...C } fragment C on Query { ...A }' },
    /contain itself/,
  ),
  asked(
    'a circle of fragments that nobody uses',
    { query: '{ version } fragment A on Query { ...B } fragment B on Query { ...A }' },
    /contain itself/,
  ),
  asked('an explosion of fragments', { query: explosion }, /500 fields/),
  asked(
    'an explosion of fragments without fields',
    { query: explosion.replace('a: version b: version', '...G ...G').concat(' fragment G on Query { version }') },
    /fields|fragments/,
  ),
  asked(
    'pages in pages in pages',
    {
      query:
        '{ organizations(first: 100) { nodes { groups(first: 100) { nodes { findings(first: 100) { nodes { id } } } } } } }',
    },
    /at most 50000 objects/,
  ),
  asked('a field that does not exist', { query: '{ versio }' }, /Cannot query field "versio" on type "Query"\.$/, {
    stranger: true,
  }),
  asked('an argument that does not exist', { query: '{ group(idd: "x") { id } }' }, /Unknown argument "idd"/),
  asked('the schema, for a stranger', { query: '{ __schema { types { name } } }' }, /Sign in/, { stranger: true }),
  asked(
    'a type, for a stranger',
    { query: 'query($n: String!) { __type(name: $n) { name } }', variables: { n: 'Group' } },
    /Sign in/,
    { stranger: true },
  ),
  asked(
    'the schema behind a fragment and an alias, for a stranger',
    { query: '{ ...A } fragment A on Query { x: __schema { y: types { name } } }' },
    /Sign in/,
    { stranger: true },
  ),
];
