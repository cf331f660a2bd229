import { expect } from 'chai';
import { at, log, observe, observeOne, readDocument, refusal, run, type Json } from './documents';

const base = { ruleId: 'R1', message: { text: 'found' } };
const dropped = async (result: Json): Promise<unknown> => {
  const [reading] = (await readDocument(log(run({ results: [result] })))).readings;
  return reading !== undefined && 'dropped' in reading ? reading.dropped : undefined;
};

describe('a result', () => {
  const faults: readonly (readonly [title: string, result: unknown, below: string, says: string])[] = [
    ['that is null', null, '', 'Expected a result, found null'],
    ['that is a text', 'x', '', 'Expected a result'],
    ['whose ruleId is a number', { ruleId: 5 }, '/ruleId', 'Expected a text, found 5'],
    ['whose ruleIndex is a text', { ruleIndex: '1' }, '/ruleIndex', 'Expected a whole number'],
    ['whose rule is a text', { rule: 'R1' }, '/rule', 'Expected an object'],
    ['whose message is a text', { message: 'hello' }, '/message', 'Expected an object'],
    ['whose message text is a list', { message: { text: ['a'] } }, '/message/text', 'Expected a text'],
    ['whose level is a number', { level: 2 }, '/level', 'Expected one of none, note, warning and error'],
    ['whose level is unknown', { level: 'gruesome' }, '/level', 'gruesome'],
    ['whose locations are an object', { locations: {} }, '/locations', 'Expected a list'],
    ['with a location that is null', { locations: [{}, null] }, '/locations/1', 'Expected an object'],
    ['with a location that is a text', { locations: ['a.c'] }, '/locations/0', 'Expected an object'],
    [
      'with a uri that is a number',
      { locations: [at(5 as unknown as string)] },
      '/locations/0/physicalLocation/artifactLocation/uri',
      'Expected a text',
    ],
    [
      'with a line that is a text',
      { locations: [at('a', { startLine: '3' })] },
      '/locations/0/physicalLocation/region/startLine',
      'found "3"',
    ],
    [
      'with a line that is a fraction',
      { locations: [at('a', { startLine: 1.5 })] },
      '/locations/0/physicalLocation/region/startLine',
      'found 1.5',
    ],
    [
      'with a line beyond 32 bits',
      { locations: [at('a', { startLine: 3e9 })] },
      '/locations/0/physicalLocation/region/startLine',
      'at most 2147483647',
    ],
    [
      'with a region that is a list',
      { locations: [at('a', [] as unknown as Json)] },
      '/locations/0/physicalLocation/region',
      'Expected an object',
    ],
  ];
  for (const [title, result, below, says] of faults) {
    it(`${title} is refused`, async () => {
      const error = await refusal(log(run({ results: [base, result] })));
      expect(error).to.have.property('at', `/runs/0/results/1${below}`);
      expect(error).to.have.property('message').that.includes(says);
    });
  }
  it('whose line is more than a number keeps exactly is refused', async () => {
    const error = await refusal(
      log(run({ results: [{ locations: [at('a', { startLine: 7 })] }] })).replace(
        '"startLine":7',
        '"startLine":90071992547409930',
      ),
    );
    expect(error).to.have.property('at', '/runs/0/results/0/locations/0/physicalLocation/region/startLine');
    expect(error).to.have.property('message').that.includes('90071992547409930');
  });
  it('may hold anything in properties that matter less', async () => {
    const odd = {
      ...base,
      rank: 'high',
      taxa: 7,
      codeFlows: 'x',
      relatedLocations: {},
      fingerprints: [],
      partialFingerprints: 'x',
      properties: 'x',
      suppressions: null,
      guid: 3,
      hostedViewerUri: [],
      fixes: 5,
      graphs: null,
      webRequest: [],
      workItemUris: 'x',
      provenance: 1,
    };
    expect(await observeOne(odd)).to.deep.include({
      message: 'found',
      level: 'WARNING',
      confidence: null,
      fingerprints: [],
      suppression: null,
      detail: null,
    });
  });
  it('may leave out everything', async () => {
    expect(await observeOne({})).to.deep.include({
      message: 'Unnamed rule',
      level: 'WARNING',
      snippet: null,
      place: { kind: 'LINES', where: '.', line: null, endLine: null, column: null, endColumn: null },
    });
  });

  const kinds: readonly (readonly [kind: unknown, reason: string | undefined])[] = [
    [undefined, undefined],
    ['fail', undefined],
    ['pass', 'NOT_A_FAILURE'],
    ['open', 'NOT_A_FAILURE'],
    ['informational', 'NOT_A_FAILURE'],
    ['notApplicable', 'NOT_A_FAILURE'],
    ['review', 'NOT_A_FAILURE'],
    ['strange', undefined],
  ];
  for (const [kind, reason] of kinds)
    it(`of kind ${String(kind)} is ${reason === undefined ? 'an observation' : 'dropped'}`, async () =>
      expect(await dropped({ ...base, kind })).to.equal(reason));

  const states: readonly (readonly [state: string, reason: string | undefined])[] = [
    ['new', undefined],
    ['unchanged', undefined],
    ['updated', undefined],
    ['existing', undefined],
    ['absent', 'BASELINE_ABSENT'],
  ];
  for (const [state, reason] of states)
    it(`of baseline state ${state} is ${reason === undefined ? 'an observation' : 'dropped'}`, async () =>
      expect(await dropped({ ...base, baselineState: state })).to.equal(reason));
});

