import { expect } from 'chai';
import { anonymous, type HeldRole, type Person, type Service } from '../../../src/kernel/actor';
import { authorize, may, mayByRole, policy, reach, requireReach, type Permission } from '../../../src/modules/access';

const inOrganization = (organizationId: string, role: string): HeldRole => ({
  organizationId,
  groupId: null,
  role,
  expiresAt: null,
});
const inGroup = (groupId: string, role: string, organizationId = 'o1'): HeldRole => ({
  organizationId,
  groupId,
  role,
  expiresAt: null,
});
const person = (memberships: readonly HeldRole[], told: Partial<Person> = {}): Person => ({
  kind: 'PERSON',
  id: 'p',
  email: 'p@example.com',
  role: 'USER',
  door: 'SESSION',
  accessId: 'a',
  provider: 'local',
  expiresAt: '2999-01-01T00:00:00.000Z',
  scopes: null,
  groupIds: null,
  memberships,
  ...told,
});
const service = (scopes: readonly string[]): Service => ({
  kind: 'SERVICE',
  email: 'repo:acme/shop (main)',
  ruleId: 'r',
  ruleRevision: 0,
  accessId: 'a',
  expiresAt: '2999-01-01T00:00:00.000Z',
  scopes,
  memberships: [inGroup('g1', 'VIEWER'), inGroup('g1', 'GATE')],
});
const on = { organizationId: 'o1', groupId: 'g1' };
const onOrganization = { organizationId: 'o1', groupId: null };

