// Generated from graphql/.
import type * as Types from "../types";
interface DefinedFields {
  Figures: 'openVulnerabilities' | 'acceptedVulnerabilities' | 'closedVulnerabilities' | 'exposure' | 'remediationRate' | 'maxOpenSeverity' | 'openAge' | 'lastReportedAt' | 'lastClosedAt' | 'meanDaysToRemediate' | 'weightedMeanDaysToRemediate';
  Finding: 'figures';
  GitRoot: 'figures';
  IPRoot: 'figures';
  URLRoot: 'figures';
  Group: 'figures';
  Organization: 'figures';
  Root: 'figures';
};

export type Figures = Pick<Types.Figures, DefinedFields['Figures']>;
export type DateTime = Types.DateTime;
export type SeverityLevel = Types.SeverityLevel;
export type Finding = Types.Finding;
export type Root = Types.Root;
export type GitRoot = Types.GitRoot;
export type IPRoot = Types.IpRoot;
export type URLRoot = Types.UrlRoot;
export type Group = Types.Group;
export type Organization = Types.Organization;

export type FiguresResolvers = Pick<Types.FiguresResolvers, DefinedFields['Figures']>;
export type FindingResolvers = Pick<Types.FindingResolvers, DefinedFields['Finding']>;
export type GitRootResolvers = Pick<Types.GitRootResolvers, DefinedFields['GitRoot']>;
export type IPRootResolvers = Pick<Types.IpRootResolvers, DefinedFields['IPRoot']>;
export type URLRootResolvers = Pick<Types.UrlRootResolvers, DefinedFields['URLRoot']>;
export type GroupResolvers = Pick<Types.GroupResolvers, DefinedFields['Group']>;
export type OrganizationResolvers = Pick<Types.OrganizationResolvers, DefinedFields['Organization']>;
export type RootResolvers = Pick<Types.RootResolvers, DefinedFields['Root']>;

export interface Resolvers {
  Figures?: FiguresResolvers;
  Finding?: FindingResolvers;
  GitRoot?: GitRootResolvers;
  IPRoot?: IPRootResolvers;
  URLRoot?: URLRootResolvers;
  Group?: GroupResolvers;
  Organization?: OrganizationResolvers;
};