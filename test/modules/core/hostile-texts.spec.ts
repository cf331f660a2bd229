import { expect } from 'chai';
import {
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  parse,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
} from 'graphql';
import { application, run } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { documentOf, variablesOf } from '../access/samples';
import { createTenants, type Tenants } from '../access/tenants';

type Tree = Record<string, unknown>;

/** The paths of all texts that an input takes; a type that stands on the way already is not entered again. */
const texts = (
  type: GraphQLInputType,
  path: readonly string[],
  way: readonly GraphQLInputType[] = [],
): readonly (readonly string[])[] => {
  const inner = getNullableType(type);
  if (isListType(inner)) return texts(inner.ofType, [...path, '[]'], way);
  if (isInputObjectType(inner))
    return way.includes(inner)
      ? []
      : Object.values(inner.getFields()).flatMap((field) => texts(field.type, [...path, field.name], [...way, inner]));
  return String(inner) === 'String' ? [path] : [];
};

const put = (tree: Tree, [first, ...rest]: readonly string[], text: string): Tree => {
  const value =
    rest.length === 0 ? text : rest[0] === '[]' ? [text] : put((tree[first as string] ?? {}) as Tree, rest, text);
  return { ...tree, [first as string]: value };
};

/** What is a person's own, and not the operator's. */
const ownAccess = /Token|Password|SecondFactor|RecoveryCodes/;

const hostile: Readonly<Record<string, string>> = {
  'a NUL': 'abc\0def',
  'half a pair': 'abc\ud83edef',
  'sixty thousand characters': 'x'.repeat(60_000),
  SQL: `' or 1=1; drop table groups; --`,
  'a placeholder': 'a ? b $1 :c',
  nothing: '',
  'a name of every object': '__proto__',
};

const fieldsOf = (type: 'Query' | 'Mutation' | 'Subscription'): readonly GraphQLField<unknown, unknown>[] =>
  Object.values((application.schema.getType(type) as GraphQLObjectType).getFields());

eachEngine('hostile texts', (database) => {
  const made: { world?: Tenants } = {};
  const world = (): Tenants => made.world as Tenants;
  before(async () => {
    made.world = await createTenants(database());
  });

  const idOf = (name: string): string | undefined =>
    ({
      organizationId: world().organization.id,
      groupId: world().group.id,
      rootId: world().root.id,
      findingId: world().released.finding.id,
      vulnerabilityId: world().released.vulnerability.id,
      eventId: world().eventId,
      commentId: world().commentId,
      subjectId: world().group.id,
    })[name];

  const withIds = (variables: Tree): Tree =>
    Object.fromEntries(
      Object.entries(variables).map(([name, value]) =>
        name === 'input'
          ? [name, Object.fromEntries(Object.entries(value as Tree).map(([key, old]) => [key, idOf(key) ?? old]))]
          : [name, value],
      ),
    );

  (['Query', 'Mutation', 'Subscription'] as const).forEach((type) =>
    fieldsOf(type).forEach((field) => {
      const paths = field.args
        .filter(({ type: argument }) => isNonNullType(argument))
        .flatMap(({ name, type: argument }) => texts(argument, [name]));
      if (paths.length === 0) return;
      it(`in ${field.name} are taken or refused, and never an internal error`, async function () {
        this.timeout(30_000);
        const document = documentOf(type.toLowerCase() as 'query', field);
        const people = [world().env, await world().as('GROUP_MANAGER')];
        for (const path of paths)
          for (const [title, text] of Object.entries(hostile)) {
            const env = people[ownAccess.test(field.name) ? 1 : 0] as Tenants['env'];
            const { errors } = await run(env, document, put(withIds(variablesOf(field, '', '')), path, text));
            const codes = (errors ?? []).map(({ extensions }) => extensions['code']);
            expect(['', 'BAD_USER_INPUT', 'NOT_FOUND', 'CONFLICT'], `${path.join('.')} with ${title}`).to.include(
              codes.join(' '),
            );
          }
      });
    }),
  );

  const lists: readonly (readonly [string, string])[] = [
    ['groups', 'nameContains: $text'],
    ['roots', 'nicknameContains: $text'],
    ['findings', 'titleContains: $text'],
    ['findings', 'weaknessKey: [$text]'],
    ['findingPolicies', 'weaknessKey: [$text]'],
    ['vulnerabilities', 'whereContains: $text'],
    ['vulnerabilities', 'whereStartsWith: $text'],
    ['vulnerabilities', 'branch: [$text]'],
  ];
  lists.forEach(([list, filter]) => {
    it(`in the filter ${filter} of ${list} find nothing or are refused, and never an internal error`, async () => {
      const inner = `${list}(filter: { ${filter} }) { totalCount nodes { id } }`;
      const from =
        list === 'groups' || list === 'findingPolicies'
          ? `organization(id: "${world().organization.id}")`
          : `group(id: "${world().group.id}")`;
      const document = `query ($text: String!) { ${from} { ${inner} } }`;
      parse(document);
      for (const [title, text] of Object.entries(hostile)) {
        const { errors } = await run(world().env, document, { text });
        const codes = new Set((errors ?? []).map(({ extensions }) => extensions['code']));
        expect(['', 'BAD_USER_INPUT'], title).to.include([...codes].join(' '));
      }
    });
  });

  const cursor = (...parts: readonly unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');
  const forged = [
    cursor('CREATED_AT_DESC', 'now', 'id'),
    cursor('CREATED_AT_DESC', 'infinity', 'id'),
    cursor('CREATED_AT_DESC', '2026-02-30T00:00:00.000Z', 'id'),
    cursor('CREATED_AT_DESC', null, 'id'),
    cursor('CREATED_AT_DESC', 7, 'id'),
    cursor('CREATED_AT_DESC', { a: 1 }, 'id'),
    'nonsense',
    '',
    '\0',
    '[]',
  ];
  it('as cursors of any list are refused', async () => {
    for (const list of ['roots', 'findings', 'vulnerabilities', 'reports', 'members'])
      for (const after of forged) {
        const { errors } = await run(
          world().env,
          `query ($after: String) { group(id: "${world().group.id}") { ${list}(after: $after) { nodes { id } } } }`,
          { after },
        );
        expect(errors?.[0]?.extensions['code'], `${list} ${after}`).to.equal('BAD_USER_INPUT');
      }
  });
});
