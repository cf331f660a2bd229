import { graphql, type Case, type Target } from './cases';
import { ask, boundary, form, formType } from './client';

const asked = (
  title: string,
  body: unknown | ((target: Target) => unknown),
  says: RegExp,
  { status = 400, stranger = false }: { status?: number; stranger?: boolean } = {},
): Case => ({
  title,
  send: (target) =>
    graphql(
      target,
      typeof body === 'function' ? (body as (of: Target) => unknown)(target) : body,
      stranger ? {} : target.manager,
    ),
  status,
  says,
});

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

const addMember = 'mutation($input: AddGroupMemberInput!) { addGroupMember(input: $input) { success } }';
const member =
  (change: object) =>
  (target: Target): object => ({
    query: addMember,
    variables: { input: { groupId: target.world.group.id, email: 'new@example.com', role: 'ANALYST', ...change } },
  });
const finding =
  (change: object) =>
  (target: Target): object => ({
    query: 'mutation($input: AddFindingInput!) { addFinding(input: $input) { success } }',
    variables: { input: { groupId: target.world.group.id, title: 'T', description: 'D', ...change } },
  });
const root =
  (change: object) =>
  (target: Target): object => ({
    query: 'mutation($input: AddGitRootInput!) { addGitRoot(input: $input) { success } }',
    variables: {
      input: { groupId: target.world.group.id, url: 'https://example.com/a.git', branch: 'main', ...change },
    },
  });
const page =
  (args: string) =>
  (target: Target): object => ({
    query: `{ group(id: "${target.world.group.id}") { findings${args} { nodes { id } } } }`,
  });
const filter =
  (value: unknown) =>
  (target: Target): object => ({
    query: `query($f: VulnerabilityFilter) { group(id: "${target.world.group.id}") { vulnerabilities(filter: $f) { nodes { id } } } }`,
    variables: { f: value },
  });
