import { expect } from 'chai';
import { type Membership } from '../../../src/modules/access';
import { checkDetails, keepsManager } from '../../../src/modules/stakeholders/domain/member';

describe('members', () => {
  const now = '2026-01-01T00:00:00.000Z';
  it('answer for something of at most 50 characters, until a time to come', () => {
    const told = (responsibility: string | null, expiresAt: string | null = null) => {
      const checked = checkDetails({ responsibility, expiresAt }, now);
      return checked.ok ? checked.value : checked.error.code;
    };
    expect(told(null)).to.deep.equal({ responsibility: null, expiresAt: null });
    expect(told('   ')).to.deep.equal({ responsibility: null, expiresAt: null });
    expect(told(` ${'🧨'.repeat(50)} `)).to.deep.equal({ responsibility: '🧨'.repeat(50), expiresAt: null });
    expect(told('x'.repeat(51))).to.equal('TOO_LONG');
    expect(told('a\0')).to.equal('INVALID_VALUE');
    expect(told(null, now)).to.equal('INVALID_VALUE');
    expect(told(null, '2026-01-01T00:00:00.001Z')).to.have.property('expiresAt', '2026-01-01T00:00:00.001Z');
  });

  const member = (id: string, role: 'ORGANIZATION_MANAGER' | 'USER', expiresAt: string | null = null): Membership => ({
    id,
    role,
    expiresAt,
    stakeholderId: id,
    organizationId: 'o',
    groupId: null,
    customRoleId: null,
    email: `${id}@example.com`,
    responsibility: null,
    createdAt: now,
  });
  const lasting = member('a', 'ORGANIZATION_MANAGER');
  const stories: readonly (readonly [string, readonly Membership[], Membership, Membership | null, boolean])[] = [
    ['the only manager leaves', [lasting], lasting, null, false],
    ['the only manager becomes a user', [lasting], lasting, member('a', 'USER'), false],
    [
      'the only manager gets an end',
      [lasting],
      lasting,
      member('a', 'ORGANIZATION_MANAGER', '2027-01-01T00:00:00.000Z'),
      false,
    ],
    ['the only manager changes nothing', [lasting], lasting, lasting, true],
    ['one of two leaves', [lasting, member('b', 'ORGANIZATION_MANAGER')], lasting, null, true],
    [
      'one leaves and the other has an end',
      [lasting, member('b', 'ORGANIZATION_MANAGER', '2027-01-01T00:00:00.000Z')],
      lasting,
      null,
      false,
    ],
    [
      'one with an end leaves',
      [lasting, member('b', 'ORGANIZATION_MANAGER', '2027-01-01T00:00:00.000Z')],
      member('b', 'ORGANIZATION_MANAGER', '2027-01-01T00:00:00.000Z'),
      null,
      true,
    ],
    ['a user leaves', [lasting], member('c', 'USER'), null, true],
  ];
  stories.forEach(([title, managers, who, next, expected]) => {
    it(`${expected ? 'may' : 'may not'} change so that ${title}`, () =>
      expect(keepsManager(managers, who, next).ok).to.equal(expected));
  });
});
