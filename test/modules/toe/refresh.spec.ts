import { expect } from 'chai';
import { cloneReader } from '../../../src/clones/read-clone';
import { addGroup } from '../../../src/modules/groups';
import { addIpRoot, deactivateRoot, updateGitRoot } from '../../../src/modules/roots';
import {
  addToeLines,
  attackToeLines,
  leaveScope,
  refreshLines,
  toeLinesPages,
  type ReadClone,
  type Refresh,
  type ToeLines,
} from '../../../src/modules/toe';
import { plain, rawRows } from '../../../src/database/rows';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, type World } from '../../support/world';
import { dump } from '../access/dump';
import { createRepository, type Repository } from './repository';

eachEngine('a refresh from a clone', function (database) {
  const made: { world?: World; repository?: Repository } = {};
  const world = (): World => made.world as World;
  const repository = (): Repository => made.repository as Repository;
  const reader = (path = repository().path): ReadClone =>
    cloneReader({ path, searchPath: process.env['PATH'] ?? '', otherRemote: true });
  const refresh = async (read = reader()): Promise<Refresh> =>
    valueOf(await refreshLines(world().env, { groupId: world().group.id, nickname: 'shop' }, read));
  const refused = async (nickname = 'shop', read = reader(), groupId = world().group.id): Promise<string> => {
    const result = await refreshLines(world().env, { groupId, nickname }, read);
    return result.ok ? 'done' : `${result.error.code} ${(result.error.field ?? []).slice(1).join()}`;
  };
  const all = async (): Promise<Readonly<Record<string, ToeLines>>> => {
    const pages = await toeLinesPages(world().env, 'rootId', [world().root.id], {
      first: 100,
      filter: { not: { or: [{ filenameStartsWith: 'many/' }, { filenameStartsWith: 'race/' }] } },
    });
    return Object.fromEntries((pages.get(world().root.id)?.nodes ?? []).map((lines) => [lines.filename, lines]));
  };
  const facts = async (): Promise<readonly Record<string, unknown>[]> =>
    (
      await rawRows<{ data: string }>(
        database().db,
        "select data from journal where type = 'ToeRefreshed' order by id",
        [],
        { data: plain },
      )
    ).map(({ data }) => JSON.parse(data) as Record<string, unknown>);

  before(async () => {
    made.world = await createWorld(database());
    made.repository = createRepository();
  });
  after(() => {
    repository().remove();
  });

  it('finds new, changed, unchanged, vanished and returned files, and tells of them', async function () {
    this.timeout(30_000);
    const { write, commit, git } = repository();
    write('a.ts', '1\n2\n3\n4\n');
    write('b.ts', '1\n');
    write('logo.png', Buffer.from([0, 1, 2]));
    const first = commit('2025-12-01T00:00:00Z', 'one@example.com');
    const none = { skipped: 0, added: 0, changed: 0, unchanged: 0, returned: 0, vanished: 0 };
    const counts = { ...none, rootId: world().root.id };
    expect(await refresh()).to.deep.equal({ ...counts, commit: first, added: 3 });
    expect((await all())['a.ts']).to.deep.include({
      loc: 4,
      lastAuthor: 'one@example.com',
      lastCommit: first,
      modifiedAt: '2025-12-01T00:00:00.000Z',
      presence: 'PRESENT',
      attackedLines: 0,
      coverage: 0,
      seenBy: 'builder-acme@example.com',
    });
    expect((await all())['logo.png']).to.include({ loc: 0, coverage: 100 });

    const before = await dump(database());
    expect(await refresh()).to.deep.equal({ ...counts, commit: first, unchanged: 3 });
    const { journal: _, journal_heads: __, ...rest } = await dump(database());
    expect(before).to.deep.include(rest);

    const { id } = (await all())['a.ts'] as ToeLines;
    const attack = { attackedAt: null, attackedLines: 4, comments: null };
    valueOf(await attackToeLines(world().env, { id, revision: null }, attack));
    expect((await all())['a.ts']).to.include({ attackedLines: 4, coverage: 100 });
    write('a.ts', '1\n2\n3\n4\n5\n');
    git('rm', '--quiet', 'b.ts');
    world().clock.pass(60 * 24 * 3600 * 1000);
    const second = commit('2026-02-01T00:00:00Z', 'two@example.com');
    expect(await refresh()).to.deep.equal({ ...counts, commit: second, changed: 1, vanished: 1, unchanged: 1 });
    expect((await all())['a.ts']).to.include({ loc: 5, lastAuthor: 'two@example.com', attackedLines: 0, coverage: 0 });
    const gone = (await all())['b.ts'];
    expect(gone).to.include({ presence: 'ABSENT', loc: 1 });
    expect(gone?.absentSince?.slice(0, 7)).to.equal('2026-03');

    write('b.ts', '1\n2\n');
    const third = commit('2026-02-02T00:00:00Z');
    expect(await refresh()).to.deep.equal({ ...counts, commit: third, returned: 1, unchanged: 2 });
    expect((await all())['b.ts']).to.include({ presence: 'PRESENT', absentSince: null, loc: 2, id: gone?.id });
    expect((await facts()).map(({ commit: each }) => each)).to.deep.equal([first, first, second, third]);
    expect((await facts()).at(-1)).to.deep.equal({ ...none, commit: third, returned: 1, unchanged: 2 });
  });

  it('leaves out what the root excludes, and misses what it excludes since', async function () {
    this.timeout(30_000);
    const { write, commit } = repository();
    write('vendor/lib.js', '1\n');
    write('vendor/own.js', '1\n');
    commit();
    expect(await refresh()).to.include({ added: 2 });
    const exclude = async (exclusions: readonly string[]): Promise<unknown> =>
      valueOf(await updateGitRoot(world().env, world().root.id, { exclusions }, () => Promise.resolve(false)));
    await exclude(['vendor/*', '!vendor/own.js']);
    expect(await refresh()).to.include({ vanished: 1, added: 0 });
    expect((await all())['vendor/lib.js']).to.include({ presence: 'ABSENT' });
    await exclude([]);
    expect(await refresh()).to.include({ returned: 1 });
  });

  it('goes by many batches as by one', async function () {
    this.timeout(60_000);
    const last = { commit: 'c'.repeat(40), author: 'a@example.com', at: '2025-01-01T00:00:00.000Z' };
    const files =
      (from: number, to: number, loc = 1): ReadClone =>
      async () => ({
        ok: true,
        value: {
          commit: last.commit,
          skipped: 0,
          files: new Map(
            Array.from({ length: to - from }, (_, index) => [
              `many/${String(from + index).padStart(6, '0')}`,
              { loc, last },
            ]),
          ),
        },
      });
    const start = Object.values(await all()).filter(({ presence }) => presence === 'PRESENT').length;
    expect(await refresh(files(0, 2500))).to.include({ added: 2500, vanished: start });
    expect(await refresh(files(0, 2500))).to.include({ unchanged: 2500, vanished: 0 });
    expect(await refresh(files(1000, 3500, 2))).to.include({ added: 1000, changed: 1500, vanished: 1000 });
    expect(await refresh(files(0, 0))).to.include({ vanished: 2500, added: 0 });
    expect(await refresh()).to.include({ returned: start });
  });

  it('of two at the same time makes every file once', async function () {
    this.timeout(30_000);
    const { write, commit } = repository();
    Array.from({ length: 50 }, (_, index) => write(`race/${index}.ts`, '1\n'));
    commit();
    const both = await Promise.all([refresh(), refresh()]);
    expect(both.map(({ added }) => added).sort()).to.deep.equal([0, 50]);
  });

  it('loses no attack that is recorded at the same time', async function () {
    this.timeout(30_000);
    const { write, commit } = repository();
    write('raced.ts', '1\n2\n');
    commit('2025-12-05T00:00:00Z');
    await refresh();
    const { id } = (await all())['raced.ts'] as ToeLines;
    write('other.ts', '1\n');
    commit('2025-12-06T00:00:00Z');
    const attack = { attackedAt: null, attackedLines: 2, comments: 'Raced.' };
    const [, recorded] = await Promise.all([refresh(), attackToeLines(world().env, { id, revision: null }, attack)]);
    expect(recorded.ok).to.equal(true);
    expect((await all())['raced.ts']).to.include({ attackedLines: 2, comments: 'Raced.', presence: 'PRESENT' });
  });

  it('keeps what a person recorded when it is there, and misses it when it is not', async function () {
    this.timeout(30_000);
    const { write, commit } = repository();
    const { env, root } = world();
    const version = {
      loc: 9,
      lastAuthor: 'x@example.com',
      lastCommit: 'e'.repeat(40),
      modifiedAt: '2025-12-01T00:00:00.000Z',
    };
    const one = valueOf(await addToeLines(env, root.id, { filename: 'by-hand.ts', ...version }));
    valueOf(await addToeLines(env, root.id, { filename: 'nowhere.ts', ...version }));
    write('by-hand.ts', '1\n2\n');
    const last = commit();
    expect(await refresh()).to.include({ changed: 1, vanished: 1 });
    expect((await all())['by-hand.ts']).to.include({ id: one.id, loc: 2, lastCommit: last });
    expect((await all())['nowhere.ts']).to.include({ presence: 'ABSENT' });
  });

  it('is refused where the root is none, is no git repository or is not active, and changes nothing then', async function () {
    this.timeout(30_000);
    const { env, organization, group, root } = world();
    const black = valueOf(
      await addGroup(env, { organizationId: organization.id, name: 'black', description: '', service: 'BLACK' }),
    );
    valueOf(await addIpRoot(env, black, { address: '192.0.2.1', nickname: 'router' }));
    const before = await dump(database());
    expect(await refused('router', reader(), black.id)).to.equal('WRONG_STATE rootNickname');
    expect(await refused('absent')).to.equal('NOT_FOUND rootNickname');
    expect(await refused('shop', reader('/nowhere'))).to.equal('INVALID_VALUE clone');
    expect(await dump(database())).to.deep.equal(before);
    // Deactivated while its clone was read.
    const late: ReadClone = async (wanted) => {
      valueOf(await deactivateRoot(env, root.id, 'OUT_OF_SCOPE', null, leaveScope));
      return reader()(wanted);
    };
    expect(await refused('shop', late)).to.equal('WRONG_STATE rootNickname');
    expect(new Set(Object.values(await all()).map(({ presence }) => presence))).to.deep.equal(new Set(['ABSENT']));
    expect(await refused()).to.equal('WRONG_STATE rootNickname');
    expect(group.id).to.equal(root.groupId);
  });
});
