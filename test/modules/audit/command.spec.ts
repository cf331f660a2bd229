import { expect } from 'chai';
import { addOrganization, removeOrganization } from '../../../src/modules/organizations';
import { createFolder, integrates, refusal, type Folder, type Ran } from '../../cli/command';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, type World } from '../../support/world';
import { tamper } from './chain';

eachEngine('manage audit-verify', (database) => {
  const made: { world?: World; folder?: Folder } = {};
  const world = (): World => made.world as World;
  const verify = (...args: readonly string[]): Promise<Ran> =>
    integrates(['manage', 'audit-verify', ...args], made.folder?.variables);

  before(async () => {
    made.world = await createWorld(database());
    made.folder = createFolder(database());
  });
  after(() => made.folder?.remove());

  it('tells of each chain how many facts it has and where it ends, and that nothing is wrong', async () => {
    const { env } = world();
    const gone = valueOf(await addOrganization(env, { name: 'gone-soon', country: null }));
    valueOf(await removeOrganization(env, gone.id, () => Promise.resolve(false)));
    const { code, stdout } = await verify();
    expect(code, stdout).to.equal(0);
    expect(stdout).to.match(/^acme: \d+ facts, end \d+ [0-9a-f]{64}$/m);
    expect(stdout).to.match(/^acme-rival: \d+ facts, end \d+ [0-9a-f]{64}$/m);
    expect(stdout).to.contain(`removed organization ${gone.id}: 2 facts, end 2 `);
    expect(stdout).to.match(/^Nothing is wrong with \d+ facts in 3 chains\.$/m);
  });

  it('tells what is wrong, with its sequence and its id, and fails', async () => {
    const { organization } = world();
    const where = `organization_id = '${organization.id}' and sequence = 2`;
    await tamper(database(), `update journal set actor = 'x@example.com' where ${where}`);
    await tamper(database(), `delete from journal where organization_id = '${organization.id}' and sequence = 3`);
    const { code, stdout, stderr } = await verify('--organization', 'acme');
    expect(code).to.equal(1);
    expect(stdout).to.match(/^acme: CHANGED at sequence 2, id [0-9a-f-]{36}: it does not say what it said\.$/m);
    expect(stdout).to.match(/^acme: MISSING at sequence 3, no id: row 3 is gone from the middle\.$/m);
    expect(stderr).to.match(/^error: 2 faults found among \d+ facts in 1 chain\.\n$/);
    expect((await verify()).code).to.equal(1);
    expect((await verify('--organization', 'acme-rival')).code).to.equal(0);
  });

  it('refuses an organization that is not there', async () => {
    expect(refusal(await verify('--organization', 'nobody'))).to.match(/^error: NOT_FOUND \(organization\): /);
  });
});
