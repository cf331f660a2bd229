import type { Role } from '../support/world';
import type { Made, Step } from './story';

const manager: Role = 'ORGANIZATION_ORGANIZATION_MANAGER';

/** Roles that an organization makes itself, and a member of it and of a group who holds them. */
export const customRolesStory = (
  organizationId: string,
  groupId: string,
  member: { readonly email: string },
): readonly Step[] => {
  const step = (mutation: string, input: (made: Made) => object, remember?: Step['remember']): Step => ({
    mutation,
    as: manager,
    input: (made) => ({ ...input(made) }),
    ...(remember === undefined ? {} : { remember }),
  });
  const add = (name: string, level: string, permissions: readonly string[]): Step =>
    step(
      'addCustomRole',
      () => ({ organizationId, name, level, permissions, description: 'As the policy of the house says.' }),
      [name, 'customRole'],
    );
  const keeper = { email: 'keeper@example.com' };
  return [
    add('auditor', 'ORGANIZATION', ['AUDIT_READ', 'ORGANIZATION_FIGURES_READ']),
    add('planner', 'GROUP', ['TREATMENT_CHANGE', 'GROUP_TAG']),
    step('updateCustomRole', ({ planner }) => ({
      organizationId,
      customRoleId: planner,
      permissions: ['TREATMENT_CHANGE', 'TREATMENT_MANAGE'],
    })),
    step('updateGroupMember', ({ planner }) => ({ groupId, customRoleId: planner, ...member })),
    step('updateOrganizationMember', ({ auditor }) => ({ organizationId, customRoleId: auditor, ...member })),
    step('addOrganizationMember', ({ auditor }) => ({
      organizationId,
      role: 'USER',
      customRoleId: auditor,
      ...keeper,
    })),
    step('addGroupMember', ({ planner }) => ({ groupId, role: 'VIEWER', customRoleId: planner, ...keeper })),
    add('fleeting', 'GROUP', ['REPORT_UPLOAD']),
    step('removeCustomRole', ({ fleeting }) => ({ organizationId, customRoleId: fleeting })),
  ];
};
