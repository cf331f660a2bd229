// Generated from graphql/.
import type * as Types from "../types";
interface DefinedFields {
  Report: 'id' | 'group' | 'root' | 'format' | 'fileName' | 'bytes' | 'sha256' | 'state' | 'counts' | 'analyses' | 'createdAt' | 'createdBy' | 'changes';
  ReportChange: 'id' | 'kind' | 'vulnerability' | 'state' | 'previousWhere' | 'previousLine' | 'recognisedBy' | 'at';
  ReportChangeConnection: 'edges' | 'nodes' | 'pageInfo' | 'totalCount' | 'totalCountIsExact';
  ReportChangeEdge: 'cursor' | 'node';
  PreviewedChange: 'kind' | 'vulnerability' | 'weaknessKey' | 'where' | 'specific' | 'line' | 'previousWhere' | 'previousLine' | 'recognisedBy' | 'dropReason' | 'keptOpenFor';
  ReportCounts: 'new' | 'unchanged' | 'moved' | 'reopened' | 'closed' | 'dropped' | 'droppedFor' | 'keptOpen';
  DroppedCount: 'reason' | 'count';
  Analysis: 'tool' | 'toolVersion' | 'category' | 'branch' | 'commit' | 'closing' | 'counts' | 'notifications';
  AnalysisNotification: 'level' | 'text';
  ReportConnection: 'edges' | 'nodes' | 'pageInfo' | 'totalCount' | 'totalCountIsExact';
  ReportEdge: 'cursor' | 'node';
  ReportPreviewPayload: 'success' | 'userErrors' | 'report' | 'changes';
  ReportPayload: 'success' | 'userErrors' | 'report';
  Query: 'report';
  Mutation: 'uploadReport' | 'previewReport';
  Group: 'reports';
};

interface DefinedEnumValues {
  PreviewedChangeKind: 'NEW' | 'MOVED' | 'REOPENED' | 'CLOSED' | 'KEPT_OPEN' | 'DROPPED';
  ReportFormat: 'CSV' | 'CYCLONEDX' | 'GENERIC' | 'GITLEAKS' | 'GRYPE' | 'NMAP' | 'NPM_AUDIT' | 'OSV_SCANNER' | 'SARIF' | 'SEMGREP' | 'TRIVY' | 'ZAP';
  ReportState: 'APPLIED' | 'UNCHANGED' | 'PREVIEWED';
  DropReason: 'NOT_A_FAILURE' | 'BASELINE_ABSENT' | 'EXCLUDED_PATH' | 'REMOVED' | 'SUPPRESSED' | 'AMBIGUOUS' | 'WITHDRAWN' | 'NO_IDENTITY';
  NotificationLevel: 'ERROR' | 'WARNING' | 'NOTE' | 'NONE';
  ClosingVerdict: 'CLOSES' | 'RUN_FAILED' | 'NO_RESULTS' | 'OUTDATED' | 'TOO_MANY_VANISHED';
};

interface DefinedInputFields {
  UploadReportInput: 'groupId' | 'rootNickname' | 'file' | 'branch' | 'commit' | 'dryRun' | 'confirmClosing' | 'format' | 'mapping';
  PreviewReportInput: 'groupId' | 'rootNickname' | 'file' | 'branch' | 'commit' | 'confirmClosing' | 'format' | 'mapping';
};

