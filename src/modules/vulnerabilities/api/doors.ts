import { Readable } from 'node:stream';
import { z } from 'zod';
import type { Env } from '../../../kernel/env';
import type { InTurn } from '../../../kernel/lane';
import { maximumPageSize, type Page } from '../../../kernel/page';
import { prices } from '../../../rate-limits/prices';
import { door, type Door } from '../../../rest/door';
import { id, instant, several, text } from '../../../rest/values';
import { authorize } from '../../access';
import type { Group } from '../../groups';
import { groupNames, namedGroup } from '../../groups/api/subjects';
import { vulnerabilityPages, type Vulnerability, type VulnerabilityFilter } from '../index';
import { enums, exported, lineOf, shownVulnerability } from './shown-vulnerability';

export const tag = 'Exports';

const score = z
  .string()
  .regex(/^\d{1,2}(?:\.\d{1,3})?$/, 'must be from 0 to 10.')
  .transform(Number)
  .pipe(z.number().min(0).max(10))
  .optional();
const bound = (description: string): z.ZodType<number | undefined, string | undefined> =>
  score.meta({ shown: { type: 'number', minimum: 0, maximum: 10, description } });

/** The conditions of GraphQL's VulnerabilityFilter that one parameter can tell; all that are given must hold. */
const query = {
  state: several(enums.state).describe('The state is one of these.'),
  kind: several(enums.kind).describe('The kind is one of these.'),
  technique: several(enums.technique).describe('The technique is one of these.'),
  source: several(enums.source).describe('Found by one of these.'),
  tag: several(text(100)).describe('It has one of these tags.'),
  treatment: several(enums.treatment).describe('The treatment is one of these.'),
  acceptance: several(enums.acceptance).describe('The request of a permanent acceptance stands at one of these.'),
  verification: several(enums.verification).describe('The verification stands at one of these.'),
  zeroRisk: several(enums.zeroRisk).describe('The zero risk stands at one of these.'),
  rootId: several(id).describe('It stands in one of these roots.'),
  findingId: several(id).describe('It belongs to one of these findings.'),
  severityScoreMin: bound('The score is at least this.'),
  severityScoreMax: bound('The score is at most this.'),
  whereStartsWith: text(1000).min(1).optional().describe('The place begins with this text, such as a folder.'),
  whereContains: text(100).min(1).optional().describe('The place contains this text, letter case ignored.'),
  createdAtFrom: instant.optional().describe('Reported first at this instant or later.'),
  createdAtTo: instant.optional().describe('Reported first at this instant or before.'),
  closedAtFrom: instant.optional().describe('Closed at this instant or later.'),
  closedAtTo: instant.optional().describe('Closed at this instant or before.'),
};

type Given = z.output<z.ZodObject<typeof query>>;

const filterOf = (given: Given): VulnerabilityFilter => {
  const { severityScoreMin, severityScoreMax, createdAtFrom, createdAtTo, closedAtFrom, closedAtTo, ...same } = given;
  return {
    ...same,
    severityScore: { min: severityScoreMin, max: severityScoreMax },
    createdAt: { from: createdAtFrom, to: createdAtTo },
    closedAt: { from: closedAtFrom, to: closedAtTo },
  };
};

type Read = (after: string | null) => Promise<Page<Vulnerability> | undefined>;

/** One page after the other, each read when the one before it was sent: memory does not grow with the group. */
async function* linesOf(first: Page<Vulnerability> | undefined, read: Read): AsyncGenerator<string, void, undefined> {
  for (let page = first; page !== undefined;) {
    yield page.nodes.map(lineOf).join('');
    const { hasNextPage, endCursor } = page.pageInfo;
    page = hasNextPage ? await read(endCursor) : undefined;
  }
}

/** Reads pages for whoever still may: who lost the right meanwhile gets no further page. */
const pagesOf = (env: Env, group: Group, filter: VulnerabilityFilter, inTurn: InTurn): Read => {
  const args = { filter, first: maximumPageSize, asked: exported };
  return (after) =>
    inTurn(async () => {
      await env.renewActor();
      authorize(env, 'VULNERABILITY_READ', namedGroup.tenancy(group));
      return (await vulnerabilityPages(env, 'groupId', [group.id], { ...args, after })).get(group.id);
    });
};

/** Exports of the vulnerabilities of groups. */
export const vulnerabilityDoors = (inTurn: InTurn): readonly Door[] => [
  door({
    id: 'exportVulnerabilities',
    method: 'get',
    price: prices.export,
    path: '/rest/v1/groups/{organization}/{group}/vulnerabilities',
    tag,
    summary: 'The vulnerabilities of a group, as lines of JSON',
    description:
      'All that the caller may see and the parameters find, the newest first, however many: one object a line. The parameters mean what the fields of GraphQL’s VulnerabilityFilter mean; lists are given by repeating one. An answer that is cut off ends without its last chunk.',
    who: { kind: 'can', permission: 'VULNERABILITY_READ', on: namedGroup },
    names: groupNames,
    query,
    replies: {
      200: {
        description: 'The vulnerabilities, one a line.',
        bytes: { types: ['application/jsonl'], line: shownVulnerability },
        headers: { 'content-disposition': 'That it is an attachment, and a name.' },
      },
    },
    refusals: [],
    turn: 'OWN',
    work: async ({ env, found, query: given }) => {
      const read = pagesOf(env, found, filterOf(given), inTurn);
      // Before the answer begins: what is wrong with the request can still be told.
      const first = await read(null);
      return {
        status: 200,
        headers: { 'content-disposition': 'attachment; filename="vulnerabilities.jsonl"' },
        content: Readable.from(linesOf(first, read), { objectMode: false }),
        type: 'application/jsonl; charset=utf-8',
      };
    },
  }),
];
