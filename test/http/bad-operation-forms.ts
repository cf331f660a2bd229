import type { Case, Target } from './cases';
import { ask, boundary, form, formType } from './client';

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
