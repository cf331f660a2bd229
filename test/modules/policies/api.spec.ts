import { expect } from 'chai';
import type { Env } from '../../../src/kernel/env';
import { addGroup, removeGroup, updateGroup } from '../../../src/modules/groups';
import { addOrganization } from '../../../src/modules/organizations';
import { policiesInForce, removePoliciesOfGroup, updateGroupPolicies } from '../../../src/modules/policies';
import { ask, run } from '../../support/client';
import { eachEngine } from '../../support/engines';
import { createWorld, valueOf, withScopes, type Role, type World } from '../../support/world';
import { dump } from '../access/dump';
import { call, outcome } from '../call';

const selection = `policies { maxAcceptanceDays { value source } minAcceptanceSeverity { value source }
  maxAcceptanceSeverity { value source } inactivityPeriod { value source } }`;

eachEngine('policies', (database) => {
  const made: { world?: World } = {};
  const world = (): World => made.world as World;
  before(async () => {
    made.world = await createWorld(database());
  });
  const ofOrganization = async (change: object, env?: Env, id = world().organization.id) =>
    call(env ?? (await world().as('ORGANIZATION_ORGANIZATION_MANAGER')), 'updateOrganizationPolicies', {
      organizationId: id,
      ...change,
    });
  const ofGroup = async (change: object, env?: Env, id = world().group.id) =>
    call(env ?? (await world().as('GROUP_MANAGER')), 'updateGroupPolicies', { groupId: id, ...change });
  const cleared = {
    maxAcceptanceDays: null,
    maxNumberAcceptances: null,
    minAcceptanceSeverity: null,
    maxAcceptanceSeverity: null,
  };
  beforeEach(async () => {
    expect(outcome(await ofGroup(cleared))).to.equal('done');
    expect(outcome(await ofOrganization({ ...cleared, inactivityPeriod: null }))).to.equal('done');
  });

  it('are inherited by groups value by value, and everybody sees where each comes from', async () => {
    await ofOrganization({ inactivityPeriod: 30, maxAcceptanceDays: 60, minAcceptanceSeverity: 1.5 });
    await ofGroup({ maxAcceptanceDays: 7 });
    await ofGroup({ maxAcceptanceSeverity: 8.9 });
    const { organization, group } = await ask<Record<string, { policies: unknown }>>(
      await world().as('VIEWER'),
      `{ organization(id: "${world().organization.id}") { ${selection} } group(id: "${world().group.id}") { ${selection} } }`,
    );
    expect(organization?.policies).to.deep.equal({
      maxAcceptanceDays: { value: 60, source: 'ORGANIZATION' },
      minAcceptanceSeverity: { value: 1.5, source: 'ORGANIZATION' },
      maxAcceptanceSeverity: { value: 10, source: 'DEFAULT' },
      inactivityPeriod: { value: 30, source: 'ORGANIZATION' },
    });
    expect(group?.policies).to.deep.equal({
      maxAcceptanceDays: { value: 7, source: 'GROUP' },
      minAcceptanceSeverity: { value: 1.5, source: 'ORGANIZATION' },
      maxAcceptanceSeverity: { value: 8.9, source: 'GROUP' },
      inactivityPeriod: { value: 30, source: 'ORGANIZATION' },
    });
    const values = await policiesInForce(world().env, world().group);
    expect(values).to.deep.include({ maxAcceptanceDays: 7, minAcceptanceSeverity: 1.5, maxAcceptanceSeverity: 8.9 });
    expect(await policiesInForce(world().env, world().elsewhere.group)).to.deep.include({ maxAcceptanceDays: null });
  });

  it('keep their history for those who see the members: who, when, before and after', async () => {
    await ofOrganization({ inactivityPeriod: 45 });
    await ofOrganization({ inactivityPeriod: 45 });
    await ofOrganization({ inactivityPeriod: null, maxNumberAcceptances: 2 });
    const history = `policyHistory { at by before { inactivityPeriod maxNumberAcceptances } after { inactivityPeriod maxNumberAcceptances } }`;
    const query = `{ organization(id: "${world().organization.id}") { ${history} } }`;
    const { organization } = await ask<{ organization: { policyHistory: { at: string }[] } }>(
      await world().as('ORGANIZATION_ORGANIZATION_MANAGER'),
      query,
    );
    // What changes nothing leaves no trace.
    const [first, second] = organization.policyHistory.slice(-2);
    const by = 'organization-organization-manager@example.com';
    const none = { inactivityPeriod: null, maxNumberAcceptances: null };
    expect(first).to.deep.include({ by, before: none, after: { ...none, inactivityPeriod: 45 } });
    expect(second).to.deep.include({
      by,
      before: { ...none, inactivityPeriod: 45 },
      after: { ...none, maxNumberAcceptances: 2 },
    });
    expect(String(first?.at) < String(second?.at)).to.equal(true);
    expect(await ask(await world().as('DEVELOPER'), query)).to.deep.equal({ organization: { policyHistory: null } });
    await ofGroup({ maxNumberAcceptances: 3 });
    const seen = async (role: Role): Promise<number | undefined> =>
      (
        await ask<{ group: { policyHistory: object[] | null } }>(
          await world().as(role),
          `{ group(id: "${world().group.id}") { policyHistory { by } } }`,
        )
      ).group.policyHistory?.length;
    expect(await seen('VULNERABILITY_MANAGER')).to.be.greaterThan(0);
    expect(await seen('VIEWER')).to.equal(undefined);
  });

  it('are refused beyond their bounds, and nothing is changed then', async () => {
    await ofOrganization({ maxAcceptanceSeverity: 7 });
    const before = await dump(database());
    const refusals: readonly (readonly [object, string])[] = [
      [{ inactivityPeriod: 20 }, 'INVALID_VALUE inactivityPeriod'],
      [{ maxAcceptanceDays: 1000 }, 'INVALID_VALUE maxAcceptanceDays'],
      [{ maxAcceptanceDays: -1 }, 'INVALID_VALUE maxAcceptanceDays'],
      [{ maxNumberAcceptances: -1 }, 'INVALID_VALUE maxNumberAcceptances'],
      [{ minBreakingSeverity: 10.1 }, 'INVALID_VALUE minBreakingSeverity'],
      [{ vulnerabilityGracePeriod: -1 }, 'INVALID_VALUE vulnerabilityGracePeriod'],
      [{ daysUntilItBreaks: -1 }, 'INVALID_VALUE daysUntilItBreaks'],
      [{ minAcceptanceSeverity: 7.1 }, 'INVALID_VALUE minAcceptanceSeverity'],
      [
        { maxAcceptanceDays: 3, minAcceptanceSeverity: 5, maxAcceptanceSeverity: 4 },
        'INVALID_VALUE minAcceptanceSeverity',
      ],
    ];
    for (const [change, expected] of refusals) expect(outcome(await ofOrganization(change))).to.equal(expected);
    expect(outcome(await ofGroup({ minAcceptanceSeverity: 7.1 }))).to.equal('INVALID_VALUE minAcceptanceSeverity');
    expect(await dump(database())).to.deep.equal(before);
  });

  it('of an organization never leave a group that sets one side alone without a range', async () => {
    expect(outcome(await ofGroup({ minAcceptanceSeverity: 6 }))).to.equal('done');
    const before = await dump(database());
    const env = await world().as('ORGANIZATION_ORGANIZATION_MANAGER');
    const { updateOrganizationPolicies: refused } = await ask<Record<string, unknown>>(
      env,
      `mutation { updateOrganizationPolicies(input: { organizationId: "${world().organization.id}", maxAcceptanceSeverity: 5 })
        { success userErrors { code field message } policies { inactivityPeriod { value } } } }`,
    );
    expect(refused).to.deep.equal({
      success: false,
      userErrors: [
        {
          code: 'INVALID_VALUE',
          field: ['input', 'maxAcceptanceSeverity'],
          message:
            'In a group (web-shop) the lowest score that may be accepted would be above the highest one: change it there first.',
        },
      ],
      policies: null,
    });
    expect(await dump(database())).to.deep.equal(before);
    expect(outcome(await ofGroup({ maxAcceptanceSeverity: 9 }))).to.equal('done');
    expect(outcome(await ofOrganization({ maxAcceptanceSeverity: 5 }))).to.equal('done');
    // The other side must not be taken away either.
    expect(outcome(await ofGroup({ maxAcceptanceSeverity: null }))).to.equal('INVALID_VALUE maxAcceptanceSeverity');
  });

  it('are not changed by half, nor lost, when several people change them at the same time', async () => {
    const { env } = world();
    const changes = [
      ofOrganization({ maxAcceptanceDays: 11 }, env),
      ofOrganization({ maxNumberAcceptances: 12 }, env),
      ofOrganization({ inactivityPeriod: 33 }, env),
      ofOrganization({ minBreakingSeverity: 1.4 }, env),
    ];
    const outcomes = (await Promise.all(changes)).map(outcome);
    expect(outcomes.filter((each) => each !== 'done' && each !== 'error CONFLICT')).to.deep.equal([]);
    const { organization } = await ask<{ organization: { policies: Record<string, { value: number | null }> } }>(
      env,
      `{ organization(id: "${world().organization.id}") { policies { maxAcceptanceDays { value }
        maxNumberAcceptances { value } inactivityPeriod { value } minBreakingSeverity { value } } } }`,
    );
    const wanted = [11, 12, 33, 1.4];
    const kept = Object.values(organization.policies).map(({ value }, index) => value === wanted[index]);
    expect(kept).to.deep.equal(outcomes.map((each) => each === 'done'));
  });

  it('of a group and its organization make one range, also when both change at the same time', async () => {
    const { env } = world();
    const answers = await Promise.all([
      ofGroup({ minAcceptanceSeverity: 8 }, env),
      ofOrganization({ maxAcceptanceSeverity: 4 }, env),
    ]);
    expect(answers.filter(({ success }) => success === true)).to.have.length(1);
    const values = await policiesInForce(env, world().group);
    expect(values.minAcceptanceSeverity <= values.maxAcceptanceSeverity).to.equal(true);
  });

  it('of another tenant are as if they did not exist, and a token needs the scope', async () => {
    const stranger = await world().as('STRANGER');
    expect(outcome(await ofOrganization({ maxAcceptanceDays: 1 }, stranger))).to.equal('error NOT_FOUND');
    expect(outcome(await ofGroup({ maxAcceptanceDays: 1 }, stranger))).to.equal('error NOT_FOUND');
    const manager = await world().as('ORGANIZATION_ORGANIZATION_MANAGER');
    expect(outcome(await ofGroup({ maxAcceptanceDays: 1 }, withScopes(manager, ['READ', 'TRIAGE'])))).to.equal(
      'error FORBIDDEN',
    );
    const payload = await run(
      withScopes(manager, ['MANAGE']),
      `mutation { updateGroup(input: { groupId: "${world().group.id}", context: "" }) { group { policies { inactivityPeriod { value } } } } }`,
    );
    expect(payload.errors?.map(({ extensions }) => extensions['code'])).to.deep.equal(['NOT_FOUND']);
  });

  it('of a group go with it, and an archived group keeps its own', async () => {
    const { env, organization } = world();
    const group = valueOf(await addGroup(env, { organizationId: organization.id, name: 'leaving', description: '' }));
    valueOf(await updateGroupPolicies(env, group.id, { maxAcceptanceDays: 5 }));
    valueOf(await updateGroup(env, group.id, { state: 'ARCHIVED' }));
    expect(outcome(await ofGroup({ maxAcceptanceDays: 6 }, env, group.id))).to.equal('WRONG_STATE groupId');
    valueOf(await removeGroup(env, group.id, 'leaving', [removePoliciesOfGroup]));
    expect(await policiesInForce(env, group)).to.deep.include({ maxAcceptanceDays: null });
  });

  it('of an organization go with it', async () => {
    const { env } = world();
    const { id } = valueOf(await addOrganization(env, { name: 'short-lived', country: null }));
    expect(outcome(await ofOrganization({ maxAcceptanceDays: 5 }, env, id))).to.equal('done');
    expect(outcome(await call(env, 'removeOrganization', { organizationId: id }))).to.equal('done');
    expect(outcome(await ofOrganization({ maxAcceptanceDays: 5 }, env, id))).to.equal('error NOT_FOUND');
  });

  it('of many groups are read by a constant number of statements', async () => {
    const { env, organization } = world();
    const query = `{ organization(id: "${organization.id}") { groups { nodes { policies { daysUntilItBreaks { value } } } } } }`;
    const count = async () => (await database().statements(() => ask(env, query))).length;
    const few = await count();
    for (const name of ['one-more', 'two-more', 'three-more'])
      valueOf(await addGroup(env, { organizationId: organization.id, name, description: '' }));
    expect(await count()).to.equal(few);
  });
});
