import { expect } from 'chai';
import { identities, weaknessKey } from '../../../../src/modules/imports/domain/identity';
import type { Observation } from '../../../../src/modules/imports/domain/observation';
import { at, log, observations, readDocument, run, type Json } from './documents';

/** A small generator of numbers (mulberry32), so that a failure can be repeated. */
const generator = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), state | 1);
    const more = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61));
    return ((more ^ (more >>> 14)) >>> 0) / 4294967296;
  };
};

const result = (index: number): Json => ({
  ruleId: `R${index % 3}/1`,
  ruleIndex: index % 3,
  rule: { index: index % 3, toolComponent: { index: 0, name: 'plug' } },
  kind: 'fail',
  level: 'error',
  message: { id: 'def', arguments: ['é😀', 'b'], text: index % 2 === 0 ? 'text {0}' : undefined },
  locations: [
    {
      ...at(
        `src/%20${index}.c`,
        { startLine: index, startColumn: 2, endColumn: 9, snippet: { text: 'password = "x"' } },
        { uriBaseId: 'SRC', index },
      ),
      logicalLocations: [{ index: 0 }],
    },
    {},
  ],
  relatedLocations: [at('b.c')],
  codeFlows: [{ threadFlows: [{ locations: [{ location: at('c.c', { startLine: 1 }) }, { index: 0 }] }] }],
  suppressions: [{ kind: 'inSource', status: 'accepted', justification: 'j' }],
  fingerprints: { 'a/v1': 'hash1', 'a/v2': { value: 'hash2' } },
  partialFingerprints: { p: 'part1' },
  taxa: [{ index: 0, toolComponent: { name: 'CWE', index: 0 } }],
  fixes: [
    {
      artifactChanges: [
        { artifactLocation: { uri: 'a.c' }, replacements: [{ deletedRegion: {}, insertedContent: {} }] },
      ],
    },
  ],
  stacks: [{ frames: [{ location: at('d.c') }] }],
  webRequest: { target: 'https://example.com/' },
  properties: { tags: ['CWE-79'], 'security-severity': '5.0', big: 12345, nested: [[[1]]] },
  rank: 5,
  baselineState: 'new',
  provenance: { invocationIndex: 0 },
});

const sample = log({
  tool: {
    driver: {
      name: 'x',
      semanticVersion: '1.0',
      rules: [
        {
          id: 'R0',
          messageStrings: { def: { text: '{0}' } },
          relationships: [{ target: { id: 'CWE-1' }, kinds: ['relevant'] }],
        },
        { id: 'R1', deprecatedIds: ['Z'] },
      ],
    },
    extensions: [{ name: 'plug', rules: [{ id: 'R2', properties: { tags: ['a'] } }] }],
  },
  originalUriBaseIds: { SRC: { uri: 'src/', uriBaseId: 'TOP' }, TOP: { uri: 'file:///x/' } },
  artifacts: [{ location: { uri: 'a.c' } }, { location: { uri: 'b.c' }, parentIndex: 0 }],
  logicalLocations: [{ name: 'n', parentIndex: -1 }],
  threadFlowLocations: [{ location: at('t.c') }],
  taxonomies: [{ name: 'CWE', taxa: [{ id: '79' }] }],
  invocations: [
    {
      executionSuccessful: true,
      endTimeUtc: '2024-01-01T00:00:00Z',
      toolExecutionNotifications: [{ message: { text: 'x' } }],
      workingDirectory: { uri: 'file:///x' },
      ruleConfigurationOverrides: [{ descriptor: { index: 0 }, configuration: { level: 'note' } }],
    },
  ],
  versionControlProvenance: [{ repositoryUri: 'https://example.com/r', mappedTo: { uri: 'file:///x/' } }],
  automationDetails: { id: 'a/b' },
  columnKind: 'unicodeCodePoints',
  externalPropertyFileReferences: { graphs: [{ location: { uri: 'g' } }] },
  results: [0, 1, 2, 3].map(result),
});

const sound = ({ place, message, detail }: Observation): boolean => {
  if (detail !== null) JSON.parse(detail);
  const inside = place.where !== '' && !/^\/|^\.\.(?:\/|$)|\/\.\.(?:\/|$)/.test(place.where);
  const small = Buffer.byteLength(message) <= 65_536 && Buffer.byteLength(detail ?? '') <= 65_536;
  return inside && small && (place.line === null || place.line >= 1);
};

/** Reads a document and everything that is derived from it; whatever it holds, nothing may throw. */
const check = async (document: string | Uint8Array, size: number): Promise<'read' | 'refused'> => {
  const outcome = await readDocument(document, size);
  const found = observations(outcome);
  for (const observation of found) {
    identities(observation);
    weaknessKey(observation);
  }
  expect(found.filter((observation) => !sound(observation))).to.deep.equal([]);
  if (outcome.error === undefined) return 'read';
  expect(outcome.error.at).to.match(/^(?:byte \d+$|\/)/);
  expect(outcome.error.message).to.match(/\S.*\.$/s);
  return 'refused';
};

const values: readonly string[] = [
  'null',
  '0',
  '-1',
  '1e999',
  '99999999999999999999',
  '""',
  '"x"',
  '[]',
  '{}',
  '[null]',
  '[[]]',
  '{"a":1}',
  'true',
  '"\\u0000"',
  '"\\ud800"',
  '"__proto__"',
  '1.5',
  '"../../.."',
  '"%"',
  '"file:///"',
  '{"__proto__":{"x":1}}',
  '"constructor"',
  '[{}]',
  '-0',
];

