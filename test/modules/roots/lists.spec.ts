import { expect } from 'chai';
import type { Env } from '../../../src/kernel/env';
import { addGroup, type Group } from '../../../src/modules/groups';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, type World } from '../../support/world';
import { call, listOf } from '../call';

const shown = `root { __typename id nickname state group { name } ... on GitRoot { url branch exclusions } ... on IPRoot { address }
  ... on URLRoot { protocol host port path query } }`;

interface Shown {
  readonly id: string;
  readonly nickname: string;
  readonly [field: string]: unknown;
}

eachEngine('lists of roots', (database) => {
  const made: { world?: World; manager?: Env; black?: Group; second?: Group } = {};
  const manager = (): Env => made.manager as Env;
  const black = (): Group => made.black as Group;
  before(async () => {
    const built = await createWorld(database());
    const organizationId = built.organization.id;
    const black = valueOf(
      await addGroup(built.env, { organizationId, name: 'black-box', description: '', service: 'BLACK' }),
    );
    const second = valueOf(await addGroup(built.env, { organizationId, name: 'second', description: '' }));
    Object.assign(made, { world: built, black, second, manager: await built.as('ORGANIZATION_ORGANIZATION_MANAGER') });
  });

  const add = async (field: string, input: object): Promise<Shown> =>
    (await call(manager(), field, input, shown))['root'] as Shown;
  const ip = (address: string, nickname: string) => ({ groupId: black().id, address, nickname });
  const url = (address: string, nickname: string) => ({ groupId: black().id, url: address, nickname });

  before(async () => {
    await add('addIpRoot', ip('2001:DB8::1', 'gateway'));
    await add('addUrlRoot', url('https://example.com/app', 'app'));
    await add('addUrlRoot', url('https://example.com/wide', 'wide'));
    const { id: rootId } = await add('addIpRoot', ip('192.0.2.21', 'inactive'));
    await call(manager(), 'deactivateRoot', { rootId, reason: 'OUT_OF_SCOPE' });
  });

  const names = async (args: string): Promise<string> =>
    (
      await listOf(manager(), `{ group(id: "${black().id}") { roots${args} { nodes { nickname } } } }`, [
        'group',
        'roots',
        'nodes',
      ])
    )
      .map(({ nickname }) => nickname)
      .join(' ');
  const stories: readonly (readonly [string, string])[] = [
    ['', 'inactive wide app gateway'],
    ['(orderBy: { field: CREATED_AT, direction: ASC }, first: 2)', 'gateway app'],
    ['(orderBy: { field: NICKNAME, direction: ASC })', 'app gateway inactive wide'],
    ['(orderBy: { field: NICKNAME, direction: DESC }, last: 1)', 'app'],
    ['(filter: { kind: [IP] })', 'inactive gateway'],
    ['(filter: { kind: [GIT] })', ''],
    ['(filter: { kind: [IP, URL], state: [ACTIVE] })', 'wide app gateway'],
    ['(filter: { not: { state: [ACTIVE] } })', 'inactive'],
    ['(filter: { nicknameContains: "A" })', 'inactive app gateway'],
    ['(filter: { nicknameContains: "_" })', ''],
  ];
  stories.forEach(([args, expected]) =>
    it(`give ${expected === '' ? 'nothing' : expected} for roots${args}`, async () =>
      expect(await names(args)).to.equal(expected)),
  );
});
