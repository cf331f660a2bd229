import { expect } from 'chai';
import type { Env } from '../../../src/kernel/env';
import { insertMany, typesOf } from '../../../src/database/portable';
import { newId } from '../../../src/kernel/env';
import { addGroup, type Group } from '../../../src/modules/groups';
import { addGitRoot } from '../../../src/modules/roots';
import { draftFinding, findingShape, type Finding } from '../../../src/modules/findings/domain/finding';
import {
  undecided,
  vulnerabilityShape,
  type Vulnerability,
} from '../../../src/modules/vulnerabilities/domain/vulnerability';
import { execute, parse } from 'graphql';
import { application } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, type World } from '../../support/world';

const groupCount = 20;
const findingsEach = 5;

/** Sends a document once, interpreted, so that its statements are its own. */
const send = async (env: Env, source: string, variables: Record<string, unknown>): Promise<unknown> => {
  const controller = application.createOperationController({ context: { env } as never });
  const result = await execute({
    schema: application.schema,
    document: parse(source),
    variableValues: variables,
    contextValue: controller.context,
  });
  controller.destroy();
  expect(result.errors, JSON.stringify(result.errors)).to.equal(undefined);
  return result.data;
};

eachEngine('statements sent for nested lists', (database) => {
  const made: { world?: World; manager?: Env } = {};

  const fill = async (env: Env, group: Group, rootId: string, heavy: boolean): Promise<void> => {
    const at = '2026-01-01T00:00:00.000Z';
    const tenant = { organizationId: group.organizationId, groupId: group.id };
    const findings: Finding[] = Array.from({ length: heavy ? 100 : findingsEach }, (_, index) => ({
      ...draftFinding({
        ...tenant,
        id: newId(),
        weaknessKey: `k${index}`,
        title: `t${index}`,
        description: 'd',
        threat: '',
        recommendation: '',
        cwe: [],
        cvss31: null,
        cvss40: null,
        createdAt: at,
      }),
      releasedAt: at,
    }));
    await insertMany(
      env.db,
      'findings',
      { ...typesOf(findingShape), createdBy: 'text' },
      findings.map((row) => ({ ...row, createdBy: 'x' })),
    );
    const vulnerabilities = findings.flatMap(({ id }): Vulnerability[] =>
      Array.from({ length: heavy ? 2 : 3 }, (_, index) => ({
        ...tenant,
        id: newId(),
        findingId: id,
        rootId,
        kind: 'LINES',
        where: `f${index}`,
        specific: '1',
        line: 1,
        column: null,
        message: '',
        snippet: null,
        source: 'TOOL',
        technique: 'SAST',
        state: 'VULNERABLE',
        severityScore: 5,
        reportedScore: 5,
        reportedVector: null,
        branch: null,
        commit: null,
        createdAt: at,
        updatedAt: at,
        closedAt: null,
        releasedAt: at,
        ...undecided,
      })),
    );
    await insertMany(
      env.db,
      'vulnerabilities',
      { ...typesOf(vulnerabilityShape), createdBy: 'text' },
      vulnerabilities.map((row) => ({ ...row, createdBy: 'x' })),
    );
  };

  before(async function () {
    this.timeout(60_000);
    const world = await createWorld(database());
    await fill(world.env, world.group, world.root.id, true);
    for (let index = 1; index < groupCount; index += 1) {
      const group = valueOf(
        await addGroup(world.env, { organizationId: world.organization.id, name: `group-${index}`, description: '' }),
      );
      const root = valueOf(
        await addGitRoot(world.env, group, { url: `https://example.com/r${index}.git`, branch: 'main' }),
      );
      await fill(world.env, group, root.id, false);
    }
    Object.assign(made, { world, manager: await world.as('ORGANIZATION_ORGANIZATION_MANAGER') });
  });

  const count = async (document: string, variables: Record<string, unknown>): Promise<number> =>
    (await database().statements(() => send(made.manager as Env, document, variables))).length;

  const nested = (
    inner: string,
    total = '',
  ): string => `query ($groups: Int, $size: Int) { organizations { ${total} nodes {
    groups(first: $groups) { ${total} nodes { findings(first: $size) { ${total} nodes { vulnerabilities(first: $size) { ${total} nodes { id ${inner} } } } } } } } } }`;

  /** What is asked of each vulnerability, and the statements it costs beside one for each of the four levels. */
  const stories: readonly (readonly [string, string, string, number])[] = [
    ['four levels of lists', '', '', 4],
    ['and the count of each level', '', 'totalCount totalCountIsExact', 8],
    ['and their sightings', 'sightings { tool }', '', 5],
    ['and their branches', 'branches { branch state treatment }', '', 5],
    ['and their histories', 'history { kind }', '', 5],
    ['and what else reports say', 'detail', '', 5],
    ['and their roots', 'root { nickname }', '', 5],
    ['and their roots with their groups, each of which is loaded once', 'root { group { name } }', '', 6],
    ['and their findings with the groups', 'finding { title group { name organization { name } } }', '', 7],
    [
      'and all of these',
      'sightings { tool } history { kind } detail root { nickname } finding { title }',
      'totalCount',
      13,
    ],
    ['and figures that are computed', 'severity severityScore', '', 4],
  ];
  stories.forEach(([title, inner, total, expected]) => {
    it(`are ${expected} for ${title}, whatever the size of pages and the number of parents`, async function () {
      this.timeout(20_000);
      for (const groups of [1, 5, 20])
        for (const size of [1, 10, 100])
          expect(await count(nested(inner, total), { groups, size }), `${groups} groups, pages of ${size}`).to.equal(
            expected,
          );
    });
  });

  it('are as many for the lists of a group as there are lists', async () => {
    const lists = ['findings', 'vulnerabilities', 'roots', 'reports'];
    const document = (total: string): string =>
      `query ($groups: Int) { organizations { nodes { groups(first: $groups) { nodes { ${lists.map((list) => `${list}(first: 3) { ${total} nodes { id } }`).join(' ')} } } } } }`;
    for (const groups of [1, 5, 20]) {
      expect(await count(document(''), { groups })).to.equal(2 + lists.length);
      expect(await count(document('totalCount'), { groups })).to.equal(2 + 2 * lists.length);
    }
  });

  it('are three for members and who they are: one to decide, one for the members, one for the people', async () => {
    const document = `query ($groups: Int, $size: Int) { organizations { nodes { groups(first: $groups) { nodes { members(first: $size) { nodes { stakeholder { email } } } } } } } }`;
    for (const groups of [1, 5, 20])
      for (const size of [1, 10, 100]) expect(await count(document, { groups, size })).to.equal(2 + 3);
    const organizations = `query ($size: Int) { organizations { nodes { members(first: $size) { totalCount nodes { stakeholder { email } organization { name } } } } } }`;
    for (const size of [1, 10, 100]) expect(await count(organizations, { size })).to.equal(1 + 1 + 1 + 1 + 1);
  });

  it('are one more for each other order, filter or page of the same list', async () => {
    const list = (alias: string, args: string): string => `${alias}: findings(${args}) { nodes { id } }`;
    const document = `{ organizations { nodes { groups { nodes { ${list('a', 'first: 1')} ${list('b', 'first: 1')} ${list('c', 'first: 2')}
      ${list('d', 'first: 1, orderBy: { field: TITLE, direction: ASC }')} ${list('e', 'first: 1, filter: { status: [DRAFT] }')} } } } } }`;
    expect(await count(document, {})).to.equal(2 + 4);
  });

  it('are one for an object by its id, asked twice, and none for one that the caller names wrongly', async () => {
    const id = made.world?.group.id;
    expect(
      await count('query ($id: UUID!) { a: group(id: $id) { name } b: group(id: $id) { name } }', { id }),
    ).to.equal(1);
    expect(await count('{ version }', {})).to.equal(0);
  });
});
