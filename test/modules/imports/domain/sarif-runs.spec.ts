import { expect } from 'chai';
import { outlineSarif } from '../../../../src/modules/imports/domain/sarif/outline';
import { readSarif } from '../../../../src/modules/imports/domain/sarif/read';
import {
  at,
  chunked,
  log,
  observations,
  observe,
  outlineRun,
  readDocument,
  refusal,
  run,
  type Json,
} from './documents';

const result = { ruleId: 'R1', message: { text: 'found' }, locations: [at('a.c', { startLine: 3 })] };

describe('a SARIF log', () => {
  const refusals: readonly (readonly [title: string, document: string, at: string, says: string])[] = [
    ['version 1.0.0', '{"version":"1.0.0","runs":[]}', '/version', 'version 1.0.0'],
    ['version 2.0.0', '{"version":"2.0.0","runs":[]}', '/version', 'version 2.0.0'],
    ['a version that is a number', '{"version":2.1,"runs":[]}', '/version', 'version 2.1'],
    ['another JSON document', '{"vulnerabilities":[]}', '/version', 'no version'],
    ['a list', '[1]', '/', 'no object'],
    ['a missing list of runs', '{"version":"2.1.0"}', '/runs', 'no "runs"'],
    ['runs that are null', '{"version":"2.1.0","runs":null}', '/runs', 'no "runs"'],
    ['runs that are no list', '{"version":"2.1.0","runs":{}}', '/runs', '"runs" must be a list'],
    ['a run that is null', '{"version":"2.1.0","runs":[null]}', '/runs/0', 'must be an object'],
    ['results that are no list', log(run({ results: {} })), '/runs/0/results', '"results" must be a list'],
    [
      'a run without tool name',
      '{"version":"2.1.0","runs":[{"results":[]}]}',
      '/runs/0/tool/driver/name',
      'does not name its tool',
    ],
    [
      'more than 10,000 runs',
      `{"version":"2.1.0","runs":[${'{},'.repeat(10_000)}{}]}`,
      '/runs',
      'more than 10000 runs',
    ],
    [
      'a name twice in a rule',
      '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x","rules":[{},{"id":"a","id":"b"}]}}}]}',
      '/runs/0/tool/driver/rules/1/id',
      'stands twice',
    ],
    [
      'results twice in a run',
      '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x"}},"results":[],"results":[]}]}',
      '/runs/0/results',
      'stands twice',
    ],
  ];
  for (const [title, document, pointer, says] of refusals) {
    it(`refuses ${title}`, async () => {
      for (const size of [1, 7, 65536]) {
        const error = await refusal(document, size);
        expect(error).to.have.property('at', pointer);
        expect(error).to.have.property('message').that.includes(says);
      }
    });
  }
  it('accepts a log without runs', async () => {
    expect((await readDocument(log())).outline).to.deep.equal({ runs: [], results: 0 });
  });
  const meanings: readonly (readonly [title: string, parts: Json, results: string])[] = [
    ['an empty list as a clean scan', { results: [] }, 'EMPTY'],
    ['null as a scan without results', { results: null }, 'ABSENT'],
    ['a missing list as a scan without results', {}, 'ABSENT'],
    ['results as results', { results: [result] }, 'SOME'],
  ];
  for (const [title, parts, results] of meanings)
    it(`takes ${title}`, async () => expect((await outlineRun(parts)).results).to.equal(results));
  it('counts the results of all runs', async () => {
    const { outline } = await readDocument(log(run({ results: [result, result] }), run({ results: [result] })));
    expect(outline?.results).to.equal(3);
    expect(outline?.runs.map(({ count }) => count)).to.deep.equal([2, 1]);
  });
  it('keeps runs apart and says where each result stands', async () => {
    const { readings } = await readDocument(
      log(run({ results: [result] }, { name: 'A' }), run({ results: [result, result] }, { name: 'B' })),
    );
    expect(readings.map(({ run: index, pointer }) => [index, pointer])).to.deep.equal([
      [0, '/runs/0/results/0'],
      [1, '/runs/1/results/0'],
      [1, '/runs/1/results/1'],
    ]);
    expect(readings.map((reading) => 'observation' in reading && reading.observation.tool)).to.deep.equal([
      'A',
      'B',
      'B',
    ]);
  });
  it('gives the same outcome for chunks of any size', async () => {
    const document = log(
      run(
        { results: [result, { ...result, message: { text: 'é😀\u2028"\\' } }, { kind: 'pass' }] },
        { rules: [{ id: 'R1', name: 'Räuber' }] },
      ),
    );
    const whole = await readDocument(document);
    for (const size of [1, 2, 3, 7, 64])
      expect((await readDocument(document, size)).readings).to.deep.equal(whole.readings);
    expect(observations(whole)).to.have.length(2);
  });
  it('reads rules that follow the results', async () => {
    const document = `{"runs":[{"results":[${JSON.stringify(result)}],"tool":{"driver":{"rules":[{"id":"R1","shortDescription":{"text":"Late"}}],"name":"x"}}}],"version":"2.1.0"}`;
    expect(observations(await readDocument(document))[0]?.rule.title).to.equal('Late');
  });
  it('yields batches of about 500', async () => {
    const document = log(run({ results: Array.from({ length: 1201 }, () => result) }));
    const outline = await outlineSarif(chunked(document));
    const sizes: number[] = [];
    if (outline.ok)
      for await (const batch of readSarif(outline.value, chunked(document)))
        sizes.push(batch.ok ? batch.value.length : -1);
    expect(sizes).to.deep.equal([500, 500, 201]);
  });
});

