import { expect } from 'chai';
import { endAbandoned, treatChosen } from '../../../src/modules/treatments';
import { vulnerabilitiesByIds } from '../../../src/modules/vulnerabilities';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf } from '../../support/world';
import { dump } from '../access/dump';
import { tried } from '../call';
import { open } from '../open-vulnerabilities';

eachEngine('what members began to mend who left', (database) => {
  it('is untreated again, once; what others mend, and what is accepted, stays', async () => {
    const world = await createWorld(database());
    const { env, group, organization } = world;
    const groupId = group.id;
    const { ids } = await open(world, 'Left', 3);
    const [left, accepted, other] = ids as [string, string, string];
    const developer = await world.as('DEVELOPER');
    const manager = await world.as('GROUP_MANAGER');
    const start = { event: 'START', assignee: null, justification: 'Mine.' } as const;
    valueOf(await treatChosen(developer, groupId, [left, accepted], start));
    const until = { event: 'ACCEPT', until: '2026-01-20', justification: 'For now.' } as const;
    valueOf(await treatChosen(developer, groupId, [accepted], until));
    valueOf(await treatChosen(manager, groupId, [other], start));
    expect(await endAbandoned(env)).to.equal(0);
    const { email } = developer.actor as { email: string };
    expect(await tried(env, 'removeOrganizationMember', { organizationId: organization.id, email })).to.equal('done');
    const ended = await Promise.all([endAbandoned(env), endAbandoned(env)]);
    expect([...ended].sort()).to.deep.equal([0, 1]);
    const now = new Map((await vulnerabilitiesByIds(env, ids)).map((each) => [each.id, each]));
    expect(ids.map((id) => now.get(id)?.treatment)).to.deep.equal(['UNTREATED', 'ACCEPTED', 'IN_PROGRESS']);
    expect(now.get(left)?.assigneeId).to.equal(null);
    const before = await dump(database());
    expect(await endAbandoned(env)).to.equal(0);
    expect(await dump(database())).to.deep.equal(before);
  });
});
