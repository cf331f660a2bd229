import { expect } from 'chai';
import type { HeldRole, Person } from '../../../src/kernel/actor';
import {
  beyond,
  customizable,
  may,
  permissions,
  permissionsOf,
  policy,
  reach,
  type Permission,
} from '../../../src/modules/access';
import {
  checkDescription,
  checkPermissions,
  checkRoleName,
} from '../../../src/modules/custom-roles/domain/custom-role';
import { changedRole } from '../../../src/modules/stakeholders/domain/member';

const on = { organizationId: 'o', groupId: 'g' };
const onOrganization = { organizationId: 'o', groupId: null };

const held = (role: string, groupId: string | null, customPermissions: readonly string[] | null = null): HeldRole => ({
  organizationId: 'o',
  groupId,
  role,
  customPermissions,
  expiresAt: null,
});
const person = (...memberships: readonly HeldRole[]): Person => ({
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
});
const manager = person(held('ORGANIZATION_MANAGER', null));

describe('a custom role', () => {
  const names: readonly (readonly [string, string])[] = [
    ['Auditor', 'Auditor'],
    ['  Ägypten 2 ', 'Ägypten 2'],
    ['x'.repeat(50), 'x'.repeat(50)],
    ['x'.repeat(51), 'TOO_LONG'],
    ['   ', 'INVALID_VALUE'],
    ['a\u202eb', 'INVALID_VALUE'],
    ['a\0', 'INVALID_VALUE'],
    ['Group manager', 'INVALID_VALUE'],
    ['group_manager', 'INVALID_VALUE'],
    ['ORGANIZATION-MANAGER', 'INVALID_VALUE'],
    ['admin', 'INVALID_VALUE'],
  ];
  names.forEach(([given, expected]) => {
    it(`named ${JSON.stringify(given)}: ${expected}`, () => {
      const checked = checkRoleName(given);
      expect(checked.ok ? checked.value : checked.error.code).to.equal(expected);
    });
  });

  it('is described in at most 300 characters', () => {
    expect(checkDescription('x'.repeat(300)).ok).to.equal(true);
    expect(checkDescription('x'.repeat(301)).ok).to.equal(false);
  });

  it('holds what may be put into it, each once and in the order of the table, without what its members hold anyway', () => {
    expect(
      checkPermissions('GROUP', ['TREATMENT_CHANGE', 'GROUP_READ', 'GROUP_TAG', 'TREATMENT_CHANGE']),
    ).to.deep.equal({
      ok: true,
      value: ['GROUP_TAG', 'TREATMENT_CHANGE'],
    });
    const refused: readonly (readonly ['ORGANIZATION' | 'GROUP', readonly Permission[]])[] = [
      ['GROUP', []],
      ['GROUP', ['GROUP_READ', 'FINDING_READ']],
      ['ORGANIZATION', ['ORGANIZATION_READ']],
      // Managing members, roles and policies would be a way to everything else.
      ['GROUP', ['GROUP_MEMBERS_MANAGE']],
      ['GROUP', ['INVITATION_MANAGE']],
      ['GROUP', ['TRUST_RULES_MANAGE']],
      ['GROUP', ['GROUP_REMOVE']],
      ['GROUP', ['GROUP_TAG', 'GROUP_POLICIES_UPDATE']],
      ['ORGANIZATION', ['ORGANIZATION_MEMBERS_MANAGE']],
      ['ORGANIZATION', ['CUSTOM_ROLES_MANAGE']],
      ['ORGANIZATION', ['ORGANIZATION_POLICIES_UPDATE']],
      // No manager of an organization may do these by that role.
      ['GROUP', ['FINDING_MANAGE']],
      ['GROUP', ['VULNERABILITY_REVIEW']],
      // Of the other level, or of the installation.
      ['GROUP', ['AUDIT_READ']],
      ['ORGANIZATION', ['GROUP_TAG']],
      ['ORGANIZATION', ['PEOPLE_MANAGE']],
    ];
    refused.forEach(([level, asked]) => {
      expect(checkPermissions(level, asked).ok, `${level} ${asked.join()}`).to.equal(false);
    });
  });

  it('never allows what a manager of the organization may not, whatever was stored once', () => {
    const everything = permissions;
    for (const permission of permissions) {
      const inGroup = person(held('VIEWER', 'g', everything));
      if (may(inGroup, permission, on)) expect(may(manager, permission, on), permission).to.equal(true);
      const inOrganization = person(held('USER', null, everything));
      for (const object of [on, onOrganization])
        if (may(inOrganization, permission, object)) expect(may(manager, permission, object)).to.equal(true);
      expect(may(inGroup, permission, { ...on, groupId: 'other' }), permission).to.equal(false);
      expect(may(inGroup, permission, { organizationId: 'other', groupId: 'g' }), permission).to.equal(false);
    }
    expect(may(person(held('VIEWER', 'g', ['GROUP_MEMBERS_MANAGE'])), 'GROUP_MEMBERS_MANAGE', on)).to.equal(false);
  });

  it('gives each permission alone, and just what its list tells; a token of it only within its scopes', () => {
    (['GROUP', 'ORGANIZATION'] as const).forEach((level) =>
      customizable[level].forEach((own) => {
        const [role, groupId] = level === 'GROUP' ? (['VIEWER', 'g'] as const) : (['USER', null] as const);
        const holder = person(held(role, groupId, [own]));
        const object = level === 'GROUP' ? on : onOrganization;
        const allowed = permissions.filter((each) => may(holder, each, object));
        expect(allowed, own).to.deep.equal(permissionsOf({ level, permissions: [own] }));
        expect(allowed).to.include(own);
        const { organizationIds, groupIds } = reach(holder, own);
        expect([organizationIds, groupIds]).to.deep.equal(level === 'GROUP' ? [[], ['g']] : [['o'], []]);
        expect(may({ ...holder, scopes: [policy[own].scope] }, own, object)).to.equal(true);
        expect(may({ ...holder, scopes: ['GATE'] }, own, object)).to.equal(false);
      }),
    );
  });

  it('is not given by those who may not do the same', () => {
    const planner = person(held('VIEWER', 'g', ['TREATMENT_CHANGE']));
    expect(beyond(manager, [...customizable.GROUP], onOrganization)).to.deep.equal([]);
    expect(beyond(person(held('GROUP_MANAGER', 'g')), [...customizable.GROUP], on)).to.deep.equal([]);
    expect(beyond(planner, ['TREATMENT_CHANGE', 'TREATMENT_MANAGE'], on)).to.deep.equal(['TREATMENT_MANAGE']);
    expect(beyond(person(held('ANALYST', 'g')), ['FINDING_MANAGE', 'GROUP_TAG'], on)).to.deep.equal(['GROUP_TAG']);
  });

  it('ends by a built-in role, and brings the one that it stands on', () => {
    const before = { role: 'VIEWER', customRoleId: 'c' } as const;
    const told = (change: Parameters<typeof changedRole>[1], object: typeof on | typeof onOrganization = on) =>
      changedRole(before, change, object);
    expect(told({})).to.deep.equal(before);
    expect(told({ role: 'ANALYST' })).to.deep.equal({ role: 'ANALYST', customRoleId: null });
    expect(told({ role: 'VIEWER' })).to.deep.equal({ role: 'VIEWER', customRoleId: null });
    expect(told({ customRoleId: null })).to.deep.equal({ role: 'VIEWER', customRoleId: null });
    expect(told({ customRoleId: 'd' })).to.deep.equal({ role: 'VIEWER', customRoleId: 'd' });
    expect(told({ customRoleId: 'd' }, onOrganization)).to.deep.equal({ role: 'USER', customRoleId: 'd' });
    expect(told({ role: 'ANALYST', customRoleId: 'd' })).to.deep.equal({ role: 'ANALYST', customRoleId: 'd' });
  });
});
