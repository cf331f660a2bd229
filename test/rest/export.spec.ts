import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { anonymous } from '../../src/kernel/actor';
import { exportDoors } from '../../src/modules/vulnerability-files/api/export-doors';
import { shownVulnerability } from '../../src/modules/vulnerability-files/api/shown-vulnerability';
import { rejectVulnerabilities } from '../../src/modules/vulnerabilities';
import { requestEnv } from '../../src/server/request-env';
import { submitted } from '../modules/open-vulnerabilities';
import { ask } from '../http/client';
import { finding, sarif } from '../http/cases';
import { eachEngine } from '../support/engines';
import { startServer, type TestServer } from '../support/server';
import { createWorld, valueOf, type World } from '../support/world';

const path = '/rest/v1/groups/acme/web-shop/vulnerabilities';
const all = 230;
/** Who asks, the page, its findings, roots, details, tags, sightings, treatments and claims. */
const perPage = 9;

/** What a parameter is as a field of GraphQL's filter. */
const filters: readonly (readonly [query: string, filter: string])[] = [
  ['', '{}'],
  ['?state=VULNERABLE&state=SAFE', '{ state: [VULNERABLE, SAFE] }'],
  ['?kind=INPUT', '{ kind: [INPUT] }'],
  ['?technique=SAST&source=TOOL', '{ technique: [SAST], source: [TOOL] }'],
  ['?whereStartsWith=src/1', '{ whereStartsWith: "src/1" }'],
  ['?whereContains=FILE-2', '{ whereContains: "FILE-2" }'],
  ['?severityScoreMin=0.1&severityScoreMax=10', '{ severityScore: { min: 0.1, max: 10 } }'],
  ['?createdAtTo=2100-01-01T00:00:00%2B02:00', '{ createdAt: { to: "2100-01-01T00:00:00+02:00" } }'],
  ['?branch=main', '{ branch: ["main"] }'],
  ['?branch=', '{ branch: [""] }'],
  ['?closedAtFrom=2020-01-01T00:00:00Z', '{ closedAt: { from: "2020-01-01T00:00:00Z" } }'],
  ['?treatment=UNTREATED&zeroRisk=CONFIRMED', '{ treatment: [UNTREATED], zeroRisk: [CONFIRMED] }'],
  [
    '?verification=REQUESTED&acceptance=APPROVED&tag=x',
    '{ verification: [REQUESTED], acceptance: [APPROVED], tag: ["x"] }',
  ],
];