describe('the level of a result', () => {
  const rules = [
    { id: 'R1', defaultConfiguration: { level: 'note' } },
    { id: 'R2' },
    { id: 'R3', defaultConfiguration: { level: 'none' } },
  ];
  const override = (id: number, level: string): Json => ({
    ruleConfigurationOverrides: [{ descriptor: { index: id }, configuration: { level } }],
  });
  const cases: readonly (readonly [title: string, result: Json, invocations: readonly Json[], level: string])[] = [
    ['its own', { ruleId: 'R1', level: 'error' }, [override(0, 'warning')], 'ERROR'],
    [
      "the invocation's before the rule's",
      { ruleId: 'R1', provenance: { invocationIndex: 0 } },
      [override(0, 'error')],
      'ERROR',
    ],
    [
      "that of the result's invocation",
      { ruleId: 'R1', provenance: { invocationIndex: 1 } },
      [override(0, 'error'), override(0, 'warning')],
      'WARNING',
    ],
    ['that of any invocation when none is named', { ruleId: 'R1' }, [{}, override(0, 'error')], 'ERROR'],
    ["the rule's", { ruleId: 'R1' }, [], 'NOTE'],
    ["the rule's, also none", { ruleId: 'R3' }, [], 'NONE'],
    ['warning when nobody says', { ruleId: 'R2' }, [], 'WARNING'],
    ['warning without a rule', { ruleId: 'R9' }, [], 'WARNING'],
    ['none, which is kept', { ruleId: 'R2', level: 'none' }, [], 'NONE'],
    ['a word that tools write instead', { ruleId: 'R2', level: 'High' }, [], 'ERROR'],
  ];
  for (const [title, result, invocations, level] of cases)
    it(`is ${title}`, async () =>
      expect((await observeOne({ message: { text: 'm' }, ...result }, { invocations }, { rules })).level).to.equal(
        level,
      ));
});

describe('the security severity', () => {
  const cases: readonly (readonly [given: unknown, score: number | null])[] = [
    ['9.8', 9.8],
    [7.5, 7.5],
    ['10', 10],
    ['10.0', 10],
    ['0.05', 0.1],
    ['0', null],
    ['0.0', null],
    ['10.1', null],
    ['-1', null],
    ['1e1', null],
    ['9,8', null],
    ['MEDIUM', 4],
    ['critical', 9],
    ['none', null],
    ['toString', null],
    [true, null],
    [undefined, null],
  ];
  for (const [given, score] of cases) {
    it(`${JSON.stringify(given)} of a rule is ${String(score)}`, async () => {
      expect(
        (await observeOne(base, {}, { rules: [{ id: 'R1', properties: { 'security-severity': given } }] }))
          .securitySeverity,
      ).to.equal(score);
    });
  }
  it("of a result wins over the rule's", async () => {
    const result = { ...base, properties: { 'security-severity': '3.1' } };
    expect(
      (await observeOne(result, {}, { rules: [{ id: 'R1', properties: { 'security-severity': '9.8' } }] }))
        .securitySeverity,
    ).to.equal(3.1);
  });
});