describe('the outline of a run', () => {
  it('names tool, version and converter', async () => {
    const parts = { conversion: { tool: { driver: { name: 'Converter' } } } };
    expect((await outlineRun(parts, { semanticVersion: '1.2.3', version: '1.2' })).tool).to.deep.equal({
      name: 'Scanner',
      version: '1.2.3',
      producedBy: 'Converter',
    });
    expect((await outlineRun({}, { version: '1.2' })).tool).to.deep.equal({
      name: 'Scanner',
      version: '1.2',
      producedBy: null,
    });
  });
  const categories: readonly (readonly [id: unknown, category: string | null])[] = [
    ['nightly/main/2024', 'nightly/main'],
    ['nightly/', 'nightly'],
    ['nightly', null],
    ['/x', null],
    [undefined, null],
    [7, null],
  ];
  for (const [id, category] of categories) {
    it(`takes ${String(category)} for the category of ${String(id)}`, async () =>
      expect((await outlineRun({ automationDetails: { id } })).category).to.equal(category));
  }
  const successes: readonly (readonly [title: string, invocations: unknown, successful: boolean])[] = [
    ['no invocation', undefined, true],
    ['a successful invocation', [{ executionSuccessful: true }], true],
    ['an invocation that says nothing', [{}], true],
    ['a failed invocation', [{ executionSuccessful: false }], false],
    ['one failed of two', [{ executionSuccessful: true }, { executionSuccessful: false }], false],
    ['a flag that is no boolean', [{ executionSuccessful: 'yes' }], false],
    [
      'an execution notification at error level',
      [{ executionSuccessful: true, toolExecutionNotifications: [{ level: 'error', message: { text: 'x' } }] }],
      false,
    ],
    [
      'an execution notification at warning level',
      [{ executionSuccessful: true, toolExecutionNotifications: [{ message: { text: 'x' } }] }],
      true,
    ],
    [
      'a configuration notification at error level',
      [{ executionSuccessful: true, toolConfigurationNotifications: [{ level: 'error', message: { text: 'x' } }] }],
      true,
    ],
  ];
  for (const [title, invocations, successful] of successes) {
    it(`is ${successful ? '' : 'not '}successful with ${title}`, async () =>
      expect((await outlineRun({ invocations })).successful).to.equal(successful));
  }
  it('keeps the notifications of both kinds', async () => {
    const invocations = [
      {
        toolExecutionNotifications: [
          { level: 'error', message: { text: 'crashed on a.c' } },
          { message: { id: 'slow', arguments: ['b.c'] } },
        ],
      },
      { toolConfigurationNotifications: [{ level: 'note', message: { text: 'no rules for password = "hunter22"' } }] },
    ];
    expect(
      (await outlineRun({ invocations }, { globalMessageStrings: { slow: { text: 'Slow on {0}' } } })).notifications,
    ).to.deep.equal([
      { level: 'ERROR', text: 'crashed on a.c' },
      { level: 'WARNING', text: 'Slow on b.c' },
      { level: 'NOTE', text: 'no rules for password = "[redacted]"' },
    ]);
  });
  it('keeps the first 1,000 notifications and says so', async () => {
    const invocations = [
      { toolExecutionNotifications: Array.from({ length: 1500 }, () => ({ message: { text: 'x' } })) },
    ];
    const { notifications } = await outlineRun({ invocations });
    expect(notifications).to.have.length(1001);
    expect(notifications.at(-1)?.text).to.include('first 1000');
  });
  it('tells repository, revision and branch, without credentials', async () => {
    const versionControlProvenance = [
      { repositoryUri: 'https://me:hunter2@example.com/app.git', revisionId: 'abc123', branch: 'main' },
    ];
    expect(await outlineRun({ versionControlProvenance })).to.include({
      repository: 'https://me:[redacted]@example.com/app.git',
      revision: 'abc123',
      branch: 'main',
    });
  });
  it('tells when the last invocation ended', async () => {
    const invocations = [
      { endTimeUtc: '2024-05-01T10:00:00Z' },
      { endTimeUtc: '2024-05-01T12:00:00.5+01:00' },
      { endTimeUtc: 'yesterday' },
    ];
    expect((await outlineRun({ invocations })).endedAt).to.equal('2024-05-01T11:00:00.500Z');
    expect((await outlineRun({ invocations: [{ endTimeUtc: 'soon' }] })).endedAt).to.equal(null);
  });
  it('says what was not followed, and trusts no run whose results are elsewhere', async () => {
    const parts = {
      results: [result],
      externalPropertyFileReferences: {
        results: [{ location: { uri: 'results-1.json' } }],
        conversion: { location: { uri: 'c.json' } },
      },
    };
    expect(await outlineRun(parts)).to.deep.include({
      unfollowed: ['results: results-1.json', 'conversion: c.json'],
      successful: false,
    });
  });
  it('says that inlined external properties were not followed', async () => {
    const document = JSON.stringify({
      version: '2.1.0',
      runs: [run({ results: [] })],
      inlineExternalProperties: [{ results: [result] }],
    });
    expect((await readDocument(document)).outline?.runs[0]).to.deep.include({
      unfollowed: ['inlineExternalProperties'],
      successful: false,
    });
  });
});

