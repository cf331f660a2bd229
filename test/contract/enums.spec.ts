import { expect } from 'chai';
import { isEnumType, type GraphQLEnumType } from 'graphql';
import type * as Api from '../../generated/graphql/types';
import type { ComponentListArguments, ComponentRelationship } from '../../src/modules/components';
import type { Order } from '../../src/kernel/listing';
import {
  groupRoles,
  organizationRoles,
  policy,
  tokenScopes,
  userRoles,
  type GroupRole,
  type MemberListArguments,
  type OrganizationRole,
  type Permission,
  type RoleLevel,
  type Stakeholder,
  type TokenScope,
  type UserRole,
} from '../../src/modules/access';
import type { Tenancies } from '../../src/modules/access/api/guard';
import type { AuditDoor } from '../../src/modules/audit';
import { authProviders, type AuthProvider } from '../../src/modules/auth/domain/auth-provider';
import type { AccessTokenListArguments, SessionListArguments } from '../../src/modules/auth';
import type { EventEvidenceKind, EvidenceKind, EvidenceState } from '../../src/modules/evidences';
import type { Credentials } from '../../src/modules/credentials';
import type { CommentKind, CommentSubject } from '../../src/modules/comments';
import type { Event, EventListArguments, SolvingReason } from '../../src/modules/events';
import type { FindingPolicyState } from '../../src/modules/finding-policies';
import type { Finding, FindingListArguments, SeverityLevel } from '../../src/modules/findings';
import type { Group, GroupFeature, GroupListArguments } from '../../src/modules/groups';
import type { ClosingVerdict } from '../../src/modules/imports/domain/closing';
import type { DropReason, Notification } from '../../src/modules/imports/domain/observation';
import type { StatementDropReason } from '../../src/modules/imports/domain/statements';
import type { PreviewedChange, Report, ReportListArguments, ReportProgress } from '../../src/modules/imports';
import type { Mail } from '../../src/modules/mail';
import type { InvitationListArguments } from '../../src/modules/stakeholders';
import type { Organization, OrganizationListArguments } from '../../src/modules/organizations';
import type { SsvcAssessment } from '../../src/modules/advisories';
import type { MissionWellBeing, PolicySource, SuppressedResults } from '../../src/modules/policies';
import type {
  CloningFailure,
  CloningStatus,
  CloudName,
  GitRootEnvironmentType,
  Root,
  RootKind,
  RootListArguments,
  URLRoot,
  deactivateRoot,
} from '../../src/modules/roots';
import type { ReattackOutcome } from '../../src/modules/reattacks';
import type { TreatmentChangeKind, TreatmentStep } from '../../src/modules/treatments';
import type {
  AcceptanceStatus,
  RejectionReason,
  Step,
  Sighting,
  Technique,
  TrackingKind,
  TreatmentStatus,
  VerificationStatus,
  Vulnerability,
  VulnerabilityChange,
  VulnerabilityListArguments,
  ZeroRiskStatus,
  removeVulnerability,
} from '../../src/modules/vulnerabilities';
import type { PlaceEffect } from '../../src/modules/vulnerability-files';
import type { answer } from '../../src/kernel/answer';
import type { Presence, ToeInputArguments, ToeLinesArguments, ToePortArguments } from '../../src/modules/toe';
import { application } from '../support/client';

