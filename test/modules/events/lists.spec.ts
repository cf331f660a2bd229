import { expect } from 'chai';
import { execute, parse } from 'graphql';
import type { Env } from '../../../src/kernel/env';
import { addGroup } from '../../../src/modules/groups';
import { addGitRoot } from '../../../src/modules/roots';
import { application, run } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, withScopes, type World } from '../../support/world';
import { listOf, tried } from '../call';
import { change, open } from '../open-vulnerabilities';
import { contents, uploaded } from '../evidences/files';
import { reportEvent } from './report-event';

eachEngine('lists of events', (database) => {
  const made: { world?: World; api?: string; manager?: Env } = {};
  const world = (): World => made.world as World;

  before(async () => {
    made.world = await createWorld(database());
    const { env, group, root, elsewhere } = world();
    const api = valueOf(await addGitRoot(env, group, { url: 'https://example.com/api.git', branch: 'main' }));
    const report = (detail: string, startedAt: string, more: object = {}): Promise<string> =>
      reportEvent(env, group.id, { detail, startedAt, ...more });
    await report('vpn', '2025-12-03T00:00:00.000Z');
    const cloned = await report('clone', '2025-12-01T00:00:00.000Z', { type: 'CLONING_ISSUES', rootId: root.id });
    const claimed = await report('key', '2025-12-02T00:00:00.000Z', { type: 'CREDENTIAL_ISSUES', rootId: api.id });
    await report('other', '2025-12-03T00:00:00.000Z', { type: 'OTHER', rootId: api.id });
    await reportEvent(env, elsewhere.group.id, { detail: 'foreign', rootId: elsewhere.root.id });
    await tried(env, 'solveEvent', { eventId: cloned, reason: 'CLONED_SUCCESSFULLY' });
    await tried(env, 'requestEventVerification', { eventId: claimed, justification: 'Sent a key.' });
    Object.assign(made, { api: api.id, manager: await world().as('ORGANIZATION_ORGANIZATION_MANAGER') });
  });

  const details = async (args: string): Promise<string> =>
    (
      await listOf(
        await world().as('VIEWER'),
        `{ group(id: "${world().group.id}") { events${args
          .replaceAll('$root', world().root.id)
          .replaceAll('$api', made.api as string)
          .replaceAll('$foreign', world().elsewhere.root.id)} { nodes { detail } } } }`,
        ['group', 'events', 'nodes'],
      )
    )
      .map(({ detail }) => detail)
      .join(' ');

  const stories: readonly (readonly [string, string])[] = [
    ['', 'other key clone vpn'],
    ['(orderBy: { field: CREATED_AT, direction: ASC })', 'vpn clone key other'],
    ['(orderBy: { field: STARTED_AT, direction: ASC })', 'clone key vpn other'],
    ['(orderBy: { field: STARTED_AT, direction: DESC }, first: 2)', 'other vpn'],
    ['(orderBy: { field: STARTED_AT, direction: DESC }, last: 2)', 'key clone'],
    ['(filter: { state: [SOLVED] })', 'clone'],
    ['(filter: { state: [CREATED, VERIFICATION_REQUESTED] })', 'other key vpn'],
    ['(filter: { not: { state: [SOLVED] }, type: [OTHER, CLONING_ISSUES] })', 'other'],
    ['(filter: { type: [] })', ''],
    ['(filter: { rootId: ["$root"] })', 'clone'],
    ['(filter: { rootId: ["$root", "$api"] })', 'other key clone'],
    ['(filter: { not: { rootId: ["$api"] } })', 'clone vpn'],
    ['(filter: { rootId: ["$foreign"] })', ''],
    ['(filter: { or: [{ rootId: ["$root"] }, { type: [VPN_ISSUES] }] })', 'clone vpn'],
    ['(filter: null, orderBy: null)', 'other key clone vpn'],
  ];
  stories.forEach(([args, expected]) =>
    it(`give ${expected === '' ? 'nothing' : expected} for events${args}`, async () =>
      expect(await details(args)).to.equal(expected)),
  );

  it('are walked page by page in the order of the start, where some began at the same time', async () => {
    const walk = async (after: string | null): Promise<readonly string[]> => {
      const { data } = (await run(
        await world().as('VIEWER'),
        `query ($id: UUID!, $after: String) { group(id: $id) { events(first: 1, after: $after,
          orderBy: { field: STARTED_AT, direction: DESC }) { nodes { detail } totalCount pageInfo { hasNextPage endCursor } } } }`,
        { id: world().group.id, after },
      )) as unknown as {
        data: {
          group: {
            events: {
              totalCount: number;
              nodes: readonly { detail: string }[];
              pageInfo: { hasNextPage: boolean; endCursor: string };
            };
          };
        };
      };
      const { nodes, pageInfo, totalCount } = data.group.events;
      expect(totalCount).to.equal(4);
      return [...nodes.map(({ detail }) => detail), ...(pageInfo.hasNextPage ? await walk(pageInfo.endCursor) : [])];
    };
    expect(await walk(null)).to.deep.equal(['other', 'vpn', 'key', 'clone']);
  });

  it('are not read by a token that may change and not read', async () => {
    const env = withScopes(await world().as('GROUP_MANAGER'), ['MANAGE']);
    const { errors, data } = await run(
      env,
      `mutation { updateGroup(input: { groupId: "${world().group.id}" }) { group { events { totalCount } } } }`,
    );
    expect(errors?.map(({ extensions }) => extensions['code'])).to.deep.equal(['FORBIDDEN']);
    expect(JSON.stringify(data)).not.to.match(/totalCount/);
  });

  it('cost as many statements for many groups and events as for one', async function () {
    this.timeout(20_000);
    const { env, organization, group, root } = world();
    const { ids } = await open(world(), 'Held', 4);
    await change(env, 'requestReattacks', group.id, ids, { justification: 'The value is escaped.' });
    const holder = await reportEvent(env, group.id, { rootId: root.id });
    for (const kind of ['IMAGE_1', 'IMAGE_2'])
      await tried(env, 'addEventEvidence', { eventId: holder, kind, file: uploaded(contents.png) });
    expect(await tried(env, 'holdReattacks', { eventId: holder, vulnerabilityIds: ids })).to.equal('done');
    for (const name of ['one', 'two', 'three']) {
      const other = valueOf(await addGroup(env, { organizationId: organization.id, name, description: '' }));
      for (let index = 0; index < 5; index += 1) await reportEvent(env, other.id);
    }
    const send = async (source: string, variables: Record<string, unknown>): Promise<void> => {
      const controller = application.createOperationController({ context: { env: made.manager } as never });
      const { errors } = await execute({
        schema: application.schema,
        document: parse(source),
        variableValues: variables,
        contextValue: controller.context,
      });
      controller.destroy();
      expect(errors, JSON.stringify(errors)).to.equal(undefined);
    };
    const counted = async (inner: string, groups: number, size: number): Promise<number> =>
      (
        await database().statements(() =>
          send(
            `query ($groups: Int, $size: Int) { organizations { nodes { groups(first: $groups, orderBy: { field: CREATED_AT, direction: ASC }) {
              nodes { ${inner} } } } } }`,
            { groups, size },
          ),
        )
      ).length;
    const costs: readonly (readonly [string, number])[] = [
      ['events(first: $size) { nodes { id } }', 1],
      ['events(first: $size) { totalCount totalCountIsExact nodes { id group { name } } }', 3],
      ['events(first: $size) { nodes { history { state } root { nickname } } }', 3],
      ['events(first: $size) { nodes { heldVulnerabilities(first: $size) { totalCount nodes { id } } } }', 3],
      ['vulnerabilities(first: $size) { nodes { heldBy { detail } } }', 3],
      ['events(first: $size) { nodes { evidences { kind path } } }', 2],
    ];
    for (const [inner, cost] of costs)
      for (const groups of [1, 4])
        for (const size of [1, 100])
          expect(await counted(inner, groups, size), `${inner} ${groups}`).to.equal(2 + cost);
  });
});