describe('the confidence of a result', () => {
  const cases: readonly (readonly [title: string, result: Json, rule: Json, confidence: string | null])[] = [
    ['rank of the result', { rank: 87.5 }, {}, 'rank 87.5'],
    ['rank -1 as unset', { rank: -1 }, {}, null],
    ['rank of the rule', {}, { defaultConfiguration: { rank: 10 } }, 'rank 10'],
    [
      'precision and problem severity',
      {},
      { properties: { precision: 'very-high', 'problem.severity': 'error' } },
      'precision very-high, problem.severity error',
    ],
    [
      "the result's own word",
      { properties: { issue_confidence: 'LOW' } },
      { properties: { precision: 'high' } },
      'precision high, issue_confidence low',
    ],
  ];
  for (const [title, result, rule, confidence] of cases)
    it(`is its ${title}`, async () =>
      expect((await observeOne({ ...base, ...result }, {}, { rules: [{ id: 'R1', ...rule }] })).confidence).to.equal(
        confidence,
      ));
});

describe('the weaknesses of a result', () => {
  const taxonomies = [
    { name: 'CWE', guid: 'cafe', taxa: [{ id: '22' }, { id: '89' }] },
    { name: 'OWASP', taxa: [{ id: '1' }] },
  ];
  const target = (more: Json): Json => ({ relationships: [{ target: more }] });
  const cases: readonly (readonly [title: string, result: Json, rule: Json, cwe: readonly number[]])[] = [
    ['a tag of CodeQL', {}, { properties: { tags: ['security', 'external/cwe/cwe-079'] } }, [79]],
    ['a tag with a name', {}, { properties: { tags: ["CWE-89: Improper Neutralization of 'x'"] } }, [89]],
    ['a relationship with an id', {}, target({ id: 'CWE-327', toolComponent: { name: 'CWE' } }), [327]],
    ['a relationship with a bare number', {}, target({ id: '078', toolComponent: { name: 'CWE' } }), [78]],
    ['a relationship with an index', {}, target({ index: 1, toolComponent: { index: 0 } }), [89]],
    ['a relationship with a guid', {}, target({ index: 0, toolComponent: { guid: 'cafe' } }), [22]],
    ['no relationship to another taxonomy', {}, target({ id: '1', toolComponent: { name: 'OWASP' } }), []],
    [
      'a relationship that only compares, last',
      {},
      {
        relationships: [
          { target: { id: 'CWE-121' }, kinds: ['incomparable'] },
          { target: { id: 'CWE-122' }, kinds: ['relevant'] },
        ],
      },
      [122, 121],
    ],
    [
      'taxa of the result, first',
      { taxa: [{ id: '639', toolComponent: { name: 'CWE' } }] },
      { properties: { cwe: 'CWE-89' } },
      [639, 89],
    ],
    ['taxa by index', { taxa: [{ index: 0, toolComponent: { name: 'CWE' } }] }, {}, [22]],
    ['properties.cwe as a text', {}, { properties: { cwe: 'CWE-79' } }, [79]],
    ['properties.cwe as a number', {}, { properties: { cwe: 79 } }, [79]],
    ['properties.cwe as a list', {}, { properties: { cwe: ['CWE-0079', '89', { id: 'CWE-22' }] } }, [79, 89, 22]],
    ['properties of the result', { properties: { cwe: '502' } }, {}, [502]],
    ['tags of the result', { properties: { tags: ['cwe:611'] } }, {}, [611]],
    [
      'the specific before the general',
      {},
      { properties: { tags: ['external/cwe/cwe-020', 'external/cwe/cwe-116', 'external/cwe/cwe-079'] } },
      [79, 20, 116],
    ],
    ['none twice', {}, { properties: { tags: ['CWE-79', 'cwe-079'], cwe: 79 } }, [79]],
    [
      'no zero and nothing that is too long',
      {},
      { properties: { tags: ['CWE-0', 'CWE-1234567', 'scwe'], cwe: ['0', true, null] } },
      [],
    ],
  ];
  for (const [title, result, rule, cwe] of cases)
    it(`are read from ${title}`, async () =>
      expect(
        (await observeOne({ ...base, ...result }, { taxonomies }, { rules: [{ id: 'R1', ...rule }] })).rule.cwe,
      ).to.deep.equal(cwe));
  it('are read from the id of a rule', async () =>
    expect((await observeOne({ ruleId: 'CWE-798' })).rule.cwe).to.deep.equal([798]));
});

