import { expect } from 'chai';
import { at, log, observeOne, readDocument, refusal, run, type Json } from './documents';

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
    ['open', undefined],
    ['informational', 'NOT_A_FAILURE'],
    ['notApplicable', 'NOT_A_FAILURE'],
    ['review', undefined],
    ['strange', undefined],
  ];
  for (const [kind, reason] of kinds)
    it(`of kind ${String(kind)} is ${reason === undefined ? 'an observation' : 'dropped'}`, async () =>
      expect(await dropped({ ...base, kind })).to.equal(reason));

  it('of kind open and review are left open, others are not', async () => {
    for (const kind of ['open', 'review', 'fail', undefined])
      expect((await observeOne({ ...base, kind })).undecided, String(kind)).to.equal(
        kind === 'open' || kind === 'review' ? true : undefined,
      );
  });

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
