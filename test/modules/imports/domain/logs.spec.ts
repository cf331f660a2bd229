import { expect } from 'chai';
import { outlineSarif } from '../../../../src/modules/imports/domain/sarif/outline';
import { readSarif } from '../../../../src/modules/imports/domain/sarif/read';
import { at, chunked, log, observations, outlineRun, readDocument, refusal, run, type Json } from './documents';

const result = { ruleId: 'R1', message: { text: 'found' }, locations: [at('a.c', { startLine: 3 })] };

describe('a SARIF log', () => {
  const refusals: readonly (readonly [title: string, document: string, at: string, says: string])[] = [
    ['version 1.0.0', '{"version":"1.0.0","runs":[]}', '/version', 'version 1.0.0'],
    ['version 2.0.0', '{"version":"2.0.0","runs":[]}', '/version', 'version 2.0.0'],
    ['a version that is a number', '{"version":2.1,"runs":[]}', '/version', 'version 2.1'],
    [
      'another JSON document',
      '{"vulnerabilities":[]}',
      '/version',
      'no version, and no runs: if it is of another format',
    ],
    ['a log without version', '{"runs":[]}', '/version', 'this file has no version.'],
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
  it('counts 300,000 results', async () => {
    const outline = await outlineSarif(chunked(log(run({ results: Array.from({ length: 300_000 }, () => ({})) }))));
    expect(outline.ok && outline.value.results).to.equal(300_000);
  });
  it('refuses more than a million results', async () => {
    const outline = await outlineSarif(
      chunked(`{"version":"2.1.0","runs":[{"results":[${'0,'.repeat(1_000_000)}0]}]}`),
    );
    expect(!outline.ok && outline.error).to.deep.equal({
      at: '/runs/0/results/1000000',
      message: 'There are more than 1000000 results.',
    });
  });
  it('refuses more than a million places', async () => {
    const locations = Array.from({ length: 200_000 }, () => ({}));
    const error = await refusal(log(run({ results: Array.from({ length: 6 }, () => ({ locations })) })));
    expect(error).to.deep.equal({
      at: '/runs/0/results/5/locations/0',
      message: 'There are more than 1000000 results and places.',
    });
  }).timeout(60_000);
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
