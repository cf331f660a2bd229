import type { GroupRole, OrganizationRole, TokenScope, UserRole } from './roles';

/** Who holds a permission, at each level, and the scope that a token needs for it beside its owner's role. */
export interface Rule {
  readonly scope: TokenScope;
  readonly user?: readonly UserRole[];
  readonly organization?: readonly OrganizationRole[];
  readonly group?: readonly GroupRole[];
}

const everybody: readonly GroupRole[] = [
  'GROUP_MANAGER',
  'VULNERABILITY_MANAGER',
  'ANALYST',
  'REVIEWER',
  'DEVELOPER',
  'VIEWER',
];
const workers: readonly GroupRole[] = ['GROUP_MANAGER', 'VULNERABILITY_MANAGER', 'ANALYST', 'REVIEWER', 'DEVELOPER'];
const testers: readonly GroupRole[] = ['GROUP_MANAGER', 'ANALYST', 'REVIEWER'];
const manager: readonly GroupRole[] = ['GROUP_MANAGER'];
const organizationManager: readonly OrganizationRole[] = ['ORGANIZATION_MANAGER'];
const members: readonly OrganizationRole[] = ['ORGANIZATION_MANAGER', 'USER'];

const table = {
  ORGANIZATION_CREATE: { scope: 'MANAGE', user: ['ADMIN', 'USER'] },
  ORGANIZATION_READ: { scope: 'READ', organization: members },
  ORGANIZATION_FIGURES_READ: { scope: 'READ', organization: organizationManager },
  ORGANIZATION_UPDATE: { scope: 'MANAGE', organization: organizationManager },
  ORGANIZATION_REMOVE: { scope: 'MANAGE', organization: organizationManager },
  ORGANIZATION_MEMBERS_READ: { scope: 'READ', organization: organizationManager },
  ORGANIZATION_MEMBERS_MANAGE: { scope: 'MANAGE', organization: organizationManager },
  CUSTOM_ROLES_MANAGE: { scope: 'MANAGE', organization: organizationManager },
  ORGANIZATION_LEAVE: { scope: 'MANAGE', organization: members },
  GROUP_CREATE: { scope: 'MANAGE', organization: organizationManager },
  GROUP_READ: { scope: 'READ', group: everybody },
  GROUP_UPDATE: { scope: 'MANAGE', group: manager },
  GROUP_TAG: { scope: 'MANAGE', group: ['GROUP_MANAGER', 'VULNERABILITY_MANAGER'] },
  GROUP_REMOVE: { scope: 'MANAGE', group: manager },
  GROUP_MEMBERS_READ: { scope: 'READ', group: ['GROUP_MANAGER', 'VULNERABILITY_MANAGER', 'REVIEWER'] },
  GROUP_MEMBERS_MANAGE: { scope: 'MANAGE', group: manager },
  GROUP_LEAVE: { scope: 'MANAGE', group: everybody },
  INVITATION_READ: { scope: 'READ', group: manager },
  INVITATION_MANAGE: { scope: 'MANAGE', group: manager },
  ROOT_READ: { scope: 'READ', group: everybody },
  ROOT_MANAGE: { scope: 'MANAGE', group: ['GROUP_MANAGER', 'DEVELOPER'] },
  ROOT_REMOVE: { scope: 'MANAGE', group: manager },
  TOE_READ: { scope: 'READ', group: everybody },
  TOE_ATTACK_READ: { scope: 'READ', group: testers },
  TOE_MANAGE: { scope: 'MANAGE', group: testers },
  TOE_ATTACK: { scope: 'MANAGE', group: ['ANALYST', 'REVIEWER'] },
  FINDING_READ: { scope: 'READ', group: everybody },
  FINDING_READ_UNRELEASED: { scope: 'READ', group: testers },
  FINDING_MANAGE: { scope: 'MANAGE', group: ['ANALYST'] },
  FINDING_REMOVE: { scope: 'MANAGE', group: ['ANALYST', 'REVIEWER'] },
  VULNERABILITY_READ: { scope: 'READ', group: everybody },
  VULNERABILITY_MANAGE: { scope: 'MANAGE', group: ['ANALYST'] },
  VULNERABILITY_REMOVE: { scope: 'MANAGE', group: ['ANALYST'] },
  VULNERABILITY_REVIEW: { scope: 'TRIAGE', group: ['REVIEWER'] },
  VULNERABILITY_VERIFY: { scope: 'TRIAGE', group: ['ANALYST', 'REVIEWER'] },
  REATTACK_REQUEST: { scope: 'TRIAGE', group: workers },
  ZERO_RISK_REQUEST: { scope: 'TRIAGE', group: ['GROUP_MANAGER', 'VULNERABILITY_MANAGER', 'DEVELOPER'] },
  ZERO_RISK_DECIDE: { scope: 'TRIAGE', group: ['REVIEWER'] },
  REPORT_UPLOAD: { scope: 'REPORT_UPLOAD', group: ['GROUP_MANAGER', 'ANALYST', 'DEVELOPER', 'GATE'] },
  REPORT_UNDO: { scope: 'MANAGE', group: ['GROUP_MANAGER', 'VULNERABILITY_MANAGER'] },
  REPORT_READ: { scope: 'READ', group: everybody },
  EVENT_READ: { scope: 'READ', group: everybody },
  EVENT_REPORT: { scope: 'MANAGE', group: testers },
  EVENT_REQUEST_VERIFICATION: { scope: 'TRIAGE', group: workers },
  COMMENT_WRITE: { scope: 'TRIAGE', group: everybody },
  TREATMENT_CHANGE: { scope: 'TRIAGE', group: ['GROUP_MANAGER', 'VULNERABILITY_MANAGER', 'DEVELOPER'] },
  TREATMENT_MANAGE: { scope: 'TRIAGE', group: ['GROUP_MANAGER', 'VULNERABILITY_MANAGER'] },
  ORGANIZATION_POLICIES_UPDATE: { scope: 'MANAGE', organization: organizationManager },
  GROUP_POLICIES_UPDATE: { scope: 'MANAGE', group: manager },
  FINDING_POLICY_REQUEST: { scope: 'TRIAGE', organization: members },
  FINDING_POLICY_DECIDE: { scope: 'TRIAGE', organization: organizationManager },
  AUDIT_READ: { scope: 'READ', organization: organizationManager },
  CREDENTIALS_READ: { scope: 'READ', organization: organizationManager },
  CREDENTIALS_MANAGE: { scope: 'MANAGE', organization: organizationManager },
  CREDENTIALS_USE: { scope: 'READ', group: ['GROUP_MANAGER', 'DEVELOPER'] },
  TRUST_RULES_MANAGE: { scope: 'MANAGE', group: manager },
  PEOPLE_MANAGE: { scope: 'MANAGE', user: ['ADMIN'] },
  MAILS_READ: { scope: 'READ', user: ['ADMIN'] },
} as const satisfies Readonly<Record<string, Rule>>;

/** The SDL has the same names: a permission of its own without a row here does not compile. */
export type Permission = keyof typeof table;

export const permissions = Object.keys(table) as readonly Permission[];

/**
 * The one table that decides on access. An organization manager is group manager in every group of the organization.
 */
export const policy: Readonly<Record<Permission, Rule>> = table;