eachEngine('exports of vulnerabilities', (database) => {
  const made: { server?: TestServer; world?: World; headers?: Readonly<Record<string, string>> } = {};
  const port = (): number => (made.server as TestServer).port;
  const idsOf = (text: string): readonly string[] =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => shownVulnerability.strict().parse(JSON.parse(line)).id);

  before(async function () {
    this.timeout(30_000);
    made.world = await createWorld(database());
    made.server = await startServer(database());
    made.headers = { authorization: `Bearer ${await made.server.token('developer@example.com')}` };
    const results = Array.from({ length: all }, (_, index) => finding(`src/${index % 7}/file-${index}.js`, index + 1));
    const { status, text } = await ask(port(), {
      path: '/rest/v1/groups/acme/web-shop/reports?root=shop',
      headers: made.headers,
      body: sarif(results),
    });
    expect(status, text).to.equal(201);
  });
  after(() => made.server?.close());

  const read = async (query = ''): Promise<readonly string[]> =>
    idsOf((await ask(port(), { method: 'GET', path: `${path}${query}`, headers: made.headers ?? {} })).text);

  it('hold each vulnerability once, and cost a constant number of statements a page', async () => {
    const got: string[] = [];
    const sent = await database().statements(async () => {
      got.push(...(await read()));
    });
    expect(new Set(got)).to.have.property('size', all);
    expect(got).to.have.length(all);
    // The page, and what else reports say of it.
    expect(sent.filter((sql) => /from "?vulnerabilities"?|json_each.*vulnerabilities/i.test(sql))).to.have.length(6);
    const some = await database().statements(() => read('?whereContains=file-22'));
    expect((sent.length - some.length) / 2, 'each of two further pages').to.equal(perPage);
  });

  it('take filters as deep and large as GraphQL does, and refuse others before the answer begins', async () => {
    const deep = (levels: number): object => (levels === 1 ? { kind: ['LINES'] } : { or: [deep(levels - 1)] });
    const large = (count: number): object => ({ or: Array.from({ length: count - 1 }, () => ({ kind: ['LINES'] })) });
    for (const extension of ['', '.csv', '.sarif', '.cdx.json']) {
      const status = async (filter: object): Promise<string> => {
        const asked = `${path}${extension}?root=shop&filter=${encodeURIComponent(JSON.stringify(filter))}`;
        const answer = await ask(port(), { method: 'GET', path: asked, headers: made.headers ?? {} });
        return `${answer.status} ${/at most \d+ \w+/.exec(answer.text)?.[0] ?? 'all'}`;
      };
      expect(await status(deep(8)), extension).to.equal('200 all');
      expect(await status(large(50)), extension).to.equal('200 all');
      expect(await status(deep(9)), extension).to.equal('400 at most 8 deep');
      expect(await status(large(51)), extension).to.equal('400 at most 50 conditions');
    }
  });

  it('refuse texts in filters that are longer than they may be, at whatever depth, with their name', async () => {
    const told = async (filter: object): Promise<string> => {
      const asked = `${path}?filter=${encodeURIComponent(JSON.stringify(filter))}`;
      const answer = await ask(port(), { method: 'GET', path: asked, headers: made.headers ?? {} });
      return `${answer.status} ${/filter[^"\n]*characters/.exec(answer.text)?.[0] ?? ''}`.trim();
    };
    expect(await told({ whereContains: 'é'.repeat(100) })).to.equal('200');
    expect(await told({ whereContains: 'é'.repeat(101) })).to.equal('400 filter.whereContains: 1 to 100 characters');
    expect(await told({ not: { or: [{}, { whereContains: '' }] } })).to.equal(
      '400 filter.not.or.1.whereContains: 1 to 100 characters',
    );
    expect(await told({ and: [{ whereStartsWith: 'a'.repeat(1001) }] })).to.equal(
      '400 filter.and.0.whereStartsWith: 1 to 1000 characters',
    );
  });

  it('refuse filters with characters that are none, as GraphQL does', async () => {
    for (const filter of ['{"tag":["\\u0000"]}', '{"or":[{"not":{"whereContains":"\\ud800"}}]}']) {
      const asked = `${path}?filter=${encodeURIComponent(filter)}`;
      const { status, text } = await ask(port(), { method: 'GET', path: asked, headers: made.headers ?? {} });
      expect(`${status} ${text}`).to.match(/^400 .*holds characters that are none/);
    }
    const nested = `%7B%22tag%22:${'['.repeat(3_900)}${']'.repeat(3_900)}%7D`;
    const { status } = await ask(port(), {
      method: 'GET',
      path: `${path}?filter=${nested}`,
      headers: made.headers ?? {},
    });
    expect(status).to.equal(400);
  });

  it('as SARIF hold what a condition on the state finds, wherever in the filter it stands', async () => {
    const reviewer = await made.server?.token('reviewer@example.com');
    const results = async (filter: object): Promise<number> => {
      const asked = `${path}.sarif?filter=${encodeURIComponent(JSON.stringify(filter))}`;
      const headers = { authorization: `Bearer ${reviewer ?? ''}` };
      const { text } = await ask(port(), { method: 'GET', path: asked, headers });
      return (JSON.parse(text) as { runs: { results: unknown[] }[] }).runs.flatMap((run) => run.results).length;
    };
    const { env, group, root } = made.world as World;
    const { ids } = await submitted({ env, group, root }, 'Refused', 2);
    valueOf(await rejectVulnerabilities(env, group.id, ids, ['CONSISTENCY'], null));
    const refused = { state: ['REJECTED'] };
    for (const filter of [refused, { or: [refused] }, { and: [{ or: [refused, { not: {} }] }] }])
      expect(await results(filter), JSON.stringify(filter)).to.equal(2);
    expect(await results({ findingId: [randomUUID()] })).to.equal(0);
    expect(await results({ or: [{ whereStartsWith: 'src/refused' }] })).to.equal(0);
  });

  it('end when whoever asks loses access meanwhile', async () => {
    const world = made.world as World;
    const developer = await world.as('DEVELOPER');
    const looks = { left: 1 };
    const env = requestEnv(developer, developer.actor, () => {
      looks.left -= 1;
      return Promise.resolve(looks.left < 0 ? anonymous : developer.actor);
    });
    const [door] = exportDoors({ inTurn: (work) => work(), readFilter: () => ({}) });
    const answer = await door?.work({ env, found: world.group, query: {} } as never);
    const got: string[] = [];
    const reading = async (): Promise<void> => {
      for await (const chunk of answer?.content as AsyncIterable<Buffer>) got.push(chunk.toString());
    };
    const refusal = await reading().then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(refusal).to.include({ code: 'UNAUTHENTICATED' });
    expect(idsOf(got.join(''))).to.have.length(100);
  });

  filters.forEach(([query, filter]) => {
    it(`find by parameters what GraphQL's filter finds: ${query === '' ? 'all' : query}`, async () => {
      const asked = `{ group(id: "${made.world?.group.id ?? ''}") { vulnerabilities(first: 100, filter: ${filter}) {
        nodes { id } totalCount } } }`;
      const { text } = await ask(port(), {
        path: '/api',
        headers: { ...made.headers, 'content-type': 'application/json' },
        body: JSON.stringify({ query: asked }),
      });
      const { data } = JSON.parse(text) as {
        data: { group: { vulnerabilities: { nodes: { id: string }[]; totalCount: number } } };
      };
      const ids = await read(query);
      expect(ids).to.have.length(data.group.vulnerabilities.totalCount);
      expect(ids.slice(0, 100)).to.deep.equal(data.group.vulnerabilities.nodes.map(({ id }) => id));
    });
  });
});