describe('the message of a result', () => {
  const rules = [
    {
      id: 'R1',
      shortDescription: { text: 'Title' },
      messageStrings: { def: { text: '{0} of {{{1}}}' }, md: { markdown: '**{0}**' }, own: { text: 'from the rule' } },
    },
  ];
  const globalMessageStrings = { def: { text: 'not this' }, shared: { text: 'shared {0}' } };
  const cases: readonly (readonly [title: string, message: Json | undefined, text: string])[] = [
    ['its text', { text: 'plain' }, 'plain'],
    ['its text before its Markdown', { text: 'plain', markdown: '**rich**' }, 'plain'],
    ['its Markdown when there is no text', { markdown: '**rich** <img src=x>' }, '**rich** <img src=x>'],
    ['literal without arguments', { text: 'use {} or {0} or {{}}' }, 'use {} or {0} or {{}}'],
    ['filled with arguments', { text: '{0} and {1} and {0}', arguments: ['a', 'b'] }, 'a and b and a'],
    ['filled with escaped braces', { text: '{{{0}}} {{1}}', arguments: ['a'] }, '{a} {1}'],
    ['with its placeholder where an argument is missing', { text: '{0} {1}', arguments: ['a'] }, 'a {1}'],
    ['filled once only', { text: '{0}', arguments: ['{0}'] }, '{0}'],
    ["the rule's of its id", { id: 'def', arguments: ['x', 'y'] }, 'x of {y}'],
    ["the rule's Markdown of its id", { id: 'md', arguments: ['x'] }, '**x**'],
    ["the tool's of its id", { id: 'shared', arguments: ['x'] }, 'shared x'],
    ['its id when nobody knows it', { id: 'constructor' }, 'constructor'],
    ["the rule's title when it is empty", {}, 'Title'],
    ["the rule's title when it is missing", undefined, 'Title'],
    ['with its embedded links', { text: 'see [here](1)' }, 'see [here](1)'],
  ];
  for (const [title, message, text] of cases)
    it(`is ${title}`, async () =>
      expect(
        (
          await observeOne(
            { ruleId: 'R1', ...(message === undefined ? {} : { message }) },
            {},
            { rules, globalMessageStrings },
          )
        ).message,
      ).to.equal(text));
  it('is cut at 64 KB between characters and says so', async () => {
    const { message } = await observeOne({ message: { text: `a${'😀'.repeat(40_000)}` } });
    expect(Buffer.byteLength(message)).to.be.within(65_528, 65_536);
    expect(message.endsWith('😀… [cut]')).to.equal(true);
  });
  it('stays bounded when arguments multiply', async () => {
    const { message } = await observeOne({ message: { text: '{0}'.repeat(100_000), arguments: ['x'.repeat(60_000)] } });
    expect(Buffer.byteLength(message)).to.be.at.most(65_536);
  });
});

describe('the suppression of a result', () => {
  const cases: readonly (readonly [title: string, suppressions: unknown, found: unknown])[] = [
    ['none when there is no list', undefined, null],
    ['none when the list is empty', [], null],
    [
      'one without status',
      [{ kind: 'inSource', justification: 'test code' }],
      { kind: 'IN_SOURCE', justification: 'test code' },
    ],
    ['one that is accepted', [{ kind: 'external', status: 'accepted' }], { kind: 'EXTERNAL', justification: null }],
    ['none under review', [{ kind: 'external', status: 'underReview' }], null],
    ['none that is rejected', [{ kind: 'external', status: 'rejected' }], null],
    ['none when one of several is rejected', [{ kind: 'inSource' }, { kind: 'external', status: 'rejected' }], null],
    [
      'one with the justification that there is',
      [{ kind: 'inSource' }, { kind: 'external', justification: 'ours' }],
      { kind: 'EXTERNAL', justification: 'ours' },
    ],
  ];
  for (const [title, suppressions, found] of cases)
    it(`is ${title}`, async () =>
      expect((await observeOne({ ...base, suppressions })).suppression).to.deep.equal(found));
});

