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