/** `true` when two unions have the same members; the compiler refuses `true` for `false`. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

type Sorted<T> = T extends { readonly orderBy?: infer O }
  ? NonNullable<O> extends Order<infer Field>
    ? Field
    : never
  : never;
type Refusal = Extract<Parameters<typeof answer>[1], { readonly ok: false }>['error'];

/** Every enum of the contract, and that the program uses the same values: this does not compile when one has drifted. */
const mapped = {
  AcceptanceStatus: true satisfies Same<Api.AcceptanceStatus, AcceptanceStatus>,
  AccessTokenOrderField: true satisfies Same<Api.AccessTokenOrderField, Sorted<AccessTokenListArguments>>,
  AuditDoor: true satisfies Same<Api.AuditDoor, AuditDoor>,
  AuthProvider: true satisfies Same<Api.AuthProvider, AuthProvider>,
  ClosingVerdict: true satisfies Same<Api.ClosingVerdict, ClosingVerdict>,
  CloningFailure: true satisfies Same<Api.CloningFailure, CloningFailure>,
  CloningStatus: true satisfies Same<Api.CloningStatus, CloningStatus>,
  CredentialsType: true satisfies Same<Api.CredentialsType, Credentials['type']>,
  ComponentOrderField: true satisfies Same<
    Api.ComponentOrderField,
    NonNullable<ComponentListArguments['orderBy']>['field']
  >,
  ComponentRelationship: true satisfies Same<Api.ComponentRelationship, ComponentRelationship>,
  CommentKind: true satisfies Same<Api.CommentKind, CommentKind>,
  CommentSubject: true satisfies Same<Api.CommentSubject, CommentSubject>,
  DropReason: true satisfies Same<Api.DropReason, DropReason>,
  EvidenceKind: true satisfies Same<Api.EvidenceKind, EvidenceKind>,
  EvidenceState: true satisfies Same<Api.EvidenceState, EvidenceState>,
  EventEvidenceKind: true satisfies Same<Api.EventEvidenceKind, EventEvidenceKind>,
  EventOrderField: true satisfies Same<Api.EventOrderField, Sorted<EventListArguments>>,
  EventSolvingReason: true satisfies Same<Api.EventSolvingReason, SolvingReason>,
  EventState: true satisfies Same<Api.EventState, Event['state']>,
  EventType: true satisfies Same<Api.EventType, Event['type']>,
  FindingOrderField: true satisfies Same<Api.FindingOrderField, Sorted<FindingListArguments>>,
  FindingPolicyState: true satisfies Same<Api.FindingPolicyState, FindingPolicyState>,
  FindingStatus: true satisfies Same<Api.FindingStatus, Finding['status']>,
  GroupFeature: true satisfies Same<Api.GroupFeature, GroupFeature>,
  GroupOrderField: true satisfies Same<Api.GroupOrderField, Sorted<GroupListArguments>>,
  GroupRole: true satisfies Same<Api.GroupRole, GroupRole>,
  GroupService: true satisfies Same<Api.GroupService, Group['service']>,
  GroupState: true satisfies Same<Api.GroupState, Group['state']>,
  InvitationOrderField: true satisfies Same<Api.InvitationOrderField, Sorted<InvitationListArguments>>,
  Language: true satisfies Same<Api.Language, Group['language']>,
  MailKind: true satisfies Same<Api.MailKind, Mail['kind']>,
  MailState: true satisfies Same<Api.MailState, Mail['state']>,
  MembershipOrderField: true satisfies Same<Api.MembershipOrderField, Sorted<MemberListArguments>>,
  NotificationLevel: true satisfies Same<Api.NotificationLevel, Notification['level']>,
  OrganizationOrderField: true satisfies Same<Api.OrganizationOrderField, Sorted<OrganizationListArguments>>,
  OrganizationRole: true satisfies Same<Api.OrganizationRole, OrganizationRole>,
  OrganizationState: true satisfies Same<Api.OrganizationState, Organization['state']>,
  Permission: true satisfies Same<Api.Permission, Permission>,
  PlaceEffect: true satisfies Same<Api.PlaceEffect, PlaceEffect>,
  PolicySource: true satisfies Same<Api.PolicySource, PolicySource>,
  ReattackOutcome: true satisfies Same<Api.ReattackOutcome, ReattackOutcome>,
  PreviewedChangeKind: true satisfies Same<Api.PreviewedChangeKind, PreviewedChange['kind']>,
  StatementDropReason: true satisfies Same<Api.StatementDropReason, StatementDropReason>,
  RecognisedBy: true satisfies Same<Api.RecognisedBy, NonNullable<VulnerabilityChange['recognisedBy']>>,
  ReportFailureCode: true satisfies Same<Api.ReportFailureCode, NonNullable<Report['failure']>['code']>,
  ReportFormat: true satisfies Same<Api.ReportFormat, Report['format']>,
  ReportOrderField: true satisfies Same<Api.ReportOrderField, Sorted<ReportListArguments>>,
  ReportPhase: true satisfies Same<Api.ReportPhase, ReportProgress['phase']>,
  ReportState: true satisfies Same<Api.ReportState, Report['state']>,
  ResourceKind: true satisfies Same<Api.ResourceKind, keyof Tenancies | 'PLATFORM'>,
  RoleLevel: true satisfies Same<Api.RoleLevel, RoleLevel>,
  RootDeactivationReason: true satisfies Same<Api.RootDeactivationReason, Parameters<typeof deactivateRoot>[2]>,
  CloudName: true satisfies Same<Api.CloudName, CloudName>,
  GitRootEnvironmentType: true satisfies Same<Api.GitRootEnvironmentType, GitRootEnvironmentType>,
  RootKind: true satisfies Same<Api.RootKind, RootKind>,
  RootOrderField: true satisfies Same<Api.RootOrderField, Sorted<RootListArguments>>,
  RootState: true satisfies Same<Api.RootState, Root['state']>,
  SeriesStep: true satisfies Same<Api.SeriesStep, Step>,
  SessionOrderField: true satisfies Same<Api.SessionOrderField, Sorted<SessionListArguments>>,
  SeverityLevel: true satisfies Same<Api.SeverityLevel, SeverityLevel>,
  SightingPresence: true satisfies Same<Api.SightingPresence, Sighting['presence']>,
  SortDirection: true satisfies Same<Api.SortDirection, Order<string>['direction']>,
  StakeholderState: true satisfies Same<Api.StakeholderState, Stakeholder['state']>,
  SuppressionKind: true satisfies Same<Api.SuppressionKind, NonNullable<Sighting['suppression']>['kind']>,
  Technique: true satisfies Same<Api.Technique, Technique>,
  ToeInputOrderField: true satisfies Same<Api.ToeInputOrderField, Sorted<ToeInputArguments>>,
  ToeLinesOrderField: true satisfies Same<Api.ToeLinesOrderField, Sorted<ToeLinesArguments>>,
  ToePortOrderField: true satisfies Same<Api.ToePortOrderField, Sorted<ToePortArguments>>,
  ToePresence: true satisfies Same<Api.ToePresence, Presence>,
  TokenScope: true satisfies Same<Api.TokenScope, TokenScope>,
  TrackingKind: true satisfies Same<Api.TrackingKind, TrackingKind>,
  TreatmentChangeKind: true satisfies Same<Api.TreatmentChangeKind, TreatmentChangeKind>,
  TreatmentStatus: true satisfies Same<Api.TreatmentStatus, TreatmentStatus>,
  TreatmentStep: true satisfies Same<Api.TreatmentStep, TreatmentStep>,
  UrlProtocol: true satisfies Same<Api.UrlProtocol, URLRoot['protocol']>,
  UserErrorCode: true satisfies Same<Api.UserErrorCode, Refusal['code']>,
  UserRole: true satisfies Same<Api.UserRole, UserRole>,
  VerificationStatus: true satisfies Same<Api.VerificationStatus, VerificationStatus>,
  VulnerabilityChangeKind: true satisfies Same<Api.VulnerabilityChangeKind, VulnerabilityChange['kind']>,
  VulnerabilitySource: true satisfies Same<Api.VulnerabilitySource, Vulnerability['source']>,
  VulnerabilityKind: true satisfies Same<Api.VulnerabilityKind, Vulnerability['kind']>,
  VulnerabilityOrderField: true satisfies Same<Api.VulnerabilityOrderField, Sorted<VulnerabilityListArguments>>,
  VulnerabilityRejectionReason: true satisfies Same<Api.VulnerabilityRejectionReason, RejectionReason>,
  VulnerabilityRemovalReason: true satisfies Same<
    Api.VulnerabilityRemovalReason,
    Parameters<typeof removeVulnerability>[2]
  >,
  VulnerabilityState: true satisfies Same<Api.VulnerabilityState, Vulnerability['state']>,
  ZeroRiskStatus: true satisfies Same<Api.ZeroRiskStatus, ZeroRiskStatus>,
  MissionWellBeing: true satisfies Same<Api.MissionWellBeing, MissionWellBeing>,
  SuppressedResults: true satisfies Same<Api.SuppressedResults, SuppressedResults>,
  SsvcDecision: true satisfies Same<Api.SsvcDecision, SsvcAssessment['decision']>,
  SsvcExploitation: true satisfies Same<Api.SsvcExploitation, SsvcAssessment['exploitation']>,
  SsvcExploitationBasis: true satisfies Same<Api.SsvcExploitationBasis, SsvcAssessment['exploitationBasis']>,
  SsvcInputBasis: true satisfies Same<Api.SsvcInputBasis, SsvcAssessment['automatableBasis']>,
  SsvcTechnicalImpact: true satisfies Same<Api.SsvcTechnicalImpact, SsvcAssessment['technicalImpact']>,
};

