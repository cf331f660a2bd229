import { expect } from 'chai';
import type { Env } from '../../../src/kernel/env';
import { ask } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, type World } from '../../support/world';
import { dump } from '../access/dump';
import { reportIn } from '../access/tenants';
import { call, tried, type Payload } from '../call';
import { checkActive, groupsByIds, type Group } from '../../../src/modules/groups';
import { addGitRoot } from '../../../src/modules/roots';
import { valueOf } from '../../support/world';

const fields = 'id name description service language state features context';

eachEngine('groups that end', (database) => {
  const made: { world?: World; manager?: Env } = {};
  const world = (): World => made.world as World;
  const manager = (): Env => made.manager as Env;
  before(async () => {
    made.world = await createWorld(database());
    made.manager = await made.world.as('ORGANIZATION_ORGANIZATION_MANAGER');
  });
  const add = async (
    name: string,
    told: object = {},
  ): Promise<Payload & { group: Record<string, unknown> & { id: string } }> =>
    (await call(
      manager(),
      'addGroup',
      { organizationId: world().organization.id, name, description: 'd', ...told },
      `group { ${fields} }`,
    )) as never;

  it('are only read while they are archived', async () => {
    const { group } = await add('archived');
    const stored = (await groupsByIds(world().env, [group.id]))[0] as Group;
    const root = valueOf(
      await addGitRoot(world().env, stored, { url: 'https://example.com/archived.git', branch: 'main' }),
    );
    const { finding, vulnerability } = await reportIn(world().env, stored, root, 79);
    await call(world().env, 'addGroupMember', { groupId: group.id, email: 'analyst@example.com', role: 'ANALYST' });
    expect(await tried(manager(), 'updateGroup', { groupId: group.id, state: 'ARCHIVED' })).to.equal('done');
    const before = await dump(database());
    const [groupId, rootId, findingId] = [group.id, root.id, finding.id];
    const writes: readonly (readonly [string, object, string])[] = [
      ['updateGroup', { groupId, description: 'x' }, 'WRONG_STATE groupId'],
      ['updateGroup', { groupId, state: 'ARCHIVED' }, 'WRONG_STATE groupId'],
      ['addGitRoot', { groupId, url: 'https://example.com/x.git', branch: 'main' }, 'WRONG_STATE groupId'],
      ['updateGitRoot', { rootId, branch: 'other' }, 'WRONG_STATE rootId'],
      ['updateRootNickname', { rootId, nickname: 'other' }, 'WRONG_STATE rootId'],
      ['deactivateRoot', { rootId, reason: 'OUT_OF_SCOPE' }, 'WRONG_STATE rootId'],
      ['activateRoot', { rootId }, 'WRONG_STATE rootId'],
      ['removeRoot', { rootId }, 'WRONG_STATE rootId'],
      ['addFinding', { groupId, title: 't', description: 'd' }, 'WRONG_STATE groupId'],
      ['updateFinding', { findingId, title: 'x' }, 'WRONG_STATE findingId'],
      ['removeFinding', { findingId }, 'WRONG_STATE findingId'],
      ['addVulnerability', { findingId, rootId, kind: 'LINES', where: 'b.ts', specific: '1' }, 'WRONG_STATE findingId'],
      [
        'removeVulnerability',
        { vulnerabilityId: vulnerability.id, reason: 'DUPLICATED' },
        'WRONG_STATE vulnerabilityId',
      ],
    ];
    for (const [field, input, expected] of writes)
      expect(await tried(world().env, field, input), field).to.equal(expected);
    expect(await dump(database())).to.deep.equal(before);
    expect(await ask(manager(), `{ group(id: "${group.id}") { state findings { totalCount } } }`)).to.deep.equal({
      group: { state: 'ARCHIVED', findings: { totalCount: 1 } },
    });
    expect(await tried(manager(), 'updateGroup', { groupId, state: 'ACTIVE', description: 'again' })).to.equal('done');
    expect((await checkActive(world().env, group.id, [])).ok).to.equal(true);
  });

  it('are removed by who names them, with all that they hold and nothing else', async () => {
    const before = await dump(database());
    const { group } = await add('removed');
    const stored = (await groupsByIds(world().env, [group.id]))[0] as Group;
    const root = valueOf(
      await addGitRoot(world().env, stored, { url: 'https://example.com/removed.git', branch: 'main' }),
    );
    await reportIn(world().env, stored, root, 89);
    await call(world().env, 'addGroupMember', { groupId: group.id, email: 'viewer@example.com', role: 'VIEWER' });
    expect(await tried(manager(), 'removeGroup', { groupId: group.id, name: 'other' })).to.equal('INVALID_VALUE name');
    expect(await tried(manager(), 'removeGroup', { groupId: group.id, name: 'REMOVED' })).to.equal('done');
    expect(await tried(manager(), 'removeGroup', { groupId: group.id, name: 'removed' })).to.equal('error NOT_FOUND');
    const { journal: _, journal_heads: __, access_revision: ___, ...after } = await dump(database());
    expect(before).to.deep.include(after);
    expect((await add('removed')).success).to.equal(true);
  });

  it('are not added to while they are removed: one of both is refused, and never an internal error', async () => {
    for (const name of ['vanishing-1', 'vanishing-2', 'vanishing-3']) {
      const { group } = await add(name);
      const [removed, added] = await Promise.all([
        tried(manager(), 'removeGroup', { groupId: group.id, name }),
        tried(world().env, 'addFinding', { groupId: group.id, title: 't', description: 'd' }),
      ]);
      expect(['done', 'error CONFLICT'], removed).to.include(removed);
      expect(['done', 'error CONFLICT', 'error NOT_FOUND'], added).to.include(added);
      expect([removed, added]).to.include('done');
    }
  });
});