describe('the rules of a run', () => {
  const rules = [
    { id: 'A', name: 'First' },
    { id: 'B', shortDescription: { text: 'Second' } },
    { id: 'CA1000', shortDescription: { text: 'Base' }, deprecatedIds: ['OLD1'] },
  ];
  const extensions = [
    {
      name: 'plug',
      guid: 'aaaa',
      rules: [
        { id: 'X', guid: 'F00D', shortDescription: { text: 'Plugged' } },
        { id: 'A', shortDescription: { text: 'Shadowed' } },
      ],
    },
  ];
  const cases: readonly (readonly [title: string, result: Json, id: string | null, ruleTitle: string])[] = [
    ['by id', { ruleId: 'B' }, 'B', 'Second'],
    ['by index', { ruleIndex: 1 }, 'B', 'Second'],
    ['by rule.index', { rule: { index: 0 } }, 'A', 'First'],
    ['by rule.id', { rule: { id: 'B' } }, 'B', 'Second'],
    ['by guid', { rule: { guid: 'f00d' } }, 'X', 'Plugged'],
    ['in an extension by component index', { rule: { index: 0, toolComponent: { index: 0 } } }, 'X', 'Plugged'],
    ['in an extension by component name', { rule: { index: 1, toolComponent: { name: 'plug' } } }, 'A', 'Shadowed'],
    ['in an extension by component guid', { rule: { index: 0, toolComponent: { guid: 'aaaa' } } }, 'X', 'Plugged'],
    ['in an extension by id alone', { ruleId: 'X' }, 'X', 'Plugged'],
    ['in the driver before an extension', { ruleId: 'A' }, 'A', 'First'],
    ['by the base of a hierarchical id', { ruleId: 'CA1000/1' }, 'CA1000', 'Base'],
    ['by the base of a deeper id and an index', { ruleId: 'CA1000/1/x', ruleIndex: 2 }, 'CA1000', 'Base'],
    ['by a deprecated id', { ruleId: 'OLD1' }, 'CA1000', 'Base'],
    ['by id where the index contradicts it', { ruleId: 'B', ruleIndex: 0 }, 'B', 'Second'],
    ['not at all where an index is out of range', { ruleId: 'Z', ruleIndex: 99 }, 'Z', 'Z'],
    ['not at all for -1', { ruleId: 'Z', ruleIndex: -1 }, 'Z', 'Z'],
    ['not at all without id, by the message', { message: { text: 'Something odd.\nMore' } }, null, 'Something odd.'],
    ['not at all for names of the object prototype', { ruleId: 'constructor' }, 'constructor', 'constructor'],
  ];
  for (const [title, given, id, ruleTitle] of cases) {
    it(`are found ${title}`, async () => {
      const outcome = await readDocument(
        log({ tool: { driver: { name: 'x', rules }, extensions }, results: [{ message: { text: 'm' }, ...given }] }),
      );
      expect(outcome.error).to.equal(undefined);
      expect(observations(outcome)[0]?.rule).to.include({ id, title: ruleTitle });
    });
  }
  it('tell their texts, address, tags and former ids', async () => {
    const rule = {
      id: 'S1',
      deprecatedIds: ['S0'],
      shortDescription: { text: 'Short' },
      fullDescription: { markdown: '**Full** <script>' },
      help: { text: 'Do this', markdown: '*Do* this' },
      helpUri: 'https://example.com/S1',
      properties: { tags: ['security', 'external/owasp/owasp-a03', 'OWASP-A01:2021 - Broken', 'security'] },
    };
    const [found] = await observe([{ ruleId: 'S1', message: { text: 'm' } }], {}, { rules: [rule] });
    expect(found?.rule).to.deep.equal({
      id: 'S1',
      formerIds: ['S0'],
      title: 'Short',
      description: '**Full** <script>',
      recommendation: 'Do this',
      helpUri: 'https://example.com/S1',
      cwe: [],
      tags: ['security', 'OWASP-A3', 'OWASP-A1:2021'],
    });
  });
  it('carry on when metadata is missing or of the wrong type', async () => {
    const [found] = await observe(
      [{ ruleId: 'S1', message: { text: 'm' } }],
      {},
      {
        rules: [
          { id: 'S1', shortDescription: 'text', help: 5, deprecatedIds: {}, properties: [], helpUri: 1 },
          null,
          7,
        ],
      },
    );
    expect(found?.rule).to.deep.include({ id: 'S1', title: 'S1', formerIds: [], helpUri: null, tags: [] });
  });
});
