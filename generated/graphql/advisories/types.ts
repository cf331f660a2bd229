// Generated from graphql/.
import type * as Types from "../types";
interface DefinedFields {
  Advisory: 'id' | 'aliases' | 'epss' | 'knownExploited' | 'withdrawnAt';
  EpssScore: 'cve' | 'score' | 'percentile' | 'modelVersion' | 'modelDate';
  KnownExploited: 'cve' | 'name' | 'vendor' | 'product' | 'dateAdded' | 'dueDate' | 'ransomware' | 'requiredAction';
  Query: 'advisory';
  Finding: 'advisory';
};

export type Advisory = Pick<Types.Advisory, DefinedFields['Advisory']>;
export type EpssScore = Pick<Types.EpssScore, DefinedFields['EpssScore']>;
export type KnownExploited = Pick<Types.KnownExploited, DefinedFields['KnownExploited']>;
export type DateTime = Types.DateTime;
export type Date = Types.Date;
export type Query = Pick<Types.Query, DefinedFields['Query']>;
export type Finding = Types.Finding;

export type AdvisoryResolvers = Pick<Types.AdvisoryResolvers, DefinedFields['Advisory']>;
export type EpssScoreResolvers = Pick<Types.EpssScoreResolvers, DefinedFields['EpssScore']>;
export type KnownExploitedResolvers = Pick<Types.KnownExploitedResolvers, DefinedFields['KnownExploited']>;
export type QueryResolvers = Required<Pick<Types.QueryResolvers, DefinedFields['Query']>>;
export type FindingResolvers = Pick<Types.FindingResolvers, DefinedFields['Finding']>;

export interface Resolvers {
  Advisory?: AdvisoryResolvers;
  EpssScore?: EpssScoreResolvers;
  KnownExploited?: KnownExploitedResolvers;
  Query: QueryResolvers;
  Finding?: FindingResolvers;
};