const nestedFilter = (depth: number): object => (depth === 0 ? {} : { not: nestedFilter(depth - 1) });
const cursor = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export const badVariables: readonly Case[] = [
  asked('no variables where one is needed', { query: addMember }, /\$input/),
  asked('null where a value is needed', member({ email: null }), /\$input\.email/),
  asked(
    'an input field that does not exist',
    member({ admin: true }),
    /"admin" is not defined by type "AddGroupMemberInput"\.$/,
  ),
  asked('the role of a person set through an input', member({ __proto__x: { role: 'ADMIN' } }), /not defined/),
  asked('a DateTime that is none', member({ expiresAt: 'tomorrow' }), /\$input\.expiresAt: DateTime/),
  asked('a DateTime without an offset', member({ expiresAt: '2099-01-01T00:00:00' }), /DateTime/),
  asked('a DateTime on the 31st of June', member({ expiresAt: '2099-06-31T00:00:00Z' }), /DateTime/),
  asked('a DateTime as a number', member({ expiresAt: 4_000_000_000 }), /DateTime/),
  asked('a DateTime of the year 99999', member({ expiresAt: '+099999-01-01T00:00:00Z' }), /DateTime/),
  asked('a UUID that is none', member({ groupId: 'web-shop' }), /\$input\.groupId: UUID/),
  asked('a UUID as an object', member({ groupId: { eq: 1 } }), /UUID/),
  asked('an EmailAddress without a domain', member({ email: 'new' }), /\$input\.email: EmailAddress/),
  asked('an EmailAddress of 300 characters', member({ email: `${'a'.repeat(300)}@example.com` }), /EmailAddress/),
  asked(
    'an EmailAddress with a line break',
    member({ email: 'new@example.com\r\nBcc: all@example.com' }),
    /EmailAddress/,
  ),
  asked(
    'an enum value that does not exist',
    member({ role: 'ANALYSTS' }),
    /"ANALYSTS" does not exist in "\w+" enum\.$/,
  ),
  asked('an enum value as a number', member({ role: 1 }), /\$input\.role/),
  asked('a text as a list', member({ responsibility: ['x'] }), /String cannot represent/),
  asked('a text with a NUL', member({ responsibility: 'a\0b' }), /NUL/),
  asked('a text with half a surrogate pair', member({ responsibility: '\ud800' }), /surrogate/),
  asked('a name of a property with a NUL', member({ 'a\0': 'b' }), /NUL/),
  asked('a CVSS vector that is none', finding({ cvss31: 'high' }), /\$input\.cvss31: CvssVector: at character/),
  asked(
    'a CVSS vector with a metric twice',
    finding({ cvss31: 'CVSS:3.1/AV:N/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }),
    /CvssVector/,
  ),
  asked('a CVSS vector of 200 KB', finding({ cvss40: `CVSS:4.0${'/AV:N'.repeat(40_000)}` }), /CvssVector/),
  asked('an Int beyond 32 bits', finding({ cwe: [4_294_967_296] }), /\$input\.cwe\[0\]: Int cannot represent/),
  asked('an Int with a fraction', finding({ cwe: [79.5] }), /Int cannot represent/),
  asked('an Int as a text', finding({ cwe: ['79'] }), /Int cannot represent/),
  asked('20,000 texts where numbers belong', finding({ cwe: Array(20_000).fill('x') }), /Int cannot represent/),
  asked(
    'a file that is none',
    (target: Target) => ({
      query: 'mutation($input: UploadReportInput!) { uploadReport(input: $input) { success } }',
      variables: { input: { groupId: target.world.group.id, file: { path: '/etc/passwd', fileName: 'x', bytes: 9 } } },
    }),
    /\$input\.file: Upload/,
  ),
  asked(
    'a file written into the document',
    (target: Target) => ({
      query: `mutation { uploadReport(input: { groupId: "${target.world.group.id}", file: "/etc/passwd" }) { success } }`,
    }),
    /Upload/,
  ),
  asked('a URL that is none', root({ url: 5 }), /\$input\.url/),
  asked('a page of none', page('(first: 0)'), /first: must be from 1 to 100/, { status: 200 }),
  asked('a page of 101', page('(first: 101)'), /first: must be from 1 to 100/, { status: 200 }),
  asked('a page of -1', page('(first: -1)'), /first: must be from 1 to 100/, { status: 200 }),
  asked('a last page of 101', page('(last: 101)'), /last: must be from 1 to 100/, { status: 200 }),
  asked('a page from both ends', page('(first: 1, last: 1)'), /last/, { status: 200 }),
  asked('a page of 2^31', page('(first: 2147483648)'), /Int cannot represent/),
  asked('a cursor that is none', page('(after: "%%%")'), /after: is not a cursor/, { status: 200 }),
  asked('a cursor with an object', page(`(after: "${cursor(['CREATED_AT_ASC', {}, 'x'])}")`), /after/, { status: 200 }),
  asked('a cursor of another order', page(`(after: "${cursor(['OTHER', 'x', 'x'])}")`), /another order/, {
    status: 200,
  }),
  asked('a cursor with a NUL', page(`(after: "${cursor(['CREATED_AT_ASC', 'a\0', 'x'])}")`), /after/, { status: 200 }),
  asked('a cursor of 15 KB', page(`(after: "${cursor(['x', 'y'.repeat(11_000), 'z'])}")`), /after/, { status: 200 }),
  asked('a filter 40 deep', filter(nestedFilter(40)), /8 deep/, { status: 200 }),
  asked('a filter 90 deep', filter(nestedFilter(90)), /8 deep/, { status: 200 }),
  asked('a filter of 5,000 conditions', filter({ or: Array(5_000).fill({ kind: ['LINES'] }) }), /50 conditions/, {
    status: 200,
  }),
  asked(
    'a list of 10,000 values in a filter',
    filter({ state: Array(10_000).fill('VULNERABLE') }),
    /at most 500 values/,
    { status: 200 },
  ),
  asked(
    'an infinite score',
    `{"query":"query($f: VulnerabilityFilter) { organizations { nodes { groups { nodes { vulnerabilities(filter: $f) { nodes { id } } } } } } }","variables":{"f":{"severityScore":{"min":1e999}}}}`,
    /Float cannot represent/,
  ),
];

const multipart = (
  title: string,
  parts: Parameters<typeof form>[0] | ((target: Target) => Parameters<typeof form>[0]),
  says: RegExp,
  { status = 400, headers }: { status?: number; headers?: Readonly<Record<string, string>> } = {},
): Case => ({
  title: `a GraphQL form ${title}`,
  send: (target) =>
    ask(target.server.port, {
      path: '/api',
      headers: {
        'content-type': formType,
        accept: 'application/json',
        ...target.manager,
        ...(headers ?? { 'integrates-preflight': '1' }),
      },
      body: form(typeof parts === 'function' ? parts(target) : parts),
    }),
  status,
  says,
});

const operations = (
  target: Target,
  variables: unknown = { input: { groupId: target.world.group.id, file: null } },
): string =>
  JSON.stringify({
    query: 'mutation($input: UploadReportInput!) { uploadReport(input: $input) { success } }',
    variables,
  });
const report = { name: '0', value: '{}', fileName: 'r.sarif' };
const mapped = (map: string) => (target: Target) => [
  { name: 'operations', value: operations(target) },
  { name: 'map', value: map },
  report,
];

export const badOperationForms: readonly Case[] = [
  multipart(
    'without the header that forces a preflight',
    mapped('{"0":["variables.input.file"]}'),
    /integrates-preflight/,
    { headers: {} },
  ),
  multipart('without operations', [{ name: 'map', value: '{}' }, report], /operations/),
  multipart('with operations that are no JSON', [{ name: 'operations', value: '{' }, report], /operations/),
  multipart(
    'with a list of operations',
    [{ name: 'operations', value: '[]' }, { name: 'map', value: '{}' }, report],
    /operations/,
  ),
  multipart(
    'with operations nested 10,000 deep',
    [{ name: 'operations', value: '['.repeat(10_000) }, report],
    /100 deep/,
  ),
  multipart(
    'with an escaped NUL in its operations',
    (target) => [
      { name: 'operations', value: operations(target).replace('"input":{', '"input":{"branch":"\\u0000",') },
      { name: 'map', value: '{"0":["variables.input.file"]}' },
      report,
    ],
    /NUL/,
  ),
  multipart('with a map that is no JSON', mapped('{'), /map/),
  multipart('with a map that names no place', mapped('{}'), /map/),
  multipart('with a map to no list', mapped('{"0":"variables.input.file"}'), /list/),
  multipart('with a map from no part', mapped('{"1":["variables.input.file"]}'), /no part 1/),
  multipart('with a map to nowhere', mapped('{"0":["variables.other"]}'), /no null at variables\.other/),
  multipart('with a map to a value', mapped('{"0":["variables.input.groupId"]}'), /no null/),
  multipart('with a map to the query', mapped('{"0":["query"]}'), /no null/),
  multipart('with a map to __proto__', mapped('{"0":["__proto__.polluted"]}'), /no null/),
  multipart('with a map to variables.__proto__', mapped('{"0":["variables.__proto__.polluted"]}'), /no null/),
  multipart(
    'with a map to constructor.prototype',
    mapped('{"0":["variables.constructor.prototype.polluted"]}'),
    /no null/,
  ),
  multipart(
    'with a map to 11 places',
    mapped(`{"0":${JSON.stringify(Array(11).fill('variables.input.file'))}}`),
    /10 paths/,
  ),
  multipart(
    'with two files',
    (target) => [...mapped('{"0":["variables.input.file"]}')(target), { ...report, name: '1' }],
    /at most one file/,
    { status: 413 },
  ),
  multipart(
    'with operations twice',
    (target) => [{ name: 'operations', value: operations(target) }, ...mapped('{}')(target)],
    /operations.*twice/,
  ),
  multipart(
    'with operations of 300 KB',
    [{ name: 'operations', value: `{"query":"${'x'.repeat(300_000)}"}` }, report],
    /too large/,
  ),
  {
    title: 'a GraphQL form of a stranger',
    send: ({ server }) =>
      ask(server.port, {
        path: '/api',
        headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, 'integrates-preflight': '1' },
        body: form([report]),
      }),
    status: 401,
    says: /Sign in/,
  },
];
