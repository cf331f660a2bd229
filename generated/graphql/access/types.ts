// Generated from graphql/.
import type * as Types from "../types";
interface DefinedEnumValues {
  ResourceKind: 'PLATFORM' | 'ORGANIZATION' | 'GROUP' | 'ROOT' | 'FINDING' | 'VULNERABILITY' | 'REPORT';
  Permission: 'ORGANIZATION_CREATE' | 'ORGANIZATION_READ' | 'ORGANIZATION_UPDATE' | 'ORGANIZATION_REMOVE' | 'ORGANIZATION_MEMBERS_READ' | 'ORGANIZATION_MEMBERS_MANAGE' | 'GROUP_CREATE' | 'GROUP_READ' | 'GROUP_UPDATE' | 'GROUP_REMOVE' | 'GROUP_MEMBERS_READ' | 'GROUP_MEMBERS_MANAGE' | 'ROOT_READ' | 'ROOT_MANAGE' | 'ROOT_REMOVE' | 'FINDING_READ' | 'FINDING_READ_UNRELEASED' | 'FINDING_MANAGE' | 'FINDING_REMOVE' | 'VULNERABILITY_READ' | 'VULNERABILITY_MANAGE' | 'VULNERABILITY_REMOVE' | 'VULNERABILITY_REVIEW' | 'VULNERABILITY_VERIFY' | 'REATTACK_REQUEST' | 'ZERO_RISK_REQUEST' | 'ZERO_RISK_DECIDE' | 'REPORT_UPLOAD' | 'REPORT_READ' | 'AUDIT_READ' | 'PEOPLE_MANAGE';
  TokenScope: 'READ' | 'REPORT_UPLOAD' | 'TRIAGE' | 'MANAGE' | 'GATE';
  UserRole: 'ADMIN' | 'USER';
  OrganizationRole: 'ORGANIZATION_MANAGER' | 'USER';
  GroupRole: 'GROUP_MANAGER' | 'VULNERABILITY_MANAGER' | 'ANALYST' | 'REVIEWER' | 'DEVELOPER' | 'VIEWER' | 'GATE';
};

export type ResourceKind = DefinedEnumValues['ResourceKind'];
export type Permission = DefinedEnumValues['Permission'];
export type TokenScope = DefinedEnumValues['TokenScope'];
export type UserRole = DefinedEnumValues['UserRole'];
export type OrganizationRole = DefinedEnumValues['OrganizationRole'];
export type GroupRole = DefinedEnumValues['GroupRole'];