export type Report = Pick<Types.Report, DefinedFields['Report']>;
export type UUID = Types.Uuid;
export type Group = Types.Group;
export type Root = Types.Root;
export type ReportFormat = DefinedEnumValues['ReportFormat'];
export type ReportState = DefinedEnumValues['ReportState'];
export type ReportCounts = Pick<Types.ReportCounts, DefinedFields['ReportCounts']>;
export type Analysis = Pick<Types.Analysis, DefinedFields['Analysis']>;
export type DateTime = Types.DateTime;
export type ReportChangeConnection = Pick<Types.ReportChangeConnection, DefinedFields['ReportChangeConnection']>;
export type Node = Types.Node;
export type ReportChange = Pick<Types.ReportChange, DefinedFields['ReportChange']>;
export type VulnerabilityChangeKind = Types.VulnerabilityChangeKind;
export type Vulnerability = Types.Vulnerability;
export type VulnerabilityState = Types.VulnerabilityState;
export type RecognisedBy = Types.RecognisedBy;
export type ReportChangeEdge = Pick<Types.ReportChangeEdge, DefinedFields['ReportChangeEdge']>;
export type PageInfo = Types.PageInfo;
export type PreviewedChange = Pick<Types.PreviewedChange, DefinedFields['PreviewedChange']>;
export type PreviewedChangeKind = DefinedEnumValues['PreviewedChangeKind'];
export type DropReason = DefinedEnumValues['DropReason'];
export type ClosingVerdict = DefinedEnumValues['ClosingVerdict'];
export type DroppedCount = Pick<Types.DroppedCount, DefinedFields['DroppedCount']>;
export type AnalysisNotification = Pick<Types.AnalysisNotification, DefinedFields['AnalysisNotification']>;
export type NotificationLevel = DefinedEnumValues['NotificationLevel'];
export type ReportConnection = Pick<Types.ReportConnection, DefinedFields['ReportConnection']>;
export type ReportEdge = Pick<Types.ReportEdge, DefinedFields['ReportEdge']>;
export type UploadReportInput = Pick<Types.UploadReportInput, DefinedInputFields['UploadReportInput']>;
export type Upload = Types.Upload;
export type JSON = Types.Json;
export type PreviewReportInput = Pick<Types.PreviewReportInput, DefinedInputFields['PreviewReportInput']>;
export type ReportPreviewPayload = Pick<Types.ReportPreviewPayload, DefinedFields['ReportPreviewPayload']>;
export type UserError = Types.UserError;
export type MutationPayload = Types.MutationPayload;
export type ReportPayload = Pick<Types.ReportPayload, DefinedFields['ReportPayload']>;
export type Query = Pick<Types.Query, DefinedFields['Query']>;
export type Mutation = Pick<Types.Mutation, DefinedFields['Mutation']>;

export type ReportResolvers = Pick<Types.ReportResolvers, DefinedFields['Report'] | '__isTypeOf'>;
export type ReportChangeResolvers = Pick<Types.ReportChangeResolvers, DefinedFields['ReportChange'] | '__isTypeOf'>;
export type ReportChangeConnectionResolvers = Pick<Types.ReportChangeConnectionResolvers, DefinedFields['ReportChangeConnection']>;
export type ReportChangeEdgeResolvers = Pick<Types.ReportChangeEdgeResolvers, DefinedFields['ReportChangeEdge']>;
export type PreviewedChangeResolvers = Pick<Types.PreviewedChangeResolvers, DefinedFields['PreviewedChange']>;
export type ReportCountsResolvers = Pick<Types.ReportCountsResolvers, DefinedFields['ReportCounts']>;
export type DroppedCountResolvers = Pick<Types.DroppedCountResolvers, DefinedFields['DroppedCount']>;
export type AnalysisResolvers = Pick<Types.AnalysisResolvers, DefinedFields['Analysis']>;
export type AnalysisNotificationResolvers = Pick<Types.AnalysisNotificationResolvers, DefinedFields['AnalysisNotification']>;
export type ReportConnectionResolvers = Pick<Types.ReportConnectionResolvers, DefinedFields['ReportConnection']>;
export type ReportEdgeResolvers = Pick<Types.ReportEdgeResolvers, DefinedFields['ReportEdge']>;
export type ReportPreviewPayloadResolvers = Pick<Types.ReportPreviewPayloadResolvers, DefinedFields['ReportPreviewPayload'] | '__isTypeOf'>;
export type ReportPayloadResolvers = Pick<Types.ReportPayloadResolvers, DefinedFields['ReportPayload'] | '__isTypeOf'>;
export type QueryResolvers = Required<Pick<Types.QueryResolvers, DefinedFields['Query']>>;
export type MutationResolvers = Required<Pick<Types.MutationResolvers, DefinedFields['Mutation']>>;
export type GroupResolvers = Pick<Types.GroupResolvers, DefinedFields['Group']>;

export interface Resolvers {
  Report?: ReportResolvers;
  ReportChange?: ReportChangeResolvers;
  ReportChangeConnection?: ReportChangeConnectionResolvers;
  ReportChangeEdge?: ReportChangeEdgeResolvers;
  PreviewedChange?: PreviewedChangeResolvers;
  ReportCounts?: ReportCountsResolvers;
  DroppedCount?: DroppedCountResolvers;
  Analysis?: AnalysisResolvers;
  AnalysisNotification?: AnalysisNotificationResolvers;
  ReportConnection?: ReportConnectionResolvers;
  ReportEdge?: ReportEdgeResolvers;
  ReportPreviewPayload?: ReportPreviewPayloadResolvers;
  ReportPayload?: ReportPayloadResolvers;
  Query: QueryResolvers;
  Mutation: MutationResolvers;
  Group?: GroupResolvers;
};