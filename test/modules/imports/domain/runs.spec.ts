import { expect } from 'chai';
import { at, outlineRun, readDocument, run } from './documents';

const result = { ruleId: 'R1', message: { text: 'found' }, locations: [at('a.c', { startLine: 3 })] };

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
  const described: readonly (readonly [title: string, descriptor: unknown, text: string])[] = [
    ['by the id of its descriptor', { id: 'N2' }, 'The file b.c was left out.'],
    ['by its index', { index: 1 }, 'The file b.c was left out.'],
    ['by an index that its id contradicts', { id: 'N2', index: 0 }, 'The file b.c was left out.'],
    ['of an extension', { id: 'N2', toolComponent: { index: 0 } }, 'The plugin knows no b.c.'],
    ['of an extension that is not there', { id: 'N2', toolComponent: { index: 4 } }, 'Of b.c, as of all.'],
    ['by an index that is none', { index: -1 }, 'Of b.c, as of all.'],
    ['of no descriptor', undefined, 'Of b.c, as of all.'],
  ];
  for (const [title, descriptor, text] of described)
    it(`looks the message of a notification up ${title}`, async () => {
      const notifications = [
        { id: 'N1', messageStrings: { out: { text: 'Another one.' } } },
        { id: 'N2', messageStrings: { out: { text: 'The file {0} was left out.' } } },
      ];
      const extensions = [
        {
          name: 'Plugin',
          notifications: [{ id: 'N2', messageStrings: { out: { text: 'The plugin knows no {0}.' } } }],
        },
      ];
      const message = { id: 'out', arguments: ['b.c'] };
      const invocations = [{ toolExecutionNotifications: [{ descriptor, message }] }];
      const driver = { name: 'Scanner', notifications, globalMessageStrings: { out: { text: 'Of {0}, as of all.' } } };
      const { notifications: told } = await outlineRun({ invocations, tool: { driver, extensions } });
      expect(told).to.deep.equal([{ level: 'WARNING', text }]);
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
  for (const [name, whole] of [
    ['artifacts', false],
    ['logicalLocations', false],
    ['invocations', false],
    ['driver', false],
    ['extensions', false],
    ['conversion', true],
    ['graphs', true],
  ] as const)
    it(`${whole ? 'trusts' : 'does not trust'} a run whose ${name} are elsewhere`, async () => {
      const parts = { results: [], externalPropertyFileReferences: { [name]: [{ location: { uri: 'more.json' } }] } };
      expect((await outlineRun(parts)).successful).to.equal(whole);
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
