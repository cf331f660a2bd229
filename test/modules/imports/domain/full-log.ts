import { at, log, type Json } from './documents';

const result = (index: number): Json => ({
  ruleId: `R${String(index % 3)}/1`,
  ruleIndex: index % 3,
  rule: { index: index % 3, toolComponent: { index: 0, name: 'plug' } },
  kind: 'fail',
  level: 'error',
  message: { id: 'def', arguments: ['é😀', 'b'], text: index % 2 === 0 ? 'text {0}' : undefined },
  locations: [
    {
      ...at(
        `src/%20${String(index)}.c`,
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

/** A log that uses most of what SARIF offers. */
export const fullLog = log({
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