const enums: readonly GraphQLEnumType[] = Object.values(application.schema.getTypeMap())
  .filter(isEnumType)
  .filter(({ name }) => !name.startsWith('__'));

const valuesOf = (name: string): readonly string[] =>
  enums
    .find((each) => each.name === name)
    ?.getValues()
    .map((value) => value.name) ?? [];

describe('The enums of the contract', () => {
  it('are each compared with the values that the program uses', () => {
    expect(Object.keys(mapped)).to.have.members(enums.map(({ name }) => name));
  });

  enums.forEach((type) => {
    it(`keep every value of ${type.name} on the way in and out`, () => {
      const names = type.getValues().map(({ name }) => name);
      expect(names.map((name) => type.serialize(type.parseValue(name)))).to.deep.equal(names);
    });
  });

  it('store providers under the names that identity providers use', () => {
    const type = enums.find(({ name }) => name === 'AuthProvider');
    expect(type?.parseValue('GOOGLE')).to.equal('google-oauth2');
    expect(type?.parseValue('MICROSOFT')).to.equal('azuread-tenant-oauth2');
    expect(type?.parseValue('BITBUCKET')).to.equal('bitbucket-oauth2');
    expect(Object.entries(authProviders).map(([name, stored]) => [name, type?.serialize(stored)])).to.deep.equal(
      Object.keys(authProviders).map((name) => [name, name]),
    );
    expect(valuesOf('AuthProvider')).to.have.members(Object.keys(authProviders));
  });

  it('are the lists that the program goes through', () => {
    expect(valuesOf('Permission')).to.have.members(Object.keys(policy));
    expect(valuesOf('UserRole')).to.deep.equal(userRoles);
    expect(valuesOf('OrganizationRole')).to.deep.equal(organizationRoles);
    expect(valuesOf('GroupRole')).to.deep.equal(groupRoles);
    expect(valuesOf('TokenScope')).to.deep.equal(tokenScopes);
  });
});
