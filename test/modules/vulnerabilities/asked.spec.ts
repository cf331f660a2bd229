import { expect } from 'chai';
import { getNamedType, isObjectType, type GraphQLField } from 'graphql';
import { findingShape } from '../../../src/modules/findings/domain/finding';
import { vulnerabilityShape } from '../../../src/modules/vulnerabilities/domain/vulnerability';
import { application, ask } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, type World } from '../../support/world';
import { open } from '../open-vulnerabilities';

type Node = Readonly<Record<string, unknown>>;

const fieldsOf = (type: unknown): readonly GraphQLField<unknown, unknown>[] =>
  isObjectType(type) ? Object.values(type.getFields()) : [];

/** Fields that an entity carries, each with all that its objects have. */
const shown = (type: string, shape: object): readonly (readonly [name: string, selection: string])[] =>
  fieldsOf(application.schema.getType(type))
    .filter(({ name }) => name in shape)
    .map(({ name, type: of }) => {
      const inner = fieldsOf(getNamedType(of)).map((field) => field.name);
      return [name, inner.length === 0 ? name : `${name} { ${inner.join(' ')} }`] as const;
    });

eachEngine('lists that are asked for less than everything', (database) => {
  const made: { world?: World } = {};
  before(async () => {
    made.world = await createWorld(database());
    await open(made.world, 'First', 3);
    await open(made.world, 'Second', 2);
  });

  const lists = [
    ['findings', shown('Finding', findingShape), 'TITLE'],
    ['vulnerabilities', shown('Vulnerability', vulnerabilityShape), 'WHERE'],
  ] as const;
  lists.forEach(([list, names, field]) => {
    const nodes = async (selection: string): Promise<readonly Node[]> => {
      const { env, group } = made.world as World;
      const document = `{ group(id: "${group.id}") { ${list}(orderBy: { field: ${field}, direction: ASC }) { ${selection} } } }`;
      return (await ask<{ group: Record<string, { nodes: readonly Node[] }> }>(env, document)).group[list]?.nodes ?? [];
    };

    it(`answer each of the ${names.length} fields of ${list} alone as they do together`, async () => {
      const all = names.map(([, selection]) => selection).join(' ');
      const everything = await nodes(`nodes { ...on Node { id } ${all} }`);
      expect(everything.length).to.be.greaterThan(1);
      for (const [name, selection] of names)
        expect(await nodes(`nodes { ${selection} }`), name).to.deep.equal(
          everything.map((node) => ({ [name]: node[name] })),
        );
    });

    it(`of ${list} have the same pages when nothing of their nodes is asked for`, async () => {
      const { env, group } = made.world as World;
      const page = `${list}(first: 1) { totalCount pageInfo { hasNextPage endCursor } edges { cursor } }`;
      const full = `${list}(first: 1) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { ...on Node { id } } } }`;
      const read = async (document: string): Promise<Record<string, Node>> =>
        (await ask<{ group: Record<string, Node> }>(env, `{ group(id: "${group.id}") { ${document} } }`)).group;
      const less = (await read(page))[list];
      const more = (await read(full))[list];
      expect(less).to.deep.equal({ ...more, edges: (more?.['edges'] as Node[]).map(({ cursor }) => ({ cursor })) });
    });
  });
});
