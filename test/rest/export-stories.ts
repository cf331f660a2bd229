import type { Answer } from '../http/client';
import { told, type Stories } from './story';

const path = '/rest/v1/groups/acme/web-shop/vulnerabilities';

const linesOf = ({ text }: Answer): readonly { readonly findingId: string }[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { findingId: string });

export const exportStories: Stories = {
  'the vulnerabilities of a group': {
    tell: async ({ stage, ask }) => {
      const read = (query = ''): Promise<Answer> =>
        ask({ method: 'GET', path: `${path}${query}` }, 'viewer@example.com');
      const count = async (query: string): Promise<string> => String(linesOf(await read(query)).length);
      const finding = `findingId=${stage.finding.id}`;
      const all = await read(`?${finding}`);
      return {
        all: told(all),
        type: String(all.headers['content-type']),
        lines: String(linesOf(all).length),
        state: await count(`?${finding}&state=SAFE&state=VULNERABLE`),
        safe: await count(`?${finding}&state=SAFE`),
        score: await count(`?${finding}&severityScoreMin=9&severityScoreMax=10`),
        low: await count(`?${finding}&severityScoreMax=8.9`),
        begins: await count(`?${finding}&whereStartsWith=src/`),
        contains: await count(`?${finding}&whereContains=SHOWN`),
        since: await count(`?${finding}&createdAtFrom=2025-01-01T00:00:00Z`),
        until: await count(`?${finding}&createdAtTo=2025-01-01T00:00:00%2B02:00`),
        wrong: told(await read('?state=OPEN')),
        field: /"field":"(\w+)"/.exec((await read('?state=OPEN')).text)?.[1] ?? '',
        tree: await count(`?filter=${encodeURIComponent(`{"and":[{"findingId":"${stage.finding.id}"}]}`)}`),
        noJson: told(await read('?filter={')),
        noFilter: /"message":"([\w. ]+)/.exec((await read('?filter={"or":[{"state":["OPEN"]}]}')).text)?.[1] ?? '',
        root: await count(`?${finding}&root=shop`),
        noRoot: told(await read('?root=none')),
        stranger: told(await ask({ method: 'GET', path }, 'stranger@example.com')),
      };
    },
    outcome: {
      all: '200',
      type: 'application/jsonl; charset=utf-8',
      lines: '3',
      state: '3',
      safe: '0',
      score: '3',
      low: '0',
      begins: '3',
      contains: '3',
      since: '3',
      until: '0',
      wrong: '400 BAD_USER_INPUT',
      field: 'state',
      tree: '3',
      noJson: '400 BAD_USER_INPUT',
      noFilter: 'or.0.state.0',
      root: '3',
      noRoot: '400 BAD_USER_INPUT',
      stranger: '404 NOT_FOUND',
    },
  },
  'the vulnerabilities of a group as CSV': {
    tell: async ({ stage, ask }) => {
      const answer = await ask(
        { method: 'GET', path: `${path}.csv?findingId=${stage.finding.id}` },
        'viewer@example.com',
      );
      const [head, ...rows] = answer.text.trimEnd().split('\r\n');
      return {
        csv: told(answer),
        type: String(answer.headers['content-type']),
        name: String(answer.headers['content-disposition']),
        head: (head ?? '').slice(0, 17),
        rows: String(rows.length),
        wrong: told(await ask({ method: 'GET', path: `${path}.csv?kind=x` }, 'viewer@example.com')),
        stranger: told(await ask({ method: 'GET', path: `${path}.csv` }, 'stranger@example.com')),
      };
    },
    outcome: {
      csv: '200',
      type: 'text/csv; charset=utf-8',
      name: 'attachment; filename="vulnerabilities.csv"',
      head: 'id,state,severity',
      rows: '3',
      wrong: '400 BAD_USER_INPUT',
      stranger: '404 NOT_FOUND',
    },
  },
  'the vulnerabilities of a group as SARIF': {
    tell: async ({ stage, ask }) => {
      const read = (query: string, email = 'viewer@example.com'): Promise<Answer> =>
        ask({ method: 'GET', path: `${path}.sarif${query}` }, email);
      const answer = await read(`?findingId=${stage.finding.id}`);
      const { runs } = JSON.parse(answer.text) as { runs: { results: object[] }[] };
      return {
        sarif: told(answer),
        type: String(answer.headers['content-type']),
        name: String(answer.headers['content-disposition']),
        results: runs.map(({ results }) => results.length).join(),
        closed: (await read('?state=SAFE')).text.replaceAll('\n', ''),
        wrong: told(await read('?filter={"kind":["x"]}')),
        stranger: told(await read('', 'stranger@example.com')),
      };
    },
    outcome: {
      sarif: '200',
      type: 'application/sarif+json; charset=utf-8',
      name: 'attachment; filename="vulnerabilities.sarif"',
      results: '3',
      closed: '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[]}',
      wrong: '400 BAD_USER_INPUT',
      stranger: '404 NOT_FOUND',
    },
  },
  'the vulnerabilities of a group as VEX': {
    tell: async ({ stage, ask }) => {
      const read = (query: string, email = 'viewer@example.com'): Promise<Answer> =>
        ask({ method: 'GET', path: `${path}.cdx.json${query}` }, email);
      const answer = await read(`?findingId=${stage.finding.id}`);
      const { specVersion, components, vulnerabilities } = JSON.parse(answer.text) as {
        specVersion: string;
        components: { 'bom-ref': string }[];
        vulnerabilities: {
          affects: { ref: string }[];
          analysis: { state: string };
          ratings: { score: number; method: string }[];
        }[];
      };
      return {
        vex: told(answer),
        type: String(answer.headers['content-type']),
        specVersion,
        refs: String(
          vulnerabilities.every(({ affects: [affected] }) =>
            components.some((component) => component['bom-ref'] === affected?.ref),
          ),
        ),
        states: vulnerabilities.map(({ analysis }) => analysis.state).join(),
        rating: JSON.stringify(vulnerabilities[0]?.ratings.map(({ score, method }) => [score, method])),
        none: String(
          (JSON.parse((await read('?state=DELETED')).text) as { vulnerabilities: [] }).vulnerabilities.length,
        ),
        wrong: told(await read('?filter=[]')),
        stranger: told(await read('', 'stranger@example.com')),
      };
    },
    outcome: {
      vex: '200',
      type: 'application/vnd.cyclonedx+json; charset=utf-8',
      specVersion: '1.6',
      refs: 'true',
      states: 'in_triage,in_triage,in_triage',
      rating: '[[9.8,"CVSSv31"]]',
      none: '0',
      wrong: '400 BAD_USER_INPUT',
      stranger: '404 NOT_FOUND',
    },
  },
  'the vulnerabilities of a finding as a file': {
    tell: async ({ stage, ask }) => {
      const file = `/rest/v1/findings/${stage.finding.id}/vulnerabilities-file`;
      const answer = await ask({ method: 'GET', path: file }, 'viewer@example.com');
      return {
        file: told(answer),
        type: String(answer.headers['content-type']),
        rows: String(answer.text.includes('src/shown.ts')),
        cursor: told(await ask({ method: 'GET', path: `${file}?cursor=x` }, 'viewer@example.com')),
      };
    },
    outcome: { file: '200', type: 'application/yaml; charset=utf-8', rows: 'true', cursor: '400 BAD_USER_INPUT' },
  },
};
