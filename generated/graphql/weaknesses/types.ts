// Generated from graphql/.
import type * as Types from "../types";
interface DefinedFields {
  Weakness: 'id' | 'name' | 'url';
  WeaknessConnection: 'edges' | 'nodes' | 'pageInfo' | 'totalCount' | 'totalCountIsExact';
  WeaknessEdge: 'cursor' | 'node';
  CvssScore: 'version' | 'score' | 'base' | 'temporal' | 'environmental' | 'severity' | 'cvssf';
  Query: 'cvssScore' | 'weakness' | 'weaknesses';
};

interface DefinedEnumValues {
  SeverityLevel: 'NONE' | 'LOW' | 'MEDIUM' | 'HIGH' | 'CRITICAL';
};

export type Weakness = Pick<Types.Weakness, DefinedFields['Weakness']>;
export type URL = Types.Url;
export type WeaknessConnection = Pick<Types.WeaknessConnection, DefinedFields['WeaknessConnection']>;
export type WeaknessEdge = Pick<Types.WeaknessEdge, DefinedFields['WeaknessEdge']>;
export type PageInfo = Types.PageInfo;
export type SeverityLevel = DefinedEnumValues['SeverityLevel'];
export type CvssScore = Pick<Types.CvssScore, DefinedFields['CvssScore']>;
export type Query = Pick<Types.Query, DefinedFields['Query']>;
export type CvssVector = Types.CvssVector;

export type WeaknessResolvers = Pick<Types.WeaknessResolvers, DefinedFields['Weakness']>;
export type WeaknessConnectionResolvers = Pick<Types.WeaknessConnectionResolvers, DefinedFields['WeaknessConnection']>;
export type WeaknessEdgeResolvers = Pick<Types.WeaknessEdgeResolvers, DefinedFields['WeaknessEdge']>;
export type CvssScoreResolvers = Pick<Types.CvssScoreResolvers, DefinedFields['CvssScore']>;
export type QueryResolvers = Required<Pick<Types.QueryResolvers, DefinedFields['Query']>>;

export interface Resolvers {
  Weakness?: WeaknessResolvers;
  WeaknessConnection?: WeaknessConnectionResolvers;
  WeaknessEdge?: WeaknessEdgeResolvers;
  CvssScore?: CvssScoreResolvers;
  Query: QueryResolvers;
};