import { expect } from 'chai';
import { execute, parse } from 'graphql';
import type { Env } from '../../../src/kernel/env';
import { addGroup } from '../../../src/modules/groups';
import { addComment, updateComment } from '../../../src/modules/comments';
import { application, ask } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { valueOf } from '../../support/world';
import { createTenants, type Tenants } from '../access/tenants';
import { reportEvent } from '../events/report-event';

type On = 'GROUP' | 'FINDING' | 'EVENT';
interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly content: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

eachEngine('lists of comments', (database) => {
  const made: { world?: Tenants; manager?: Env } = {};
  const world = (): Tenants => made.world as Tenants;
  const write = async (on: On, id: string, content: string, parentId: string | null = null): Promise<string> =>
    valueOf(await addComment(world().env, on, id, { kind: 'CONSULT', parentId, content })).id;

  before(async () => {
    made.world = await createTenants(database());
    const { env, organization, group, released, eventId, foreign } = world();
    for (const [on, id] of [
      ['GROUP', group.id],
      ['FINDING', released.finding.id],
      ['EVENT', eventId],
      ['FINDING', foreign.finding.id],
    ] as const)
      for (const content of ['one', 'two', 'three']) {
        const parent = await write(on, id, `${on} ${content}`);
        if (content === 'two') await write(on, id, `${on} answer`, parent);
        valueOf(await updateComment(env, parent, `${on} ${content}!`));
      }
    for (const name of ['red', 'green', 'blue']) {
      const other = valueOf(await addGroup(env, { organizationId: organization.id, name, description: '' }));
      await write('GROUP', other.id, name);
      const event = await reportEvent(env, other.id);
      for (const content of ['a', 'b']) await write('EVENT', event, content);
    }
    Object.assign(made, { manager: await world().as('ORGANIZATION_ORGANIZATION_MANAGER') });
  });

  const page = async (on: On, id: string, args: string): Promise<Page> => {
    const data = await ask<Record<string, { comments: Page }>, object>(
      await world().as('VIEWER'),
      `{ it: ${on.toLowerCase()}(id: "${id}") { comments${args} { totalCount nodes { content } pageInfo { hasNextPage endCursor } } } }`,
    );
    return data['it']?.comments as Page;
  };

  (['GROUP', 'FINDING', 'EVENT'] as const).forEach((on) => {
    it(`on ${on} are walked page by page, the oldest first, and hold what is on it alone`, async () => {
      const id = { GROUP: world().group.id, FINDING: world().released.finding.id, EVENT: world().eventId }[on];
      const written = [
        ...(on === 'FINDING' ? ['Seen.'] : []),
        `${on} one!`,
        `${on} two!`,
        `${on} answer`,
        `${on} three!`,
      ];
      const walk = async (after: string | null): Promise<readonly string[]> => {
        const { nodes, pageInfo, totalCount } = await page(
          on,
          id,
          `(first: 2${after === null ? '' : `, after: "${after}"`})`,
        );
        expect(totalCount).to.equal(written.length);
        return [
          ...nodes.map(({ content }) => content),
          ...(pageInfo.hasNextPage ? await walk(pageInfo.endCursor) : []),
        ];
      };
      expect(await walk(null)).to.deep.equal(written);
      const last = await page(on, id, '(last: 2)');
      expect(last.nodes.map(({ content }) => content)).to.deep.equal(written.slice(-2));
    });
  });

  it('cost as many statements for many objects and comments as for one', async () => {
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
    const comments = 'comments(first: $size) { nodes { content author } }';
    const costs: readonly (readonly [string, number])[] = [
      [comments, 1],
      ['comments(first: $size) { totalCount totalCountIsExact nodes { edits { content } } }', 3],
      ['comments(last: $size) { nodes { parent { content } edits { content } } }', 3],
      [`events(first: $size) { nodes { ${comments} } }`, 2],
      [`findings(first: $size) { nodes { ${comments} } }`, 2],
      // The guard reads the findings once more, all of them together.
      ['findings(first: $size) { nodes { observations(first: $size) { totalCount nodes { content } } } }', 4],
    ];
    for (const [inner, cost] of costs)
      for (const groups of [1, 4])
        for (const size of [2, 100])
          expect(await counted(inner, groups, size), `${inner} ${groups} ${size}`).to.be.at.most(2 + cost);
    for (const [inner, cost] of costs) expect(await counted(inner, 4, 100), inner).to.equal(2 + cost);
  });
});
