import { expect } from 'chai';
import { randomBytes } from 'node:crypto';
import type { Env } from '../../../src/kernel/env';
import { addGroup, type Group } from '../../../src/modules/groups';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, type World } from '../../support/world';
import { dump } from '../access/dump';
import { call, tried } from '../call';

const shown = `root { __typename id nickname state group { name } ... on GitRoot { url branch exclusions } ... on IPRoot { address }
  ... on URLRoot { protocol host port path query } }`;

interface Shown {
  readonly id: string;
  readonly nickname: string;
  readonly [field: string]: unknown;
}

eachEngine('roots', (database) => {
  const made: { world?: World; manager?: Env; black?: Group; second?: Group } = {};
  const world = (): World => made.world as World;
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
  const git = (path: string, told: object = {}) => ({
    groupId: world().group.id,
    url: `https://example.com/${path}.git`,
    branch: 'main',
    ...told,
  });
  const ip = (address: string, nickname: string) => ({ groupId: black().id, address, nickname });
  const url = (address: string, nickname: string) => ({ groupId: black().id, url: address, nickname });

  it('are added: a repository, an address, a URL', async () => {
    expect(await add('addGitRoot', git('acme/backend', { exclusions: ['test/**', '!keep'] }))).to.deep.include({
      __typename: 'GitRoot',
      nickname: 'backend',
      state: 'ACTIVE',
      url: 'https://example.com/acme/backend.git',
      branch: 'main',
      exclusions: ['test/**', '!keep'],
      group: { name: 'web-shop' },
    });
    expect(await add('addIpRoot', ip('2001:DB8::1', 'gateway'))).to.deep.include({
      __typename: 'IPRoot',
      address: '2001:db8::1',
      nickname: 'gateway',
    });
    expect(await add('addUrlRoot', url('https://Example.com/app?x=1#y', 'app'))).to.deep.include({
      __typename: 'URLRoot',
      protocol: 'HTTPS',
      host: 'example.com',
      port: 443,
      path: '/app',
      query: 'x=1',
    });
  });

  it('get a nickname from the repository; a taken one gets the host before it', async () => {
    expect((await add('addGitRoot', git('other/backend'))).nickname).to.equal('example-com-backend');
    expect(await tried(manager(), 'addGitRoot', git('third/backend'))).to.equal('ALREADY_EXISTS nickname');
    expect((await add('addGitRoot', git('third/backend', { nickname: 'third' }))).nickname).to.equal('third');
    expect((await add('addGitRoot', git('a/caf%C3%A9.js', { nickname: null, exclusions: null }))).nickname).to.equal(
      'caf-js',
    );
  });

  const refusals: readonly (readonly [string, () => object, string])[] = [
    ['addGitRoot', () => git('ACME/Backend', { nickname: 'x1' }), 'ALREADY_EXISTS'],
    ['addGitRoot', () => git('acme/backend', { branch: 'develop', nickname: 'x2' }), 'ALREADY_EXISTS url'],
    ['addGitRoot', () => git('acme/backend', { groupId: made.second?.id, nickname: 'x3' }), 'ALREADY_EXISTS'],
    ['addGitRoot', () => git('x', { groupId: black().id }), 'WRONG_STATE groupId'],
    ['addGitRoot', () => git('x', { url: '--upload-pack=x' }), 'INVALID_VALUE url'],
    ['addGitRoot', () => git('x', { url: 'https://user:secret@example.com/x.git' }), 'INVALID_VALUE url'],
    ['addGitRoot', () => git('x', { branch: '-x' }), 'INVALID_VALUE branch'],
    ['addGitRoot', () => git('x', { nickname: 'a b' }), 'INVALID_VALUE nickname'],
    ['addGitRoot', () => git('x', { nickname: 'gateway', exclusions: [''] }), 'INVALID_VALUE exclusions'],
    ['addIpRoot', () => ip('2001:0db8:0::1', 'x4'), 'ALREADY_EXISTS'],
    ['addIpRoot', () => ip('192.0.2.7', 'gateway'), 'ALREADY_EXISTS nickname'],
    ['addIpRoot', () => ip('192.0.2.999', 'x5'), 'INVALID_VALUE address'],
    ['addIpRoot', () => ({ ...ip('192.0.2.8', 'x6'), groupId: world().group.id }), 'WRONG_STATE groupId'],
    ['addUrlRoot', () => url('https://example.com:443/app?x=1', 'x7'), 'ALREADY_EXISTS'],
    ['addUrlRoot', () => url('ftp://example.com/', 'x8'), 'INVALID_VALUE url'],
    ['addUrlRoot', () => url('https://example.com/b', ''), 'INVALID_VALUE nickname'],
  ];
  refusals.forEach(([field, input, expected], index) => {
    it(`are refused by ${field}, case ${index}: ${expected}`, async () => {
      const before = await dump(database());
      expect(await tried(manager(), field, input())).to.equal(expected);
      expect(await dump(database())).to.deep.equal(before);
    });
  });

  it('of the same repository on another branch stand in another group, as do the nicknames', async () => {
    expect(await add('addGitRoot', git('acme/backend', { groupId: made.second?.id, branch: 'develop' }))).to.include({
      nickname: 'backend',
      branch: 'develop',
    });
    expect(
      await tried(
        await world().as('STRANGER'),
        'addGitRoot',
        git('acme/backend', { groupId: world().elsewhere.group.id }),
      ),
    ).to.equal('done');
  });

  it('have addresses as long as they may be, of whatever characters', async () => {
    const wide = (length: number): string =>
      Array.from(randomBytes(length), (byte, index) => String.fromCodePoint(0x4e00 + byte * 64 + (index % 61))).join(
        '',
      );
    const [branch, nickname] = [wide(255), 'long'];
    const longest = git('x', { url: `https://example.com/${wide(1980)}`, branch, nickname });
    expect(await tried(manager(), 'addGitRoot', longest)).to.equal('done');
    expect(await tried(manager(), 'addGitRoot', { ...longest, nickname: 'again' })).to.equal('ALREADY_EXISTS');
    expect(await tried(manager(), 'addUrlRoot', url(`https://example.com/${wide(1980)}`, 'wide'))).to.equal('done');
  });

  it('are added once, however many ask at the same time', async () => {
    const same = await Promise.all(
      Array.from({ length: 4 }, (_, index) =>
        tried(manager(), 'addGitRoot', git('racing', { nickname: `racing-${index}` })),
      ),
    );
    expect(same.filter((each) => each === 'done')).to.have.length(1);
    same.filter((each) => each !== 'done').forEach((each) => expect(each).to.match(/^ALREADY_EXISTS/));
    const named = await Promise.all(
      ['a', 'b', 'c'].map((path) => tried(manager(), 'addGitRoot', git(`named/${path}`, { nickname: 'one-name' }))),
    );
    expect(named.filter((each) => each === 'done')).to.have.length(1);
    named.filter((each) => each !== 'done').forEach((each) => expect(each).to.match(/^ALREADY_EXISTS/));
  });
});