describe('hostile documents', function () {
  this.timeout(60_000);

  it('never make the reader throw when bytes change', async () => {
    const random = generator(1);
    const original = Buffer.from(sample);
    const outcomes: string[] = [];
    for (let round = 0; round < 500; round += 1) {
      const bytes = Buffer.from(original);
      const changes = 1 + Math.floor(random() * 3);
      for (let change = 0; change < changes; change += 1)
        bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
      outcomes.push(await check(bytes, 1 + Math.floor(random() * 4096)));
    }
    expect(new Set(outcomes)).to.deep.equal(new Set(['read', 'refused']));
  });
  it('never make the reader throw when they are truncated, repeated or cut out', async () => {
    const random = generator(2);
    const original = Buffer.from(sample);
    for (let round = 0; round < 300; round += 1) {
      const [from, to] = [Math.floor(random() * original.length), Math.floor(random() * original.length)].sort(
        (left, right) => left - right,
      );
      const part = original.subarray(from, to);
      const bytes = [
        original.subarray(0, to),
        part,
        Buffer.concat([original.subarray(0, from), original.subarray(to)]),
        Buffer.concat([original.subarray(0, to), part, original.subarray(to)]),
      ][round % 4];
      await check(bytes ?? original, 512);
    }
  });
  it('never make the reader throw when any property or element has another type', async () => {
    const parsed = JSON.parse(sample) as unknown;
    const paths: (string | number)[][] = [];
    const collect = (value: unknown, path: (string | number)[]): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [name, item] of Object.entries(value)) {
        paths.push([...path, Array.isArray(value) ? Number(name) : name]);
        collect(item, [...path, Array.isArray(value) ? Number(name) : name]);
      }
    };
    collect(parsed, []);
    const replaced = (value: unknown, path: readonly (string | number)[], text: string): string => {
      const [name, ...rest] = path;
      if (name === undefined) return text;
      const parts = Object.entries(value as object).map(
        ([key, item]) =>
          [key, String(key) === String(name) ? replaced(item, rest, text) : JSON.stringify(item)] as const,
      );
      return Array.isArray(value)
        ? `[${parts.map(([, item]) => item).join(',')}]`
        : `{${parts.map(([key, item]) => `${JSON.stringify(key)}:${item}`).join(',')}}`;
    };
    const random = generator(3);
    const outcomes: string[] = [];
    for (const path of paths) {
      for (const value of [0, 1, 2].map(() => values[Math.floor(random() * values.length)] ?? '0')) {
        outcomes.push(await check(replaced(parsed, path, value), 8192));
      }
    }
    expect(new Set(outcomes)).to.deep.equal(new Set(['read', 'refused']));
    expect(paths.length).to.be.above(300);
    expect(({} as Record<string, unknown>)['x']).to.equal(undefined);
  });

  const within = (milliseconds: number, title: string, document: () => string, outcome: string): void => {
    it(`${title} end within ${milliseconds} ms of processor time`, async () => {
      const text = document();
      const from = process.cpuUsage();
      expect(await check(text, 65_536)).to.equal(outcome);
      expect(process.cpuUsage(from).user / 1000).to.be.below(milliseconds);
    });
  };
  const many = (count: number, text: string): string => Array.from({ length: count }, () => text).join(',');
  within(
    3000,
    '200,000 locations of one result',
    () =>
      log(run({ results: [] })).replace(
        '"results":[]',
        `"results":[{"message":{"text":"m"},"locations":[${many(200_000, '{}')}]}]`,
      ),
    'read',
  );
  within(
    3000,
    '1 MB of numbers that no double keeps',
    () =>
      log(run({ results: [] })).replace('"results":[]', `"results":[{"properties":{"n":[${many(200_000, '1e999')}]}}]`),
    'read',
  );
  within(
    3000,
    '100,000 properties of one object',
    () =>
      log(
        run({
          results: [
            { properties: Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`k${index}`, index])) },
          ],
        }),
      ),
    'read',
  );
  within(
    3000,
    'a path of 100,000 steps',
    () => log(run({ results: [{ locations: [at('../a/'.repeat(100_000))] }] })),
    'read',
  );
  within(
    3000,
    'a path of 300,000 percent signs',
    () => log(run({ results: [{ locations: [at('%'.repeat(300_000))] }] })),
    'read',
  );
  within(3000, 'a rule id of 200,000 slashes', () => log(run({ results: [{ ruleId: '/'.repeat(200_000) }] })), 'read');
  within(
    3000,
    'a chain of 10,000 bases',
    () =>
      log(
        run({
          originalUriBaseIds: Object.fromEntries(
            Array.from({ length: 10_000 }, (_, index) => [`B${index}`, { uri: 'd/', uriBaseId: `B${index + 1}` }]),
          ),
          results: Array.from({ length: 200 }, (_, index) => ({
            locations: [at(`a${index}`, undefined, { uriBaseId: 'B0' })],
          })),
        }),
      ),
    'read',
  );
  within(4000, 'a file of 2 MB of spaces', () => ' '.repeat(2_000_000), 'refused');
});
