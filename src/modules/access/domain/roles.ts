export const userRoles = ['ADMIN', 'USER'] as const;
export type UserRole = (typeof userRoles)[number];

export const organizationRoles = ['ORGANIZATION_MANAGER', 'USER'] as const;
export type OrganizationRole = (typeof organizationRoles)[number];

export const groupRoles = [
  'GROUP_MANAGER',
  'VULNERABILITY_MANAGER',
  'ANALYST',
  'REVIEWER',
  'DEVELOPER',
  'VIEWER',
  'GATE',
] as const;
export type GroupRole = (typeof groupRoles)[number];

export const tokenScopes = ['READ', 'REPORT_UPLOAD', 'TRIAGE', 'MANAGE', 'GATE'] as const;
export type TokenScope = (typeof tokenScopes)[number];

export type Permission =
  | 'ORGANIZATION_CREATE'
  | 'ORGANIZATION_READ'
  | 'ORGANIZATION_UPDATE'
  | 'ORGANIZATION_REMOVE'
  | 'ORGANIZATION_MEMBERS_READ'
  | 'ORGANIZATION_MEMBERS_MANAGE'
  | 'GROUP_CREATE'
  | 'GROUP_READ'
  | 'GROUP_UPDATE'
  | 'GROUP_REMOVE'
  | 'GROUP_MEMBERS_READ'
  | 'GROUP_MEMBERS_MANAGE'
  | 'ROOT_READ'
  | 'ROOT_MANAGE'
  | 'ROOT_REMOVE'
  | 'FINDING_READ'
  | 'FINDING_READ_UNRELEASED'
  | 'FINDING_MANAGE'
  | 'FINDING_REMOVE'
  | 'VULNERABILITY_READ'
  | 'VULNERABILITY_MANAGE'
  | 'VULNERABILITY_REMOVE'
  | 'REPORT_UPLOAD'
  | 'REPORT_READ'
  | 'PEOPLE_MANAGE';
