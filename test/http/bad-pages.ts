import { asked, type Case, type Target } from './cases';

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

export const badPages: readonly Case[] = [
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
