// Generated from graphql/.
import type * as Types from "../types";
interface DefinedFields {
  Advisory: 'id' | 'aliases' | 'epss' | 'knownExploited' | 'withdrawnAt';
  EpssScore: 'cve' | 'score' | 'percentile' | 'modelVersion' | 'modelDate';
  KnownExploited: 'cve' | 'name' | 'vendor' | 'product' | 'dateAdded' | 'dueDate' | 'ransomware' | 'requiredAction';
  Query: 'advisory';
  SsvcAssessment: 'decision' | 'exploitation' | 'exploitationBasis' | 'automatable' | 'automatableBasis' | 'technicalImpact' | 'technicalImpactBasis' | 'missionWellBeing' | 'missionWellBeingSource' | 'vector';
  Finding: 'advisory';
  Vulnerability: 'ssvc';
};

interface DefinedEnumValues {
  SsvcDecision: 'TRACK' | 'TRACK_STAR' | 'ATTEND' | 'ACT';
  SsvcExploitation: 'NONE' | 'PUBLIC_POC' | 'ACTIVE';
  SsvcExploitationBasis: 'KNOWN_EXPLOITED' | 'VECTOR' | 'EVIDENCE' | 'EPSS' | 'NOTHING_KNOWN';
  SsvcInputBasis: 'VECTOR' | 'ASSUMED';
  SsvcTechnicalImpact: 'PARTIAL' | 'TOTAL';
};

export type Advisory = Pick<Types.Advisory, DefinedFields['Advisory']>;
export type EpssScore = Pick<Types.EpssScore, DefinedFields['EpssScore']>;
export type KnownExploited = Pick<Types.KnownExploited, DefinedFields['KnownExploited']>;
export type DateTime = Types.DateTime;
export type Date = Types.Date;
export type Query = Pick<Types.Query, DefinedFields['Query']>;
export type Finding = Types.Finding;
export type SsvcAssessment = Pick<Types.SsvcAssessment, DefinedFields['SsvcAssessment']>;
export type SsvcDecision = DefinedEnumValues['SsvcDecision'];
export type SsvcExploitation = DefinedEnumValues['SsvcExploitation'];
export type SsvcExploitationBasis = DefinedEnumValues['SsvcExploitationBasis'];
export type SsvcInputBasis = DefinedEnumValues['SsvcInputBasis'];
export type SsvcTechnicalImpact = DefinedEnumValues['SsvcTechnicalImpact'];
export type MissionWellBeing = Types.MissionWellBeing;
export type PolicySource = Types.PolicySource;
export type CvssVector = Types.CvssVector;
export type Vulnerability = Types.Vulnerability;

export type AdvisoryResolvers = Pick<Types.AdvisoryResolvers, DefinedFields['Advisory']>;
export type EpssScoreResolvers = Pick<Types.EpssScoreResolvers, DefinedFields['EpssScore']>;
export type KnownExploitedResolvers = Pick<Types.KnownExploitedResolvers, DefinedFields['KnownExploited']>;
export type QueryResolvers = Required<Pick<Types.QueryResolvers, DefinedFields['Query']>>;
export type SsvcAssessmentResolvers = Pick<Types.SsvcAssessmentResolvers, DefinedFields['SsvcAssessment']>;
export type FindingResolvers = Pick<Types.FindingResolvers, DefinedFields['Finding']>;
export type VulnerabilityResolvers = Pick<Types.VulnerabilityResolvers, DefinedFields['Vulnerability']>;

export interface Resolvers {
  Advisory?: AdvisoryResolvers;
  EpssScore?: EpssScoreResolvers;
  KnownExploited?: KnownExploitedResolvers;
  Query: QueryResolvers;
  SsvcAssessment?: SsvcAssessmentResolvers;
  Finding?: FindingResolvers;
  Vulnerability?: VulnerabilityResolvers;
};