describe('the fingerprints of a result', () => {
  const cases: readonly (readonly [title: string, result: Json, found: readonly string[]])[] = [
    [
      'correlationGuid, guid, whole, then partial',
      { guid: 'AAAA-2', correlationGuid: 'BBBB-1', partialFingerprints: { p: 'part1' }, fingerprints: { f: 'whole1' } },
      ['WHOLE correlationGuid=bbbb-1', 'WHOLE guid=aaaa-2', 'WHOLE f=whole1', 'PARTIAL p=part1'],
    ],
    [
      'the newest version first',
      { fingerprints: { 'h/v2': 'two22', 'h/v10': 'ten10', h: 'bare0', 'h/v1': 'one11', 'a/beta': 'beta1' } },
      ['WHOLE a/beta=beta1', 'WHOLE h/v10=ten10', 'WHOLE h/v2=two22', 'WHOLE h/v1=one11', 'WHOLE h=bare0'],
    ],
    ['values in objects', { fingerprints: { f: { value: 'inner' } } }, ['WHOLE f=inner']],
    ['numbers as text', { fingerprints: { f: 123456 } }, ['WHOLE f=123456']],
    [
      'no sentinels',
      {
        fingerprints: {
          'matchBasedId/v1': 'requires login',
          b: '',
          c: ' ',
          d: 'N/A',
          e: '00000000',
          f: 'null',
          g: '----',
          h: 'aaaaaaaa',
          i: null,
          j: [],
          k: 'ab',
        },
      },
      [],
    ],
    [
      'no column alone',
      { partialFingerprints: { primaryLocationStartColumnFingerprint: '12345', primaryLocationLineHash: 'abcd:1' } },
      ['PARTIAL primaryLocationLineHash=abcd:1'],
    ],
    [
      'names of the object prototype',
      { fingerprints: JSON.parse('{"__proto__":"proto1"}') as unknown },
      ['WHOLE __proto__=proto1'],
    ],
  ];
  for (const [title, result, found] of cases)
    it(`are ${title}`, async () =>
      expect(
        (await observeOne({ ...base, ...result })).fingerprints.map(
          ({ name, value, scope }) => `${scope} ${name}=${value}`,
        ),
      ).to.deep.equal(found));
  it('name no single place of several', async () => {
    const found = await observe([{ ...base, fingerprints: { f: 'whole1' }, locations: [at('a'), at('b')] }]);
    expect(found.map(({ fingerprints }) => fingerprints[0]?.scope)).to.deep.equal(['PARTIAL', 'PARTIAL']);
  });
});

