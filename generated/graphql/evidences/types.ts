// Generated from graphql/.
import type * as Types from "../types";
interface DefinedFields {
  EventEvidence: 'id' | 'kind' | 'description' | 'contentType' | 'bytes' | 'path' | 'createdAt' | 'createdBy';
  EventEvidencePayload: 'success' | 'userErrors' | 'evidence';
  Mutation: 'addEventEvidence' | 'removeEventEvidence' | 'addEvidence' | 'updateEvidence' | 'approveEvidence' | 'removeEvidence';
  Evidence: 'id' | 'kind' | 'state' | 'description' | 'contentType' | 'bytes' | 'path' | 'records' | 'createdAt' | 'createdBy';
  EvidenceRecords: 'header' | 'rows' | 'totalRows' | 'isComplete' | 'problem';
  EvidencePayload: 'success' | 'userErrors' | 'evidence';
  Event: 'evidences';
  Finding: 'evidences';
};

interface DefinedEnumValues {
  EventEvidenceKind: 'IMAGE_1' | 'IMAGE_2' | 'IMAGE_3' | 'IMAGE_4' | 'IMAGE_5' | 'IMAGE_6' | 'FILE_1';
  EvidenceKind: 'ANIMATION' | 'EXPLOITATION' | 'EVIDENCE_1' | 'EVIDENCE_2' | 'EVIDENCE_3' | 'EVIDENCE_4' | 'EVIDENCE_5' | 'RECORDS';
  EvidenceState: 'DRAFT' | 'APPROVED';
};

interface DefinedInputFields {
  AddEventEvidenceInput: 'eventId' | 'kind' | 'file' | 'description';
  RemoveEventEvidenceInput: 'evidenceId';
  AddEvidenceInput: 'findingId' | 'kind' | 'file' | 'description';
  UpdateEvidenceInput: 'evidenceId' | 'description';
  ApproveEvidenceInput: 'evidenceId';
  RemoveEvidenceInput: 'evidenceId';
};

export type EventEvidence = Pick<Types.EventEvidence, DefinedFields['EventEvidence']>;
export type UUID = Types.Uuid;
export type EventEvidenceKind = DefinedEnumValues['EventEvidenceKind'];
export type DateTime = Types.DateTime;
export type Node = Types.Node;
export type AddEventEvidenceInput = Pick<Types.AddEventEvidenceInput, DefinedInputFields['AddEventEvidenceInput']>;
export type Upload = Types.Upload;
export type RemoveEventEvidenceInput = Pick<Types.RemoveEventEvidenceInput, DefinedInputFields['RemoveEventEvidenceInput']>;
export type EventEvidencePayload = Pick<Types.EventEvidencePayload, DefinedFields['EventEvidencePayload']>;
export type UserError = Types.UserError;
export type MutationPayload = Types.MutationPayload;
export type Event = Types.Event;
export type Mutation = Pick<Types.Mutation, DefinedFields['Mutation']>;
export type SimplePayload = Types.SimplePayload;
export type Evidence = Pick<Types.Evidence, DefinedFields['Evidence']>;
export type EvidenceKind = DefinedEnumValues['EvidenceKind'];
export type EvidenceState = DefinedEnumValues['EvidenceState'];
export type EvidenceRecords = Pick<Types.EvidenceRecords, DefinedFields['EvidenceRecords']>;
export type AddEvidenceInput = Pick<Types.AddEvidenceInput, DefinedInputFields['AddEvidenceInput']>;
export type UpdateEvidenceInput = Pick<Types.UpdateEvidenceInput, DefinedInputFields['UpdateEvidenceInput']>;
export type ApproveEvidenceInput = Pick<Types.ApproveEvidenceInput, DefinedInputFields['ApproveEvidenceInput']>;
export type RemoveEvidenceInput = Pick<Types.RemoveEvidenceInput, DefinedInputFields['RemoveEvidenceInput']>;
export type EvidencePayload = Pick<Types.EvidencePayload, DefinedFields['EvidencePayload']>;
export type Finding = Types.Finding;

export type EventEvidenceResolvers = Pick<Types.EventEvidenceResolvers, DefinedFields['EventEvidence'] | '__isTypeOf'>;
export type EventEvidencePayloadResolvers = Pick<Types.EventEvidencePayloadResolvers, DefinedFields['EventEvidencePayload'] | '__isTypeOf'>;
export type MutationResolvers = Required<Pick<Types.MutationResolvers, DefinedFields['Mutation']>>;
export type EvidenceResolvers = Pick<Types.EvidenceResolvers, DefinedFields['Evidence'] | '__isTypeOf'>;
export type EvidenceRecordsResolvers = Pick<Types.EvidenceRecordsResolvers, DefinedFields['EvidenceRecords']>;
export type EvidencePayloadResolvers = Pick<Types.EvidencePayloadResolvers, DefinedFields['EvidencePayload'] | '__isTypeOf'>;
export type EventResolvers = Pick<Types.EventResolvers, DefinedFields['Event']>;
export type FindingResolvers = Pick<Types.FindingResolvers, DefinedFields['Finding']>;

export interface Resolvers {
  EventEvidence?: EventEvidenceResolvers;
  EventEvidencePayload?: EventEvidencePayloadResolvers;
  Mutation: MutationResolvers;
  Evidence?: EvidenceResolvers;
  EvidenceRecords?: EvidenceRecordsResolvers;
  EvidencePayload?: EvidencePayloadResolvers;
  Event?: EventResolvers;
  Finding?: FindingResolvers;
};