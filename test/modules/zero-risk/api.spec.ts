import { expect } from 'chai';
import { ask } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, type World } from '../../support/world';
import { dump } from '../access/dump';
import { outcome } from '../call';
import { change, open } from '../open-vulnerabilities';

const justification = 'The page is not reachable from outside.';

eachEngine('zero risk', (database) => {
  const made: { world?: World } = {};
  const world = (): World => made.world as World;
  const groupId = (): string => world().group.id;
  const step = async (role: 'DEVELOPER' | 'REVIEWER', field: string, ids: readonly string[], told = justification) =>
    outcome(await change(await world().as(role), field, groupId(), ids, { justification: told }));
  const request = (ids: readonly string[]) => step('DEVELOPER', 'requestZeroRisk', ids);
  const confirm = (ids: readonly string[]) => step('REVIEWER', 'confirmZeroRisk', ids);
  const reject = (ids: readonly string[]) => step('REVIEWER', 'rejectZeroRisk', ids);
  const figures = async (id: string): Promise<unknown> =>
    (
      await ask<{ finding: unknown }>(
        await world().as('VIEWER'),
        `{ finding(id: "${id}") { status openVulnerabilities } }`,
      )
    ).finding;
  before(async () => {
    made.world = await createWorld(database());
  });

  it('counts until it is confirmed, and again when it is rejected', async () => {
    const { finding, ids } = await open(world(), 'Counted', 1);
    const standing = { status: 'VULNERABLE', openVulnerabilities: 1 };
    expect(await request(ids)).to.equal('done');
    expect(await figures(finding.id)).to.deep.equal(standing);
    expect(await confirm(ids)).to.equal('done');
    expect(await figures(finding.id)).to.deep.equal({ status: 'SAFE', openVulnerabilities: 0 });
    expect(await reject(ids)).to.equal('done');
    expect(await figures(finding.id)).to.deep.equal(standing);
    const { vulnerability } = await ask<{ vulnerability: unknown }>(
      await world().as('VIEWER'),
      `{ vulnerability(id: "${ids[0]}") { zeroRisk zeroRiskHistory { status by justification } } }`,
    );
    expect(vulnerability).to.deep.equal({
      zeroRisk: 'REJECTED',
      zeroRiskHistory: [
        { status: 'REQUESTED', by: 'developer@example.com', justification },
        { status: 'CONFIRMED', by: 'reviewer@example.com', justification },
        { status: 'REJECTED', by: 'reviewer@example.com', justification },
      ],
    });
    expect(await request(ids)).to.equal('done');
  });

  it('ends the reattack of what it is confirmed for', async () => {
    const { ids } = await open(world(), 'Reattacked', 1);
    await change(await world().as('DEVELOPER'), 'requestReattacks', groupId(), ids, { justification });
    await request(ids);
    const answer = await change(await world().as('REVIEWER'), 'confirmZeroRisk', groupId(), ids, { justification });
    expect(answer['vulnerabilities']).to.deep.equal([
      {
        id: ids[0],
        state: 'VULNERABLE',
        treatment: 'UNTREATED',
        acceptance: null,
        verification: 'VERIFIED',
        zeroRisk: 'CONFIRMED',
      },
    ]);
    const { vulnerability } = await ask<{ vulnerability: { verificationHistory: object[] } }>(
      await world().as('VIEWER'),
      `{ vulnerability(id: "${ids[0]}") { verificationHistory { status outcome } } }`,
    );
    expect(vulnerability.verificationHistory.at(-1)).to.deep.equal({ status: 'VERIFIED', outcome: 'CANCELLED' });
  });

  it('is not confirmed by whoever claimed it', async () => {
    const { ids } = await open(world(), 'Own', 1);
    const { env } = world();
    expect(outcome(await change(env, 'requestZeroRisk', groupId(), ids, { justification }))).to.equal('done');
    expect(outcome(await change(env, 'confirmZeroRisk', groupId(), ids, { justification }))).to.equal(
      'OWN_REQUEST vulnerabilityIds.0',
    );
    expect(await confirm(ids)).to.equal('done');
  });

  it('is refused where it makes no sense, and nothing is changed then', async () => {
    const { ids } = await open(world(), 'Refused', 3);
    const [first, second, third] = ids as [string, string, string];
    await request([second]);
    await change(world().env, 'closeVulnerabilities', groupId(), [third], { justification });
    const before = await dump(database());
    expect(await request([first, second])).to.equal('WRONG_STATE vulnerabilityIds.1');
    expect(await request([third])).to.equal('WRONG_STATE vulnerabilityIds.0');
    expect(await confirm([first])).to.equal('WRONG_STATE vulnerabilityIds.0');
    expect(await reject([first])).to.equal('WRONG_STATE vulnerabilityIds.0');
    expect(await step('DEVELOPER', 'requestZeroRisk', [first], ' ')).to.equal('INVALID_VALUE justification');
    expect(await step('DEVELOPER', 'requestZeroRisk', [first], 'x'.repeat(10_001))).to.equal('TOO_LONG justification');
    expect(await dump(database())).to.deep.equal(before);
  });

  it('is claimed and answered once, however many do so at the same time', async () => {
    const { ids } = await open(world(), 'Raced', 2);
    const claimed = await Promise.all([1, 2, 3].map(() => request(ids)));
    expect(claimed.filter((each) => each === 'done')).to.have.length(1);
    const answered = await Promise.all([confirm(ids), reject(ids), confirm(ids)]);
    answered
      .filter((each) => each !== 'done')
      .forEach((each) => expect(each).to.match(/^(WRONG_STATE vulnerabilityIds\.0|error CONFLICT)$/));
    // What is confirmed may still be rejected; nothing else may be done twice.
    expect(answered.filter((each) => each === 'done').length).to.be.within(1, 2);
  });
});
