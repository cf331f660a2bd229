// Generated from graphql/.
import type * as Types from "../types";
interface DefinedFields {
  Event: 'id' | 'group' | 'root' | 'type' | 'detail' | 'startedAt' | 'state' | 'solvingReason' | 'otherSolvingReason' | 'solvedAt' | 'createdAt' | 'createdBy' | 'history' | 'heldVulnerabilities';
  EventChange: 'state' | 'at' | 'by' | 'justification';
  EventConnection: 'edges' | 'nodes' | 'pageInfo' | 'totalCount' | 'totalCountIsExact';
  EventEdge: 'cursor' | 'node';
  EventPayload: 'success' | 'userErrors' | 'event';
  Query: 'event';
  Mutation: 'addEvent' | 'updateEvent' | 'requestEventVerification' | 'rejectEventSolution' | 'solveEvent' | 'holdReattacks';
  Group: 'events';
  Vulnerability: 'heldBy';
};

interface DefinedEnumValues {
  EventType: 'AUTHORIZATION_SPECIAL_ATTACK' | 'CLIENT_CANCELS_PROJECT_MILESTONE' | 'CLIENT_EXPLICITLY_SUSPENDS_PROJECT' | 'CLONING_ISSUES' | 'CREDENTIAL_ISSUES' | 'DATA_UPDATE_REQUIRED' | 'ENVIRONMENT_ISSUES' | 'INSTALLER_ISSUES' | 'MISSING_SUPPLIES' | 'NETWORK_ACCESS_ISSUES' | 'OTHER' | 'REMOTE_ACCESS_ISSUES' | 'TOE_DIFFERS_APPROVED' | 'VPN_ISSUES';
  EventState: 'CREATED' | 'VERIFICATION_REQUESTED' | 'SOLVED';
  EventSolvingReason: 'ACCESS_GRANTED' | 'AFFECTED_RESOURCE_REMOVED_FROM_SCOPE' | 'CLONED_SUCCESSFULLY' | 'CREDENTIALS_ARE_WORKING_NOW' | 'DATA_UPDATED' | 'ENVIRONMENT_IS_WORKING_NOW' | 'INSTALLER_IS_WORKING_NOW' | 'IS_OK_TO_RESUME' | 'NEW_CREDENTIALS_PROVIDED' | 'NEW_ENVIRONMENT_PROVIDED' | 'OTHER' | 'PERMISSION_DENIED' | 'PERMISSION_GRANTED' | 'SUPPLIES_WERE_GIVEN' | 'TOE_CHANGE_APPROVED' | 'TOE_WILL_REMAIN_UNCHANGED';
  EventOrderField: 'CREATED_AT' | 'STARTED_AT';
};

interface DefinedInputFields {
  EventFilter: 'and' | 'or' | 'not' | 'state' | 'type' | 'rootId';
  EventOrder: 'field' | 'direction';
  AddEventInput: 'groupId' | 'rootId' | 'type' | 'detail' | 'startedAt';
  UpdateEventInput: 'eventId' | 'type' | 'detail';
  RequestEventVerificationInput: 'eventId' | 'justification';
  RejectEventSolutionInput: 'eventId' | 'justification';
  SolveEventInput: 'eventId' | 'reason' | 'otherReason';
  HoldReattacksInput: 'eventId' | 'vulnerabilityIds';
};

export type Event = Pick<Types.Event, DefinedFields['Event']>;
export type UUID = Types.Uuid;
export type Group = Types.Group;
export type Root = Types.Root;
export type EventType = DefinedEnumValues['EventType'];
export type DateTime = Types.DateTime;
export type EventState = DefinedEnumValues['EventState'];
export type EventSolvingReason = DefinedEnumValues['EventSolvingReason'];
export type EventChange = Pick<Types.EventChange, DefinedFields['EventChange']>;
export type VulnerabilityConnection = Types.VulnerabilityConnection;
export type Node = Types.Node;
export type EventConnection = Pick<Types.EventConnection, DefinedFields['EventConnection']>;
export type EventEdge = Pick<Types.EventEdge, DefinedFields['EventEdge']>;
export type PageInfo = Types.PageInfo;
export type EventFilter = Pick<Types.EventFilter, DefinedInputFields['EventFilter']>;
export type EventOrderField = DefinedEnumValues['EventOrderField'];
export type EventOrder = Pick<Types.EventOrder, DefinedInputFields['EventOrder']>;
export type SortDirection = Types.SortDirection;
export type AddEventInput = Pick<Types.AddEventInput, DefinedInputFields['AddEventInput']>;
export type UpdateEventInput = Pick<Types.UpdateEventInput, DefinedInputFields['UpdateEventInput']>;
export type RequestEventVerificationInput = Pick<Types.RequestEventVerificationInput, DefinedInputFields['RequestEventVerificationInput']>;
export type RejectEventSolutionInput = Pick<Types.RejectEventSolutionInput, DefinedInputFields['RejectEventSolutionInput']>;
export type SolveEventInput = Pick<Types.SolveEventInput, DefinedInputFields['SolveEventInput']>;
export type HoldReattacksInput = Pick<Types.HoldReattacksInput, DefinedInputFields['HoldReattacksInput']>;
export type EventPayload = Pick<Types.EventPayload, DefinedFields['EventPayload']>;
export type UserError = Types.UserError;
export type MutationPayload = Types.MutationPayload;
export type Query = Pick<Types.Query, DefinedFields['Query']>;
export type Vulnerability = Types.Vulnerability;
export type Mutation = Pick<Types.Mutation, DefinedFields['Mutation']>;
export type VulnerabilitiesPayload = Types.VulnerabilitiesPayload;

export type EventResolvers = Pick<Types.EventResolvers, DefinedFields['Event'] | '__isTypeOf'>;
export type EventChangeResolvers = Pick<Types.EventChangeResolvers, DefinedFields['EventChange']>;
export type EventConnectionResolvers = Pick<Types.EventConnectionResolvers, DefinedFields['EventConnection']>;
export type EventEdgeResolvers = Pick<Types.EventEdgeResolvers, DefinedFields['EventEdge']>;
export type EventPayloadResolvers = Pick<Types.EventPayloadResolvers, DefinedFields['EventPayload'] | '__isTypeOf'>;
export type QueryResolvers = Required<Pick<Types.QueryResolvers, DefinedFields['Query']>>;
export type MutationResolvers = Required<Pick<Types.MutationResolvers, DefinedFields['Mutation']>>;
export type GroupResolvers = Pick<Types.GroupResolvers, DefinedFields['Group']>;
export type VulnerabilityResolvers = Pick<Types.VulnerabilityResolvers, DefinedFields['Vulnerability']>;

export interface Resolvers {
  Event?: EventResolvers;
  EventChange?: EventChangeResolvers;
  EventConnection?: EventConnectionResolvers;
  EventEdge?: EventEdgeResolvers;
  EventPayload?: EventPayloadResolvers;
  Query: QueryResolvers;
  Mutation: MutationResolvers;
  Group?: GroupResolvers;
  Vulnerability?: VulnerabilityResolvers;
};