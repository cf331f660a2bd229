import { expect } from 'chai';
import { updateGroupPolicies } from '../../../src/modules/policies';
import { ask } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, type Role, type World } from '../../support/world';
import { dump } from '../access/dump';
import { call, outcome } from '../call';
import { change, open, submitted, vulnerabilitiesOf } from '../open-vulnerabilities';

const justification = 'The owners know of it.';

eachEngine('treatments', (database) => {
  const made: { world?: World } = {};
  const world = (): World => made.world as World;
  const groupId = (): string => world().group.id;
  const step = async (role: Role, field: string, ids: readonly string[], more: object = {}): Promise<string> =>
    outcome(await change(await world().as(role), field, groupId(), ids, { justification, ...more }));
  const accept = (ids: readonly string[], until = '2026-01-20', role: Role = 'DEVELOPER') =>
    step(role, 'acceptVulnerabilities', ids, { until });
  const policies = async (values: object): Promise<void> => {
    valueOf(await updateGroupPolicies(world().env, groupId(), values));
  };
  const read = async (id: string, role: Role = 'VULNERABILITY_MANAGER'): Promise<Record<string, unknown>> =>
    (
      await ask<{ vulnerability: Record<string, unknown> }>(
        await world().as(role),
        `{ vulnerability(id: "${id}") { treatment acceptance acceptedUntil assignee { email }
          treatmentHistory { kind status acceptance until assignee { email } by justification } } }`,
      )
    ).vulnerability;
  const states = async (id: string): Promise<unknown> => {
    const { treatment, acceptance, acceptedUntil } = (await read(id)) as Record<string, string | null>;
    return [treatment, acceptance, acceptedUntil].filter((each) => each !== null).join(' ');
  };
  const figures = async (id: string): Promise<unknown> =>
    (
      await ask<{ finding: unknown }>(
        await world().as('VIEWER'),
        `{ finding(id: "${id}") { openVulnerabilities acceptedVulnerabilities } }`,
      )
    ).finding;
  before(async () => {
    made.world = await createWorld(database());
  });

  it('are decided step by step, and each step is kept with who, when and why', async () => {
    const { ids } = await open(world(), 'Lived', 1);
    const [id] = ids as [string];
    expect(await step('DEVELOPER', 'startTreatment', ids)).to.equal('done');
    expect(await accept(ids)).to.equal('done');
    expect(await step('DEVELOPER', 'requestPermanentAcceptance', ids)).to.equal('done');
    expect(await step('VULNERABILITY_MANAGER', 'approveAcceptances', ids)).to.equal('done');
    expect(await step('GROUP_MANAGER', 'withdrawTreatments', ids)).to.equal('done');
    const developer = { email: 'developer@example.com' };
    const by = 'developer@example.com';
    const common = { acceptance: null, until: null, assignee: developer, by, justification };
    expect(await read(id)).to.deep.equal({
      treatment: 'UNTREATED',
      acceptance: null,
      acceptedUntil: null,
      assignee: null,
      treatmentHistory: [
        { ...common, kind: 'STARTED', status: 'IN_PROGRESS' },
        { ...common, kind: 'ACCEPTED', status: 'ACCEPTED', until: '2026-01-20' },
        { ...common, kind: 'REQUESTED', status: 'ACCEPTED_UNDEFINED', acceptance: 'SUBMITTED' },
        {
          ...common,
          kind: 'APPROVED',
          status: 'ACCEPTED_UNDEFINED',
          acceptance: 'APPROVED',
          by: 'vulnerability-manager@example.com',
        },
        { ...common, kind: 'WITHDRAWN', status: 'UNTREATED', assignee: null, by: 'group-manager@example.com' },
      ],
    });
  });

  it('count a permanent acceptance only once somebody else than the requester approved it', async () => {
    const { finding, ids } = await open(world(), 'Counted', 2);
    const open2 = { openVulnerabilities: 2, acceptedVulnerabilities: 0 };
    expect(await step('VULNERABILITY_MANAGER', 'requestPermanentAcceptance', ids)).to.equal('done');
    expect(await figures(finding.id)).to.deep.equal(open2);
    const before = await dump(database());
    expect(await step('VULNERABILITY_MANAGER', 'approveAcceptances', ids)).to.equal('OWN_REQUEST vulnerabilityIds.0');
    expect(await step('DEVELOPER', 'approveAcceptances', ids)).to.equal('error FORBIDDEN');
    expect(await dump(database())).to.deep.equal(before);
    expect(await step('GROUP_MANAGER', 'approveAcceptances', ids)).to.equal('done');
    expect(await figures(finding.id)).to.deep.equal({ openVulnerabilities: 0, acceptedVulnerabilities: 2 });
    expect(await step('DEVELOPER', 'withdrawTreatments', ids)).to.equal('done');
    expect(await figures(finding.id)).to.deep.equal(open2);
  });

  it('go back to what held before when a permanent acceptance is rejected', async () => {
    const { ids } = await open(world(), 'Rejected', 3);
    const [fresh, mended, accepted] = ids as [string, string, string];
    await step('GROUP_MANAGER', 'startTreatment', [mended], { assignee: 'Developer@example.com' });
    await accept([accepted], '2026-01-15');
    await step('DEVELOPER', 'requestPermanentAcceptance', ids);
    const answer = await change(await world().as('GROUP_MANAGER'), 'rejectAcceptances', groupId(), ids, {
      justification,
    });
    expect(vulnerabilitiesOf(answer).map(({ treatment }) => treatment)).to.deep.equal([
      'UNTREATED',
      'IN_PROGRESS',
      'ACCEPTED',
    ]);
    expect(await states(fresh)).to.equal('UNTREATED');
    expect(await read(mended)).to.deep.include({
      treatment: 'IN_PROGRESS',
      assignee: { email: 'developer@example.com' },
    });
    expect(await states(accepted)).to.equal('ACCEPTED 2026-01-15');
  });

  it('accept until a date only what the policies allow: days, scores and times', async () => {
    const { ids } = await open(world(), 'Limited', 2);
    const [first] = ids as [string, string];
    await policies({ maxAcceptanceDays: 10, maxNumberAcceptances: 2, maxAcceptanceSeverity: 9.8 });
    expect(await accept(ids, '2026-01-12')).to.equal('POLICY_LIMIT until');
    expect(await accept(ids, '2025-12-31')).to.equal('INVALID_VALUE until');
    expect(await accept(ids, '2026-01-01')).to.equal('done');
    expect(await accept([first], '2026-01-01')).to.equal('WRONG_STATE vulnerabilityIds.0');
    expect(await accept([first], '2026-01-02')).to.equal('done');
    const before = await dump(database());
    expect(await accept([...ids].reverse(), '2026-01-03')).to.equal('POLICY_LIMIT vulnerabilityIds.1');
    await policies({ maxNumberAcceptances: null, maxAcceptanceSeverity: 9.7 });
    expect(await accept(ids, '2026-01-03')).to.equal('POLICY_LIMIT vulnerabilityIds.0');
    await policies({ maxNumberAcceptances: 2, maxAcceptanceSeverity: 9.8 });
    const { policies: _, policy_changes: __, journal: ___, journal_heads: ____, ...rest } = await dump(database());
    expect(before).to.deep.include(rest);
    await policies({ maxAcceptanceDays: null, maxNumberAcceptances: null, maxAcceptanceSeverity: null });
    expect(await accept(ids, '2026-01-03')).to.equal('done');
  });

  it('name who mends: a member who may, and somebody else only by managers', async () => {
    const { ids } = await open(world(), 'Assigned', 1);
    const [id] = ids as [string];
    const before = await dump(database());
    const assign = (role: Role, assignee: string) => step(role, 'startTreatment', ids, { assignee });
    const refusals: readonly (readonly [Role, string, string])[] = [
      ['DEVELOPER', 'vulnerability-manager@example.com', 'INVALID_VALUE assignee'],
      ['DEVELOPER', 'nobody@example.com', 'INVALID_VALUE assignee'],
      ['GROUP_MANAGER', 'viewer@example.com', 'INVALID_VALUE assignee'],
      ['GROUP_MANAGER', 'gate@example.com', 'INVALID_VALUE assignee'],
      ['GROUP_MANAGER', 'organization-user@example.com', 'NOT_FOUND assignee'],
      ['GROUP_MANAGER', 'stranger@example.com', 'NOT_FOUND assignee'],
      ['GROUP_MANAGER', 'nobody@example.com', 'NOT_FOUND assignee'],
    ];
    for (const [role, assignee, expected] of refusals) expect(await assign(role, assignee)).to.equal(expected);
    expect(await dump(database())).to.deep.equal(before);
    expect(await assign('DEVELOPER', 'DEVELOPER@example.com')).to.equal('done');
    expect(await step('DEVELOPER', 'startTreatment', ids)).to.equal('WRONG_STATE vulnerabilityIds.0');
    const other = 'vulnerability-manager@example.com';
    expect(await assign('VULNERABILITY_MANAGER', other)).to.equal('done');
    const manager = 'organization-organization-manager@example.com';
    expect(await assign('VULNERABILITY_MANAGER', manager)).to.equal('done');
    expect((await read(id))['assignee']).to.deep.equal({ email: manager });
    expect(await step('ORGANIZATION_ORGANIZATION_MANAGER', 'startTreatment', ids)).to.equal(
      'WRONG_STATE vulnerabilityIds.0',
    );
  });

  it('name nobody whose membership has ended, or who may not sign in', async () => {
    const { ids } = await open(world(), 'Left', 1);
    const { env, clock } = world();
    const member = { groupId: groupId(), role: 'DEVELOPER' };
    const expiresAt = new Date(Date.parse(clock.now()) + 60_000).toISOString();
    await call(env, 'addGroupMember', { ...member, email: 'leaving@example.com', expiresAt });
    await call(env, 'addGroupMember', { ...member, email: 'suspended@example.com' });
    clock.pass(60_000);
    await database().db.write({
      sql: "update stakeholders set state = 'SUSPENDED' where email = 'suspended@example.com'",
      bindings: [],
      prepared: false,
    });
    for (const assignee of ['leaving@example.com', 'suspended@example.com'])
      expect(await step('GROUP_MANAGER', 'startTreatment', ids, { assignee })).to.equal('NOT_FOUND assignee');
  });

  it('show who mends to those who may see the members, and to the person', async () => {
    const { ids } = await open(world(), 'Shown', 1);
    const [id] = ids as [string];
    await step('GROUP_MANAGER', 'startTreatment', ids, { assignee: 'developer@example.com' });
    const seen = async (role: Role): Promise<unknown> => (await read(id, role))['assignee'];
    const developer = { email: 'developer@example.com' };
    for (const role of ['GROUP_MANAGER', 'VULNERABILITY_MANAGER', 'REVIEWER', 'DEVELOPER'] as const)
      expect(await seen(role), role).to.deep.equal(developer);
    for (const role of ['ANALYST', 'VIEWER'] as const) expect(await seen(role), role).to.equal(null);
  });

  it('of many vulnerabilities are read by a constant number of statements', async () => {
    const few = await open(world(), 'Read-one', 1);
    const many = await open(world(), 'Read-many', 5);
    await step('DEVELOPER', 'startTreatment', [...few.ids, ...many.ids]);
    await step('GROUP_MANAGER', 'startTreatment', many.ids.slice(2));
    const manager = await world().as('GROUP_MANAGER');
    const statements = async (findingId: string): Promise<number> =>
      (
        await database().statements(() =>
          ask(
            manager,
            `{ finding(id: "${findingId}") { vulnerabilities { nodes { assignee { email }
              treatmentHistory { kind assignee { email } } } } } }`,
          ),
        )
      ).length;
    expect(await statements(many.finding.id)).to.equal(await statements(few.finding.id));
  });

  it('are refused where they make no sense, and nothing is changed then', async () => {
    const { ids } = await open(world(), 'Refused', 3);
    const [first, second, third] = ids as [string, string, string];
    const { ids: unreleased } = await submitted(world(), 'Waiting', 1);
    await change(world().env, 'closeVulnerabilities', groupId(), [second], { justification });
    await change(await world().as('DEVELOPER'), 'requestZeroRisk', groupId(), [third], { justification });
    await change(await world().as('REVIEWER'), 'confirmZeroRisk', groupId(), [third], { justification });
    const before = await dump(database());
    for (const id of [second, third]) expect(await accept([first, id])).to.equal('WRONG_STATE vulnerabilityIds.1');
    // Group managers know of what is not released; developers don't.
    expect(await accept([first, ...unreleased], '2026-01-20', 'GROUP_MANAGER')).to.equal(
      'WRONG_STATE vulnerabilityIds.1',
    );
    expect(await accept([first, ...unreleased])).to.equal('NOT_FOUND vulnerabilityIds.1');
    for (const field of ['approveAcceptances', 'rejectAcceptances', 'withdrawTreatments'])
      expect(await step('GROUP_MANAGER', field, [first])).to.equal('WRONG_STATE vulnerabilityIds.0');
    expect(await step('DEVELOPER', 'startTreatment', [first], { justification: ' ' })).to.equal(
      'INVALID_VALUE justification',
    );
    expect(await step('DEVELOPER', 'startTreatment', [first], { justification: 'x'.repeat(10_001) })).to.equal(
      'TOO_LONG justification',
    );
    expect(await step('VIEWER', 'startTreatment', [first])).to.equal('error FORBIDDEN');
    expect(await step('STRANGER', 'startTreatment', [first])).to.equal('error NOT_FOUND');
    expect(await dump(database())).to.deep.equal(before);
  });

  it('change nothing of another group of the organization', async () => {
    const { env, elsewhere } = world();
    const foreign = await open({ env, ...elsewhere }, 'Foreign', 1);
    const before = await dump(database());
    expect(await accept(foreign.ids)).to.equal('NOT_FOUND vulnerabilityIds.0');
    expect(
      outcome(
        await change(await world().as('DEVELOPER'), 'startTreatment', elsewhere.group.id, foreign.ids, {
          justification,
        }),
      ),
    ).to.equal('error NOT_FOUND');
    expect(await dump(database())).to.deep.equal(before);
  });

  it('end a pending request when the vulnerability is confirmed to be no risk', async () => {
    const { ids } = await open(world(), 'Harmless', 2);
    const [pending, other] = ids as [string, string];
    await accept(ids, '2026-01-18');
    await step('DEVELOPER', 'requestPermanentAcceptance', [pending]);
    await step('DEVELOPER', 'requestZeroRisk', ids);
    expect(await states(pending)).to.equal('ACCEPTED_UNDEFINED SUBMITTED');
    const answer = await change(await world().as('REVIEWER'), 'confirmZeroRisk', groupId(), ids, { justification });
    expect(vulnerabilitiesOf(answer).map(({ treatment, acceptance }) => [treatment, acceptance])).to.deep.equal([
      ['ACCEPTED', null],
      ['ACCEPTED', null],
    ]);
    const history = async (id: string): Promise<unknown> =>
      ((await read(id))['treatmentHistory'] as { kind: string; by: string }[]).map(({ kind, by }) => `${kind} ${by}`);
    expect(await history(pending)).to.deep.equal([
      'ACCEPTED developer@example.com',
      'REQUESTED developer@example.com',
      'CANCELLED reviewer@example.com',
    ]);
    expect(await history(other)).to.deep.equal(['ACCEPTED developer@example.com']);
  });

  it('are decided once, however many do so at the same time', async () => {
    const { ids } = await open(world(), 'Raced', 2);
    const [id] = ids as [string, string];
    const requested = await Promise.all([1, 2, 3].map(() => step('DEVELOPER', 'requestPermanentAcceptance', ids)));
    expect(requested.filter((each) => each === 'done')).to.have.length(1);
    const answered = await Promise.all([
      step('GROUP_MANAGER', 'approveAcceptances', ids),
      step('VULNERABILITY_MANAGER', 'rejectAcceptances', ids),
      step('VULNERABILITY_MANAGER', 'approveAcceptances', ids),
    ]);
    [...requested, ...answered]
      .filter((each) => each !== 'done')
      .forEach((each) => expect(['WRONG_STATE vulnerabilityIds.0', 'error CONFLICT']).to.include(each));
    expect(answered.filter((each) => each === 'done')).to.have.length(1);
    expect((await read(id))['treatmentHistory']).to.have.length(2);
    await step('GROUP_MANAGER', 'withdrawTreatments', ids);
    await policies({ maxNumberAcceptances: 1 });
    const days = ['2026-01-10', '2026-01-11', '2026-01-12'];
    const accepted = await Promise.all(days.map((until) => accept(ids, until)));
    await policies({ maxNumberAcceptances: null });
    expect(accepted.filter((each) => each === 'done')).to.have.length(1);
  });

  it('take nothing in a group that is archived, and go with a group that is removed', async () => {
    const other = await createWorld(database(), 'archived');
    const { ids } = await open(other, 'Kept', 1);
    const started = await change(other.env, 'acceptVulnerabilities', other.group.id, ids, {
      justification,
      until: '2026-01-20',
    });
    expect(outcome(started)).to.equal('done');
    await call(other.env, 'updateGroup', { groupId: other.group.id, state: 'ARCHIVED' });
    expect(outcome(await change(other.env, 'withdrawTreatments', other.group.id, ids, { justification }))).to.equal(
      'WRONG_STATE groupId',
    );
    const removed = await call(other.env, 'removeGroup', { groupId: other.group.id, name: other.group.name });
    expect(outcome(removed)).to.equal('done');
  });
});