describe('the detail of a result', () => {
  const detailOf = async (result: Json, parts: Json = {}): Promise<Record<string, never>> =>
    JSON.parse((await observeOne({ ...base, ...result }, parts)).detail ?? '{}') as Record<string, never>;
  it('keeps flows with their steps, also those by index', async () => {
    const step = (uri: string, line: number, text: string): Json => ({
      location: { ...at(uri, { startLine: line }), message: { text } },
    });
    const parts = { threadFlowLocations: [step('s.c', 9, 'shared')] };
    const codeFlows = [
      {
        message: { text: 'flow' },
        threadFlows: [
          { id: 't1', locations: [step('a.c', 1, 'source'), { index: 0 }] },
          { locations: [step('b.c', 2, 'other')] },
        ],
      },
    ];
    expect(await detailOf({ codeFlows }, parts)).to.deep.equal({
      codeFlows: [
        {
          flow: 0,
          thread: 't1',
          message: 'flow',
          steps: [
            { where: 'a.c', line: 1, message: 'source' },
            { where: 's.c', line: 9, message: 'shared' },
          ],
        },
        { flow: 0, message: 'flow', steps: [{ where: 'b.c', line: 2, message: 'other' }] },
      ],
    });
  });
  it('keeps related places, stacks, fixes, requests, links and counts', async () => {
    const detail = await detailOf({
      relatedLocations: [{ id: 1, ...at('r.c', { startLine: 4, startColumn: 2 }), message: { text: 'here' } }],
      stacks: [{ message: { text: 'crash' }, frames: [{ location: at('f.c', { startLine: 7 }) }] }],
      fixes: [
        {
          description: { text: 'use b' },
          artifactChanges: [
            {
              artifactLocation: { uri: 'a.c' },
              replacements: [{ deletedRegion: { startLine: 1 }, insertedContent: { text: 'b' } }],
            },
          ],
        },
      ],
      webRequest: { method: 'GET', target: 'https://example.com/' },
      webResponse: { statusCode: 200 },
      workItemUris: ['https://example.com/1'],
      hostedViewerUri: 'https://example.com/r',
      occurrenceCount: 3,
      attachments: [{ artifactLocation: { uri: 'shot.png' } }],
      graphs: [{ description: { text: 'g' } }],
      properties: { team: 'blue' },
    });
    expect(detail).to.deep.equal({
      facts: { occurrenceCount: 3, hostedViewerUri: 'https://example.com/r' },
      properties: { team: 'blue' },
      workItemUris: ['https://example.com/1'],
      fixes: [
        { message: 'use b', changes: [{ where: 'a.c', replacements: [{ deleted: { startLine: 1 }, inserted: 'b' }] }] },
      ],
      webRequest: { method: 'GET', target: 'https://example.com/' },
      webResponse: { statusCode: 200 },
      attachments: [{ artifactLocation: { uri: 'shot.png' } }],
      relatedLocations: [{ id: 1, where: 'r.c', line: 4, column: 2, message: 'here' }],
      stacks: [{ message: 'crash', frames: [{ where: 'f.c', line: 7 }] }],
      graphs: [{ description: { text: 'g' } }],
    });
  });
  it('keeps offsets, the full rule id, the other format of the message and an unknown base', async () => {
    const result = {
      ruleId: 'R1/2',
      message: { text: 'a', markdown: '*a*' },
      locations: [at('a.c', { byteOffset: 0, byteLength: 5, charOffset: -1 }, { uriBaseId: 'HOME' })],
    };
    const found = await observeOne(result, {}, { rules: [{ id: 'R1' }] });
    expect(JSON.parse(found.detail ?? '')).to.deep.equal({
      facts: { ruleId: 'R1/2', base: 'HOME', byteOffset: 0, byteLength: 5, markdown: '*a*' },
    });
  });
  it('holds at most 64 KB and counts what was cut', async () => {
    const step = {
      location: {
        ...at('a/very/long/path.c', { startLine: 1, snippet: { text: 'é'.repeat(3000) } }),
        message: { text: 'm'.repeat(300) },
      },
    };
    const codeFlows = Array.from({ length: 5 }, () => ({
      threadFlows: [{ locations: Array.from({ length: 500 }, () => step) }],
    }));
    const properties = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`key${index}`, 'v'.repeat(100)]));
    const { detail } = await observeOne({
      ...base,
      codeFlows,
      properties,
      relatedLocations: Array.from({ length: 900 }, () => at('r.c', { startLine: 1 })),
    });
    expect(Buffer.byteLength(detail ?? '')).to.be.within(40_000, 65_536);
    const parsed = JSON.parse(detail ?? '') as {
      cut: Record<string, number>;
      codeFlows: { steps: unknown[]; left: number }[];
      relatedLocations: unknown[];
      properties: object;
    };
    expect(parsed.codeFlows[0]?.steps.length).to.be.above(3);
    expect((parsed.codeFlows[0]?.steps.length ?? 0) + (parsed.codeFlows[0]?.left ?? 0)).to.equal(500);
    expect(parsed.codeFlows.length + (parsed.cut['codeFlows'] ?? 0)).to.equal(5);
    expect(parsed.relatedLocations.length + (parsed.cut['relatedLocations'] ?? 0)).to.equal(900);
    expect(Object.keys(parsed.properties).length + (parsed.cut['properties'] ?? 0)).to.equal(3000);
  });
  it('is null when there is nothing more to say', async () => expect((await observeOne(base)).detail).to.equal(null));
  it('holds no credentials', async () => {
    const { detail } = await observeOne({
      ...base,
      properties: {
        apiKey: 'abcdefgh',
        note: 'uses ghp_0123456789abcdefghijABCDEFGHIJ456789',
        nested: { password: 'hunter22', count: 2 },
      },
    });
    expect(JSON.parse(detail ?? '')).to.deep.equal({
      properties: { apiKey: '[redacted]', note: 'uses ghp_[redacted]', nested: { password: '[redacted]', count: 2 } },
    });
  });
});
