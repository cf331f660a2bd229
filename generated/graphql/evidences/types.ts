// Generated from graphql/.
import type * as Types from "../types";
interface DefinedFields {
  Evidence: 'id' | 'kind' | 'state' | 'description' | 'contentType' | 'bytes' | 'path' | 'createdAt' | 'createdBy';
  EvidencePayload: 'success' | 'userErrors' | 'evidence';
  Mutation: 'addEvidence' | 'updateEvidence' | 'approveEvidence' | 'removeEvidence';
  Finding: 'evidences';
};

interface DefinedEnumValues {
  EvidenceKind: 'ANIMATION' | 'EXPLOITATION' | 'EVIDENCE_1' | 'EVIDENCE_2' | 'EVIDENCE_3' | 'EVIDENCE_4' | 'EVIDENCE_5' | 'RECORDS';
  EvidenceState: 'DRAFT' | 'APPROVED';
};

interface DefinedInputFields {
  AddEvidenceInput: 'findingId' | 'kind' | 'file' | 'description';
  UpdateEvidenceInput: 'evidenceId' | 'description';
  ApproveEvidenceInput: 'evidenceId';
  RemoveEvidenceInput: 'evidenceId';
};

export type Evidence = Pick<Types.Evidence, DefinedFields['Evidence']>;
export type UUID = Types.Uuid;
export type EvidenceKind = DefinedEnumValues['EvidenceKind'];
export type EvidenceState = DefinedEnumValues['EvidenceState'];
export type DateTime = Types.DateTime;
export type Node = Types.Node;
export type AddEvidenceInput = Pick<Types.AddEvidenceInput, DefinedInputFields['AddEvidenceInput']>;
export type Upload = Types.Upload;
export type UpdateEvidenceInput = Pick<Types.UpdateEvidenceInput, DefinedInputFields['UpdateEvidenceInput']>;
export type ApproveEvidenceInput = Pick<Types.ApproveEvidenceInput, DefinedInputFields['ApproveEvidenceInput']>;
export type RemoveEvidenceInput = Pick<Types.RemoveEvidenceInput, DefinedInputFields['RemoveEvidenceInput']>;
export type EvidencePayload = Pick<Types.EvidencePayload, DefinedFields['EvidencePayload']>;
export type UserError = Types.UserError;
export type MutationPayload = Types.MutationPayload;
export type Finding = Types.Finding;
export type Mutation = Pick<Types.Mutation, DefinedFields['Mutation']>;
export type SimplePayload = Types.SimplePayload;

export type EvidenceResolvers = Pick<Types.EvidenceResolvers, DefinedFields['Evidence'] | '__isTypeOf'>;
export type EvidencePayloadResolvers = Pick<Types.EvidencePayloadResolvers, DefinedFields['EvidencePayload'] | '__isTypeOf'>;
export type MutationResolvers = Required<Pick<Types.MutationResolvers, DefinedFields['Mutation']>>;
export type FindingResolvers = Pick<Types.FindingResolvers, DefinedFields['Finding']>;

export interface Resolvers {
  Evidence?: EvidenceResolvers;
  EvidencePayload?: EvidencePayloadResolvers;
  Mutation: MutationResolvers;
  Finding?: FindingResolvers;
};