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
