import { expect } from 'chai';
import { groupRoles, mayGrant, organizationRoles, policy } from '../../../src/modules/access';
import { grantableInGroup } from '../../../src/modules/access/domain/grants';
import type { Actor, HeldRole } from '../../../src/kernel/actor';

const group = { organizationId: 'o', groupId: 'g' };
const organization = { organizationId: 'o', groupId: null };

const holding = (...roles: readonly Omit<HeldRole, 'expiresAt'>[]): Actor => ({
  kind: 'PERSON',
  id: 'p',
  email: 'p@example.com',
  role: 'ADMIN',
  door: 'SESSION',
  accessId: 's',
  provider: 'local',
  expiresAt: '2999-01-01T00:00:00.000Z',
  scopes: null,
  groupIds: null,
  memberships: roles.map((role) => ({ ...role, expiresAt: null })),
});

describe('who may give which role', () => {
  const manager = holding({ ...organization, role: 'ORGANIZATION_MANAGER' });
  const groupManager = holding({ ...organization, role: 'USER' }, { ...group, role: 'GROUP_MANAGER' });
  const given = (actor: Actor, on: typeof group | typeof organization) =>
    (on.groupId === null ? organizationRoles : groupRoles).filter((role) => mayGrant(actor, role, on));

  it('is one table: managers of organizations give all roles, managers of groups those that do no more than theirs', () => {
    expect(given(manager, organization)).to.deep.equal(organizationRoles);
    expect(given(manager, group)).to.deep.equal(groupRoles);
    expect(given(groupManager, group)).to.deep.equal([
      'GROUP_MANAGER',
      'VULNERABILITY_MANAGER',
      'DEVELOPER',
      'VIEWER',
      'GATE',
    ]);
    expect(given(groupManager, organization)).to.deep.equal([]);
  });

  it('reaches no other group or organization', () => {
    expect(given(groupManager, { organizationId: 'o', groupId: 'other' })).to.deep.equal([]);
    expect(given(manager, { organizationId: 'other', groupId: null })).to.deep.equal([]);
    expect(given(manager, { organizationId: 'other', groupId: 'g' })).to.deep.equal([]);
  });

  it('is for managers alone, not for administrators of the installation', () => {
    const others = groupRoles.filter((role) => role !== 'GROUP_MANAGER');
    others.forEach((role) => expect(given(holding({ ...group, role }), group), role).to.deep.equal([]));
    expect(given(holding(), group)).to.deep.equal([]);
    expect(given({ kind: 'ANONYMOUS' }, group)).to.deep.equal([]);
    expect(given({ kind: 'SERVER', email: 'server' }, group)).to.deep.equal([]);
    expect(given({ kind: 'OPERATOR', email: 'operator' }, group)).to.deep.equal(groupRoles);
  });

  it('lets no manager of a group give a permission that they do not hold', () => {
    const rules = Object.entries(policy);
    const above = (grantableInGroup.GROUP_MANAGER ?? []).flatMap((role) =>
      rules
        .filter(([, rule]) => rule.group?.includes(role) === true && !rule.group.includes('GROUP_MANAGER'))
        .map(([permission]) => `${role} ${permission}`),
    );
    expect(above).to.deep.equal([]);
  });
});
