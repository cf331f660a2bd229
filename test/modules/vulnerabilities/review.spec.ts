import { expect } from 'chai';
import { ask } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, type World } from '../../support/world';
import { dump } from '../access/dump';
import { call, outcome, tried } from '../call';
import { change, submitted, vulnerabilitiesOf } from '../open-vulnerabilities';

eachEngine('review', (database) => {
  const made: { world?: World } = {};
  const world = (): World => made.world as World;
  const reviewer = () => world().as('REVIEWER');
  const analyst = () => world().as('ANALYST');
  const groupId = (): string => world().group.id;
  before(async () => {
    made.world = await createWorld(database());
  });

  it('releases what it confirms, with the figures of the finding', async () => {
    const { finding, ids } = await submitted(world(), 'Confirmed', 2);
    const viewer = await world().as('VIEWER');
    const shown = `{ finding(id: "${finding.id}") { status openVulnerabilities vulnerabilities { nodes { state history { kind by } } } } }`;
    expect(await ask(viewer, shown)).to.deep.equal({ finding: null });
    const answered = await change(await reviewer(), 'confirmVulnerabilities', groupId(), ids);
    expect(vulnerabilitiesOf(answered).map(({ id, state }) => [id, state])).to.deep.equal(
      ids.map((id) => [id, 'VULNERABLE']),
    );
    const history = [
      { kind: 'REPORTED', by: 'builder-acme@example.com' },
      { kind: 'CONFIRMED', by: 'reviewer@example.com' },
    ];
    const node = { state: 'VULNERABLE', history };
    expect(await ask(viewer, shown)).to.deep.equal({
      finding: { status: 'VULNERABLE', openVulnerabilities: 2, vulnerabilities: { nodes: [node, node] } },
    });
  });

  it('keeps the reasons of a rejection, and takes what is sent again', async () => {
    const { ids } = await submitted(world(), 'Rejected', 1);
    const told = { reasons: ['NAMING', 'OTHER', 'NAMING'], otherReason: ' No such page. ' };
    expect(outcome(await change(await reviewer(), 'rejectVulnerabilities', groupId(), ids, told))).to.equal('done');
    const again = await change(
      await analyst(),
      'resubmitVulnerabilities',
      groupId(),
      ids,
      {},
      'vulnerabilities { state releasedAt history { kind state justification } }',
    );
    expect(vulnerabilitiesOf(again)).to.deep.equal([
      {
        state: 'SUBMITTED',
        releasedAt: null,
        history: [
          { kind: 'REPORTED', state: 'SUBMITTED', justification: null },
          { kind: 'REJECTED', state: 'REJECTED', justification: 'NAMING, No such page.' },
          { kind: 'RESUBMITTED', state: 'SUBMITTED', justification: null },
        ],
      },
    ]);
  });

  it('refuses what is not fit for it, and changes nothing then', async () => {
    const { ids } = await submitted(world(), 'Refused', 3);
    const foreign = await submitted({ env: world().env, ...world().elsewhere }, 'Foreign', 1);
    const [first, second, third] = ids as [string, string, string];
    await change(await reviewer(), 'confirmVulnerabilities', groupId(), [third]);
    const before = await dump(database());
    const confirm = async (vulnerabilityIds: readonly string[]): Promise<string> =>
      tried(await reviewer(), 'confirmVulnerabilities', { groupId: groupId(), vulnerabilityIds });
    const reject = async (told: object): Promise<string> =>
      tried(await reviewer(), 'rejectVulnerabilities', { groupId: groupId(), vulnerabilityIds: [first], ...told });
    expect(await confirm([])).to.equal('INVALID_VALUE vulnerabilityIds');
    expect(await confirm([first, first])).to.equal('INVALID_VALUE vulnerabilityIds');
    expect(await confirm([first, third])).to.equal('WRONG_STATE vulnerabilityIds.1');
    expect(await confirm([first, second, foreign.ids[0] ?? ''])).to.equal('NOT_FOUND vulnerabilityIds.2');
    expect(await confirm([first, groupId()])).to.equal('NOT_FOUND vulnerabilityIds.1');
    expect(await confirm(Array.from({ length: 151 }, () => world().env.newId()))).to.equal(
      'LIMIT_REACHED vulnerabilityIds',
    );
    expect(await reject({ reasons: [] })).to.equal('INVALID_VALUE reasons');
    expect(await reject({ reasons: ['OTHER'] })).to.equal('INVALID_VALUE otherReason');
    expect(await reject({ reasons: ['OTHER'], otherReason: '  ' })).to.equal('INVALID_VALUE otherReason');
    expect(await reject({ reasons: ['NAMING'], otherReason: 'words' })).to.equal('INVALID_VALUE otherReason');
    expect(await reject({ reasons: ['OTHER'], otherReason: 'x'.repeat(10_001) })).to.equal('TOO_LONG otherReason');
    expect(await tried(await analyst(), 'resubmitVulnerabilities', { groupId: groupId(), vulnerabilityIds: [first] })) //
      .to.equal('WRONG_STATE vulnerabilityIds.0');
    expect(await dump(database())).to.deep.equal(before);
  });

  it('is answered once, however many review at the same time', async () => {
    const { finding, ids } = await submitted(world(), 'Raced', 3);
    const env = await reviewer();
    const all = await Promise.all([
      ...[1, 2, 3].map(() => tried(env, 'confirmVulnerabilities', { groupId: groupId(), vulnerabilityIds: ids })),
      ...[1, 2, 3].map(() =>
        tried(env, 'rejectVulnerabilities', { groupId: groupId(), vulnerabilityIds: ids, reasons: ['SCORING'] }),
      ),
    ]);
    expect(all.filter((each) => each === 'done')).to.have.length(1);
    all
      .filter((each) => each !== 'done')
      .forEach((each) => expect(['WRONG_STATE vulnerabilityIds.0', 'error CONFLICT']).to.include(each));
    const { finding: read } = await ask<{ finding: { vulnerabilities: { nodes: { history: unknown[] }[] } } }>(
      env,
      `{ finding(id: "${finding.id}") { vulnerabilities { nodes { history { kind } } } } }`,
    );
    read.vulnerabilities.nodes.forEach(({ history }) => expect(history).to.have.length(2));
  });

  it('takes nothing in a group that is archived', async () => {
    const other = await createWorld(database(), 'archived');
    const { ids } = await submitted(other, 'Kept', 1);
    await call(other.env, 'updateGroup', { groupId: other.group.id, state: 'ARCHIVED' });
    expect(outcome(await change(other.env, 'confirmVulnerabilities', other.group.id, ids))).to.equal(
      'WRONG_STATE groupId',
    );
  });
});