describe('the decision on access', () => {
  const stories: readonly (readonly [string, Person, Permission, typeof on | typeof onOrganization | null, boolean])[] =
    [
      ['a role in the group counts there', person([inGroup('g1', 'VIEWER')]), 'GROUP_READ', on, true],
      ['a role in the group counts in no other', person([inGroup('g2', 'GROUP_MANAGER')]), 'GROUP_READ', on, false],
      [
        'a role in a group of the same id elsewhere does not count',
        person([inGroup('g1', 'GROUP_MANAGER', 'o2')]),
        'GROUP_READ',
        on,
        false,
      ],
      [
        'a manager of the organization manages its groups',
        person([inOrganization('o1', 'ORGANIZATION_MANAGER')]),
        'GROUP_REMOVE',
        on,
        true,
      ],
      [
        'but is no analyst in them',
        person([inOrganization('o1', 'ORGANIZATION_MANAGER')]),
        'FINDING_MANAGE',
        on,
        false,
      ],
      [
        'a manager of another organization does not',
        person([inOrganization('o2', 'ORGANIZATION_MANAGER')]),
        'GROUP_READ',
        on,
        false,
      ],
      [
        'a user of the organization sees none of its groups',
        person([inOrganization('o1', 'USER')]),
        'GROUP_READ',
        on,
        false,
      ],
      [
        'a user of the organization sees the organization',
        person([inOrganization('o1', 'USER')]),
        'ORGANIZATION_READ',
        onOrganization,
        true,
      ],
      [
        'a group manager does not manage the organization',
        person([inGroup('g1', 'GROUP_MANAGER')]),
        'ORGANIZATION_UPDATE',
        onOrganization,
        false,
      ],
      [
        'a group manager adds no group',
        person([inGroup('g1', 'GROUP_MANAGER')]),
        'GROUP_CREATE',
        onOrganization,
        false,
      ],
      ['an unknown role counts for nothing', person([inGroup('g1', 'OWNER')]), 'GROUP_READ', on, false],
      [
        'a role of an organization held in a group counts for nothing',
        person([inGroup('g1', 'ORGANIZATION_MANAGER')]),
        'GROUP_READ',
        on,
        false,
      ],
      ['an administrator sees no tenant', person([], { role: 'ADMIN' }), 'ORGANIZATION_READ', onOrganization, false],
      ['an administrator manages people', person([], { role: 'ADMIN' }), 'PEOPLE_MANAGE', null, true],
      ['others do not', person([inOrganization('o1', 'ORGANIZATION_MANAGER')]), 'PEOPLE_MANAGE', null, false],
      [
        'no role in a tenant is one on the installation',
        person([inGroup('g1', 'GROUP_MANAGER')]),
        'GROUP_READ',
        null,
        false,
      ],
      [
        'a token counts within its scopes',
        person([inGroup('g1', 'VIEWER')], { scopes: ['READ'] }),
        'GROUP_READ',
        on,
        true,
      ],
      [
        'a token does not count beyond them',
        person([inGroup('g1', 'VIEWER')], { scopes: ['MANAGE'] }),
        'GROUP_READ',
        on,
        false,
      ],
      [
        'a token gives nothing beyond the role',
        person([inGroup('g1', 'VIEWER')], { scopes: ['MANAGE'] }),
        'GROUP_UPDATE',
        on,
        false,
      ],
      [
        'a token without scopes gives nothing',
        person([inGroup('g1', 'VIEWER')], { scopes: [] }),
        'GROUP_READ',
        on,
        false,
      ],
      ['the gate uploads', person([inGroup('g1', 'GATE')]), 'REPORT_UPLOAD', on, true],
      ['the gate reads nothing', person([inGroup('g1', 'GATE')]), 'REPORT_READ', on, false],
    ];
  stories.forEach(([title, actor, permission, object, expected]) => {
    it(title, () => expect(may(actor, permission, object)).to.equal(expected));
  });

  it('reaches just where it allows, for every permission and some roles', () => {
    const actors = [
      person([inGroup('g1', 'ANALYST'), inOrganization('o1', 'USER'), inOrganization('o2', 'ORGANIZATION_MANAGER')]),
      person([inGroup('g1', 'VIEWER'), inGroup('g2', 'GROUP_MANAGER')], { scopes: ['READ'] }),
      person([], { role: 'ADMIN' }),
    ];
    const objects = ['o1', 'o2', 'o3'].flatMap((organizationId) =>
      [null, 'g1', 'g2', 'g3'].map((groupId) => ({ organizationId, groupId })),
    );
    for (const actor of actors)
      for (const permission of Object.keys(policy) as Permission[]) {
        const { everywhere, organizationIds, groupIds } = reach(actor, permission);
        expect(everywhere).to.equal(false);
        // A group stands in one organization; g1 and g2 in o1.
        for (const object of objects.filter(
          ({ groupId, organizationId }) => groupId === null || (organizationId === 'o1') === (groupId !== 'g3'),
        )) {
          const reached =
            organizationIds.includes(object.organizationId) ||
            (object.groupId !== null && groupIds.includes(object.groupId));
          expect(reached, `${permission} ${JSON.stringify(object)}`).to.equal(may(actor, permission, object));
        }
      }
  });

  it('knows nobody, the operator everywhere, and the server nowhere', () => {
    expect(may(anonymous, 'GROUP_READ', on)).to.equal(false);
    expect(reach(anonymous, 'GROUP_READ')).to.deep.equal({ everywhere: false, organizationIds: [], groupIds: [] });
    expect(may({ kind: 'OPERATOR', email: 'x' }, 'PEOPLE_MANAGE', null)).to.equal(true);
    expect(reach({ kind: 'OPERATOR', email: 'x' }, 'GROUP_READ').everywhere).to.equal(true);
    expect(may({ kind: 'SERVER', email: 'x' }, 'PEOPLE_MANAGE', null)).to.equal(false);
    expect(reach({ kind: 'SERVER', email: 'x' }, 'GROUP_READ').everywhere).to.equal(false);
  });

  const refusalOf = (work: () => void): string => {
    try {
      work();
      return 'allowed';
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  it('refuses as absent what the caller may not know of', () => {
    const viewer = { actor: person([inGroup('g1', 'VIEWER')]) };
    expect(refusalOf(() => authorize(viewer, 'GROUP_READ', on))).to.equal('allowed');
    expect(refusalOf(() => authorize(viewer, 'GROUP_UPDATE', on))).to.equal('FORBIDDEN');
    expect(refusalOf(() => authorize(viewer, 'GROUP_UPDATE', { ...on, groupId: 'g2' }))).to.equal('NOT_FOUND');
    expect(refusalOf(() => authorize(viewer, 'GROUP_UPDATE', undefined))).to.equal('NOT_FOUND');
    expect(refusalOf(() => authorize(viewer, 'PEOPLE_MANAGE', null))).to.equal('FORBIDDEN');
    expect(refusalOf(() => authorize({ actor: anonymous }, 'GROUP_READ', undefined))).to.equal('UNAUTHENTICATED');
  });
  it('tells a token whose owner may that it lacks the scope, and no other one', () => {
    const manager = person([inGroup('g1', 'GROUP_MANAGER')], { door: 'TOKEN', scopes: ['READ'] });
    const message = (actor: Person | Service, permission: Permission, where: typeof on | null): string => {
      try {
        authorize({ actor }, permission, where);
        return 'allowed';
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(message(manager, 'REPORT_UPLOAD', on)).to.equal('The token has not the scope REPORT_UPLOAD.');
    expect(message(manager, 'ORGANIZATION_CREATE', null)).to.equal('The token has not the scope MANAGE.');
    expect(message(manager, 'PEOPLE_MANAGE', null)).to.equal('Your role does not allow this.');
    const viewer = person([inGroup('g1', 'VIEWER')], { door: 'TOKEN', scopes: ['READ'] });
    expect(message(viewer, 'REPORT_UPLOAD', on)).to.equal('Your role does not allow this.');
    const uploader = person([inGroup('g1', 'GROUP_MANAGER')], { door: 'TOKEN', scopes: ['REPORT_UPLOAD'] });
    expect(message(uploader, 'VULNERABILITY_READ', on)).to.equal('Not found.');
    const pipeline = service(['READ']);
    expect(message(pipeline, 'GROUP_READ', on)).to.equal('allowed');
    expect(message(pipeline, 'REPORT_UPLOAD', on)).to.equal('The token has not the scope REPORT_UPLOAD.');
    expect(message(pipeline, 'GROUP_UPDATE', on)).to.equal('Your role does not allow this.');
    expect(message(pipeline, 'REPORT_UPLOAD', { ...on, groupId: 'g2' })).to.equal('Not found.');
    expect(message(pipeline, 'ORGANIZATION_CREATE', null)).to.equal('Your role does not allow this.');
    expect(message(service(['REPORT_UPLOAD']), 'REPORT_READ', on)).to.equal('Not found.');
  });
  it('tells of the scope that a token lacks, where it may read nowhere for want of that alone', () => {
    const message = (actor: Person | Service, permission: Permission): string => {
      try {
        requireReach({ actor }, permission);
        return 'allowed';
      } catch (error) {
        return (error as Error).message;
      }
    };
    const token = person([inGroup('g1', 'VIEWER')], { door: 'TOKEN', scopes: ['MANAGE'] });
    expect(message(token, 'FINDING_READ')).to.equal('The token has not the scope READ.');
    expect(message(token, 'FINDING_READ_UNRELEASED')).to.equal('Your role does not allow this.');
    expect(message(person([], { scopes: ['MANAGE'] }), 'FINDING_READ')).to.equal('Your role does not allow this.');
    expect(message(service(['REPORT_UPLOAD']), 'REPORT_READ')).to.equal('The token has not the scope READ.');
    expect(message(service(['READ']), 'REPORT_READ')).to.equal('allowed');
  });

  it('lets a token know what its owner knows, and read on nowhere without the scope', () => {
    const token = person([inGroup('g1', 'ANALYST')], { scopes: ['MANAGE'] });
    expect(mayByRole(token, 'FINDING_READ_UNRELEASED', on)).to.equal(true);
    expect(mayByRole(person([inGroup('g1', 'VIEWER')]), 'FINDING_READ_UNRELEASED', on)).to.equal(false);
    expect(mayByRole(anonymous, 'FINDING_READ', on)).to.equal(false);
    expect(refusalOf(() => requireReach({ actor: token }, 'FINDING_READ'))).to.equal('FORBIDDEN');
    expect(refusalOf(() => requireReach({ actor: token }, 'FINDING_MANAGE'))).to.equal('allowed');
  });
});
